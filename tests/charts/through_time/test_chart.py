from datetime import timedelta

import numpy as np
import pytest
from matplotlib.axes import Axes
from matplotlib.collections import PolyCollection
from matplotlib.figure import Figure

from spasmjournal.charts.through_time.chart import through_time_chart
from spasmjournal.insight.through_time import through_time
from spasmjournal.observation import EntryKey, SeenAppointment, SeenRemedy, Sort
from spasmjournal.ui.theme import PAPER
from spasmjournal.vocabulary import RemedyGroup
from tests.charts.gallery import assert_sound, chart_of, drawn, kept, remedies, spasms_on, texts
from tests.insight.story import FIRST, HEAT, at, check_in, period, spasm, use


def plot(figure: Figure) -> Axes:
    """The axes of the bars."""
    return next(axes for axes in figure.axes if len(axes.collections) >= 4)


def heights(axes: Axes) -> list[list[float]]:
    """The upper ends of the hollow and of the solid bars."""
    _, _, *bars = [each for each in axes.collections if type(each) is PolyCollection]
    return [[float(path.get_extents().y1) for path in each.get_paths()] for each in bars]


def test_days_are_bars_rings_or_gaps() -> None:
    seen = period([spasm(1, at(0)), spasm(2, at(0, 15)), spasm(3, at(3))], without=[1], days=5)
    figure, spots = drawn(chart_of(through_time_chart, seen))
    axes = plot(figure)
    hollow, solid = heights(axes)
    assert (hollow, solid) == ([], [2, 1])
    rings = next(line for line in axes.lines if line.get_marker() == "o")
    assert np.array_equal(rings.get_xdata(), [1.5])
    assert [(spot.x, spot.y) for spot in spots] == [(0.5, 2), (1.5, 0), (3.5, 1)]
    assert spots[0].behind is not None
    assert spots[0].behind() == {EntryKey(Sort.SPASM, 1), EntryKey(Sort.SPASM, 2)}
    assert {"spasms on a day", "none", "nothing known", "spasms a day"} <= set(texts(figure))


def test_a_week_of_which_little_is_known_is_hollow_and_at_least_so_many() -> None:
    days = [*range(200, 207), 210, 211]
    seen = period([spasm(day, at(day)) for day in days], days=368)
    figure, _ = drawn(chart_of(through_time_chart, seen))
    hollow, solid = heights(plot(figure))
    counts = {
        (stretch.start - FIRST).days: (stretch.spasms, stretch.known)
        for stretch in through_time(seen).stretches
    }
    full = [7 * spasms / known for spasms, known in counts.values() if 2 * known > 7]
    few = [spasms for spasms, known in counts.values() if spasms and 2 * known <= 7]
    assert solid == pytest.approx(full)
    assert hollow == pytest.approx(few)
    assert few
    assert "at least so many: few days known" in texts(figure)


def test_the_mean_and_its_limits_are_those_of_the_numbers() -> None:
    seen = kept(365)
    chart = chart_of(through_time_chart, seen)
    figure, _ = drawn(chart)
    numbers = through_time(seen)
    line = next(line for line in plot(figure).lines if len(np.asarray(line.get_xdata())) == 365)
    shown = np.asarray(line.get_ydata(), dtype=float)
    assert shown == pytest.approx(
        [7 * mean.estimate if mean else np.nan for mean in numbers.means], nan_ok=True
    )
    assert "mean of 28 days, with limits" in texts(figure)
    assert [row[2].order for row in chart.table.rows] == [
        each.spasms if each.known else None for each in numbers.stretches
    ]


def test_all_that_lies_beneath_shares_the_days() -> None:
    seen = kept(365)
    figure, spots = drawn(chart_of(through_time_chart, seen))
    axes = plot(figure)
    beneath = {spot.axes for spot in spots} - {axes}
    assert len(beneath) >= 6
    axes.set_xlim(10, 20)
    assert all(each.get_xlim() == (10, 20) for each in beneath)
    shown = texts(figure)
    assert {"Sleep, hours", "Stress, 0 to 10", "Remedies started and stopped", "Appointments"} <= set(shown)
    assert "family doctor" in shown
    assert any(text.startswith("Regularly: ") for text in shown)


def test_starts_stops_and_appointments_lead_to_their_entries() -> None:
    pills = SeenRemedy(7, "White pills", RemedyGroup.MEDICINE, True, FIRST, FIRST + timedelta(days=20))
    visit = SeenAppointment(3, at(12, 10), "", "", ())
    uses = [use(1, at(2), 7), use(2, at(3), HEAT)]
    seen = period([spasm(1, at(5))], uses, days=30)._replace(remedies=(pills,), appointments=(visit,))
    figure, spots = drawn(chart_of(through_time_chart, seen))
    assert {"White pills started", "White pills stopped", "appointment"} <= set(texts(figure))
    behind = {spot.says.partition(",")[0]: spot for spot in spots if spot.behind}
    assert behind["White pills started"].behind is not None
    assert behind["White pills started"].behind() == {EntryKey(Sort.USE, 1)}
    assert (behind["White pills stopped"].x, behind["White pills stopped"].remedy) == (20.5, 7)
    told = next(spot for spot in spots if spot.says.startswith("Appointment"))
    assert told.behind is not None
    assert told.behind() == {EntryKey(Sort.APPOINTMENT, 3)}


def test_marks_of_days_outside_the_period_are_left_out() -> None:
    before = SeenRemedy(7, "White pills", RemedyGroup.MEDICINE, True, FIRST - timedelta(days=1))
    seen = period([spasm(1, at(5))], days=30)._replace(remedies=(before,))
    figure, _ = drawn(chart_of(through_time_chart, seen))
    assert not [text for text in texts(figure) if "started" in text]


def test_the_strip_of_sleep_leads_to_the_check_ins_that_tell() -> None:
    seen = period([spasm(1, at(5))], check_ins=[check_in(2, sleep=6), check_in(3, stress=4)], days=10)
    _, spots = drawn(chart_of(through_time_chart, seen))
    sleep = next(spot for spot in spots if spot.says.startswith("Sleep"))
    assert (sleep.x, sleep.y) == (2.5, 6)
    assert sleep.behind is not None
    assert sleep.behind() == {EntryKey(Sort.CHECK_IN, 2)}


def test_forty_remedies_that_started_are_all_there_to_be_asked() -> None:
    seen = kept(366, tried=40)
    figure, spots = drawn(chart_of(through_time_chart, seen), 5.0)
    assert_sound(figure, spots, seen)
    changes = [spot for spot in spots if "started" in spot.says or "stopped" in spot.says]
    wanted = [
        day
        for remedy in remedies(40)
        for day in (remedy.started, remedy.stopped)
        if day and day in seen.period
    ]
    assert len(changes) == len(wanted)


def test_thirty_years_are_told_by_four_weeks() -> None:
    days = 30 * 365
    seen = period([spasm(day, at(day)) for day in range(0, days, 2)], without=range(1, days, 2), days=days)
    figure, _ = drawn(chart_of(through_time_chart, seen))
    assert "spasms a week, in four weeks" in texts(figure)
    (_, solid) = heights(plot(figure))
    assert max(solid) == pytest.approx(3.5)


def test_the_sentence_says_how_often_and_whether_it_changed() -> None:
    many = [spasm(3 * day + n, at(day, 8 + n)) for day in range(100) for n in range(3)]
    few = [spasm(1000 + day, at(day)) for day in range(100, 200)]
    sentence = chart_of(through_time_chart, period([*many, *few], days=200)).sentence
    assert sentence.startswith(
        "Spasms: 400, on 200 known days of 200: about 14.0 a week. Fewer in the later half"
    )
    assert "about 7.0 a week, about 21.0 a week before" in sentence
    short = chart_of(through_time_chart, period(many[:9], days=6))
    assert short.sentence.endswith("Too few known days to compare the later half with the earlier.")
    assert short.over_time


def test_a_quiet_day_leads_to_the_check_in_that_says_so() -> None:
    told = check_in(1)._replace(no_spasms=True)
    seen = period([spasm(1, at(0))], without=[1], check_ins=[told], days=3)
    _, spots = drawn(chart_of(through_time_chart, seen, PAPER))
    first, quiet = spots[:2]
    assert first.behind is not None
    assert first.behind() == spasms_on(seen, FIRST)
    assert quiet.behind is not None
    assert quiet.behind() == {EntryKey(Sort.CHECK_IN, 1)}
