"""The made-up year filtered by one remedy: a click opens the entries that are counted."""

import re
from collections.abc import Iterator
from datetime import date, datetime
from pathlib import Path
from typing import NamedTuple

import pytest

from spasmjournal.charts.chart import ChartName
from spasmjournal.charts.every_chart import EVERY_CHART
from spasmjournal.charts.sheet import Spot
from spasmjournal.insight.everything import Insight
from spasmjournal.insight.narrowing import narrowed
from spasmjournal.insight.some_remedies import of_remedies
from spasmjournal.observation import EntryKey, SeenPeriod
from spasmjournal.period import Period
from spasmjournal.record.database import create_database
from spasmjournal.record.journal import Journal
from spasmjournal.record.made_up import write_made_up
from spasmjournal.sample import made_up_diary
from spasmjournal.ui.theme import PAPER
from spasmjournal.vocabulary import RemedyGroup
from tests.charts.drawing import eased, spasms_behind
from tests.charts.gallery import drawn, of
from tests.insight.story import CREAM, HEAT

PERIOD = Period.from_to(date(2025, 11, 7), date(2026, 11, 6))
RECKONED = [
    ChartName.WHAT_HELPS,
    ChartName.HOW_FAST,
    ChartName.FOR_WHICH_PLACE,
    ChartName.FOR_WHICH_CAUSE,
    ChartName.COMPLETENESS,
]
"""The charts whose numbers come of the uses of all remedies."""
Year = tuple[SeenPeriod, Insight]


class Shown(NamedTuple):
    """The year filtered by one remedy, and its numbers."""

    seen: SeenPeriod
    insight: Insight

    def spots(self, name: ChartName) -> tuple[Spot, ...]:
        return spots_of(name, self.insight, self.seen)


def spots_of(name: ChartName, insight: Insight, seen: SeenPeriod) -> tuple[Spot, ...]:
    return drawn(EVERY_CHART[list(ChartName).index(name)](insight, seen, PAPER))[1]


def opened(spot: Spot) -> frozenset[EntryKey]:
    assert spot.behind is not None
    return spot.behind()


@pytest.fixture(scope="module")
def year(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Year]:
    path: Path = tmp_path_factory.mktemp("year") / "sample.spasmjournal"
    database = create_database(path, datetime(2026, 11, 6, 21, 30).astimezone())
    write_made_up(database, made_up_diary(7, 1, PERIOD.last))
    journal = Journal(database)
    seen = journal.seen_period(PERIOD)
    yield seen, of(seen)
    journal.close()


@pytest.fixture(params=[RemedyGroup.HEAT, RemedyGroup.TOPICAL])
def shown(year: Year, request: pytest.FixtureRequest) -> Shown:
    seen, every = year
    asked = {next(use.remedy_id for use in seen.uses if use.group is request.param)}
    return Shown(narrowed(seen, remedies=asked), of_remedies(every, asked))


def test_what_helps(shown: Shown) -> None:
    spots = shown.spots(ChartName.WHAT_HELPS)
    assert spots
    for spot in spots:
        counted = re.search(r"\((\d+) of \d+ uses compared\)", spot.says)
        assert counted is not None
        assert len(opened(spot)) == int(counted[1]), spot.says


def test_how_fast(shown: Shown) -> None:
    counted = {each.remedy.id: each.counts.answered for each in shown.insight.speed}
    for spot in shown.spots(ChartName.HOW_FAST):
        if spot.remedy is not None:
            assert len(opened(spot)) == counted[spot.remedy], spot.says


def test_fewer(year: Year) -> None:
    seen, every = year
    assert every.prevention
    for found in every.prevention:
        asked = {found.remedy.id or 0}
        part, insight = narrowed(seen, remedies=asked), of_remedies(every, asked)
        counts = [len(opened(spot)) for spot in spots_of(ChartName.FEWER_OR_NOT, insight, part)]
        assert counts == [] or sorted(counts) == sorted(found.spasms)


def test_a_remedy_used_with_another_is_not_opened_as_used_alone() -> None:
    seen = eased([((HEAT,), 6, 3)] * 6 + [((HEAT, CREAM), 6, 2)] * 6)
    part, insight = narrowed(seen, remedies={HEAT}), of_remedies(of(seen), {HEAT})
    (spot,) = spots_of(ChartName.FOR_WHICH_PLACE, insight, part)
    assert opened(spot) == spasms_behind(*range(1, 7))


def test_completeness_is_that_of_the_whole_year(shown: Shown) -> None:
    name = ChartName.COMPLETENESS
    on_time, late = (len(opened(spot)) for spot in shown.spots(name) if spot.says.startswith("Spasms noted"))
    share = shown.insight.completeness.on_time
    assert (on_time, late) == (share.count, share.of - share.count)


@pytest.mark.parametrize("name", RECKONED)
def test_each_mark_opens_what_it_opens_among_all_remedies(year: Year, shown: Shown, name: ChartName) -> None:
    seen, every = year
    among_all = told(spots_of(name, every, seen))
    part = told(shown.spots(name))
    assert part
    for mark, behind in part.items():
        assert behind == among_all[mark], mark


def told(spots: tuple[Spot, ...]) -> dict[tuple[str, int | None], frozenset[EntryKey]]:
    return {(spot.says, spot.remedy): opened(spot) for spot in spots if spot.behind is not None}


def test_only_the_remedy_that_is_asked_for_starts_and_stops(year: Year) -> None:
    seen, every = year
    assert len(turns(every, seen)) > 1
    for remedy in turns(every, seen):
        assert remedy is not None
        part = narrowed(seen, remedies={remedy})
        assert turns(of_remedies(every, {remedy}), part) == {remedy}


def turns(insight: Insight, seen: SeenPeriod) -> set[int | None]:
    """The remedies that are shown to start or to stop."""
    spots = spots_of(ChartName.THROUGH_TIME, insight, seen)
    return {spot.remedy for spot in spots if re.search(r" (started|stopped), ", spot.says)}
