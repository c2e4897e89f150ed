"""The made-up diary looks like a real person's, and is the same for the same seed."""

from collections import Counter, defaultdict
from collections.abc import Iterator
from datetime import date, datetime, timedelta
from itertools import groupby
from pathlib import Path
from statistics import mean, pvariance
from typing import Any

import pytest
from shapely.geometry import Point, Polygon

from spasmjournal.anatomy import load_anatomy
from spasmjournal.errors import SaveFailed
from spasmjournal.observation import SeenSpasm, SeenUse, region_key
from spasmjournal.outline import Outline
from spasmjournal.period import Period
from spasmjournal.record.connection import pragma
from spasmjournal.record.database import create_database
from spasmjournal.record.journal import Journal
from spasmjournal.record.made_up import Diary, Written, write_made_up
from spasmjournal.sample import made_up_diary
from spasmjournal.vocabulary import Kind, RemedyGroup, StopReason, Unanswered

LAST = date(2026, 11, 5)
EVER = Period(date(2000, 1, 1), date(2100, 1, 1))
SEEDS = (1, 2, 3, 4)


@pytest.fixture(scope="module")
def year() -> Diary:
    return made_up_diary(1, 1, LAST)


@pytest.fixture(scope="module")
def decade() -> Diary:
    """Ten years: enough to see the truth behind the noise."""
    return made_up_diary(1, 10, LAST)


@pytest.fixture(scope="module")
def journal(decade: Diary, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Journal]:
    path = tmp_path_factory.mktemp("sample") / "decade.spasmjournal"
    database = create_database(path, datetime(2026, 11, 6, 9).astimezone())
    write_made_up(database, decade)
    yield Journal(database)
    database.close()


@pytest.fixture(scope="module")
def spasms(journal: Journal) -> list[SeenSpasm]:
    return journal.seen_spasms(EVER)


@pytest.fixture(scope="module")
def uses(journal: Journal) -> list[SeenUse]:
    return journal.seen_uses(EVER)


def _night(moment: datetime) -> bool:
    return 1 <= moment.hour < 5


def _relief(uses: list[SeenUse], group: RemedyGroup) -> float:
    """The mean fall of intensity on uses that began between 4 and 7."""
    return mean(
        use.before - use.after
        for use in uses
        if use.group is group
        and use.before in range(4, 8)
        and use.before is not None
        and use.after is not None
    )


def test_the_same_seed_gives_the_same_diary(year: Diary) -> None:
    assert made_up_diary(1, 1, LAST) == year
    assert made_up_diary(2, 1, LAST) != year


@pytest.mark.parametrize("seed", SEEDS)
def test_a_year_has_some_hundred_spasms_up_to_the_last_day(seed: int) -> None:
    diary = made_up_diary(seed, 1, LAST)
    began = [spasm.answer.began for spasm in diary.spasms]
    assert 330 <= len(began) <= 520
    assert began == sorted(began)
    assert LAST - timedelta(days=365) <= began[0].date()
    assert began[-1].date() <= LAST


@pytest.mark.parametrize("seed", SEEDS)
def test_every_answer_could_have_been_given(seed: int) -> None:
    diary = made_up_diary(seed, 1, LAST)
    now = datetime(2026, 11, 6, 9).astimezone()
    entries: tuple[Written[Any], ...] = (*diary.spasms, *diary.uses, *diary.check_ins)
    for entry in entries:
        assert entry.answer.checked(now) == entry.answer
        assert entry.entered <= now
    for spasm in diary.spasms:
        assert spasm.entered >= spasm.answer.began
        for use in spasm.answer.uses:
            assert use.began >= spasm.answer.began
    for tried in diary.remedies:
        assert tried.answer.checked(now) == tried.answer
    assert diary.person.answer.checked(now) == diary.person.answer


def test_every_point_lies_in_its_region(decade: Diary) -> None:
    anatomy = load_anatomy()
    shapes: dict[tuple[str, str], Polygon] = {}
    for spasm in decade.spasms:
        for place in spasm.answer.places:
            key = region_key(place.region, place.side)
            outline = anatomy.region(key).outlines[place.view]
            shape = shapes.setdefault((key, place.view), Polygon(_flat(outline)))
            assert shape.covers(Point(place.x, place.y)), (key, place.x, place.y)


def _flat(outline: Outline) -> list[tuple[float, float]]:
    corners: list[tuple[float, float]] = []
    for segment in outline:
        if segment.letter == "C":
            start, (first, second, end) = corners[-1], segment.points
            for step in range(1, 16):
                at, left = step / 16, 1 - step / 16
                shares = (left**3, 3 * left**2 * at, 3 * left * at**2, at**3)
                bends = (start, first, second, end)
                corners.append(
                    (
                        sum(share * bend[0] for share, bend in zip(shares, bends, strict=True)),
                        sum(share * bend[1] for share, bend in zip(shares, bends, strict=True)),
                    )
                )
        corners += segment.points[-1:]
    return corners


def test_calves_and_lower_back_come_most(spasms: list[SeenSpasm]) -> None:
    regions = Counter(place.region for spasm in spasms for place in spasm.places)
    most = "calf_inner calf_outer calf_lower back_low_spine back_low_side".split()
    share = sum(n for key, n in regions.items() if key.startswith(tuple(most))) / regions.total()
    assert 0.4 < share < 0.75
    assert regions.most_common(1)[0][0].startswith(tuple(most))
    assert len(regions) > 20


def test_nights_belong_to_calves_and_feet(spasms: list[SeenSpasm]) -> None:
    nights = [spasm for spasm in spasms if _night(spasm.began)]
    legs = [
        s
        for s in nights
        if s.places[0].region.startswith(("calf", "shin", "achilles", "foot", "toes", "heel"))
    ]
    assert 0.15 < len(nights) / len(spasms) < 0.4
    assert len(legs) / len(nights) > 0.7
    assert mean(bool(spasm.woke_me) for spasm in nights) > 0.6


def test_twitches_of_the_face_hurt_nobody(spasms: list[SeenSpasm]) -> None:
    faces = [spasm for spasm in spasms if spasm.places[0].region.startswith("face")]
    assert faces
    assert all(spasm.kind in (Kind.TWITCH, None) and (spasm.worst or 0) <= 1 for spasm in faces)
    assert any(spasm.worst is None for spasm in faces)


def test_there_are_bad_weeks_and_good_ones(spasms: list[SeenSpasm]) -> None:
    weeks = Counter((spasm.began.date() - EVER.start).days // 7 for spasm in spasms)
    counts = [weeks[week] for week in range(min(weeks), max(weeks) + 1)]
    assert pvariance(counts) > 1.7 * mean(counts)
    worst = defaultdict(list)
    for spasm in spasms:
        if spasm.worst is not None:
            worst[(spasm.began.date() - EVER.start).days // 7].append(spasm.worst)
    busy = [mean(rated) for rated in worst.values() if len(rated) > 12]
    quiet = [mean(rated) for rated in worst.values() if 0 < len(rated) < 5]
    assert mean(busy) > mean(quiet) + 0.3


@pytest.mark.parametrize("seed", SEEDS)
def test_some_weeks_are_left_out(seed: int, tmp_path: Path) -> None:
    database = create_database(tmp_path / "x.spasmjournal", datetime(2026, 11, 6, 9).astimezone())
    write_made_up(database, made_up_diary(seed, 1, LAST))
    period = Period.last_days(365, LAST)
    known = Journal(database).days(period)
    database.close()
    gaps = [
        len(list(run)) for empty, run in groupby(day not in known.with_entries for day in period) if empty
    ]
    assert 2 <= sum(gap >= 6 for gap in gaps) <= 6
    assert max(gaps) <= 21
    assert len(known.without_spasms) > 20


def test_remedies_differ_as_they_are_made_to(uses: list[SeenUse]) -> None:
    waited = _relief(uses, RemedyGroup.WAITED)
    assert 0.5 < waited < 2
    assert 1.5 < _relief(uses, RemedyGroup.HEAT) - waited < 2.4
    assert 0.4 < _relief(uses, RemedyGroup.STRETCHING) - waited < 1.5
    for group in (RemedyGroup.TOPICAL, RemedyGroup.SUPPLEMENT):
        assert abs(_relief(uses, group) - waited) < 0.4, group


def test_stretching_is_for_cramps_of_the_calf(spasms: list[SeenSpasm], uses: list[SeenUse]) -> None:
    cramps = {s.id for s in spasms if s.kind is Kind.CRAMP and s.places[0].region.startswith("calf")}
    waited = _relief(uses, RemedyGroup.WAITED)
    assert (
        1.1 < _relief([use for use in uses if use.spasm_id in cramps], RemedyGroup.STRETCHING) - waited < 1.9
    )
    assert _relief([use for use in uses if use.spasm_id not in cramps], RemedyGroup.STRETCHING) - waited < 0.8


def test_massage_makes_the_week_after_easier(
    spasms: list[SeenSpasm], uses: list[SeenUse], journal: Journal
) -> None:
    visits = {use.began.date() for use in uses if use.group is RemedyGroup.MASSAGE and use.spasm_id is None}
    after = {day + timedelta(days=n) for day in visits for n in range(1, 8)}
    known = journal.days(EVER).with_entries
    had = Counter(spasm.began.date() for spasm in spasms)
    easier, usual = (mean(had[day] for day in days) for days in (known & after, known - after))
    assert easier < 0.75 * usual


def test_bad_ones_are_treated_and_mild_ones_waited_out(uses: list[SeenUse]) -> None:
    before = {
        waited: mean(
            use.before
            for use in uses
            if use.spasm_id and use.before is not None and (use.group is RemedyGroup.WAITED) is waited
        )
        for waited in (True, False)
    }
    assert before[False] > before[True] + 0.5
    assert 0.15 < mean(use.group is RemedyGroup.WAITED for use in uses if use.spasm_id) < 0.35


def test_some_follow_ups_stay_open_more_at_night(uses: list[SeenUse]) -> None:
    open_by_night = {
        night: mean(use.after is None for use in uses if use.spasm_id and _night(use.began) is night)
        for night in (True, False)
    }
    assert 0.1 < mean(use.after is None for use in uses) < 0.2
    assert open_by_night[True] > 1.5 * open_by_night[False]
    assert {use.unanswered for use in uses} == {None, *Unanswered}
    assert 0.02 < mean(bool(use.worse) for use in uses) < 0.12


def test_some_is_entered_late_and_some_in_words(spasms: list[SeenSpasm]) -> None:
    assert 0.1 < mean(spasm.logged_late for spasm in spasms) < 0.3
    assert 0.12 < mean(bool(spasm.note) for spasm in spasms) < 0.28
    assert 0.3 < mean(not spasm.causes for spasm in spasms) < 0.5


def test_chiropractic_was_given_up(year: Diary) -> None:
    stopped = {tried.answer.group: tried for tried in year.remedies if tried.stopped}
    assert list(stopped) == [RemedyGroup.CHIROPRACTIC]
    assert stopped[RemedyGroup.CHIROPRACTIC].stop_reason is StopReason.COST
    assert [tried.answer.name for tried in year.remedies if tried.own] == ["Magnesium spray"]


@pytest.mark.parametrize("seed", SEEDS)
def test_something_waits_for_an_answer_and_for_the_doctor(seed: int, tmp_path: Path) -> None:
    morning = datetime(2026, 11, 6, 9).astimezone()
    database = create_database(tmp_path / "x.spasmjournal", morning)
    write_made_up(database, made_up_diary(seed, 1, LAST))
    journal = Journal(database)
    assert 1 <= len(journal.awaiting(morning)) <= 5
    assert len(journal.questions()) == 4
    assert journal.person().name == "Sample Person"
    assert journal.is_made_up
    assert journal.can_undo() is None
    database.close()


def test_a_disk_that_is_full_leaves_the_journal_empty(tmp_path: Path, year: Diary) -> None:
    database = create_database(tmp_path / "x.spasmjournal", datetime(2026, 11, 6, 9).astimezone())
    engine = database.sessions.kw["bind"]
    pragma(engine, "max_page_count", str(pragma(engine, "page_count")))
    with pytest.raises(SaveFailed):
        write_made_up(database, year)
    journal = Journal(database)
    assert journal.first_day() is None
    assert not journal.is_made_up
    database.close()
