"""The disk is full in the middle of everything: it is told, and the journal is what it was."""

import os
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from spasmjournal.errors import JournalError
from tests.record.cut_short.acts import ACTS, save_once
from tests.record.cut_short.judging import judge

SIZE = 4 * 1024 * 1024
ROOM = (0, 8_000, 40_000, 150_000, 400_000, 900_000)
START = {"one", "two", "three"}
DOES = {act: does for act, (_, does) in ACTS.items()} | {"save": save_once}


@pytest.fixture
def small_disk(tmp_path: Path) -> Iterator[Path]:
    """A disk of four megabytes, in memory."""
    disk = tmp_path / "disk"
    disk.mkdir()
    command = ["mount", "-t", "tmpfs", "-o", f"size={SIZE}", "none", str(disk)]
    try:
        subprocess.run(command, check=True, capture_output=True)
    except (OSError, subprocess.CalledProcessError):
        pytest.skip("mounting a small disk takes root")
    yield disk
    subprocess.run(["umount", "--lazy", str(disk)], check=True)


@contextmanager
def only(room: int, disk: Path) -> Iterator[None]:
    """All but so many bytes of the disk are taken by something else."""
    filler = disk / "filler"
    found = os.statvfs(disk)
    filler.write_bytes(b"\xff" * max(found.f_bavail * found.f_frsize - room, 0))
    yield
    filler.unlink()


@pytest.mark.slow
@pytest.mark.parametrize("act", ACTS)
def test_it_is_told_and_nothing_is_lost(small_disk: Path, act: str) -> None:
    path = small_disk / "my.spasmjournal"
    told = []
    for room in ROOM:
        for left in small_disk.rglob("*"):
            if left.is_file():
                left.unlink()
        ACTS[act][0](path)
        acknowledged: list[str] = []
        with only(room, small_disk):
            try:
                DOES[act](path, acknowledged.append)
            except JournalError as failure:
                told.append(failure)
        judge(act, path, START | set(acknowledged) - {"start"})
    assert told
