"""The walks of a person through the program, end to end: real window, real clicks, then the journal."""

from collections.abc import Callable
from datetime import timedelta
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog, QLabel, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from spasmjournal.charts.chart import ChartName
from spasmjournal.observation import SeenSpasm
from spasmjournal.period import Period
from spasmjournal.record.journal import Journal
from spasmjournal.ui.charts.charts_page import ChartsPage
from spasmjournal.ui.journal.journal_page import JournalPage
from spasmjournal.ui.main_window import MainWindow
from spasmjournal.ui.pages import Place
from spasmjournal.ui.report.report_page import ReportPage
from spasmjournal.vocabulary import Cause, Kind, View
from tests.ui.conftest import SetClock

Click = Callable[[QWidget], None]
ClickBody = Callable[[str, View], None]


def _today(journal: Journal, clock: SetClock) -> list[SeenSpasm]:
    return journal.seen_spasms(Period.last_days(1, clock().date()))


def _remedy_chip(window: MainWindow, name: str) -> QPushButton:
    assert window.today.card is not None
    chips = window.today.card.tried.findChildren(QPushButton)
    return next(chip for chip in chips if chip.text() == name)


def _go(window: MainWindow, place: Place, click: Click) -> QWidget | None:
    name = place.name.capitalize()
    click(next(found for found in window.navigation.findChildren(QPushButton) if found.text() == name))
    return window.stack.currentWidget()


def _words(widget: QWidget) -> str:
    return "\n".join(label.text() for label in widget.findChildren(QLabel) if label.isVisible())


def test_start_keeps_a_click_made_before_the_journal_is_open(
    qtbot: QtBot, bare_window: MainWindow, click_body: ClickBody, path: Path, clock: SetClock
) -> None:
    click_body("calf_inner_left", View.BACK)
    assert bare_window.today.card is not None
    qtbot.keyClick(bare_window.today.card, Qt.Key.Key_Return)
    assert not bare_window.today.is_writing
    assert not path.exists()
    with qtbot.waitSignal(bare_window.journal_opened):
        bare_window.open_path(path)
    assert bare_window.journal is not None
    (spasm,) = _today(bare_window.journal, clock)
    assert spasm.places[0].region == "calf_inner_left"


def test_click_saved_seen(
    qtbot: QtBot,
    window: MainWindow,
    journal: Journal,
    click: Click,
    click_body: ClickBody,
    clock: SetClock,
) -> None:
    click_body("calf_inner_left", View.BACK)
    card = window.today.card
    assert card is not None
    assert "Left calf, inner half" in " ".join(b.text() for b in card.places.findChildren(QPushButton))
    click_body("hamstring_outer_left", View.BACK)
    click(card.kind.button(Kind.CRAMP))
    click(card.worst.button(8))
    card.causes.button(Cause.DEHYDRATION).click()
    qtbot.keyClicks(card.note, "After the long walk")
    qtbot.keyClick(card.save, Qt.Key.Key_Return)

    (spasm,) = _today(journal, clock)
    assert [place.region for place in spasm.places] == ["calf_inner_left", "hamstring_outer_left"]
    assert all(place.x is not None and place.x > 0 for place in spasm.places)
    assert (spasm.kind, spasm.worst, spasm.causes) == (Kind.CRAMP, 8, (Cause.DEHYDRATION,))
    assert spasm.note == "After the long walk"
    assert "Left calf, inner half" in window.notice.text.text()
    assert len(window.today.panel.spasms) == 1

    page = _go(window, Place.JOURNAL, click)
    assert isinstance(page, JournalPage)
    shown = str(page.model.index(0).data())
    assert "Left calf, inner half" in shown
    assert "After the long walk" in shown


def test_remedy_later_relief(
    qtbot: QtBot,
    window: MainWindow,
    journal: Journal,
    click: Click,
    click_body: ClickBody,
    clock: SetClock,
) -> None:
    click_body("back_low_spine_right", View.BACK)
    card = window.today.card
    assert card is not None
    click(_remedy_chip(window, "Heat"))
    (row,) = card.tried.rows()
    row.before.button(7).click()
    click(card.save)
    assert not window.today.panel.follow_ups

    clock.wait(minutes=25)
    window.today.look_again()
    (waiting,) = window.today.panel.follow_ups
    qtbot.waitUntil(lambda: "Heat" in _words(waiting))
    click(waiting.after.button(3))

    (use,) = journal.seen_uses(Period.last_days(1, clock().date()))
    assert (use.before, use.after, use.remedy) == (7, 3, "Heat")
    assert journal.use(use.id).after_at == clock().replace(tzinfo=None)
    assert not window.today.panel.follow_ups
    assert not journal.awaiting(clock())


def test_period_charts(
    qtbot: QtBot,
    window: MainWindow,
    journal: Journal,
    click: Click,
    click_body: ClickBody,
    clock: SetClock,
) -> None:
    clock.wait(days=-3)
    for after in (2, 4, 5):
        clock.wait(days=1)
        click_body("calf_outer_right", View.BACK)
        card = window.today.card
        assert card is not None
        click(_remedy_chip(window, "Stretching"))
        (row,) = card.tried.rows()
        row.before.button(6).click()
        row.after.button(after).click()
        click(card.save)
    page = _go(window, Place.CHARTS, click)
    assert isinstance(page, ChartsPage)
    qtbot.waitUntil(lambda: page.is_settled, timeout=20_000)
    assert page.board is not None
    click(page.board.cards[ChartName.RELIEF_OVER_TIME].reckoned.toggle)
    assert "3 of 3" in _words(page)
    assert "Spasms: 3," in _words(page)
    assert len(journal.seen_spasms(Period.last_days(3, clock().date()))) == 3


def test_print(
    qtbot: QtBot,
    window: MainWindow,
    journal: Journal,
    click: Click,
    click_body: ClickBody,
    tmp_path: Path,
) -> None:
    click_body("calf_inner_left", View.FRONT)
    assert window.today.card is not None
    click(window.today.card.save)
    page = _go(window, Place.REPORT, click)
    assert isinstance(page, ReportPage)
    qtbot.keyClicks(page.form.name, "Sam Sample")
    page.form.questions.setFocus()
    qtbot.keyClicks(page.form.questions, "Could it be the new tablets?")
    qtbot.waitUntil(page.form.save.isEnabled, timeout=20_000)
    page.form.save.click()
    dialog = page.findChild(QFileDialog)
    assert dialog is not None
    wanted = tmp_path / "report.pdf"
    dialog.selectFile(str(wanted))
    dialog.accept()
    qtbot.waitUntil(wanted.exists, timeout=20_000)
    assert wanted.read_bytes().startswith(b"%PDF")
    assert journal.person().name == "Sam Sample"
    assert journal.questions() == ["Could it be the new tablets?"]


def test_edit_delete_undo(
    qtbot: QtBot,
    window: MainWindow,
    journal: Journal,
    click: Click,
    click_body: ClickBody,
    clock: SetClock,
) -> None:
    click_body("knee_back_left", View.BACK)
    assert window.today.card is not None
    click(window.today.card.save)
    page = _go(window, Place.JOURNAL, click)
    assert isinstance(page, JournalPage)
    page.list.setCurrentIndex(page.model.index(0))
    click(page.edit)
    card = window.today.card
    assert card is not None
    assert window.stack.currentWidget() is window.today
    click(card.worst.button(4))
    click(card.save)
    assert _today(journal, clock)[0].worst == 4

    _go(window, Place.JOURNAL, click)
    page.list.setFocus()
    page.list.setCurrentIndex(page.model.index(0))
    qtbot.keyClick(page.list, Qt.Key.Key_Delete)
    assert not _today(journal, clock)
    assert page.empty.isVisible()
    click(window.notice.act)
    assert _today(journal, clock)[0].worst == 4
    window.steps.undo()
    assert _today(journal, clock)[0].worst is None
    window.steps.redo()
    assert _today(journal, clock)[0].worst == 4


def test_spasm_logged_late_keeps_its_own_time(
    window: MainWindow, journal: Journal, click: Click, click_body: ClickBody, clock: SetClock
) -> None:
    click_body("shin_right", View.FRONT)
    card = window.today.card
    assert card is not None
    earlier = clock() - timedelta(hours=2)
    card.when.show_moment(earlier)
    click(card.save)
    (spasm,) = _today(journal, clock)
    assert spasm.began == earlier.replace(tzinfo=None)
    assert spasm.logged_late
