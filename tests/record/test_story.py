"""One key at night, the rest in the morning: quick entries, what comes again, plans, and what is open."""

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime, timedelta, timezone

import pytest

from spasmjournal.observation import Stroke
from spasmjournal.record.again import same_again
from spasmjournal.record.answers import (
    AfterAnswer,
    CheckInAnswer,
    PlaceAnswer,
    RemedyAnswer,
    SpasmAnswer,
    UseAnswer,
)
from spasmjournal.record.journal import Journal
from spasmjournal.vocabulary import Asked, Cause, Kind, RemedyGroup, Side, StopReason, View
from tests.answered_remedy import answered_remedy

DAY = timedelta(days=1)
HOUR = timedelta(hours=1)
MINUTE = timedelta(minutes=1)


def test_a_quick_entry_is_there_now_and_unfinished(
    journal: Journal, calf: SpasmAnswer, now: datetime
) -> None:
    journal.add_spasm(calf, now)
    (again, *_) = journal.places_again(now, 5)
    spasm_id = journal.quick_log(again, now)
    answer = journal.answered_spasm(spasm_id)
    assert answer == SpasmAnswer(calf.places, now.replace(second=0, microsecond=0), unfinished=True)
    assert [entry.spasm.id for entry in journal.unfinished() if entry.spasm] == [spasm_id]
    journal.leave_as_it_is(spasm_id, now)
    assert journal.unfinished() == []
    assert journal.undo(now) == "leave_as_it_is"
    assert len(journal.unfinished()) == 1


def test_the_last_place_comes_first_and_then_the_most_frequent(
    journal: Journal, at: Callable[..., SpasmAnswer], now: datetime
) -> None:
    for hours, region in enumerate(["heel", "calf_inner", "heel", "heel", "calf_inner", "toes"], start=1):
        journal.add_spasm(at(now - (10 - hours) * HOUR, region), now)
    journal.add_spasm(at(now - 200 * DAY, "thumb"), now)
    found = [[place.region for place in places] for places in journal.places_again(now, 5)]
    assert found == [["toes"], ["heel"], ["calf_inner"]]
    assert len(journal.places_again(now, 2)) == 2


def test_an_old_place_is_offered_where_there_is_no_newer(
    journal: Journal, at: Callable[..., SpasmAnswer], now: datetime
) -> None:
    assert journal.places_again(now, 5) == []
    journal.add_spasm(at(now - 200 * DAY, "thumb"), now)
    assert [places[0].region for places in journal.places_again(now, 5)] == ["thumb"]


def test_it_eased(journal: Journal, calf: SpasmAnswer, now: datetime) -> None:
    spasm_id = journal.add_spasm(replace(calf, still_going=True, began=now - HOUR), now)
    assert [spasm.id for spasm in journal.still_going()] == [spasm_id]
    journal.ease_spasm(spasm_id, now)
    assert journal.still_going() == []
    assert journal.answered_spasm(spasm_id).ended == now
    journal.undo(now)
    assert [spasm.began_at for spasm in journal.still_going()] == [now - HOUR]


def test_it_eased_across_a_change_to_summer_time(journal: Journal, calf: SpasmAnswer) -> None:
    winter, summer = timezone(HOUR), timezone(2 * HOUR)
    began = datetime(2026, 3, 29, 1, 50, tzinfo=winter)
    spasm_id = journal.add_spasm(replace(calf, still_going=True, began=began), began)
    journal.ease_spasm(spasm_id, datetime(2026, 3, 29, 3, 20, tzinfo=summer))
    (entry,) = journal.entries()
    assert entry.spasm is not None
    assert entry.spasm.lasted_at_least == 30 * 60


def test_the_same_as_last_time_fills_what_is_open(journal: Journal, calf: SpasmAnswer, now: datetime) -> None:
    uses = (UseAnswer(2, now - DAY, before=7, after=3, recipe="hot water bottle"),)
    told = replace(calf, began=now - DAY, causes=(Cause.STRESS,), uses=uses, lasted_at_least=60)
    journal.add_spasm(told, now)
    last = journal.last_at([("calf_inner", Side.LEFT)])
    assert last is not None
    assert journal.last_at([("calf_inner", Side.RIGHT)]) is None
    filled = same_again(SpasmAnswer(calf.places, now, worst=2), last)
    assert (filled.kind, filled.worst, filled.causes) == (Kind.CRAMP, 2, (Cause.STRESS,))
    assert filled.uses == (UseAnswer(2, now, recipe="hot water bottle"),)
    assert filled.began == now


def test_the_last_time_is_not_the_entry_itself_nor_one_to_be_finished(
    journal: Journal, calf: SpasmAnswer, now: datetime
) -> None:
    spasm_id = journal.add_spasm(calf, now)
    journal.quick_log(calf.places, now)
    place = [("calf_inner", Side.LEFT)]
    assert journal.last_at(place) == calf
    assert journal.last_at(place, but=spasm_id) is None


def test_what_is_not_known_and_what_was_drawn_is_kept(
    journal: Journal, calf: SpasmAnswer, now: datetime
) -> None:
    drawn = (Stroke(View.BACK, ((38.0, 790.0), (40.5, 800.2))),)
    told = replace(calf, dont_know=frozenset({Asked.LASTED, Asked.TRIED}), strokes=drawn, sore_next_day=True)
    assert journal.answered_spasm(journal.add_spasm(told, now)) == told


def test_a_use_keeps_the_place_it_was_for(journal: Journal, calf: SpasmAnswer, now: datetime) -> None:
    other = PlaceAnswer("heel", Side.RIGHT, View.BACK)
    use = UseAnswer(2, now, place=("heel", Side.RIGHT))
    spasm_id = journal.add_spasm(replace(calf, places=(*calf.places, other), uses=(use,)), now)
    told = journal.answered_spasm(spasm_id)
    assert told.uses[0].place == ("heel", Side.RIGHT)
    (entry,) = journal.entries()
    assert entry.uses[0].place == "heel_right"
    journal.change_spasm(spasm_id, replace(told, uses=(replace(told.uses[0], place=None),)), now)
    assert journal.answered_spasm(spasm_id).uses[0].place is None
    journal.undo(now)
    assert journal.answered_spasm(spasm_id).uses[0].place == ("heel", Side.RIGHT)
    journal.change_spasm(spasm_id, replace(told, places=calf.places), now)
    assert journal.answered_spasm(spasm_id).uses[0].place is None


@pytest.mark.parametrize(("hour", "waits"), [(15, 17), (23, 9), (1, 7), (6, 26)])
def test_the_next_morning_comes_after_some_rest(
    journal: Journal, remedy: Callable[[RemedyGroup], int], now: datetime, hour: int, waits: int
) -> None:
    massage = remedy(RemedyGroup.MASSAGE)
    answer = replace(answered_remedy(journal, massage), wait_for_morning=True)
    journal.change_remedy(massage, answer, now)
    began = now.replace(hour=hour, minute=0) - 3 * DAY
    journal.use_remedy(UseAnswer(massage, began), now)
    assert journal.awaiting(began + waits * HOUR - MINUTE) == []
    assert len(journal.awaiting(began + waits * HOUR)) == 1


def test_whether_it_was_worse_the_next_day_is_asked_once(
    journal: Journal, remedy: Callable[[RemedyGroup], int], now: datetime
) -> None:
    heat, waited = remedy(RemedyGroup.HEAT), remedy(RemedyGroup.WAITED)
    ids = [journal.use_remedy(UseAnswer(which, now), now) for which in (heat, heat, waited)]
    assert journal.awaiting_next_day(now) == []
    tomorrow = now + DAY
    assert {entry.uses[0].id for entry in journal.awaiting_next_day(tomorrow)} == set(ids[:2])
    journal.record_next_day([ids[0]], worse=True, now=tomorrow)
    journal.record_next_day([ids[1]], worse=None, now=tomorrow)
    assert journal.awaiting_next_day(tomorrow) == []
    assert [use.uses[0].worse_next_day for use in journal.entries()[1:]] == [None, True]
    journal.undo(tomorrow)
    assert [entry.uses[0].id for entry in journal.awaiting_next_day(tomorrow)] == [ids[1]]
    assert journal.awaiting_next_day(now + 4 * DAY) == []


def test_a_plan_is_asked_for_and_never_assumed(journal: Journal, now: datetime) -> None:
    every_day = RemedyAnswer("Magnesium", RemedyGroup.SUPPLEMENT, planned_days=frozenset(range(7)))
    magnesium = journal.add_remedy(every_day, now - DAY)
    assert [(plan.remedy, plan.day) for plan in journal.planned(now)] == [
        ("Magnesium", now.date()),
        ("Magnesium", now.date() - DAY),
    ]
    assert journal.entries() == []
    journal.confirm_planned(UseAnswer(magnesium, now), now.date(), now)
    journal.skip_planned(magnesium, now.date() - DAY, now)
    assert journal.planned(now) == []
    (entry,) = journal.entries()
    assert entry.uses[0].remedy_id == magnesium
    journal.undo(now)
    journal.undo(now)
    assert len(journal.planned(now)) == 2
    journal.confirm_planned(UseAnswer(magnesium, now - DAY), now.date() - DAY, now)
    assert [plan.day for plan in journal.planned(now)] == [now.date()]
    assert journal.awaiting(now + DAY) == []
    assert journal.awaiting_next_day(now + DAY) == []


def test_a_plan_begins_on_the_day_it_is_made_and_ends_with_the_remedy(
    journal: Journal, now: datetime
) -> None:
    weekday = (now.date() - DAY).weekday()
    answer = RemedyAnswer("Massage at home", planned_days=frozenset({weekday}))
    remedy_id = journal.add_remedy(answer, now)
    assert journal.planned(now) == []
    assert [plan.day for plan in journal.planned(now + 6 * DAY)] == [now.date() + 6 * DAY]
    journal.stop_remedy(remedy_id, now.date(), StopReason.EFFORT, now)
    assert journal.planned(now + 6 * DAY) == []


def test_remedies_stand_in_the_persons_order(journal: Journal, now: datetime) -> None:
    own = journal.add_remedy(RemedyAnswer("Walking"), now)
    ids = [row.id for row in journal.remedies()]
    assert ids[0] == own
    journal.order_remedies(ids[::-1], now)
    assert [row.id for row in journal.remedies()] == ids[::-1]
    journal.stop_remedy(own, now.date(), StopReason.NO_HELP, now)
    journal.archive_remedy(ids[1], now)
    assert [row.id for row in journal.remedies()][-2:] == [own, ids[1]]
    journal.resume_remedy(ids[1], now)
    journal.resume_remedy(own, now)
    assert [row.id for row in journal.remedies()] == ids[::-1]


def test_every_answer_about_afterwards_is_told(journal: Journal, now: datetime) -> None:
    answers = [
        AfterAnswer(3),
        AfterAnswer(eased_minutes=12),
        AfterAnswer(not_eased=True),
        AfterAnswer(worse=True),
    ]
    for answer in answers:
        journal.record_after(journal.use_remedy(UseAnswer(2, now), now), answer, now)
    uses = [entry.uses[0] for entry in reversed(journal.entries())]
    assert [use.is_answered for use in uses] == [True] * 4
    assert (uses[0].after, uses[1].eased_minutes, uses[2].not_eased, uses[3].worse) == (3, 12, True, True)


def test_a_plan_is_settled_by_any_use_of_that_day(journal: Journal, now: datetime) -> None:
    answer = RemedyAnswer("Magnesium", planned_days=frozenset(range(7)))
    magnesium = journal.add_remedy(answer, now)
    assert len(journal.planned(now)) == 1
    journal.use_remedy(UseAnswer(magnesium, now), now)
    assert journal.planned(now) == []


def test_a_resumed_plan_begins_anew(journal: Journal, now: datetime) -> None:
    answer = RemedyAnswer("Magnesium", planned_days=frozenset(range(7)))
    magnesium = journal.add_remedy(answer, now - 9 * DAY)
    journal.stop_remedy(magnesium, (now - 8 * DAY).date(), None, now)
    journal.resume_remedy(magnesium, now)
    assert [plan.day for plan in journal.planned(now)] == [now.date()]


def test_saying_nothing_about_a_day_is_no_check_in(journal: Journal, now: datetime) -> None:
    journal.check_in(CheckInAnswer(now.date(), no_spasms=True), now)
    journal.check_in(CheckInAnswer(now.date()), now)
    journal.check_in(CheckInAnswer(now.date()), now)
    assert journal.entries() == []
    assert journal.undo(now) == "check_in"
    assert journal.checked_in(now.date()).no_spasms is True


def test_easing_twice_keeps_the_first_end(journal: Journal, calf: SpasmAnswer, now: datetime) -> None:
    spasm_id = journal.add_spasm(replace(calf, still_going=True), now)
    journal.ease_spasm(spasm_id, now)
    journal.ease_spasm(spasm_id, now + HOUR)
    assert journal.answered_spasm(spasm_id).ended == now
