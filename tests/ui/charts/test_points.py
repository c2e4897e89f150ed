"""Pointing at marks, going from one to the next, opening what is behind them, and moving along the days."""

from collections.abc import Callable
from datetime import datetime, timedelta

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from spasmjournal.charts.chart import ChartName
from spasmjournal.entry_filter import EntryFilter
from spasmjournal.observation import EntryKey, Sort
from spasmjournal.record.answers import CheckInAnswer
from spasmjournal.record.journal import Journal
from spasmjournal.ui.charts.chart_canvas import ChartCanvas
from spasmjournal.ui.charts.charts_page import ChartsPage
from spasmjournal.ui.theme import Theme
from spasmjournal.vocabulary import RemedyGroup
from tests.ui.charts.conftest import LookAt, OpenPage, Settle
from tests.ui.charts.entries import card, record

Keys = Callable[..., None]
LEFT = Qt.MouseButton.LeftButton
SHIFT, CTRL = Qt.KeyboardModifier.ShiftModifier, Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def page(open_page: OpenPage, look_at: LookAt, journal: Journal, now: datetime) -> ChartsPage:
    """Heat on five days, a wait, and a day without spasms."""
    for days_ago, after in ((80, 4), (60, 5), (40, 3), (20, None), (3, 6)):
        record(journal, now, days_ago, RemedyGroup.HEAT, after)
    record(journal, now, 50, RemedyGroup.WAITED, 7)
    journal.check_in(CheckInAnswer((now - timedelta(days=30)).date(), no_spasms=True), now)
    page = open_page()
    look_at(page, ChartName.RELIEF_OVER_TIME)
    return page


@pytest.fixture
def press(settle: Settle, page: ChartsPage) -> Keys:
    """Press keys on a canvas and wait for what is drawn."""

    def press_all(canvas: ChartCanvas, *keys: Qt.Key, modifier: Qt.KeyboardModifier | None = None) -> None:
        for key in keys:
            QTest.keyClick(canvas, key, modifier or Qt.KeyboardModifier.NoModifier)
            settle(page)

    return press_all


def turn(canvas: ChartCanvas, at: QPoint, notches: int) -> QWheelEvent:
    """Turn the wheel with Ctrl; away from oneself is closer."""
    wheel = QWheelEvent(
        QPointF(at), QPointF(canvas.mapToGlobal(at)), QPoint(), QPoint(0, 120 * notches),
        Qt.MouseButton.NoButton, CTRL, Qt.ScrollPhase.NoScrollPhase, False,
    )  # fmt: skip
    QApplication.sendEvent(canvas, wheel)
    return wheel


def marked(canvas: ChartCanvas, words: str) -> QPoint:
    """Where the mark lies that says this."""
    (mark,) = [mark for mark in canvas.marks if words in mark.spot.says]
    return canvas.place_of(mark)


def test_pointing_at_a_mark_says_what_it_is(page: ChartsPage, qtbot: QtBot) -> None:
    relief = card(page)
    hint = relief.named.text()
    assert hint.startswith("Point at a mark")
    at = marked(relief.canvas, "7/10 → 3/10")
    qtbot.mouseMove(relief.canvas, at + QPoint(3, 2))
    assert "Heat · Sun 27 Sept 2026, 21:30 · 7/10 → 3/10: 4 points easier" in relief.named.text()
    assert relief.canvas.cursor().shape() is Qt.CursorShape.PointingHandCursor
    qtbot.mouseMove(relief.canvas, at + QPoint(0, 60))
    assert relief.named.text() == hint
    assert relief.canvas.cursor().shape() is Qt.CursorShape.ArrowCursor


def test_what_is_named_has_a_ring(page: ChartsPage, qtbot: QtBot, theme: Theme) -> None:
    canvas = card(page).canvas
    at = marked(canvas, "7/10 → 3/10")
    qtbot.mouseMove(canvas, at)
    ringed = beside(canvas, at)
    qtbot.mouseMove(canvas, at + QPoint(0, 60))
    assert theme.look.ink.lower() in ringed
    assert theme.look.ink.lower() not in beside(canvas, at)


def beside(canvas: ChartCanvas, at: QPoint) -> set[str]:
    """The colours right of a mark."""
    image = canvas.grab().toImage()
    return {image.pixelColor(at + QPoint(x, 0)).name() for x in range(5, 12)}


def test_a_click_asks_for_the_entry_behind_a_mark(page: ChartsPage, journal: Journal, qtbot: QtBot) -> None:
    canvas = card(page).canvas
    with qtbot.waitSignal(page.entries_wanted) as wanted:
        qtbot.mouseClick(canvas, LEFT, pos=marked(canvas, "7/10 → 3/10"))
    (asked,) = wanted.args
    assert isinstance(asked, EntryFilter)
    (entry,) = journal.entries(asked)
    assert entry.uses[0].after == 3
    with qtbot.assertNotEmitted(page.entries_wanted):
        qtbot.mouseClick(canvas, LEFT, pos=marked(canvas, "7/10 → 3/10") + QPoint(0, 60))


def test_arrow_keys_go_from_mark_to_mark_and_enter_opens(
    page: ChartsPage, press: Keys, journal: Journal, qtbot: QtBot
) -> None:
    relief = card(page)
    relief.canvas.setFocus()
    said = []
    for key in (Qt.Key.Key_Right,) * 7:
        press(relief.canvas, key)
        said.append(relief.named.text().split(" · ")[1].split(" 2026")[0])
    assert said == [
        "Thu 17 Sept", "Tue 18 Aug", "Mon 7 Sept", "Sun 27 Sept", "Sat 17 Oct", "Tue 3 Nov", "Tue 3 Nov"
    ]  # fmt: skip
    press(relief.canvas, Qt.Key.Key_Left)
    press(relief.canvas, Qt.Key.Key_Up)
    assert "Heat" in relief.named.text()
    with qtbot.waitSignal(page.entries_wanted) as wanted:
        qtbot.keyClick(relief.canvas, Qt.Key.Key_Return)
    assert len(journal.entries(wanted.args[0])) == 1


def test_a_day_opens_its_spasms_or_the_check_in_that_says_none(
    page: ChartsPage, look_at: LookAt, journal: Journal, qtbot: QtBot
) -> None:
    canvas = look_at(page, ChartName.THROUGH_TIME).canvas
    asked: list[EntryFilter] = []
    page.entries_wanted.connect(asked.append)
    qtbot.mouseClick(canvas, LEFT, pos=marked(canvas, "Wed 7 Oct"))
    (check_in,) = journal.entries(asked[0])
    assert check_in.sort is Sort.CHECK_IN
    qtbot.mouseClick(canvas, LEFT, pos=marked(canvas, "Tue 3 Nov"))
    (entry,) = journal.entries(asked[1])
    assert asked[1].entries == {EntryKey(Sort.SPASM, entry.key.id)}


def test_plus_and_minus_look_closer_and_a_key_goes_back(
    page: ChartsPage, look_at: LookAt, press: Keys, qtbot: QtBot
) -> None:
    days = look_at(page, ChartName.THROUGH_TIME)
    canvas = days.canvas
    assert (canvas.stretch.is_whole, len(canvas.marks)) == (True, 7)
    assert not days.whole.isVisible()
    press(canvas, Qt.Key.Key_Plus, Qt.Key.Key_Plus, Qt.Key.Key_Plus)
    assert canvas.stretch.days == pytest.approx(91 * 0.8**3)
    assert {round(mark.spot.x) for mark in canvas.marks} == {30, 40, 50, 60}
    assert days.whole.isVisible()
    press(canvas, Qt.Key.Key_Minus)
    assert canvas.stretch.days == pytest.approx(91 * 0.8**2)
    press(canvas, Qt.Key.Key_Home)
    assert canvas.stretch.is_whole
    assert len(canvas.marks) == 7
    press(canvas, Qt.Key.Key_Plus)
    qtbot.mouseClick(days.whole, LEFT)
    assert canvas.stretch.is_whole
    assert not days.whole.isVisible()


def test_shift_and_an_arrow_move_along_the_days(page: ChartsPage, look_at: LookAt, press: Keys) -> None:
    canvas = look_at(page, ChartName.THROUGH_TIME).canvas
    press(canvas, *[Qt.Key.Key_Plus] * 4)
    first, days = canvas.stretch.first, canvas.stretch.days
    press(canvas, Qt.Key.Key_Right, modifier=SHIFT)
    assert canvas.stretch.first == pytest.approx(first + days / 4)
    press(canvas, *[Qt.Key.Key_Left] * 9, modifier=SHIFT)
    assert canvas.stretch.first == 0
    assert canvas.stretch.days == pytest.approx(days)


def test_the_wheel_with_ctrl_looks_closer_where_it_points(
    page: ChartsPage, settle: Settle, qtbot: QtBot
) -> None:
    canvas = card(page).canvas
    at = marked(canvas, "7/10 → 3/10")
    before = canvas.place_of(canvas.marks[0])
    assert turn(canvas, at, 3).isAccepted()
    settle(page)
    assert canvas.stretch.days == pytest.approx(91 * 0.8**3)
    near = marked(canvas, "7/10 → 3/10")
    assert abs(near.x() - at.x()) <= 6
    assert turn(canvas, at, -9).isAccepted()
    settle(page)
    assert canvas.stretch.is_whole
    assert canvas.place_of(canvas.marks[0]) == before


def test_a_drag_moves_along_the_days_and_opens_nothing(
    page: ChartsPage, look_at: LookAt, press: Keys, settle: Settle, qtbot: QtBot
) -> None:
    canvas = look_at(page, ChartName.THROUGH_TIME).canvas
    press(canvas, *[Qt.Key.Key_Plus] * 4)
    first = canvas.stretch.first
    assert canvas.picture is not None
    days = canvas.picture.days_in(120)
    start = canvas.rect().center()
    with qtbot.assertNotEmitted(page.entries_wanted):
        qtbot.mousePress(canvas, LEFT, pos=start)
        for step in range(1, 13):
            qtbot.mouseMove(canvas, start - QPoint(10 * step, 0))
        qtbot.mouseRelease(canvas, LEFT, pos=start - QPoint(120, 0))
    settle(page)
    assert canvas.stretch.first == pytest.approx(first + days, abs=days / 6)


def test_another_period_is_seen_whole_again(
    page: ChartsPage,
    look_at: LookAt,
    press: Keys,
    settle: Settle,
    journal: Journal,
    now: datetime,
    qtbot: QtBot,
) -> None:
    canvas = look_at(page, ChartName.THROUGH_TIME).canvas
    press(canvas, *[Qt.Key.Key_Plus] * 3)
    stretch = canvas.stretch
    record(journal, now, 2, RemedyGroup.HEAT, 1)
    settle(page)
    assert canvas.stretch == stretch
    qtbot.mouseClick(list(page.asked.spans._buttons.values())[1], LEFT)
    settle(page)
    assert canvas.stretch.is_whole


def test_a_remedy_is_brought_forward_and_let_go_again(
    page: ChartsPage, settle: Settle, theme: Theme, qtbot: QtBot
) -> None:
    relief = card(page)
    heat = marked(relief.canvas, "7/10 → 3/10")
    wait = marked(relief.canvas, "7/10 → 7/10")

    def colours() -> tuple[str, str]:
        image = relief.canvas.grab().toImage()
        return image.pixelColor(heat).name(), image.pixelColor(wait).name()

    before = colours()
    chips = relief.forward.first
    (number,) = [number for number, chip in chips._buttons.items() if chip.text() == "Heat"]
    qtbot.mouseClick(chips.button(number), LEFT)
    settle(page)
    assert colours()[0] == before[0]
    assert colours()[1] != before[1]
    qtbot.mouseClick(chips.button(number), LEFT)
    settle(page)
    assert colours() == before
