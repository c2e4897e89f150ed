import pytest

from spasmjournal.charts.completeness.chart import completeness_chart
from spasmjournal.charts.completeness.words import bounds_words
from spasmjournal.observation import EntryKey, Sort
from spasmjournal.vocabulary import Unanswered
from tests.charts.gallery import chart_of, drawn, kept, of, texts
from tests.insight.story import CREAM, HEAT, WAIT, at, period, spasm, use


def test_the_trust_line_tells_days_gaps_lateness_and_answers() -> None:
    spasms = [spasm(1, at(0)), spasm(2, at(1), late=True), spasm(3, at(5))]
    uses = [use(1, at(0), HEAT, 1, 6, 2), use(2, at(1), HEAT, 2, 6, unanswered=Unanswered.FORGOT)]
    chart = chart_of(completeness_chart, period(spasms, uses, days=8))
    assert chart.sentence == (
        "Entries on 3 of 8 days; gaps: 2, the longest of 3 days. "
        "Noted within the hour: 2 of 3 spasms (67 %). Answered afterwards: 1 of 2 uses (50 %)."
    )
    figure, _ = drawn(chart)
    assert "Not answered: forgot 1." in texts(figure)
    assert "Uses answered afterwards: 1 of 2, 50 %" in texts(figure)


def test_each_share_and_its_rest_lead_to_their_entries() -> None:
    spasms = [spasm(1, at(0)), spasm(2, at(1), late=True), spasm(3, at(5))]
    uses = [use(1, at(0), HEAT, 1, 6, 2), use(2, at(1), HEAT, None, 6)]
    _, spots = drawn(chart_of(completeness_chart, period(spasms, uses, days=8)))
    behind = {spot.says: spot.behind() for spot in spots if spot.behind}
    assert behind["Spasms noted within the hour: 2 of 3, 67 %"] == {
        EntryKey(Sort.SPASM, 1),
        EntryKey(Sort.SPASM, 3),
    }
    assert behind["Spasms noted within the hour: not 1"] == {EntryKey(Sort.SPASM, 2)}
    assert behind["Uses answered afterwards: 1 of 2, 50 %"] == {EntryKey(Sort.SPASM, 1)}
    assert behind["Uses answered afterwards: not 1"] == {EntryKey(Sort.USE, 2)}


def test_a_band_runs_from_the_worst_to_the_best_case() -> None:
    seen = kept(365)
    figure, spots = drawn(chart_of(completeness_chart, seen))
    told = [each for each in of(seen).completeness.remedies if each.worst.interval and each.told.interval]
    for bounds in told:
        spot = next(spot for spot in spots if spot.says == bounds_words(bounds))
        assert bounds.told.interval is not None
        assert spot.x == pytest.approx(bounds.told.interval.estimate)
        band = spot.axes.collections[1].get_paths()[0].get_extents()
        assert bounds.worst.interval is not None
        assert bounds.best.interval is not None
        assert band.x0 == pytest.approx(bounds.worst.interval.estimate)
        assert band.x1 == pytest.approx(bounds.best.interval.estimate)
        assert spot.remedy == bounds.remedy.id
        assert spot.behind is not None
        assert len(spot.behind()) == bounds.worst.of
    assert "Eased by 30 %: as told, and whatever the missing answers were" in texts(figure)


def test_waiting_stands_first_and_the_longest_list_gives_way() -> None:
    chart = chart_of(completeness_chart, kept(366, tried=40))
    figure, spots = drawn(chart)
    bands = [spot.says for spot in spots if spot.remedy is not None]
    assert len(bands) == 8
    assert bands[0].startswith("Waited it out")
    assert any(text.endswith("more remedies, in the table.") for text in texts(figure))
    assert len([row for row in chart.table.rows if row[0].text.startswith("eased by 30 %")]) > 30


def test_a_remedy_that_nobody_answered_for_can_be_anything() -> None:
    seen = period([spasm(1, at(0))], [use(1, at(0), WAIT, 1, 6)], days=3)
    figure, spots = drawn(chart_of(completeness_chart, seen))
    says = "Waited it out: none of 1 answered; anything from 0 % to 100 %"
    assert says in texts(figure)
    spot = next(spot for spot in spots if spot.says == says)
    assert spot.x == pytest.approx(0.5)


def test_days_are_told_apart_along_the_dates() -> None:
    seen = period([spasm(1, at(0))], [use(1, at(2), HEAT)], without=[1], days=4)
    figure, spots = drawn(chart_of(completeness_chart, seen))
    assert {"with spasms", "said to be without", "another entry only", "no entry"} <= set(texts(figure))
    days = [spot for spot in spots if spot.y == 0.5 and spot.axes.get_ylim() == (0, 1)][:4]
    assert [spot.says.partition(": ")[2] for spot in days] == [
        "with spasms",
        "said to be without",
        "another entry only",
        "no entry",
    ]
    assert days[3].behind is None
    assert days[2].behind is not None
    assert days[2].behind() == {EntryKey(Sort.USE, 1)}


def test_a_band_leads_to_uses_alone_that_began_high_enough() -> None:
    spasms = [spasm(number, at(number)) for number in (1, 2, 3)]
    uses = [
        use(1, at(1), HEAT, 1, 6, 2),
        use(2, at(2), HEAT, 2, 2, 1),
        use(3, at(3), HEAT, 3, 6, 4),
        use(4, at(3), CREAM, 3, 6, 4),
    ]
    _, spots = drawn(chart_of(completeness_chart, period(spasms, uses, days=8)))
    (behind,) = [spot.behind for spot in spots if spot.remedy == HEAT]
    assert behind is not None
    assert behind() == {EntryKey(Sort.SPASM, 1)}
