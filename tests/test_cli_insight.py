"""The numbers on the command line: a table to read, or JSON for other programs."""

import json
import re
from datetime import datetime
from pathlib import Path
from typing import Any

import pytest

from spasmjournal import cli
from spasmjournal.record.database import create_database

Captured = pytest.CaptureFixture[str]


@pytest.fixture(scope="module")
def sample(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("insight") / "sample.spasmjournal"
    assert cli.main(["demo", str(path), "--seed", "7", "--until", "2026-11-05"]) == 0
    return path


def printed(capsys: Captured, path: Path, *arguments: str) -> str:
    capsys.readouterr()
    assert cli.main(["insight", "--journal", str(path), *arguments]) == 0
    out, err = capsys.readouterr()
    assert not err
    return out


def told(capsys: Captured, path: Path, *arguments: str) -> Any:
    def refuse(constant: str) -> None:
        raise AssertionError(constant)

    return json.loads(printed(capsys, path, "--json", *arguments), parse_constant=refuse)


def test_the_demo_comes_out_in_the_order_of_its_truth(sample: Path, capsys: Captured) -> None:
    found = told(capsys, sample, "--to", "2026-11-05")
    ranked = [each["remedy"]["name"] for each in found["best"]["remedies"]]
    assert ranked[:2] == ["Heat", "Stretching"]
    assert set(ranked[-2:]) == {"Topical cream", "Magnesium spray"}
    claims = {each["remedy"]["name"]: each["claim"] for each in found["against_waiting"]["remedies"]}
    assert (claims["Heat"], claims["Stretching"]) == ("better", "better")
    assert (claims["Topical cream"], claims["Magnesium spray"]) == ("none_seen", "none_seen")
    regular = {each["remedy"]["name"]: each["claim"] for each in found["prevention"]}
    assert regular == {"Massage": "fewer", "Chiropractic": "none_seen", "Acupuncture": "none_seen"}


def test_the_demo_tells_when_and_after_what(sample: Path, capsys: Captured) -> None:
    found = told(capsys, sample, "--to", "2026-11-05")["when"]
    assert (len(found["spasms"]), {len(row) for row in found["spasms"]}) == (24, {7})
    assert found["by_hour"]["claim"] == "seen"
    by_day_before = {each["before"]: each for each in found["after"]}
    assert min(by_day_before["stress"]["days"]) > 14
    assert by_day_before["stress"]["times"]["ratio"]["low"] > 0
    lines = printed(capsys, sample, "--to", "2026-11-05").splitlines()
    assert any(line.startswith("the day after poorer sleep") for line in lines)


def test_the_json_holds_what_the_charts_draw(sample: Path, capsys: Captured) -> None:
    found = told(capsys, sample, "--from", "2026-10-01", "--to", "2026-10-31")
    assert found["period"] == {"start": "2026-10-01", "end": "2026-11-01"}
    assert found["made_up"] is True
    charts = found["charts"]
    assert len(charts["frequency"]["counts"]) == 31
    assert charts["relief"]["uses"] == sum(each["uses"] for each in charts["relief"]["remedies"])
    assert charts["regions"]
    assert set(charts["heat"]) == {"how_often", "how_bad"}


def test_the_json_compares_each_region_with_the_time_before(sample: Path, capsys: Captured) -> None:
    whole = told(capsys, sample, "--to", "2026-11-05")["charts"]["compared"]
    assert whole["known_days"][0] == 0
    later = told(capsys, sample, "--from", "2026-10-01", "--to", "2026-11-05")["charts"]
    earlier = told(capsys, sample, "--from", "2026-08-26", "--to", "2026-09-30")["charts"]
    compared = later["compared"]
    assert compared["before"] == {"start": "2026-08-26", "end": "2026-10-01"}
    for place, charts in enumerate((earlier, later)):
        regions = {each["region"]: each["spasms"] for each in charts["regions"]}
        assert compared["known_days"][place] == charts["frequency"]["known_days"]
        for way in ("how_often", "how_bad"):
            found = compared[way]["regions"]
            assert {name: each["spasms"][place] for name, each in found.items()} == {
                name: regions.get(name, 0) for name in found
            }
            assert regions.keys() <= found.keys()


def test_the_tables_leave_nothing_out(sample: Path, capsys: Captured) -> None:
    found = told(capsys, sample, "--to", "2026-11-05")
    lines = printed(capsys, sample, "--to", "2026-11-05").splitlines()

    def row(question: str, name: str) -> list[str]:
        from_there = lines[lines.index(question) :]
        return re.split(" {2,}", next(line for line in from_there if line.startswith(name)))

    heat = next(each for each in found["change"] if each["remedy"]["name"] == "Heat")
    assert row("How much did it ease?", "Heat")[-1].startswith(f"{heat['eased_50']['count']} of ")
    speed = next(each for each in found["speed"] if each["remedy"]["name"] == "Heat")
    assert float(row("How fast?", "Heat")[-1]) == pytest.approx(speed["p"], abs=0.001)
    better = [round(100 * share) for share in found["best"]["better"][1][2:]]
    told_pairs = row("Is one better than another?", "Stretching")[2:]
    assert told_pairs == [f"{min(max(share, 1), 99)} %" for share in better]
    for hour in (0, 3, 23):
        counts = row("In which hours, on which weekdays?", f"{hour} to {hour + 1}")[1:]
        assert sorted(map(int, counts)) == sorted(found["when"]["spasms"][hour])
    head = lines[lines.index("Does it still work?") + 1]
    assert "ten answered uses later" in head


def test_the_table_says_how_sure_one_can_be(sample: Path, capsys: Captured) -> None:
    out = printed(capsys, sample, "--to", "2026-11-05")
    lines = out.splitlines()
    assert lines[0] == "Made-up entries: nobody's record."
    heat = next(line for line in lines[lines.index("More than waiting it out?") :] if line.startswith("Heat"))
    assert "eased more than waiting; fairly consistent" in heat
    questions = [line for line in lines if line.endswith("?") and "  " not in line]
    assert len(questions) == 13
    assert "Self-reported; not a diagnosis" in out
    assert "because" not in out


def test_a_few_days_are_just_collecting(sample: Path, capsys: Captured) -> None:
    out = printed(capsys, sample, "--from", "2026-10-01", "--to", "2026-10-03")
    assert "just collecting" in out or "waits with an answer, to compare with" in out
    assert "fairly consistent" not in out


def test_an_empty_journal_has_nothing_to_say_yet(tmp_path: Path, now: datetime, capsys: Captured) -> None:
    path = tmp_path / "empty.spasmjournal"
    create_database(path, now).close()
    assert printed(capsys, path).count("Nothing to say yet.") == 12
    assert told(capsys, path)["best"]["best"] is None


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (["--from", "2026-02-30"], "2026-02-30 is not a day"),
        (["--from", "2026-02-02", "--to", "2026-02-01"], "end lies before"),
        (["--to", "2025-01-01"], "The journal begins on "),
        (["--from", "2024-01-01", "--to", "2025-01-01"], "The journal begins on "),
    ],
)
def test_bad_days_are_told_in_a_sentence(
    sample: Path, capsys: Captured, arguments: list[str], words: str
) -> None:
    capsys.readouterr()
    assert cli.main(["insight", "--journal", str(sample), *arguments]) == cli.BAD_USE
    out, err = capsys.readouterr()
    assert not out
    assert words in err


def test_what_is_no_journal_has_no_numbers(tmp_path: Path, capsys: Captured) -> None:
    assert cli.main(["insight", "--journal", str(tmp_path / "none")]) == cli.FAILED
    assert not list(tmp_path.iterdir())
