"""Periods of any entries, for properties."""

from hypothesis import strategies as st

from spasmjournal.observation import SeenPeriod
from spasmjournal.vocabulary import Cause, DayActivity
from tests.insight.story import at, check_in, period, spasm, use

levels = st.none() | st.integers(0, 10)
told = st.tuples(
    st.integers(0, 6),
    st.integers(0, 40),
    st.integers(1, 4),
    st.none() | st.integers(0, 40),
    levels,
    levels,
    st.none() | st.integers(0, 90),
    st.booleans(),
    st.none() | st.booleans(),
)
checked = st.tuples(
    st.integers(-1, 60),
    st.none() | st.floats(0, 14),
    levels,
    levels,
    st.none() | st.sampled_from(list(DayActivity)),
)
bounds = st.sampled_from([(None, None), (0, 60), (60, 300), (300, 900), (3600, None), (None, 60)])


@st.composite
def periods(draw: st.DrawFn, most: int = 40) -> SeenPeriod:
    """Spasms, uses for some of them or for none, and check-ins of some days."""
    causes: tuple[tuple[Cause, ...], ...] = ((), (Cause.STRESS,))
    flags = st.tuples(bounds, st.booleans(), st.booleans())
    spasms = [
        spasm(
            number, at(number % 9, number % 24), lasted=lasted, causes=causes[number % 2], late=late, going=on
        )
        for number, (lasted, late, on) in enumerate(draw(st.lists(flags, max_size=most)))
    ]
    uses = [
        use(number, at(day, 1, minute), remedy, of, before, after, eased=eased, not_eased=no, worse=worse)
        for number, (day, minute, remedy, of, before, after, eased, no, worse) in enumerate(
            draw(st.lists(told, max_size=most))
        )
    ]
    length = draw(st.sampled_from([0, 1, 12, 60]))
    check_ins = [
        check_in(day, sleep=sleep, quality=quality, stress=stress, activity=activity)
        for day, sleep, quality, stress, activity in draw(
            st.lists(checked, max_size=most, unique_by=lambda row: row[0])
        )
    ]
    without = draw(st.lists(st.integers(0, max(length, 12)), max_size=60))
    return period(spasms, uses, without, length, check_ins)
