"""Every word of the record can be read by a person, and found again by what she reads."""

from collections.abc import Callable, Iterable
from datetime import timedelta

import pytest

from spasmjournal import wording
from spasmjournal.anatomy import Anatomy, load_anatomy
from spasmjournal.vocabulary import Asked, Cause, Kind, Purpose, RemedyGroup, StopReason, Unanswered, View

SAYS: list[tuple[Callable[..., str], Iterable[str]]] = [
    (wording.kind_text, Kind),
    (wording.cause_text, Cause),
    (wording.group_text, RemedyGroup),
    (wording.unanswered_text, Unanswered),
    (wording.view_text, View),
    (wording.purpose_text, Purpose),
    (wording.stop_reason_text, StopReason),
]


@pytest.fixture(scope="module")
def anatomy() -> Anatomy:
    return load_anatomy()


@pytest.mark.parametrize(("says", "values"), SAYS)
def test_every_value_has_words_of_its_own(says: Callable[..., str], values: Iterable[str]) -> None:
    told = [says(value) for value in values]
    assert len(set(told)) == len(told)
    assert all(text and text[0].isupper() and "_" not in text for text in told)


def test_a_remedy_of_ones_own_keeps_its_name() -> None:
    assert wording.remedy_text("heat", RemedyGroup.HEAT, own=True) == "heat"
    assert wording.remedy_text("whatever", RemedyGroup.HEAT, own=False) == "Heat"


def test_none_is_a_dash_and_nothing_is_a_number() -> None:
    assert wording.intensity_text(None) == "–"
    assert wording.intensity_text(0) == "0/10"
    assert wording.intensity_text(10) == "10/10"


@pytest.mark.parametrize(
    ("at_least", "at_most", "text"),
    [
        (None, None, ""),
        (None, 60, ""),
        (0, 60, "under 1 min"),
        (60, 300, "1–5 min"),
        (300, 300, "5 min"),
        (3600, None, "over 60 min"),
        (0, 20, "under 1 min"),
        (1800, 3600, "30–60 min"),
        (43_200, 43_200, "12 h"),
        (5_400, None, "over 1 h 30 min"),
        (0, 7_200, "under 2 h"),
        (2_700, 7_200, "45 min to 2 h"),
        (90_000, 90_000, "25 h"),
        (259_200, 259_200, "3 days"),
        (86_400, 345_600, "24 h to 4 days"),
    ],
)
def test_how_long_it_lasted(at_least: int | None, at_most: int | None, text: str) -> None:
    assert wording.duration_text(at_least, at_most) == text


@pytest.mark.parametrize(
    ("seconds", "text"),
    [
        (-60, "0 min"),
        (59, "0 min"),
        (60, "1 min"),
        (3599, "59 min"),
        (3600, "1 h 0 min"),
        (5100, "1 h 25 min"),
        (86_399, "23 h 59 min"),
        (97_200, "1 d 3 h"),
    ],
)
def test_how_long_it_has_been_going_on(seconds: int, text: str) -> None:
    assert wording.elapsed_text(timedelta(seconds=seconds)) == text


def test_questions_that_are_open_have_words_of_their_own() -> None:
    assert len({wording.asked_text(asked) for asked in Asked}) == len(Asked)


def test_search_finds_words_by_what_is_read(anatomy: Anatomy) -> None:
    calf, left = wording.search_words("calf LEFT", anatomy)
    assert "calf_inner_left" in calf.regions & left.regions
    assert "calf_inner_right" in calf.regions - left.regions
    (stretch,) = wording.search_words("stretch", anatomy)
    assert stretch.groups == {RemedyGroup.STRETCHING}
    assert wording.search_words("  ", anatomy) == ()


def test_things_are_listed_one_after_the_other() -> None:
    assert wording.listed(["Heat", "Stretching"]) == "Heat, Stretching"
    assert wording.listed([]) == ""
