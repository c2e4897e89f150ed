from datetime import datetime

import pytest

from spasmjournal.charts.called import called_in
from spasmjournal.charts.relief.words import (
    answered_text,
    change_text,
    median_text,
    relief_sentence,
    use_text,
)
from spasmjournal.insight.relief import relief_by_remedy
from spasmjournal.observation import SeenUse
from spasmjournal.vocabulary import RemedyGroup

START = datetime(2026, 11, 6, 3, 10)


def uses(group: RemedyGroup, count: int, before: int, after: int | None, *, name: str = "") -> list[SeenUse]:
    remedy = list(RemedyGroup).index(group)
    return [
        SeenUse(
            100 * remedy + n,
            START,
            remedy,
            name or "Own",
            group,
            None,
            before,
            after,
            None,
            None,
            own=bool(name),
        )
        for n in range(count)
    ]


@pytest.mark.parametrize(
    ("change", "text"),
    [
        (0, "no change"),
        (1, "1 point easier"),
        (2.5, "2.5 points easier"),
        (-1, "1 point worse"),
        (-3, "3 points worse"),
    ],
)
def test_a_change_in_words(change: float, text: str) -> None:
    assert change_text(change) == text


def test_a_panel_says_on_what_it_stands() -> None:
    told = [
        *uses(RemedyGroup.HEAT, 6, 7, 4),
        *uses(RemedyGroup.HEAT, 1, 3, 5),
        *uses(RemedyGroup.HEAT, 3, 7, None),
    ]
    (heat,) = relief_by_remedy(told).remedies
    assert answered_text(heat) == "7 of 10 answered, 1 worse"
    assert median_text(heat) == "an early hint: median 3 points easier"


def test_the_sentence_compares_with_waiting() -> None:
    relief = relief_by_remedy([*uses(RemedyGroup.HEAT, 24, 7, 4), *uses(RemedyGroup.WAITED, 12, 7, 5)])
    assert relief_sentence(relief) == (
        "With Heat, a median of 3 points easier over 24 uses with an answer; "
        "waiting it out, a median of 2 points easier over 12 uses with an answer."
    )


def test_the_sentence_says_when_there_is_too_little() -> None:
    relief = relief_by_remedy(uses(RemedyGroup.OTHER, 2, 7, 4, name="Nana’s oil"))
    assert relief_sentence(relief) == (
        "With Nana’s oil, too few to say (2): 3 more with an answer; no wait is noted to compare it with."
    )


def test_the_sentence_of_waiting_alone() -> None:
    relief = relief_by_remedy(uses(RemedyGroup.WAITED, 5, 7, 7))
    assert relief_sentence(relief) == (
        "Waiting it out, a median of no change over 5 uses with an answer (an early hint)."
    )


def test_nothing_tried() -> None:
    relief = relief_by_remedy([])
    assert relief_sentence(relief) == "No use of a remedy is noted in this time."


def test_no_sentence_names_a_cause() -> None:
    relief = relief_by_remedy([*uses(RemedyGroup.HEAT, 24, 7, 4), *uses(RemedyGroup.WAITED, 12, 7, 5)])
    assert "because" not in relief_sentence(relief).lower()


def test_one_use_in_words() -> None:
    (remedy,) = relief_by_remedy(
        [*uses(RemedyGroup.HEAT, 1, 7, 4), *uses(RemedyGroup.HEAT, 1, 0, None)]
    ).remedies
    assert [use_text(called_in(remedy), point).splitlines() for point in remedy.points] == [
        ["Heat", "Fri 6 Nov 2026, 03:10", "7/10 → 4/10: 3 points easier"],
        ["Heat", "Fri 6 Nov 2026, 03:10", "0/10 → –: no answer"],
    ]
