"""The page of charts on a real journal, by its real buttons."""

import subprocess
import sys
from datetime import datetime
from pathlib import Path
from threading import Event
from typing import NoReturn

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QApplication, QLabel, QScrollArea
from pytestqt.qtbot import QtBot

from spasmjournal.charts.chart import ChartName
from spasmjournal.record.journal import Journal
from spasmjournal.ui.charts import charts_page
from spasmjournal.ui.charts.asked import Span
from spasmjournal.ui.theme import Scheme, Theme
from spasmjournal.vocabulary import RemedyGroup
from tests.ui.charts.conftest import OpenPage, Settle
from tests.ui.charts.entries import card, days_shown, record, said

ROOT = Path(__file__).parents[3]


def test_an_empty_journal_says_so_in_words(open_page: OpenPage) -> None:
    assert said(open_page()) == (
        "No use of a remedy is noted in this time.",
        "Nothing is known of any day of this time.",
    )


def test_a_new_entry_is_counted_at_once(
    open_page: OpenPage, settle: Settle, journal: Journal, now: datetime
) -> None:
    page = open_page()
    record(journal, now, 1, RemedyGroup.WAITED, None)
    settle(page)
    assert said(page)[0] == "Waiting it out, too few to say (0): 5 more with an answer."
    assert said(page)[1].startswith("Spasms: 1, on 1 known days of 91: about 1.0 a day.")
    journal.undo(now)
    settle(page)
    assert said(page)[0] == "No use of a remedy is noted in this time."


def test_what_is_asked_last_is_what_is_shown(
    open_page: OpenPage, settle: Settle, journal: Journal, now: datetime, qtbot: QtBot
) -> None:
    record(journal, now, 1, RemedyGroup.HEAT, 4)
    page = open_page()
    for span in (Span.YEAR, Span.WEEK, Span.EVERYTHING, Span.MONTH):
        qtbot.mouseClick(page.asked.spans.button(span), Qt.MouseButton.LeftButton)
    settle(page)
    assert days_shown(page) == 30


def test_a_reckoning_that_is_left_is_made_again(
    open_page: OpenPage, settle: Settle, journal: Journal, now: datetime, qtbot: QtBot
) -> None:
    record(journal, now, 1, RemedyGroup.HEAT, 4)
    page = open_page()
    qtbot.mouseClick(page.asked.spans.button(Span.MONTH), Qt.MouseButton.LeftButton)
    assert [page.is_busy] == [True]
    page.hide()
    assert [page.is_busy] == [False]
    assert days_shown(page) == 91
    page.show()
    settle(page)
    assert days_shown(page) == 30


def test_the_page_can_go_in_the_middle_of_a_reckoning(
    open_page: OpenPage, journal: Journal, now: datetime, qtbot: QtBot
) -> None:
    record(journal, now, 1, RemedyGroup.HEAT, 4)
    page = open_page()
    qtbot.mouseClick(page.asked.spans.button(Span.YEAR), Qt.MouseButton.LeftButton)
    assert page.is_busy
    page.show_journal(None)
    journal.close()
    page.setParent(None)
    page.deleteLater()
    QApplication.processEvents()


def test_a_reckoning_that_dies_takes_its_sign_along(
    open_page: OpenPage,
    settle: Settle,
    journal: Journal,
    now: datetime,
    qtbot: QtBot,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    record(journal, now, 1, RemedyGroup.HEAT, 4)
    page, seen = open_page(), Event()

    def mistaken(*_given: object) -> NoReturn:
        assert seen.wait(20)
        raise ValueError

    with monkeypatch.context() as patched, qtbot.captureExceptions() as caught:
        patched.setattr(charts_page, "reckoned", mistaken)
        qtbot.mouseClick(page.asked.spans.button(Span.MONTH), Qt.MouseButton.LeftButton)
        qtbot.waitUntil(page.progress.isVisible)
        seen.set()
        qtbot.waitUntil(lambda: not page.progress.isVisible())
    assert [kind for kind, *_ in caught] == [ValueError]
    qtbot.mouseClick(page.asked.spans.button(Span.WEEK), Qt.MouseButton.LeftButton)
    settle(page)
    assert days_shown(page) == 7


def test_nothing_of_another_journal_stays_in_view(open_page: OpenPage) -> None:
    page = open_page()
    board = page.board
    assert board is not None
    assert board.isVisible()
    page.show_journal(None)
    assert not board.isVisible()
    assert page.board is None


def test_who_cannot_see_the_picture_is_told_the_same(
    open_page: OpenPage, journal: Journal, now: datetime
) -> None:
    for _ in range(2):
        record(journal, now, 1, RemedyGroup.HEAT, 4)
    page = open_page()
    canvas = card(page).canvas
    assert canvas.accessibleName() == "Relief over time, by remedy"
    assert said(page)[0] in canvas.accessibleDescription()
    assert "Arrow keys" in canvas.accessibleDescription()
    assert card(page).table.accessibleName() == canvas.accessibleName()


def test_the_wheel_over_a_chart_scrolls_the_page(
    open_page: OpenPage, journal: Journal, now: datetime, qtbot: QtBot
) -> None:
    for group in (RemedyGroup.HEAT, RemedyGroup.WAITED, RemedyGroup.MASSAGE, RemedyGroup.TOPICAL):
        record(journal, now, 1, group, 4)
    page = open_page()
    area = page.findChild(QScrollArea)
    assert area is not None
    bar = area.verticalScrollBar()
    qtbot.waitUntil(lambda: bar.maximum() > 0)
    canvas = card(page).canvas
    at = QPointF(50, 50)
    wheel = QWheelEvent(
        at,
        QPointF(canvas.mapToGlobal(QPoint(50, 50))),
        QPoint(),
        QPoint(0, -240),
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(canvas, wheel)
    assert not wheel.isAccepted()


@pytest.mark.parametrize("scheme", [Scheme.NIGHT, Scheme.CONTRAST])
def test_the_charts_take_the_themes_colours_and_size(
    open_page: OpenPage,
    settle: Settle,
    journal: Journal,
    now: datetime,
    theme: Theme,
    scheme: Scheme,
) -> None:
    record(journal, now, 1, RemedyGroup.HEAT, 4)
    page = open_page()
    canvas = card(page).canvas
    before = canvas.height()
    theme.choose(scheme)
    assert [canvas.picture] == [None]
    theme.set_text_percent(200)
    settle(page)
    assert canvas.height() > before
    assert canvas.picture is not None
    assert canvas.picture.image.pixelColor(2, 2).name() == theme.look.raised


def test_a_hidden_page_takes_the_theme_when_it_is_seen_again(
    open_page: OpenPage, settle: Settle, journal: Journal, now: datetime, theme: Theme
) -> None:
    record(journal, now, 1, RemedyGroup.HEAT, 4)
    page = open_page()
    page.hide()
    theme.choose(Scheme.NIGHT)
    page.show()
    settle(page)
    picture = card(page).canvas.picture
    assert picture is not None
    assert picture.image.pixelColor(2, 2).name() == theme.look.raised


def test_matplotlib_waits_until_a_chart_is_looked_at() -> None:
    check = (
        "import sys, spasmjournal.ui.charts.charts_page; "
        "sys.exit(bool({'matplotlib', 'numpy'} & {*sys.modules}))"
    )
    assert subprocess.run([sys.executable, "-c", check], cwd=ROOT, check=False).returncode == 0


def test_another_width_is_drawn_anew(
    open_page: OpenPage, settle: Settle, journal: Journal, now: datetime, qtbot: QtBot
) -> None:
    for group in (RemedyGroup.HEAT, RemedyGroup.WAITED, RemedyGroup.MASSAGE, RemedyGroup.TOPICAL):
        record(journal, now, 1, group, 4)
    page = open_page()
    canvas = card(page).canvas
    before = canvas.height()
    page.resize(420, 700)
    qtbot.waitUntil(lambda: canvas.height() > before)
    settle(page)
    assert canvas.picture is not None
    assert canvas.picture.image.width() == canvas.room
    assert canvas.rect().contains(canvas.place_of(canvas.marks[0]))


def test_only_what_is_seen_is_drawn(
    open_page: OpenPage, settle: Settle, journal: Journal, now: datetime
) -> None:
    for group in {remedy.group for remedy in journal.remedies()}:
        record(journal, now, 1, RemedyGroup(group), 4)
    page = open_page()
    below = card(page, ChartName.DAY_BEFORE).canvas
    assert card(page, ChartName.WHAT_HELPS).canvas.picture is not None
    assert below.picture is None
    assert below.height() > 100
    area = page.findChild(QScrollArea)
    assert area is not None
    area.verticalScrollBar().setValue(area.verticalScrollBar().maximum())
    settle(page)
    assert below.picture is not None


def test_the_words_can_be_selected(open_page: OpenPage) -> None:
    page = open_page()
    for line in card(page, ChartName.THROUGH_TIME).findChildren(QLabel):
        assert line.textInteractionFlags() & Qt.TextInteractionFlag.TextSelectableByMouse
