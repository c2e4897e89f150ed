"""One period, one set of figures: on screen, in the report, and in `spasmjournal insight --json`."""

import json
from datetime import date, datetime
from pathlib import Path
from typing import Any, NamedTuple

import pytest

from spasmjournal import cli
from spasmjournal.anatomy import Anatomy
from spasmjournal.charts.through_time.chart import through_time_chart
from spasmjournal.insight.everything import insight_of
from spasmjournal.insight.places import affected_regions
from spasmjournal.insight.relief import relief_by_remedy
from spasmjournal.observation import SeenPeriod
from spasmjournal.period import Period
from spasmjournal.record.database import open_database
from spasmjournal.record.journal import Journal
from spasmjournal.report.contents import ReportContents, Studied
from spasmjournal.ui.theme import print_look

PERIOD = Period.from_to(date(2026, 3, 1), date(2026, 11, 5))


class Told(NamedTuple):
    """The same period three times."""

    json: dict[str, Any]
    report: ReportContents
    seen: SeenPeriod


@pytest.fixture(scope="module")
def sample(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("same") / "sample.spasmjournal"
    assert cli.main(["demo", str(path), "--seed", "7", "--until", "2026-11-05"]) == 0
    return path


@pytest.fixture
def told(sample: Path, anatomy: Anatomy, now: datetime, capsys: pytest.CaptureFixture[str]) -> Told:
    capsys.readouterr()
    days = ["--from", PERIOD.start.isoformat(), "--to", PERIOD.last.isoformat()]
    assert cli.main(["insight", "--journal", str(sample), *days, "--json"]) == 0
    found = json.loads(capsys.readouterr().out)
    journal = Journal(open_database(sample, now, must_exist=True))
    seen = journal.seen_period(PERIOD)
    journal.close()
    contents = ReportContents.of(Studied(seen, insight_of(seen)), None, anatomy, now.date())
    return Told(found, contents, seen)


def test_how_often_and_how_bad(told: Told) -> None:
    summary, daily = told.report.summary, told.json["charts"]["frequency"]
    assert (summary.spasms, summary.known_days, summary.days_without) == (
        daily["total"],
        daily["known_days"],
        daily["days_without"],
    )
    shown = through_time_chart(insight_of(told.seen), told.seen, print_look()).sentence
    assert summary.per_known_day == pytest.approx(daily["total"] / daily["known_days"])
    assert summary.per_known_day is not None
    counted = f"Spasms: {summary.spasms}, on {summary.known_days} known days of {len(PERIOD)}"
    assert shown.startswith(f"{counted}: about {7 * summary.per_known_day:.1f} a week")
    severity = told.json["charts"]["severity"]
    assert (summary.severity.typical, summary.severity.worst, summary.severity.told) == (
        severity["typical"],
        severity["worst"],
        severity["told"],
    )


def test_nights(told: Told) -> None:
    summary, when = told.report.summary, told.json["when"]
    by_hour = [sum(row) for row in when["spasms"]]
    assert summary.at_night == (sum(by_hour[22:]) + sum(by_hour[:6]), sum(by_hour))
    assert summary.woke == (when["asleep"]["count"], when["asleep"]["of"])
    assert summary.sleep.hours == told.json["charts"]["sleep"]["hours"]


def test_how_complete(told: Told) -> None:
    trust, found = told.report.trust, told.json["completeness"]
    assert trust.days == (found["days_with_entries"], found["days"])
    assert (trust.gaps, trust.longest_gap) == (found["gaps"], found["longest_gap"])
    assert trust.on_time == (found["on_time"]["count"], found["on_time"]["of"])


def test_regions(told: Told) -> None:
    regions = [(each.key, each.spasms, each.typical) for each in told.report.regions]
    assert regions == [
        (each["region"], each["spasms"], each["worst_median"]) for each in told.json["charts"]["regions"]
    ]
    assert regions == [
        (each.region, each.spasms, each.worst_median) for each in affected_regions(told.seen.spasms)
    ]


def test_remedies(told: Told) -> None:
    change = {each["remedy"]["id"]: each for each in told.json["change"]}
    beside = {each["remedy"]["id"]: each for each in told.json["against_waiting"]["remedies"]}
    ranked = {each["remedy"]["id"]: each["more_than_waiting"] for each in told.json["best"]["remedies"]}
    speed = {each["remedy"]["id"]: each for each in told.json["speed"]}
    harm = {each["remedy"]["id"]: each for each in told.json["harm"]}
    assert len(told.report.remedies) == sum(each["counts"]["used"] > 0 for each in change.values())
    for line in told.report.remedies:
        same = change[line.remedy.id]
        assert (line.uses, line.answered) == (same["counts"]["used"], same["counts"]["answered"])
        assert line.eased == (same["eased_30"]["count"], same["eased_30"]["of"])
        at_once = harm[line.remedy.id]["at_once"]["share"]
        assert line.worse == (at_once["count"], at_once["of"])
        if line.beside is not None:
            found = beside[line.remedy.id]
            assert line.beside.claim == found["claim"]
        same_beyond = ranked.get(line.remedy.id)
        assert (line.beyond and line.beyond.estimate) == (same_beyond and same_beyond["estimate"])
        if line.minutes is not None:
            assert line.minutes == speed[line.remedy.id]["treated"]["mean"]["estimate"]


def test_uses_on_screen_are_those_alone_and_together(told: Told) -> None:
    shown = relief_by_remedy(told.seen.uses)
    alone = sum(line.uses for line in told.report.remedies)
    assert shown.uses >= alone + told.report.together
    assert {each.remedy_id for each in shown.remedies} >= {line.remedy.id for line in told.report.remedies}
