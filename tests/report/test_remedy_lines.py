"""What is said of remedies, exactly as `insight` has it."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from spasmjournal.insight.everything import insight_of
from spasmjournal.observation import SeenSpasm, SeenUse
from spasmjournal.report.remedy_lines import RemedyLine, remedy_lines
from spasmjournal.report.remedy_words import compared_text, minutes_text, worse_text
from spasmjournal.report.share import Share
from spasmjournal.vocabulary import RemedyGroup
from tests.report.entries import ONE_HOUR, PERIOD, seen_of, spasm, use, waited

intensity = st.none() | st.integers(0, 10)
uses_of_heat = st.lists(st.builds(use, st.integers(1, 10**6), intensity, intensity), max_size=40)


def lines_of(uses: list[SeenUse], spasms: list[SeenSpasm] | None = None) -> tuple[RemedyLine, ...]:
    return remedy_lines(insight_of(seen_of(spasms or [], uses)))


def treated(first: int, count: int, after: int, **told: object) -> tuple[list[SeenSpasm], list[SeenUse]]:
    """So many spasms of 6, one an hour, each treated at once and at `after` then."""
    numbers = range(first, first + count)
    began = {number: PERIOD.starts_at + number * ONE_HOUR for number in numbers}
    return (
        [spasm(number, began=began[number]) for number in numbers],
        [use(number, 6, after, spasm_id=number, began=began[number], **told) for number in numbers],
    )


def beside_waits(treatments: int, waits: int) -> RemedyLine:
    """Heat, from 6 to 1, beside waits, from 6 to 5."""
    spasms, uses = treated(1, treatments, 1)
    others, waited_out = treated(100, waits, 5, remedy_id=1, remedy="Wait", group=RemedyGroup.WAITED)
    lines = lines_of(uses + waited_out, spasms + others)
    return next(line for line in lines if not line.waited)


def test_counts_what_is_answered() -> None:
    told = [(8, 4), (6, 6), (4, 5), (2, 0), (7, 3), (5, None), (None, 2)]
    uses = [use(n, *pair, began=PERIOD.starts_at + n * ONE_HOUR) for n, pair in enumerate(told)]
    (line,) = lines_of(uses)
    assert (line.uses, line.answered, line.missing, line.worse) == (7, 5, 0, Share(1, 5))
    assert line.eased == Share(2, 4)  # what began under 3 is not counted


def test_waiting_comes_first_and_effect_never_ranks() -> None:
    strong = [use(n, 10, 0, remedy_id=3, remedy="Bath") for n in range(10, 16)]
    weak = [use(n, 5, 5) for n in range(20, 30)]
    lines = lines_of([*strong, *weak, waited(1)])
    assert [line.remedy.name for line in lines] == ["Waited it out", "Heat", "Bath"]


@settings(max_examples=30)
@given(uses_of_heat)
def test_unanswered_uses_change_no_share(uses: list[SeenUse]) -> None:
    answered = [row for row in uses if row.before is not None and row.after is not None]
    if not answered:
        return
    (all_of_them,), (only_answered,) = lines_of(uses), lines_of(answered)
    assert all_of_them.eased == only_answered.eased
    assert all_of_them.uses >= all_of_them.answered == only_answered.uses


@pytest.mark.parametrize(
    ("treatments", "waits", "said"),
    [
        (3, 20, "too few to say: 2 more needed"),
        (20, 3, "too few waits: 2 more needed"),
        (30, 30, "eased more: fairly consistent"),
    ],
)
def test_says_how_surely_it_eased_more_than_waiting(treatments: int, waits: int, said: str) -> None:
    assert compared_text(beside_waits(treatments, waits)) == said


def test_waiting_is_what_is_compared_with() -> None:
    (line,) = lines_of([waited(n, 6, 5) for n in range(6)])
    assert compared_text(line) == "to compare with"
    assert minutes_text(line) == "–"


def test_a_use_for_no_spasm_is_compared_with_nothing() -> None:
    (line,) = lines_of([use(1, 6, 3)])
    assert compared_text(line) == "not used for a spasm"


def test_worse_the_next_day_is_told() -> None:
    (line,) = lines_of([use(1, 6, 3, worse_next_day=True)])
    assert worse_text(line) == "0 of 1; next day 1 of 1"
