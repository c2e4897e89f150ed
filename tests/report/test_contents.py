"""The numbers of the report, exactly."""

from datetime import date, datetime

from hypothesis import given
from hypothesis import strategies as st

from spasmjournal.anatomy import Anatomy
from spasmjournal.i18n import number_text
from spasmjournal.insight.severity import Severity
from spasmjournal.insight.through_time import through_time
from spasmjournal.observation import Days, SeenPeriod, SeenSpasm
from spasmjournal.report.figure_words import figure_texts
from spasmjournal.report.share import Share
from spasmjournal.vocabulary import Cause
from tests.report.entries import CALF, NOON, PERIOD, contents_of, spasm, use


def at(day: int, hour: int, minute: int = 0) -> datetime:
    return datetime(2026, 10, day, hour, minute)


def test_counts_days_and_late_entries(anatomy: Anatomy) -> None:
    days = Days(
        frozenset({date(2026, 10, 3), date(2026, 10, 15), date(2026, 9, 30)}), frozenset({date(2026, 10, 3)})
    )
    spasms = [spasm(1, logged_late=True), spasm(2), spasm(3)]
    contents = contents_of(anatomy, spasms, days=days)
    assert contents.trust.days == Share(2, 31)
    assert contents.trust.on_time == Share(2, 3)
    assert (contents.trust.gaps, contents.trust.longest_gap) == (3, 16)
    assert contents.summary.per_known_day == 1.5


def test_a_day_with_only_a_massage_is_not_one_without_spasms(anatomy: Anatomy) -> None:
    days = Days(frozenset({date(2026, 10, 15), date(2026, 10, 16)}), frozenset())
    contents = contents_of(anatomy, [spasm(1), spasm(2)], [use(1, began=at(16, 12))], days=days)
    assert contents.trust.days == Share(2, 31)
    assert (contents.summary.known_days, contents.summary.per_known_day) == (1, 2.0)


@given(st.lists(st.integers(1, 31), max_size=40), st.sets(st.integers(1, 31)), st.sets(st.integers(1, 31)))
def test_report_and_chart_tell_the_same_mean(
    anatomy: Anatomy, began: list[int], without: set[int], checked_in: set[int]
) -> None:
    spasms = [spasm(n, began=at(day, 3)) for n, day in enumerate(began)]
    quiet = frozenset(date(2026, 10, day) for day in without)
    days = Days(quiet | {date(2026, 10, day) for day in (*began, *checked_in)}, quiet)
    contents, chart = (
        contents_of(anatomy, spasms, days=days),
        through_time(SeenPeriod(PERIOD, tuple(spasms), (), days)),
    )
    (often, counted, _), *_ = figure_texts(contents)
    known_without = sum(day not in {at(each, 3).date() for each in began} for day in quiet)
    assert counted == f"spasms: {chart.spasms}; known days: {chart.known}, without any: {known_without}"
    if chart.known:
        mean = chart.spasms / chart.known
        assert contents.summary.per_known_day == mean
        a_day, a_week = f"{number_text(mean, 1)} a day", f"{number_text(7 * mean, 1 if mean else 0)} a week"
        assert often == (a_day if mean >= 1 else a_week)
    else:
        assert contents.summary.per_known_day is None


def test_intensity_not_told_is_not_none_at_all(anatomy: Anatomy) -> None:
    severity = contents_of(anatomy, [spasm(1, worst=0), spasm(2), spasm(3, worst=5)]).summary.severity
    assert severity == Severity(spasms=3, told=2, typical=2.5, worst=5)


def test_night_is_from_ten_to_six(anatomy: Anatomy) -> None:
    moments = [at(2, 21, 59), at(2, 22), at(3, 5, 59), at(3, 6)]
    spasms = [spasm(n, began=moment) for n, moment in enumerate(moments)]
    assert contents_of(anatomy, spasms).summary.at_night == Share(2, 4)


def test_waking_counts_only_answers(anatomy: Anatomy) -> None:
    spasms = [spasm(1, woke_me=True), spasm(2, woke_me=False), spasm(3)]
    assert contents_of(anatomy, spasms).summary.woke == Share(1, 2)


def test_regions_are_named_with_their_side(anatomy: Anatomy) -> None:
    spasms = [spasm(1, CALF, "sacrum", worst=6), spasm(2, CALF, worst=3)]
    first, second = contents_of(anatomy, spasms).regions
    assert (first.name, first.spasms, first.typical, first.worst) == ("Left calf, inner half", 2, 4.5, 6)
    assert (second.key, second.spasms) == ("sacrum", 1)


def test_causes_count_spasms(anatomy: Anatomy) -> None:
    spasms = [spasm(1, causes=(Cause.STRESS, Cause.OVERWORK)), spasm(2, causes=(Cause.STRESS,))]
    assert contents_of(anatomy, spasms).causes == ((Cause.STRESS, 2), (Cause.OVERWORK, 1))


def test_list_is_newest_first_with_what_was_tried(anatomy: Anatomy) -> None:
    spasms = [spasm(1, began=at(2, 8)), spasm(2, began=at(9, 8))]
    uses = [use(1, 6, 3, spasm_id=1), use(2, spasm_id=None), use(3, 5, 5, spasm_id=1)]
    contents = contents_of(anatomy, spasms, uses)
    assert [listed.spasm.id for listed in contents.spasms] == [2, 1]
    assert [tried.id for tried in contents.spasms[1].tried] == [1, 3]
    assert [alone.id for alone in contents.uses_alone] == [2]


def test_what_was_tried_after_midnight_of_the_last_day_counts(anatomy: Anatomy) -> None:
    after_midnight = use(1, 6, 3, began=datetime(2026, 11, 1, 0, 5), spasm_id=1)
    contents = contents_of(anatomy, [spasm(1, began=at(31, 23, 50))], [after_midnight])
    assert contents.spasms[0].tried == (after_midnight,)
    assert [line.uses for line in contents.remedies] == [1]
    assert contents.trust.days == Share(1, 31)


def test_an_empty_period_has_no_averages(anatomy: Anatomy) -> None:
    contents = contents_of(anatomy)
    assert contents.summary.per_known_day is None
    assert contents.summary.severity.typical is None
    assert (contents.summary.sleep.hours, contents.before) == (None, None)
    assert contents.trust.days == Share(0, 31)


def test_empty_questions_are_left_out(anatomy: Anatomy) -> None:
    assert contents_of(anatomy, questions=["Why?", "  ", ""]).questions == ("Why?",)


@given(st.permutations([spasm(n, worst=n % 7, began=NOON.replace(minute=n)) for n in range(6)]))
def test_order_of_entries_does_not_matter(anatomy: Anatomy, spasms: list[SeenSpasm]) -> None:
    in_order = sorted(spasms, key=lambda row: row.id)
    assert contents_of(anatomy, spasms) == contents_of(anatomy, in_order)
