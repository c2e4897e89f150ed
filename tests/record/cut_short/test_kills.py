"""The program is killed at random moments in the middle of everything; no acknowledged entry is lost."""

import multiprocessing
import random
import sys
from collections.abc import Iterator
from contextlib import suppress
from multiprocessing.connection import Connection
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import pytest

from tests.record.cut_short.acts import ACTS
from tests.record.cut_short.judging import judge

KILLS = 200
LONGEST = 0.6
"""Seconds: longer than any of the acts takes."""
TRIES = 16
START = {"one", "two", "three"}

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="SIGKILL is a matter of POSIX")


def live(act: str, path: Path, told: Connection) -> None:
    """The life of the program that will be killed."""
    ACTS[act][1](path, told.send)


@pytest.fixture(scope="module")
def processes() -> Any:
    """Each is forked off a clean one that has everything imported."""
    context = multiprocessing.get_context("forkserver")
    context.set_forkserver_preload(["tests.record.cut_short.acts"])
    return context


def kill_once(processes: Any, act: str, moment: random.Random, longest: float = LONGEST) -> bool:
    """Kill an act after a random while, and judge what is left; whether it was in the middle of it."""
    with TemporaryDirectory() as name:
        path = Path(name) / "my.spasmjournal"
        ACTS[act][0](path)
        hears, tells = processes.Pipe(duplex=False)
        process = processes.Process(target=live, args=(act, path, tells))
        process.start()
        tells.close()
        assert hears.recv() == "start"
        # Most of it happens early: a square of chance falls there more often.
        process.join(timeout=longest * moment.random() ** 2)
        cut = process.exitcode is None
        process.kill()
        process.join()
        judge(act, path, START | set(_told(hears)))
    return cut


def _told(hears: Connection) -> Iterator[str]:
    with suppress(EOFError), hears:
        while True:
            yield hears.recv()


@pytest.mark.slow
@pytest.mark.parametrize("act", ACTS)
def test_killed_in_the_middle(processes: Any, act: str) -> None:
    moment, longest, cut = random.Random(act), LONGEST, 0
    for _ in range(TRIES):
        if kill_once(processes, act, moment, longest):
            cut += 1
        else:
            longest /= 2  # this machine is done sooner
        if cut == 2:
            break
    assert cut == 2


@pytest.mark.proof
@pytest.mark.parametrize("act", ACTS)
def test_killed_in_the_middle_again_and_again(processes: Any, act: str) -> None:
    moment = random.Random(act + "!")
    cut = sum(kill_once(processes, act, moment) for _ in range(KILLS // len(ACTS)))
    assert cut >= 5
