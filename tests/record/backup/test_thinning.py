"""Thinning, as a rule over any history of copies."""

from datetime import UTC, datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st

from spasmjournal.record.backup.thinning import ALL_OF, DAILY_FOR, WEEKLY_FOR, staying

NOW = datetime(2026, 11, 6, 20, 30, tzinfo=UTC)
YEARS = 4 * 365 * 24 * 60
moments = st.sets(st.integers(-5000, YEARS).map(lambda minutes: NOW - timedelta(minutes=minutes)))


def gap_allowed(age: timedelta) -> timedelta:
    """How far the next younger copy may be from one that went."""
    if age < DAILY_FOR:
        return timedelta(days=1)
    return timedelta(days=7) if age < WEEKLY_FOR else timedelta(days=31)


@given(moments)
def test_of_two_days_all_stay(made: set[datetime]) -> None:
    stays = staying(made, NOW)
    assert stays <= made
    assert {moment for moment in made if NOW - moment < ALL_OF} <= stays


@given(moments)
def test_whatever_goes_has_a_younger_neighbour_that_stays(made: set[datetime]) -> None:
    stays = staying(made, NOW)
    for moment in made - stays:
        after = min(other for other in stays if other > moment)
        assert after - moment < gap_allowed(NOW - moment)


@given(moments)
def test_what_stayed_stays_when_asked_again(made: set[datetime]) -> None:
    stays = staying(made, NOW)
    assert staying(stays, NOW) == stays


@given(moments)
def test_there_are_never_many_and_never_none(made: set[datetime]) -> None:
    old = {moment for moment in made if NOW - moment >= ALL_OF}
    assert len(staying(old, NOW)) <= 13 + 10 + 49
    assert max(made, default=NOW) in staying(made, NOW) | {NOW}
    assert bool(staying(made, NOW)) == bool(made)


@given(st.lists(st.integers(1, 60 * 24 * 40), min_size=1, max_size=60))
def test_thinned_at_every_copy_the_whole_past_stays_covered(pauses: list[int]) -> None:
    """As in life: a copy now and then, each time thinned; some copy is left of every stretch of time."""
    now, held, made = NOW, set[datetime](), list[datetime]()
    for pause in pauses:
        now += timedelta(minutes=pause)
        made.append(now)
        held = staying(held | {now}, now)
    for moment in made:
        after = min(other for other in held if other >= moment)
        assert after - moment < timedelta(days=1 + 7 + 31)
