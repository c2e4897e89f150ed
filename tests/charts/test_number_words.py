import pytest

from spasmjournal.charts.number_words import (
    interval_cell,
    interval_text,
    number_cell,
    per_cent_text,
    plain_number,
    rates_of,
    share_cell,
    text_cell,
)
from spasmjournal.insight.change import Share, share
from spasmjournal.insight.methods.interval import Interval


@pytest.mark.parametrize(
    ("number", "decimals", "text"),
    [(-0.04, 1, "0.0"), (-0.06, 1, "-0.1"), (1234.5, 0, "1,234"), (2, 2, "2.00")],
)
def test_a_number_as_the_locale_writes_it(number: float, decimals: int, text: str) -> None:
    assert plain_number(number, decimals) == text


def test_an_estimate_stands_with_its_limits() -> None:
    assert interval_text(Interval(1.25, 0.9, 1.62), 2) == "1.25 (0.90 to 1.62)"
    assert interval_cell(Interval(1.25, 0.9, 1.62)).order == 1.25
    assert interval_text(Interval(-0.01, -0.5, 0.3)) == "0.0 (-0.5 to 0.3)"
    assert per_cent_text(0.3) == "30 %"


def test_a_share_without_limits_is_a_plain_share() -> None:
    assert share_cell(Share(3, 4, None)).text == "75 %"
    assert share_cell(share(3, 4)).text == "75 % (30 to 95 %)"


def test_what_cannot_be_said_sorts_last() -> None:
    cells = [interval_cell(None), number_cell(None), share_cell(Share(0, 0, None))]
    assert [(cell.text, cell.order) for cell in cells] == [("–", None)] * 3
    assert text_cell("Heat").order == "heat"


@pytest.mark.parametrize(
    ("per_day", "texts"),
    [
        ((3.0, 0.5), ("3.0 a day", "0.5 a day")),
        ((0.11, 0.14), ("0.8 a week", "1.0 a week")),
        ((0.1, 0.101), ("0.70 a week", "0.71 a week")),
        ((2.0, 0.02), ("14.0 a week", "0.1 a week")),
        ((1.02, 1.04), ("7.1 a week", "7.3 a week")),
        ((0.004,), ("0.028 a week",)),
        ((0.0, 2.5), ("0 a day", "2.5 a day")),
        ((0.0, 0.3), ("0 a week", "2.1 a week")),
        ((0.75, 5.3 / 7), ("5.25 a week", "5.30 a week")),
        ((0.3, 0.3), ("2.1 a week", "2.1 a week")),
    ],
)
def test_rates_are_never_nothing_and_never_alike_unless_they_are(
    per_day: tuple[float, ...], texts: tuple[str, ...]
) -> None:
    assert rates_of(per_day).with_unit == texts
