"""The program is started once more: the window that is there comes to the front."""

import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from spasmjournal.record.database import open_database
from spasmjournal.record.journal import Journal
from spasmjournal.record.vault.locking import lock
from spasmjournal.ui.calling import Calling, is_heard
from spasmjournal.ui.main_window import MainWindow
from tests.record.vault.planted import CHEAP, PASSPHRASE
from tests.ui.conftest import SetClock

Started = subprocess.Popen[str]


def call_file(journal: Path) -> Path:
    return journal.with_name(f"{journal.name}.call")


def start_again(journal: Path) -> Started:
    return subprocess.Popen(
        [sys.executable, "-m", "spasmjournal", "--journal", str(journal)],
        env=os.environ | {"QT_QPA_PLATFORM": "offscreen"},
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )


@pytest.fixture
def started() -> Iterator[list[Started]]:
    started: list[Started] = []
    yield started
    for process in started:
        process.kill()
        process.communicate()


def test_a_second_start_brings_the_first_window_up(
    qtbot: QtBot, window: MainWindow, path: Path, started: list[Started]
) -> None:
    window.hide()
    second = start_again(path)
    started.append(second)
    qtbot.waitUntil(lambda: second.poll() is not None, timeout=30_000)
    assert second.returncode == 0
    assert window.isVisible()
    assert window.journal is not None


def test_so_it_does_while_the_window_is_locked(
    qtbot: QtBot, bare_window: MainWindow, path: Path, clock: SetClock, started: list[Started]
) -> None:
    Journal(open_database(path, clock())).close()
    lock(path, PASSPHRASE, clock(), cost=CHEAP)
    with qtbot.waitSignal(bare_window.opening_failed, timeout=20_000):
        bare_window.open_path(path)
    bare_window.showMinimized()
    second = start_again(path)
    started.append(second)
    qtbot.waitUntil(lambda: second.poll() is not None, timeout=30_000)
    assert second.returncode == 0
    assert not bare_window.isMinimized()


def test_only_its_owner_can_call_and_nothing_is_left(window: MainWindow, path: Path) -> None:
    assert call_file(path).stat().st_mode & 0o777 == 0o600
    assert window.close()
    assert not call_file(path).exists()


def test_another_journal_is_not_called(window: MainWindow, tmp_path: Path) -> None:
    assert not is_heard(tmp_path / "another.spasmjournal")


def test_what_a_crash_left_behind_answers_nobody(path: Path, clock: SetClock) -> None:
    Journal(open_database(path, clock())).close()
    call_file(path).touch()
    assert not is_heard(path)


def test_a_window_that_listens_for_another_journal_is_not_called_for_the_first(
    qtbot: QtBot, bare_window: MainWindow, tmp_path: Path
) -> None:
    calling = Calling(bare_window)
    first, second = tmp_path / "first.spasmjournal", tmp_path / "second.spasmjournal"
    calling.listen_for(first)
    calling.listen_for(second)
    assert not call_file(first).exists()
    assert not is_heard(first)
    with qtbot.waitSignal(calling.called, timeout=10_000):
        call_file(second).write_bytes(b"call")
    calling.listen_for(None)
    assert not call_file(second).exists()
