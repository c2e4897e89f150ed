"""The lists beside the map: made anew only when they differ, so that the keyboard stays where it is."""

from datetime import timedelta

import pytest
from pytestqt.qtbot import QtBot

from spasmjournal.record.answers import PlaceAnswer, SpasmAnswer, UseAnswer
from spasmjournal.record.journal import Journal
from spasmjournal.ui.main_window import MainWindow
from spasmjournal.vocabulary import Side, View
from tests.ui.conftest import SetClock


@pytest.fixture
def heat(journal: Journal, clock: SetClock) -> UseAnswer:
    """Heat was put on an hour ago for a cramp in the calf, and nobody said yet how it was after."""
    remedy = next(remedy for remedy in journal.remedies() if remedy.name == "Heat")
    began = clock() - timedelta(hours=1)
    use = UseAnswer(remedy.id, began, before=5)
    calf = PlaceAnswer("calf_inner", Side.LEFT, View.BACK)
    journal.add_spasm(SpasmAnswer((calf,), began, uses=(use,)), clock())
    return use


def test_the_keyboard_stays_when_a_minute_passes(
    window: MainWindow, heat: UseAnswer, clock: SetClock
) -> None:
    panel = window.today.panel
    for button in (panel.follow_ups[0].after.button(3), panel.spasms[0]):
        button.setFocus()
        clock.wait(minutes=1)
        window.today.look_again()
        assert window.focusWidget() is button


def test_the_lists_follow_what_changes(
    window: MainWindow, journal: Journal, heat: UseAnswer, clock: SetClock
) -> None:
    panel = window.today.panel
    (waiting,) = panel.follow_ups
    journal.use_remedy(UseAnswer(heat.remedy_id, heat.began), clock())
    assert len(panel.follow_ups) == 2
    waiting.after.button(3).click()
    assert len(panel.follow_ups) == 1
    window.steps.undo()
    assert len(panel.follow_ups) == 2
    clock.wait(hours=4)
    window.today.look_again()
    assert not panel.spasms


def test_a_follow_up_names_the_day_from_the_next_one_on(
    qtbot: QtBot, window: MainWindow, heat: UseAnswer, clock: SetClock
) -> None:
    before = window.today.panel.follow_ups
    clock.wait(hours=4)
    window.today.look_again()
    assert window.today.panel.follow_ups != before
