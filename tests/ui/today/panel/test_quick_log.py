"""The same place again: one click or key, and it is on disk."""

from collections.abc import Callable
from datetime import timedelta

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from spasmjournal.period import Period
from spasmjournal.record.answers import PlaceAnswer, SpasmAnswer
from spasmjournal.record.journal import Journal
from spasmjournal.ui.today.day_panel import DayPanel
from spasmjournal.ui.today.panel_desk import PanelDesk
from spasmjournal.vocabulary import Side, View
from tests.ui.conftest import SetClock
from tests.ui.today.panel.conftest import CALF, HEEL

Click = Callable[[QWidget], None]


def _regions(kept: Journal, clock: SetClock) -> list[str]:
    spasms = kept.seen_spasms(Period.last_days(1, clock().date()))
    return [place.region for spasm in spasms for place in spasm.places]


def _log(kept: Journal, clock: SetClock, *places: PlaceAnswer, hours: float) -> None:
    kept.add_spasm(SpasmAnswer(places, clock() - timedelta(hours=hours)), clock())


def test_an_empty_journal_offers_no_place(panel: DayPanel, desk: PanelDesk) -> None:
    assert panel.quick_log.isHidden()
    desk.log_last_again()
    assert panel.quick_log.isHidden()


def test_one_click_writes_the_last_place_down(
    click: Click, panel: DayPanel, desk: PanelDesk, kept: Journal, clock: SetClock, told: list[str]
) -> None:
    _log(kept, clock, CALF, hours=3)
    assert "Left calf, inner half" in panel.quick_log.again.text()
    assert "Ctrl+Space" in panel.quick_log.again.toolTip()
    click(panel.quick_log.again)
    assert _regions(kept, clock) == ["calf_inner_left"] * 2
    (entry,) = kept.unfinished()
    assert entry.began == clock().replace(tzinfo=None)
    assert told == ["Saved: Left calf, inner half. The rest can wait."]


def test_other_places_are_one_click_each(
    click: Click, panel: DayPanel, desk: PanelDesk, kept: Journal, clock: SetClock
) -> None:
    _log(kept, clock, HEEL, hours=3)
    _log(kept, clock, CALF, hours=2)
    (heel,) = panel.quick_log.others
    click(heel)
    assert _regions(kept, clock)[-1] == "heel_right"
    assert "Right heel" in panel.quick_log.again.text()
    assert [chip.text() for chip in panel.quick_log.others] == ["Left calf, inner half"]


def test_the_key_of_the_window_takes_the_last_place(desk: PanelDesk, kept: Journal, clock: SetClock) -> None:
    _log(kept, clock, CALF, HEEL, hours=3)
    desk.log_last_again()
    assert _regions(kept, clock) == ["calf_inner_left", "heel_right"] * 2


def test_a_click_too_many_writes_nothing_down(
    qtbot: QtBot, panel: DayPanel, desk: PanelDesk, kept: Journal, clock: SetClock
) -> None:
    _log(kept, clock, HEEL, hours=3)
    _log(kept, clock, CALF, hours=2)
    for button in (panel.quick_log.again, panel.quick_log.others[0]):
        before = len(_regions(kept, clock))
        qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
        qtbot.mouseDClick(panel.quick_log.again, Qt.MouseButton.LeftButton)
        assert len(_regions(kept, clock)) == before + 1


def test_many_places_do_not_widen_the_panel(
    qtbot: QtBot, panel: DayPanel, desk: PanelDesk, kept: Journal, clock: SetClock
) -> None:
    places = [PlaceAnswer(region, Side.LEFT, View.BACK) for region in ("heel", "achilles", "knee_back")]
    for hours in (2, 1):
        _log(kept, clock, *places[: hours + 1], hours=hours)
    content = panel.widget()
    assert content is not None
    qtbot.waitUntil(panel.quick_log.others[0].isVisible)
    assert content.minimumSizeHint().width() <= panel.viewport().width()
    assert panel.quick_log.others[0].toolTip().count(" + ") == 2
