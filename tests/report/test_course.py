"""What was started, what changed, what goes with a safety note: counted, and never invented."""

from datetime import date

from spasmjournal.anatomy import Anatomy
from spasmjournal.observation import Days, SeenRemedy, SeenSpasm
from spasmjournal.period import ONE_DAY
from spasmjournal.report.course_words import difference_text, no_difference_text, safety_text, step_text
from spasmjournal.report.usual_period import period_before
from spasmjournal.vocabulary import Kind, RemedyGroup, SafetyTopic, StopReason
from tests.report.entries import CALF, PERIOD, contents_of, seen_of, spasm, use

BEFORE = period_before(PERIOD)


def daily(first: int, count: int, region: str = CALF, **told: object) -> list[SeenSpasm]:
    """One spasm a day from the start of the period on."""
    return [spasm(first + n, region, began=PERIOD.starts_at + n * ONE_DAY, **told) for n in range(count)]


def the_month_before(count: int, region: str = CALF, **told: object) -> list[SeenSpasm]:
    return [spasm(500 + n, region, began=BEFORE.starts_at + n * ONE_DAY, **told) for n in range(count)]


def remedy(number: int, name: str, **told: object) -> SeenRemedy:
    return SeenRemedy(number, name, RemedyGroup.OTHER, own=True)._replace(**told)  # type: ignore[arg-type]


def test_starts_and_stops_of_the_period_are_told_newest_first(anatomy: Anatomy) -> None:
    remedies = [
        remedy(1, "Magnesium", started=date(2026, 10, 3)),
        remedy(2, "Brace", started=date(2020, 1, 1), stopped=date(2026, 10, 20), stop_reason=StopReason.COST),
        remedy(3, "Long gone", started=date(2020, 1, 1), stopped=date(2021, 1, 1)),
    ]
    steps = contents_of(anatomy, remedies=remedies).steps
    assert [step_text(step) for step in steps] == [
        "20 Oct: Brace stopped. It cost too much",
        "3 Oct: Magnesium started",
    ]


def test_more_often_than_before_is_said_of_its_region(anatomy: Anatomy) -> None:
    quiet = Days(frozenset(BEFORE), frozenset(BEFORE))
    before = seen_of(the_month_before(2), period=BEFORE, days=quiet)
    days = Days(frozenset(PERIOD), frozenset(PERIOD))
    contents = contents_of(anatomy, daily(1, 20), before=before, days=days)
    told = [difference_text(each, anatomy) for each in contents.differences]
    assert told == ["More often: Left calf, inner half, 4.5 a week (0.5); spasms 20 (2)"]


def test_fewer_spasms_on_far_fewer_known_days_are_more_often_and_the_line_says_why(anatomy: Anatomy) -> None:
    quiet = Days(frozenset(BEFORE), frozenset(BEFORE))
    before = seen_of(the_month_before(20), period=BEFORE, days=quiet)
    days = frozenset({PERIOD.start, PERIOD.start + ONE_DAY})
    few = [spasm(n, began=PERIOD.starts_at) for n in range(12)]
    (told,) = contents_of(anatomy, few, before=before, days=Days(days, days)).differences
    assert difference_text(told, anatomy) == (
        "More often: Left calf, inner half, 42.0 a week (4.5); spasms 12 (20)"
    )


def test_what_chance_may_do_is_not_said_of_a_region(anatomy: Anatomy) -> None:
    quiet = Days(frozenset(BEFORE), frozenset(BEFORE))
    before = seen_of(the_month_before(12), period=BEFORE, days=quiet)
    days = Days(frozenset(PERIOD), frozenset(PERIOD))
    contents = contents_of(anatomy, daily(1, 20), before=before, days=days)
    assert contents.differences == ()
    assert no_difference_text(contents) == "No sure change in a region or with a remedy."


def test_a_change_of_one_point_is_no_change(anatomy: Anatomy) -> None:
    before = seen_of(the_month_before(20, worst=5), period=BEFORE)
    contents = contents_of(anatomy, daily(1, 20, worst=6), before=before)
    assert contents.differences == ()
    assert no_difference_text(contents) == "No sure change in a region or with a remedy."


def test_worse_by_two_points_is_said(anatomy: Anatomy) -> None:
    before = seen_of(the_month_before(20, worst=4), period=BEFORE)
    (worse,) = contents_of(anatomy, daily(1, 20, worst=6), before=before).differences
    assert difference_text(worse, anatomy) == "Worse: Left calf, inner half, typical 6 (4)"


def test_nothing_is_compared_with_a_time_of_which_nothing_is_known(anatomy: Anatomy) -> None:
    contents = contents_of(anatomy, daily(1, 20), before=seen_of(period=BEFORE))
    assert (contents.before, contents.differences) == (None, ())
    assert no_difference_text(contents) == "Too little is known of the time before."


def test_what_goes_with_a_safety_note_is_counted(anatomy: Anatomy) -> None:
    spasms = [
        *daily(1, 4, "jaw_left"),
        *daily(10, 3, woke_me=True),
        spasm(20, CALF, kind=Kind.CRAMP, lasted_at_least=11 * 60),
    ]
    contents = contents_of(anatomy, spasms, checked={SafetyTopic.JAW, SafetyTopic.CREAMS})
    assert [safety_text(line) for line in contents.safety] == [
        "Spasms in the jaw: 4 (has been checked)",
        "Leg cramps over 10 minutes: 1",
        "Woken by spasms again and again: 1",
    ]


def test_heat_and_creams_are_no_matter_for_an_appointment(anatomy: Anatomy) -> None:
    uses = [use(1, spasm_id=1), use(2, group=RemedyGroup.TOPICAL)]
    assert contents_of(anatomy, [spasm(1)], uses).safety == ()
