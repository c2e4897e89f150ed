"""The walk from a period to a point, to its entry, and back to a chart that has changed."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton, QWidget
from pytestqt.qtbot import QtBot

from spasmjournal.ui.charts.asked import Span
from spasmjournal.ui.charts.charts_page import ChartsPage
from spasmjournal.ui.journal.journal_page import JournalPage
from spasmjournal.ui.main_window import MainWindow
from spasmjournal.ui.pages import Place, place_names
from spasmjournal.vocabulary import RemedyGroup
from tests.ui.charts.entries import card, record
from tests.ui.conftest import SetClock

Click = Callable[[QWidget], None]
LEFT = Qt.MouseButton.LeftButton


def charts_button(window: MainWindow) -> QPushButton:
    name = place_names()[Place.CHARTS]
    return next(found for found in window.navigation.findChildren(QPushButton) if found.text() == name)


def test_a_period_a_point_its_entry_and_another_chart(
    qtbot: QtBot, window: MainWindow, clock: SetClock, click: Click
) -> None:
    assert window.journal is not None
    for days_ago, after in ((2, 6), (4, 3), (200, 2)):
        record(window.journal, clock(), days_ago, RemedyGroup.HEAT, after)
    click(charts_button(window))
    page = window.stack.currentWidget()
    assert isinstance(page, ChartsPage)
    qtbot.waitUntil(lambda: page.is_settled, timeout=30_000)
    assert len(card(page).canvas.marks) == 2
    click(page.asked.spans.button(Span.YEAR))
    qtbot.waitUntil(lambda: page.is_settled, timeout=30_000)
    canvas = card(page).canvas
    assert len(canvas.marks) == 3

    (mark,) = [mark for mark in canvas.marks if "7/10 → 6/10" in mark.spot.says]
    qtbot.mouseClick(canvas, LEFT, pos=canvas.place_of(mark))
    listed = window.stack.currentWidget()
    assert isinstance(listed, JournalPage)
    assert [chip.text() for chip in listed.filter.chips.chips] == ["1 entry behind a point  ×"]
    assert listed.model.rowCount() == 1
    listed.list.setCurrentIndex(listed.model.index(0))
    click(listed.edit)
    written = window.today.card
    assert written is not None
    (row,) = written.tried.rows()
    click(row.after.button(1))
    click(written.save)

    click(charts_button(window))
    assert window.stack.currentWidget() is page
    assert page.asked.asked.span is Span.YEAR
    qtbot.waitUntil(lambda: page.is_settled, timeout=30_000)
    says = [mark.spot.says for mark in canvas.marks]
    assert sum("7/10 → 1/10: 6 points easier" in one for one in says) == 1
    assert not any("7/10 → 6/10" in one for one in says)
