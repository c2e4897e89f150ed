from collections.abc import Sequence

import numpy as np
import pytest

from spasmjournal.insight.observed import WAITING, Observed
from spasmjournal.insight.verdict import LeftOut
from spasmjournal.observation import SeenUse
from tests.insight.story import CREAM, HEAT, WAIT, at, observed, period, spasm, use


def of_one(*uses: SeenUse) -> Observed:
    return observed(period([spasm(1, at(1))], uses))


def told(number: int, minute: int, remedy: int) -> SeenUse:
    return use(number, at(1, 12, minute), remedy, 1, after=3)


def tried(found: Observed) -> list[tuple[str, ...]]:
    """What was tried, the answered first and by time, by name."""
    return [
        tuple(found.remedies[number].name for number in found.tried[what]) for what in found.treatments.what
    ]


@pytest.mark.parametrize(
    ("uses", "names"),
    [
        ([use(1, at(1), HEAT, 1)], [("Heat",)]),
        ([told(1, 0, HEAT), told(2, 9, CREAM)], [("Heat", "Topical cream")]),
        ([told(1, 0, CREAM), told(2, 0, HEAT)], [("Heat", "Topical cream")]),
        ([told(1, 0, HEAT), told(2, 10, CREAM)], [("Heat",), ("Topical cream",)]),
        ([told(1, 0, HEAT), told(2, 5, HEAT)], [("Heat",)]),
        ([told(1, 0, WAIT), told(2, 5, HEAT)], [("Heat",)]),
        ([told(1, 0, WAIT), told(2, 15, HEAT)], [("Waited it out",), ("Heat",)]),
        ([told(1, 0, HEAT), use(2, at(1, 12, 5), CREAM, 1)], [("Heat",), ("Topical cream",)]),
        ([use(1, at(1), CREAM, 1), told(2, 5, HEAT)], [("Heat",), ("Topical cream",)]),
        (
            [told(1, 0, HEAT), use(2, at(1, 12, 4), WAIT, 1), told(3, 8, CREAM)],
            [("Heat", "Topical cream"), ("Waited it out",)],
        ),
        ([use(1, at(1), HEAT), use(2, at(1), CREAM)], [("Heat",), ("Topical cream",)]),
    ],
)
def test_what_began_together_is_one_treatment(uses: Sequence[SeenUse], names: list[tuple[str, ...]]) -> None:
    assert tried(of_one(*uses)) == names


def test_a_combination_has_the_first_before_and_the_last_after() -> None:
    rows = of_one(
        use(1, at(1), HEAT, 1, 8, 6, eased=30), use(2, at(1, 12, 4), CREAM, 1, 7, 2, eased=20)
    ).treatments
    assert (rows.before[0], rows.after[0], rows.eased[0]) == (8, 2, 24)


def test_times_are_told_from_the_onset_and_to_the_next() -> None:
    rows = of_one(
        told(1, 3, HEAT), use(2, at(1, 12, 13), WAIT, 1), told(3, 33, CREAM), use(4, at(1, 12, 43), HEAT, 1)
    ).treatments
    assert rows.age.tolist() == [3, 33, 13, 43]
    assert rows.next.tolist() == [30, np.inf, np.inf, np.inf]
    assert rows.day.tolist() == [1, 1, 1, 1]


def test_with_the_length_of_the_spasm_all_of_its_treatments_are_followed() -> None:
    uses = [use(1, at(1, 12, 3), HEAT, 1), told(2, 33, CREAM)]
    rows = observed(period([spasm(1, at(1), lasted=(3600, None))], uses)).treatments
    assert rows.answered.tolist() == [False, True]
    assert rows.followed.tolist() == [True, True]
    assert rows.next.tolist() == [30, np.inf]


@pytest.mark.parametrize(("hour", "night"), [(21, False), (22, True), (0, True), (5, True), (6, False)])
def test_night_is_from_ten_to_six(hour: int, night: bool) -> None:
    assert observed(period([], [use(1, at(1, hour))])).treatments.night.tolist() == [night]


def test_the_first_answered_treatment_of_a_spasm_counts() -> None:
    found = of_one(
        use(1, at(1), HEAT, 1, 8), use(2, at(1, 13), CREAM, 1, 7, 3), use(3, at(1, 14), HEAT, 1, 3, 1)
    )
    rows = found.treatments
    assert rows.before.tolist() == [7, 3, 8]
    assert rows.counted.tolist() == [True, False, False]
    assert rows.first.tolist() == [True, False, False]
    heat = found.counts(1, rows.counted)
    assert (heat.used, heat.answered) == (2, 0)
    assert heat.left_out == {LeftOut.UNANSWERED: 1, LeftOut.LATER: 1}


def test_a_use_for_no_spasm_is_regular_and_one_for_an_unknown_spasm_is_not() -> None:
    found = of_one(use(1, at(1), HEAT, None, 5, 4), use(2, at(1), HEAT, 99, 5, 4))
    rows = found.treatments
    assert rows.regular.tolist() == [True, False]
    assert not rows.counted.any()
    assert found.counts(1, rows.counted).left_out == {LeftOut.NO_SPASM: 2}


def test_all_waits_are_one_and_waiting_is_there_without_any() -> None:
    found = observed(period([], [use(1, at(1), HEAT)]))
    assert found.remedies[WAITING].id is None
    assert [remedy.name for remedy in found.remedies] == ["", "Heat"]
    assert found.for_spasms == ()
