"""A small journal on disk, and the command line to keep it with."""

import io
from collections.abc import Callable
from dataclasses import replace
from datetime import datetime, timedelta
from pathlib import Path

import pytest

from spasmjournal import cli
from spasmjournal.record.answers import PlaceAnswer, SpasmAnswer
from spasmjournal.record.database import open_database
from spasmjournal.record.journal import Journal
from spasmjournal.record.vault.locking import lock
from spasmjournal.vocabulary import Side, View
from tests.record.vault.planted import CHEAP, PASSPHRASE

Run = Callable[..., tuple[int, str, str]]


@pytest.fixture
def mine(tmp_path: Path, now: datetime) -> Path:
    """A journal with two spasms."""
    path = tmp_path / "mine.spasmjournal"
    journal = Journal(open_database(path, now))
    calf = SpasmAnswer((PlaceAnswer("calf_inner", Side.LEFT, View.BACK),), now - timedelta(hours=1))
    for note in ("one", "two"):
        journal.add_spasm(replace(calf, note=note), now)
    journal.close()
    return path


@pytest.fixture
def locked(mine: Path, now: datetime) -> Path:
    """The same, locked."""
    lock(mine, PASSPHRASE, now, cost=CHEAP)
    return mine


@pytest.fixture
def run(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> Run:
    """Runs a command, with what is typed; the exit code, what it said, and what it complained of."""

    def run_it(*arguments: object, typed: str = "") -> tuple[int, str, str]:
        monkeypatch.setattr("sys.stdin", io.StringIO(typed))
        code = cli.main([str(argument) for argument in arguments])
        out, err = capsys.readouterr()
        return code, out, err

    return run_it
