"""Plain rows for numbers and pages: what belongs to a period, joined as it was told."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date, datetime, timedelta, timezone

import pytest

from spasmjournal.observation import EntryKey, Sort
from spasmjournal.period import Period
from spasmjournal.record.answers import AppointmentAnswer, PlaceAnswer, RemedyAnswer, SpasmAnswer, UseAnswer
from spasmjournal.record.journal import Journal
from spasmjournal.vocabulary import Cause, RemedyGroup, Side, StopReason, View

At = Callable[..., SpasmAnswer]
WEEK = Period(date(2026, 10, 26), date(2026, 11, 2))
EVER = Period(date(2000, 1, 1), date(2100, 1, 1))
WINTER, SUMMER = timezone(timedelta(hours=1)), timezone(timedelta(hours=2))


def test_rows_are_those_of_the_list(journal: Journal, calf: SpasmAnswer, at: At, now: datetime) -> None:
    tailbone = PlaceAnswer("sacrum", Side.MIDDLE, View.BACK, worst=3)
    causes = (Cause.STRESS, Cause.OVERWORK)
    several = replace(calf, places=(tailbone, *calf.places), causes=causes, note="both")
    corrected = journal.add_spasm(several, now)
    journal.add_spasm(several, now)
    journal.add_spasm(at(now, "heel"), now)
    journal.change_spasm(corrected, replace(calf, causes=causes[1:]), now)
    journal.delete_entries([EntryKey(Sort.SPASM, journal.add_spasm(several, now))], now)
    rows = journal.seen_spasms(EVER)
    assert [(len(row.places), len(row.causes)) for row in rows] == [(1, 1), (2, 2), (1, 0)]
    assert rows[1].places[0].region == "sacrum"
    assert rows == [entry.spasm for entry in reversed(journal.entries())]


def test_how_long_follows_from_when_it_ended(journal: Journal, at: At, now: datetime) -> None:
    began = now - timedelta(hours=2)
    journal.add_spasm(at(began, ended=began + timedelta(minutes=25)), now)
    (row,) = journal.seen_spasms(EVER)
    assert (row.lasted_at_least, row.lasted_at_most) == (1500, 1500)
    assert journal.entries()[0].spasm == row


def test_a_clock_that_was_set_back_lengthens_nothing(journal: Journal, at: At, now: datetime) -> None:
    began = datetime(2026, 10, 25, 2, 50, tzinfo=SUMMER)
    journal.add_spasm(at(began, ended=datetime(2026, 10, 25, 2, 10, tzinfo=WINTER)), now)
    assert journal.seen_spasms(EVER)[0].lasted_at_most == 20 * 60


@pytest.mark.parametrize("told", [(60, 300), (1800, None)])
def test_bounds_that_were_told_stand(
    journal: Journal, at: At, now: datetime, told: tuple[int, int | None]
) -> None:
    began = now - timedelta(hours=2)
    least, most = told
    journal.add_spasm(at(began, ended=now, lasted_at_least=least, lasted_at_most=most), now)
    (row,) = journal.seen_spasms(EVER)
    assert (row.lasted_at_least, row.lasted_at_most) == told


def test_what_ended_in_its_minute_took_up_to_one(journal: Journal, at: At, now: datetime) -> None:
    journal.add_spasm(at(now, ended=now), now)
    (row,) = journal.seen_spasms(EVER)
    assert (row.lasted_at_least, row.lasted_at_most) == (0, 60)


def test_a_use_belongs_to_the_period_of_its_spasm(journal: Journal, at: At, now: datetime) -> None:
    minutes = timedelta(minutes=15)
    for midnight in (WEEK.starts_at, WEEK.ends_at):
        began = midnight.replace(tzinfo=WINTER) - timedelta(minutes=10)
        journal.add_spasm(at(began, uses=(UseAnswer(2, began + minutes),)), now)
    assert [row.began for row in journal.seen_spasms(WEEK)] == [datetime(2026, 11, 1, 23, 50)]
    assert [row.began for row in journal.seen_uses(WEEK)] == [datetime(2026, 11, 2, 0, 5)]
    before = Period(date(2026, 10, 25), WEEK.start)
    assert [row.began for row in journal.seen_uses(before)] == [datetime(2026, 10, 26, 0, 5)]


def test_a_use_of_its_own_belongs_to_its_own_time(journal: Journal, now: datetime) -> None:
    start, end = (moment.replace(tzinfo=WINTER) for moment in (WEEK.starts_at, WEEK.ends_at))
    minute = timedelta(minutes=1)
    for began in (end, end - minute, start, start - minute):
        journal.use_remedy(UseAnswer(4, began), now)
    assert [row.began for row in journal.seen_uses(WEEK)] == [
        datetime(2026, 10, 26),
        datetime(2026, 11, 1, 23, 59),
    ]


def test_a_period_tells_of_every_remedy_and_of_its_own_appointments(journal: Journal, now: datetime) -> None:
    began, stopped = date(2026, 8, 3), date(2026, 10, 20)
    told = RemedyAnswer("Magnesium", RemedyGroup.SUPPLEMENT, started=began, planned_days=frozenset({0}))
    magnesium = journal.add_remedy(told, now)
    journal.stop_remedy(magnesium, stopped, StopReason.NO_HELP, now)
    for day in (27, 1):
        journal.add_appointment(AppointmentAnswer(datetime(2026, 10, day, 9), "Dr Marsh"), now)
    seen = journal.seen_period(WEEK)
    assert [(each.at.day, each.with_whom) for each in seen.appointments] == [(27, "Dr Marsh")]
    assert {each.id for each in seen.remedies} == {remedy.id for remedy in journal.remedies()}
    (row,) = (each for each in seen.remedies if each.id == magnesium)
    assert row == (
        magnesium,
        "Magnesium",
        RemedyGroup.SUPPLEMENT,
        True,
        began,
        stopped,
        StopReason.NO_HELP,
        True,
    )
