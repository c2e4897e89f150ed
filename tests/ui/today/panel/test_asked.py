"""What is asked on the panel: each answer is one action, and is in the journal after it."""

from collections.abc import Callable
from datetime import timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from spasmjournal.record.answers import SpasmAnswer, UseAnswer
from spasmjournal.record.journal import Journal
from spasmjournal.ui.theme import Theme
from spasmjournal.ui.today.day_panel import DayPanel
from spasmjournal.ui.today.follow_up import FollowUp, How
from spasmjournal.ui.today.panel_desk import PanelDesk
from spasmjournal.vocabulary import Side, Unanswered
from tests.ui.conftest import SetClock
from tests.ui.today.panel.conftest import CALF, HEEL

Click = Callable[[QWidget], None]
PassTime = Callable[..., None]
Offered = Callable[[FollowUp], QWidget]


def _use(kept: Journal, clock: SetClock, remedy_id: int, **ago: float) -> int:
    return kept.use_remedy(UseAnswer(remedy_id, clock() - timedelta(**ago)), clock())


def _words(widget: QWidget) -> str:
    return " ".join(part.text() for part in widget.findChildren(QLabel))


@pytest.mark.parametrize(
    ("offered", "name", "value"),
    [
        (lambda asked: asked.after.button(0), "after", 0),
        (lambda asked: asked.after.button(10), "after", 10),
        (lambda asked: asked.eased.button(5), "eased_minutes", 5),
        (lambda asked: asked.eased.button(60), "eased_minutes", 60),
        (lambda asked: asked.reason.button(How.NOT_EASED), "not_eased", True),
        (lambda asked: asked.reason.button(How.WORSE), "worse", True),
        (lambda asked: asked.reason.button(Unanswered.FELL_ASLEEP), "unanswered", Unanswered.FELL_ASLEEP),
        (lambda asked: asked.reason.button(Unanswered.DONT_KNOW), "unanswered", Unanswered.DONT_KNOW),
    ],
)
def test_how_it_is_now_in_one_click(
    click: Click,
    panel: DayPanel,
    desk: PanelDesk,
    kept: Journal,
    clock: SetClock,
    heat: int,
    offered: Offered,
    name: str,
    value: object,
) -> None:
    use_id = _use(kept, clock, heat, hours=1)
    (asked,) = panel.follow_ups
    click(offered(asked))
    assert getattr(kept.answered_use(use_id), name) == value
    assert not panel.follow_ups
    assert not kept.awaiting(clock())


def test_how_it_was_before_goes_with_the_answer_where_it_is_not_known(
    click: Click, panel: DayPanel, desk: PanelDesk, kept: Journal, clock: SetClock, heat: int
) -> None:
    use_id = _use(kept, clock, heat, hours=1)
    (asked,) = panel.follow_ups
    click(asked.before.button(7))
    assert panel.follow_ups == [asked]
    click(asked.after.button(2))
    told = kept.answered_use(use_id)
    assert (told.before, told.after) == (7, 2)


def test_how_it_was_before_is_not_asked_twice(
    panel: DayPanel, desk: PanelDesk, kept: Journal, clock: SetClock, heat: int
) -> None:
    kept.use_remedy(UseAnswer(heat, clock() - timedelta(hours=1), before=7), clock())
    (asked,) = panel.follow_ups
    assert not asked.isAncestorOf(asked.before)
    assert "Before it" not in _words(asked)


def test_every_target_can_be_hit(
    panel: DayPanel, desk: PanelDesk, kept: Journal, clock: SetClock, heat: int, theme: Theme
) -> None:
    _use(kept, clock, heat, hours=1)
    (asked,) = panel.follow_ups
    for chip in asked.findChildren(QPushButton):
        if not chip.isHidden() and chip is not asked.keep_minutes:
            assert min(chip.sizeHint().width(), chip.sizeHint().height()) >= 32


def test_minutes_of_ones_own(
    qtbot: QtBot, click: Click, panel: DayPanel, desk: PanelDesk, kept: Journal, clock: SetClock, heat: int
) -> None:
    use_id = _use(kept, clock, heat, hours=1)
    (asked,) = panel.follow_ups
    assert asked.minutes.isHidden()
    click(next(chip for chip in asked.eased.findChildren(QWidget) if chip.toolTip()))
    qtbot.keyClicks(asked.minutes, "45")
    assert panel.follow_ups == [asked]
    qtbot.keyClick(asked.minutes, Qt.Key.Key_Return)
    assert kept.answered_use(use_id).eased_minutes == 45


def test_a_remedy_for_one_of_several_places_names_that_place(
    panel: DayPanel, desk: PanelDesk, kept: Journal, clock: SetClock, heat: int
) -> None:
    began = clock() - timedelta(hours=1)
    use = UseAnswer(heat, began, place=("heel", Side.RIGHT))
    kept.add_spasm(SpasmAnswer((CALF, HEEL), began, uses=(use,)), clock())
    (asked,) = panel.follow_ups
    assert "Right heel" in _words(asked)
    assert "calf" not in _words(asked)


@pytest.mark.parametrize(("number", "worse"), [(0, False), (1, True), (2, None)])
def test_the_next_day_is_one_click_for_all_uses_of_a_remedy(
    click: Click,
    panel: DayPanel,
    desk: PanelDesk,
    kept: Journal,
    clock: SetClock,
    heat: int,
    massage: int,
    number: int,
    worse: bool | None,
) -> None:
    uses = [_use(kept, clock, heat, days=1, hours=hours) for hours in (1, 2)]
    other = _use(kept, clock, massage, days=1)
    asked = panel.next_day.rows
    texts = [_words(question) for question in asked]
    assert texts == [
        "Massage yesterday: worse for it today?",
        "Heat yesterday, 2 times: worse for it today?",
    ]
    click(asked[1].worse.button((False, True, "dont_know")[number]))
    assert [kept.answered_use(use).worse_next_day for use in uses] == [worse, worse]
    assert [entry.uses[0].id for entry in kept.awaiting_next_day(clock())] == [other]
    assert panel.next_day.rows == asked[:1]


def test_the_next_day_of_an_earlier_day_is_named(
    panel: DayPanel, desk: PanelDesk, kept: Journal, clock: SetClock, heat: int
) -> None:
    _use(kept, clock, heat, days=2)
    (asked,) = panel.next_day.rows
    assert _words(asked) == "Heat on Wed 4 Nov 2026: worse for it the day after?"


def test_a_planned_remedy_is_confirmed_or_left_out(
    click: Click, magnesium: int, panel: DayPanel, desk: PanelDesk, kept: Journal, clock: SetClock
) -> None:
    today, yesterday = panel.planned.rows
    assert (_words(today), _words(yesterday)) == ("Magnesium", "Magnesium, yesterday")
    assert not kept.entries()
    click(yesterday.no)
    assert not kept.entries()
    assert panel.planned.rows == [today]
    click(today.yes)
    (entry,) = kept.entries()
    assert entry.uses[0].remedy_id == magnesium
    assert panel.planned.isHidden()
    kept.undo(clock())
    assert len(panel.planned.rows) == 1


def test_midnight_asks_anew(
    magnesium: int, panel: DayPanel, desk: PanelDesk, kept: Journal, clock: SetClock, pass_time: PassTime
) -> None:
    yesterday = clock() - timedelta(days=1)
    kept.confirm_planned(UseAnswer(magnesium, yesterday), yesterday.date(), clock())
    pass_time(hours=3)
    assert [_words(row) for row in panel.planned.rows] == ["Magnesium", "Magnesium, yesterday"]
