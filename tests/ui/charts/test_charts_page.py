"""The page of charts on a real journal, by its real buttons."""

import subprocess
import sys
from datetime import datetime, timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QApplication, QLabel, QScrollArea
from pytestqt.qtbot import QtBot

from spasmjournal.record.answers import CheckInAnswer, PlaceAnswer, SpasmAnswer, UseAnswer
from spasmjournal.record.journal import Journal
from spasmjournal.ui.charts.charts_page import ChartsPage, Span
from spasmjournal.ui.theme import Scheme, Theme
from spasmjournal.vocabulary import RemedyGroup, Side, View
from tests.ui.charts.conftest import OpenPage

ROOT = Path(__file__).parents[3]


def record(journal: Journal, now: datetime, days_ago: int, group: RemedyGroup, after: int | None) -> None:
    began = now - timedelta(days=days_ago)
    remedy = next(remedy for remedy in journal.remedies() if remedy.group == group)
    uses = (UseAnswer(remedy.id, began, before=7, after=after),)
    place = PlaceAnswer("calf_inner", Side.LEFT, View.BACK)
    journal.add_spasm(SpasmAnswer((place,), began, worst=7, uses=uses), now)


def said(page: ChartsPage) -> tuple[str, str]:
    assert page.board is not None
    return page.board.relief.sentence, page.board.frequency.sentence


def test_an_empty_journal_says_so_in_words(open_page: OpenPage) -> None:
    assert said(open_page()) == (
        "No use of a remedy is noted in this time.",
        "Nothing is known of any day of this time.",
    )


def test_the_sentences_follow_the_time_that_is_picked(
    open_page: OpenPage, journal: Journal, now: datetime, qtbot: QtBot
) -> None:
    for days_ago in (1, 2, 3, 4, 5, 60, 200, 700):
        record(journal, now, days_ago, RemedyGroup.HEAT, 4)
    journal.check_in(CheckInAnswer((now - timedelta(days=6)).date(), no_spasms=True), now)
    page = open_page()
    counts = {}
    for span in (Span.MONTH, Span.YEAR, Span.EVERYTHING, Span.THREE_MONTHS):
        qtbot.mouseClick(page.spans.button(span), Qt.MouseButton.LeftButton)
        relief, frequency = said(page)
        days = frequency.split("days known: ")[1].split(" of ")[1].split(";")[0]
        counts[span] = (relief.split(" uses")[0].split()[-1], days)
        assert page.spans.value() is span
    assert counts == {
        Span.MONTH: ("5", "30"),
        Span.THREE_MONTHS: ("6", "91"),
        Span.YEAR: ("7", "365"),
        Span.EVERYTHING: ("8", "701"),
    }
    assert "days said to be without spasms: 1" in said(page)[1]


def test_one_time_is_always_picked(open_page: OpenPage, qtbot: QtBot) -> None:
    page = open_page()
    qtbot.mouseClick(page.spans.button(Span.THREE_MONTHS), Qt.MouseButton.LeftButton)
    assert page.spans.value() is Span.THREE_MONTHS


def test_a_new_entry_is_counted_at_once(open_page: OpenPage, journal: Journal, now: datetime) -> None:
    page = open_page()
    record(journal, now, 1, RemedyGroup.WAITED, None)
    assert said(page)[0] == "Waiting it out, too few to say (0): 5 more with an answer."
    assert said(page)[1].startswith("Spasms: 1, a mean of 1.0 a day; days known: 1 of 91")
    journal.undo(now)
    assert said(page)[0] == "No use of a remedy is noted in this time."


def test_who_cannot_see_the_picture_is_told_the_same(
    open_page: OpenPage, journal: Journal, now: datetime
) -> None:
    for _ in range(2):
        record(journal, now, 1, RemedyGroup.HEAT, 4)
    page = open_page()
    assert page.board is not None
    canvas = page.board.relief.canvas
    assert canvas.accessibleName() == "What was tried, and how it was afterwards"
    assert said(page)[0] in canvas.accessibleDescription()
    assert "Heat: 2 of 2 answered" in canvas.accessibleDescription()


def test_the_wheel_over_a_chart_scrolls_the_page(
    open_page: OpenPage, journal: Journal, now: datetime, qtbot: QtBot
) -> None:
    for group in (RemedyGroup.HEAT, RemedyGroup.WAITED, RemedyGroup.MASSAGE, RemedyGroup.TOPICAL):
        record(journal, now, 1, group, 4)
    page = open_page()
    assert page.board is not None
    area = page.findChild(QScrollArea)
    assert area is not None
    bar = area.verticalScrollBar()
    qtbot.waitUntil(lambda: bar.maximum() > 0)
    canvas = page.board.relief.canvas
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
    journal: Journal,
    now: datetime,
    theme: Theme,
    scheme: Scheme,
    qtbot: QtBot,
) -> None:
    record(journal, now, 1, RemedyGroup.HEAT, 4)
    page = open_page()
    assert page.board is not None
    canvas = page.board.relief.canvas
    qtbot.waitUntil(lambda: bool(canvas.spots))
    before = canvas.height()
    theme.choose(scheme)
    theme.set_text_percent(200)
    qtbot.waitUntil(lambda: canvas.height() > before)
    assert canvas.grab().toImage().pixelColor(2, canvas.height() - 3).name() == theme.look.raised


def test_pointing_at_a_mark_says_what_it_is(
    open_page: OpenPage, journal: Journal, now: datetime, qtbot: QtBot
) -> None:
    record(journal, now, 40, RemedyGroup.HEAT, 4)
    page = open_page()
    assert page.board is not None
    canvas = page.board.relief.canvas
    qtbot.waitUntil(lambda: bool(canvas.spots))
    (spot,) = canvas.spots
    x, y = spot.axes.transData.transform((spot.x, spot.y))
    found = canvas.spot_near(float(x) + 3, float(y))
    assert found is spot
    assert "7/10 → 4/10: 3 points easier" in found.says
    assert canvas.spot_near(float(x) + 100, float(y)) is None


def test_matplotlib_waits_until_a_chart_is_looked_at() -> None:
    check = (
        "import sys, spasmjournal.ui.charts.charts_page; "
        "sys.exit(bool({'matplotlib', 'numpy'} & {*sys.modules}))"
    )
    assert subprocess.run([sys.executable, "-c", check], cwd=ROOT, check=False).returncode == 0


def test_another_width_is_drawn_anew(
    open_page: OpenPage, journal: Journal, now: datetime, qtbot: QtBot
) -> None:
    for group in (RemedyGroup.HEAT, RemedyGroup.WAITED, RemedyGroup.MASSAGE, RemedyGroup.TOPICAL):
        record(journal, now, 1, group, 4)
    page = open_page()
    assert page.board is not None
    canvas = page.board.relief.canvas
    qtbot.waitUntil(lambda: bool(canvas.spots))
    before = canvas.height()
    page.resize(420, 700)
    qtbot.waitUntil(lambda: canvas.height() > before)
    assert canvas.figure.bbox.width == canvas.width()
    assert canvas.figure.bbox.height == canvas.height()


def test_the_words_can_be_selected(open_page: OpenPage) -> None:
    page = open_page()
    assert page.board is not None
    for line in page.board.frequency.findChildren(QLabel):
        assert line.textInteractionFlags() & Qt.TextInteractionFlag.TextSelectableByMouse
