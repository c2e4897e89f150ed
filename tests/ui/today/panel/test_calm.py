"""Lists change quietly: few at once, rows that are the same stay, and the keyboard is not lost."""

from collections.abc import Callable
from datetime import date, timedelta
from itertools import pairwise

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot

from spasmjournal.record.answers import CheckInAnswer, SpasmAnswer, UseAnswer
from spasmjournal.record.journal import Journal
from spasmjournal.ui.today.day_panel import DayPanel
from spasmjournal.ui.today.panel_desk import PanelDesk
from tests.ui.conftest import SetClock
from tests.ui.today.panel.conftest import CALF, HEEL

Click = Callable[[QWidget], None]
PassTime = Callable[..., None]


def _ask(kept: Journal, clock: SetClock, remedy_id: int, number: int) -> None:
    for hours in range(1, number + 1):
        kept.use_remedy(UseAnswer(remedy_id, clock() - timedelta(hours=hours)), clock())


def test_nothing_is_there_that_holds_nothing(panel: DayPanel, desk: PanelDesk) -> None:
    shown = {label.text() for label in panel.findChildren(QLabel) if label.isVisibleTo(panel)}
    assert {"Welcome", "Today", "Write down"} <= shown
    assert not {"Still going", "How is it now?", "And today?", "Planned", "To be finished"} & shown
    assert panel.other.yesterday.isHidden()


def test_three_at_once_and_more_on_demand(
    qtbot: QtBot, click: Click, panel: DayPanel, desk: PanelDesk, kept: Journal, clock: SetClock, heat: int
) -> None:
    _ask(kept, clock, heat, 5)
    first = panel.follow_ups
    more = panel.waiting.more
    assert (len(first), more.text()) == (3, "and 2 more")
    more.setFocus()
    qtbot.keyClick(more, Qt.Key.Key_Space)
    assert len(panel.follow_ups) == 5
    assert panel.follow_ups[:3] == first
    assert panel.follow_ups[3].after.button(0).hasFocus()
    click(more)
    assert panel.follow_ups == first
    assert more.text() == "and 2 more"


def test_answering_one_leaves_the_others_alone(
    qtbot: QtBot, panel: DayPanel, desk: PanelDesk, kept: Journal, clock: SetClock, heat: int
) -> None:
    _ask(kept, clock, heat, 3)
    first, second, third = panel.follow_ups
    second.after.button(0).setFocus()
    qtbot.keyClick(second.after.button(0), Qt.Key.Key_Space)
    assert panel.follow_ups == [first, third]
    assert QApplication.focusWidget() is third.after.button(0)
    qtbot.keyClick(third.after.button(0), Qt.Key.Key_Space)
    assert QApplication.focusWidget() is first.after.button(0)


def test_what_comes_above_takes_no_keyboard_away(
    panel: DayPanel, desk: PanelDesk, kept: Journal, clock: SetClock, heat: int, pass_time: PassTime
) -> None:
    kept.quick_log((CALF,), clock())
    leave = panel.unfinished.rows[0].leave
    leave.setFocus()
    kept.use_remedy(UseAnswer(heat, clock()), clock())
    kept.add_spasm(SpasmAnswer((HEEL,), clock(), still_going=True), clock())
    pass_time(minutes=30)
    assert len(panel.follow_ups) == 1
    assert panel.unfinished.rows[0].leave is leave
    assert leave.hasFocus()


def test_a_second_click_answers_no_other_question(
    qtbot: QtBot, panel: DayPanel, desk: PanelDesk, kept: Journal, clock: SetClock
) -> None:
    for _ in range(3):
        kept.quick_log((CALF,), clock())
    leave = panel.unfinished.rows[0].leave
    qtbot.mouseClick(leave, Qt.MouseButton.LeftButton)
    qtbot.mouseDClick(panel.unfinished.rows[0].leave, Qt.MouseButton.LeftButton)
    assert len(kept.unfinished()) == 2


def test_tab_goes_as_one_reads(
    qtbot: QtBot, panel: DayPanel, desk: PanelDesk, kept: Journal, clock: SetClock, heat: int, magnesium: int
) -> None:
    kept.quick_log((CALF,), clock())
    kept.add_spasm(SpasmAnswer((HEEL,), clock() - timedelta(days=1), still_going=True), clock())
    kept.use_remedy(UseAnswer(heat, clock() - timedelta(days=1)), clock())
    qtbot.waitUntil(lambda: panel.follow_ups[0].isVisible() and panel.planned.rows[1].isVisible())
    QApplication.processEvents()
    panel.quick_log.again.setFocus()
    reached: list[QWidget] = []
    for _ in range(100):
        here = QApplication.focusWidget()
        assert here is not None
        if here in reached:
            break
        reached.append(here)
        panel.focusNextChild()
    tops = [widget.mapTo(panel, widget.rect().center()).y() for widget in reached]
    assert here is panel.quick_log.again
    assert len(tops) > 15
    assert all(after > before - 24 for before, after in pairwise(tops))


def test_a_note_stands_above_everything_until_it_is_taken_away(
    qtbot: QtBot, panel: DayPanel, desk: PanelDesk, kept: Journal, clock: SetClock
) -> None:
    kept.quick_log((CALF,), clock())
    note, other = QLabel("Some people with cramps need to be checked."), QLabel("Another one")
    panel.show_note(note)
    qtbot.waitUntil(note.isVisible)
    assert note.mapTo(panel, note.pos()).y() < panel.quick_log.mapTo(panel, panel.quick_log.pos()).y()
    panel.show_note(other)
    assert note.isHidden()
    panel.show_note(None)
    assert other.isHidden()


def test_the_check_in_says_when_it_is_done(
    qtbot: QtBot, click: Click, panel: DayPanel, desk: PanelDesk, kept: Journal, clock: SetClock
) -> None:
    today, yesterday = clock().date(), clock().date() - timedelta(days=1)
    kept.check_in(CheckInAnswer(today - timedelta(days=4), stress=3), clock())
    for button, day in ((panel.other.check_in, today), (panel.other.yesterday, yesterday)):
        assert _wanted(qtbot, click, panel, button) == day
    kept.check_in(CheckInAnswer(today, no_spasms=True), clock())
    assert panel.other.check_in.text() == "How was the day …"
    kept.check_in(CheckInAnswer(today, stress=0), clock())
    assert panel.other.check_in.text() == "✓ Check-in: done"
    assert _wanted(qtbot, click, panel, panel.other.check_in) == today
    kept.check_in(CheckInAnswer(yesterday, sleep_hours=6), clock())
    assert panel.other.yesterday.isHidden()


def _wanted(qtbot: QtBot, click: Click, panel: DayPanel, button: QWidget) -> date | None:
    with qtbot.waitSignal(panel.check_in_wanted) as wanted:
        click(button)
    assert wanted.args is not None
    return next(iter(wanted.args), None)


def test_an_appointment_is_asked_for(qtbot: QtBot, click: Click, panel: DayPanel, desk: PanelDesk) -> None:
    with qtbot.waitSignal(panel.appointment_wanted):
        click(panel.other.appointment)


def test_no_spasms_is_said_and_taken_back(
    click: Click, panel: DayPanel, desk: PanelDesk, kept: Journal, clock: SetClock
) -> None:
    for said in (True, None):
        click(panel.no_spasms)
        assert kept.checked_in(clock().date()).no_spasms is said
