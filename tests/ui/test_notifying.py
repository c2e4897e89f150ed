"""Who is told what: each follow-up once, none by night, none that was long due at the start."""

from datetime import datetime, timedelta, timezone

from hypothesis import given
from hypothesis import strategies as st

from spasmjournal.ui.night import QUIET_HOURS
from spasmjournal.ui.notifying import Awaiting, Told, to_tell

START = datetime(2026, 11, 6, 12, tzinfo=timezone(timedelta(hours=1)))
MINUTE = timedelta(minutes=1)
_DAYS = 3 * 24 * 60
MOMENTS = st.integers(-120, _DAYS).map(lambda minutes: START + minutes * MINUTE)
STAYS = st.integers(0, _DAYS).map(lambda minutes: minutes * MINUTE)
USES = st.lists(st.tuples(MOMENTS, STAYS), max_size=8)
"""When the follow-up of each is due, and how long it stays open."""
LOOKS = st.lists(st.integers(1, _DAYS).map(lambda minutes: START + minutes * MINUTE), max_size=30).map(sorted)


def _open_at(uses: list[tuple[datetime, timedelta]], now: datetime) -> Awaiting:
    return lambda moment: [
        number for number, (due, stays) in enumerate(uses) if due <= moment and now < due + stays
    ]


def _told(
    uses: list[tuple[datetime, timedelta]], looks: list[datetime], *, at_night: bool = False
) -> list[tuple[datetime, int]]:
    told, said = Told.at_start(START), []
    for now in looks:
        fresh, told = to_tell(told, _open_at(uses, now), now, at_night=at_night)
        said += [(now, use) for use in sorted(fresh)]
    return said


@given(USES, LOOKS, st.booleans())
def test_each_is_told_once(
    uses: list[tuple[datetime, timedelta]], looks: list[datetime], at_night: bool
) -> None:
    told = [use for _, use in _told(uses, looks, at_night=at_night)]
    assert len(told) == len(set(told))


@given(USES, LOOKS)
def test_nobody_is_told_by_night(uses: list[tuple[datetime, timedelta]], looks: list[datetime]) -> None:
    assert not [moment for moment, _ in _told(uses, looks) if moment in QUIET_HOURS]


@given(USES, LOOKS, st.booleans())
def test_what_waits_is_told_at_the_first_look_that_may(
    uses: list[tuple[datetime, timedelta]], looks: list[datetime], at_night: bool
) -> None:
    said = {use: moment for moment, use in _told(uses, looks, at_night=at_night)}
    for number, (due, stays) in enumerate(uses):
        may = [now for now in looks if now >= due and (at_night or now not in QUIET_HOURS)]
        new = due > START - 30 * MINUTE
        expected = may[0] if new and may and may[0] < due + stays else None
        assert said.get(number) == expected


def test_the_morning_tells_of_the_night() -> None:
    asleep = [(START.replace(hour=23), timedelta(days=1)), (START.replace(hour=22), timedelta(days=1))]
    looks = [START.replace(hour=22, minute=30), START + timedelta(hours=19, minutes=59)]
    morning = START + timedelta(hours=20)
    assert _told(asleep, [*looks, morning, morning + MINUTE]) == [(morning, 0), (morning, 1)]


def test_by_night_where_it_is_wanted() -> None:
    due = START.replace(hour=23)
    assert _told([(due, timedelta(days=1))], [due, due + MINUTE], at_night=True) == [(due, 0)]


def test_a_use_written_down_late_is_not_told() -> None:
    _, told = to_tell(Told.at_start(START), lambda _moment: [], START, at_night=False)
    fresh, _ = to_tell(told, lambda _moment: [1], START + MINUTE, at_night=False)
    assert not fresh


def test_a_clock_set_back_tells_nothing_twice() -> None:
    use = [(START + MINUTE, timedelta(days=2))]
    told = Told.at_start(START)
    for now in (START + 2 * MINUTE, START - timedelta(days=1), START + 3 * MINUTE):
        fresh, told = to_tell(told, _open_at(use, now), now, at_night=False)
        assert bool(fresh) is (now == START + 2 * MINUTE)
