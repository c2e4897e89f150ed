from datetime import date, datetime
from itertools import pairwise

import pytest
from PySide6.QtCore import QLocale

from spasmjournal.charts.dates import DateTick, date_ticks, dates_inside, days_into
from spasmjournal.charts.lettering import Lettering
from spasmjournal.period import Period
from spasmjournal.ui.theme import PAPER

TODAY = date(2026, 11, 6)


def texts(days: int, room: float = 600) -> list[str]:
    return [tick.text for tick in date_ticks(Period.last_days(days, TODAY), room, Lettering(PAPER))]


def test_a_week_names_its_days_and_the_year_once() -> None:
    assert texts(7) == ["31 Oct\n2026", "1 Nov", "2 Nov", "3 Nov", "4 Nov", "5 Nov", "6 Nov"]


def test_a_year_names_months_and_each_new_year() -> None:
    assert texts(365)[:3] == ["Dec\n2025", "Jan\n2026", "Feb"]


def test_ten_years_name_years() -> None:
    assert texts(3650, room=300) == ["2018", "2020", "2022", "2024", "2026"]


def test_months_are_in_the_persons_language() -> None:
    QLocale.setDefault(QLocale(QLocale.Language.German))
    assert "Dez\n2025" in texts(365)


@pytest.mark.parametrize("days", [0, 1, 2, 8, 30, 91, 365, 800, 3650, 30000])
@pytest.mark.parametrize("room", [60, 200, 700])
def test_texts_stand_clear_of_each_other(days: int, room: float) -> None:
    lettering = Lettering(PAPER)
    period = Period.last_days(days, TODAY)
    ticks = date_ticks(period, room, lettering)
    for earlier, later in pairwise(ticks):
        apart = (later.x - earlier.x) * room / max(1, len(period))
        widths = [
            max(lettering.width(line, small=True) for line in tick.text.split("\n"))
            for tick in (earlier, later)
        ]
        assert apart > sum(widths) / 2


def test_dates_that_have_no_room_are_left_out_and_their_year_goes_on() -> None:
    ticks = [DateTick(0, "Jan\n2026"), DateTick(31, "Feb"), DateTick(365, "Jan\n2027")]
    lettering = Lettering(PAPER)
    inside = list(dates_inside(ticks, float, 365, lettering))
    assert inside == [DateTick(31, "Feb\n2026")]
    assert list(dates_inside(ticks, float, 365, lettering, over=99)) == ticks


def test_a_moment_has_its_place_within_the_day() -> None:
    assert days_into(Period.last_days(7, TODAY), datetime(2026, 11, 6, 12)) == 6.5
