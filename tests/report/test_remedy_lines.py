"""What is said of remedies, exactly."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from spasmjournal.observation import SeenUse
from spasmjournal.report.remedy_lines import eased_by_30_percent, remedy_lines
from spasmjournal.report.share import Share
from tests.report.entries import use, waited

intensity = st.none() | st.integers(0, 10)
uses_of_heat = st.lists(st.builds(use, st.integers(1, 10**6), intensity, intensity), max_size=40)


@pytest.mark.parametrize(
    ("before", "after", "eased"),
    [(10, 7, True), (10, 8, False), (3, 2, True), (4, 3, False), (7, 5, False), (7, 4, True), (5, 5, False)],
)
def test_eased_by_30_percent_of_what_it_was(before: int, after: int, eased: bool) -> None:
    assert eased_by_30_percent(before, after) is eased


def test_counts_what_is_answered() -> None:
    told = [(8, 4), (6, 6), (4, 5), (2, 0), (7, 3), (5, None), (None, 2)]
    (line,) = remedy_lines([use(n, *pair) for n, pair in enumerate(told)])
    assert (line.uses, line.answered, line.missing, line.worse) == (7, 5, 0, 1)
    assert (line.before, line.after) == (6, 4)
    assert line.eased == Share(2, 4)  # what began under 3 is not counted


def test_says_nothing_of_too_few() -> None:
    (line,) = remedy_lines([use(n, 6, 1) for n in range(4)])
    assert (line.before, line.after, line.missing) == (None, None, 1)


def test_waiting_comes_first_and_effect_never_ranks() -> None:
    strong = [use(n, 10, 0, remedy_id=3, remedy="Bath") for n in range(10, 16)]
    weak = [use(n, 5, 5) for n in range(20, 30)]
    lines = remedy_lines([*strong, *weak, waited(1)])
    assert [line.name for line in lines] == ["Waited it out", "Heat", "Bath"]


@given(uses_of_heat)
def test_unanswered_uses_change_no_median(uses: list[SeenUse]) -> None:
    answered = [row for row in uses if row.before is not None and row.after is not None]
    if not answered:
        return
    (all_of_them,), (only_answered,) = remedy_lines(uses), remedy_lines(answered)
    assert (all_of_them.before, all_of_them.after) == (only_answered.before, only_answered.after)
    assert all_of_them.eased == only_answered.eased
    assert all_of_them.uses >= all_of_them.answered == only_answered.uses
