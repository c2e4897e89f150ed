"""What is still going, and what is to be finished: one click each, and the time runs quietly."""

from collections.abc import Callable
from datetime import UTC, datetime, timedelta, timezone

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from spasmjournal.period import Period
from spasmjournal.record.answers import SpasmAnswer, UseAnswer
from spasmjournal.record.journal import Journal
from spasmjournal.ui.today.day_panel import DayPanel
from spasmjournal.ui.today.panel_desk import PanelDesk
from spasmjournal.vocabulary import Asked, Kind
from tests.ui.conftest import SetClock
from tests.ui.today.panel.conftest import CALF, HEEL

Click = Callable[[QWidget], None]
PassTime = Callable[..., None]


def test_the_time_runs_and_the_keyboard_stays(
    panel: DayPanel, desk: PanelDesk, kept: Journal, clock: SetClock, pass_time: PassTime
) -> None:
    kept.add_spasm(SpasmAnswer((CALF,), clock(), still_going=True), clock())
    (row,) = panel.going.rows
    assert row.line.text() == "since 21:30 · 0 min"
    row.eased.setFocus()
    pass_time(minutes=85)
    assert row.line.text() == "since 21:30 · 1 h 25 min"
    clock.wait(hours=2)
    panel.tick(clock())
    assert row.line.text() == "since yesterday, 21:30 · 3 h 25 min"
    assert panel.going.rows == [row]
    assert row.eased.hasFocus()


def test_an_hour_that_the_clock_skips_is_not_counted(
    panel: DayPanel, desk: PanelDesk, kept: Journal, clock: SetClock
) -> None:
    winter, summer = timezone(timedelta(hours=1)), timezone(timedelta(hours=2))
    clock.now = datetime(2026, 3, 29, 1, 30, tzinfo=winter)
    kept.add_spasm(SpasmAnswer((CALF,), clock(), still_going=True), clock())
    clock.now = datetime(2026, 3, 29, 1, 0, tzinfo=UTC).astimezone(summer)
    assert clock.now.hour == 3
    panel.tick(clock())
    assert panel.going.rows[0].line.text() == "since 01:30 · 30 min"


def test_it_eased_in_one_click(
    click: Click, panel: DayPanel, desk: PanelDesk, kept: Journal, clock: SetClock
) -> None:
    kept.add_spasm(SpasmAnswer((CALF,), clock() - timedelta(minutes=20), still_going=True), clock())
    (row,) = panel.going.rows
    assert row.eased.accessibleName() == "It eased: Left calf, inner half"
    click(row.eased)
    (spasm,) = kept.seen_spasms(Period.last_days(1, clock().date()))
    assert (spasm.still_going, spasm.lasted_at_least) == (False, 20 * 60)
    assert panel.going.isHidden()
    kept.undo(clock())
    assert len(panel.going.rows) == 1


def test_names_open_the_entry(
    qtbot: QtBot, click: Click, panel: DayPanel, desk: PanelDesk, kept: Journal, clock: SetClock
) -> None:
    going = kept.add_spasm(SpasmAnswer((CALF,), clock(), still_going=True), clock())
    later = kept.quick_log((HEEL,), clock())
    for name, spasm_id in ((panel.going.rows[0].name, going), (panel.unfinished.rows[0].name, later)):
        with qtbot.waitSignal(panel.spasm_opened) as opened:
            click(name)
        assert opened.args == [spasm_id]


@pytest.mark.parametrize(
    ("told", "missing"),
    [
        ({}, "missing: what it was, how bad, how long, what you tried"),
        ({"kind": Kind.CRAMP, "worst": 0}, "missing: how long, what you tried"),
        ({"dont_know": frozenset({Asked.WORST, Asked.TRIED})}, "missing: what it was, how long"),
        ({"dont_know": frozenset(Asked)}, "nothing missing"),
        ({"still_going": True}, "missing: what it was, how bad, what you tried"),
        ({"lasted_at_least": 0, "lasted_at_most": 60}, "missing: what it was, how bad, what you tried"),
    ],
)
def test_an_unfinished_entry_says_what_is_missing(
    panel: DayPanel,
    desk: PanelDesk,
    kept: Journal,
    clock: SetClock,
    told: dict[str, object],
    missing: str,
) -> None:
    answer = SpasmAnswer((CALF,), clock() - timedelta(days=1), unfinished=True, **told)  # type: ignore[arg-type]
    kept.add_spasm(answer, clock())
    (row,) = panel.unfinished.rows
    assert row.name.text() == "Left calf, inner half"
    assert row.line.text() == f"yesterday, 21:30 · {missing}"


def test_what_was_tried_is_not_missing(
    panel: DayPanel, desk: PanelDesk, kept: Journal, clock: SetClock, heat: int
) -> None:
    tried = (UseAnswer(heat, clock()),)
    kept.add_spasm(SpasmAnswer((CALF,), clock(), unfinished=True, uses=tried), clock())
    assert panel.unfinished.rows[0].line.text() == "21:30 · missing: what it was, how bad, how long"


def test_an_entry_is_left_as_it_is_in_one_click(
    click: Click, panel: DayPanel, desk: PanelDesk, kept: Journal, clock: SetClock, told: list[str]
) -> None:
    kept.quick_log((CALF,), clock())
    click(panel.unfinished.rows[0].leave)
    assert not kept.unfinished()
    assert len(kept.entries()) == 1
    assert panel.unfinished.isHidden()
    assert told == ["Left as it is"]
