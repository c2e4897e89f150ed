"""What a screen reader finds in a window: a bus of its own, and a reader on it that can be asked."""

import json
import os
import subprocess
import time
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import NamedTuple

import system_libraries

_SCRIPT = Path(__file__).with_name("atspi_client.py")
_OWN_FOLDERS = ("DATA_HOME", "CONFIG_HOME", "STATE_HOME", "CACHE_HOME", "RUNTIME_DIR")
_SCREENS = ("DISPLAY", "WAYLAND_DISPLAY")
_PATIENCE = 30.0
"""Seconds that a program is given to show what is looked for."""


class Thing(NamedTuple):
    """One thing in the window, in a screen reader's words; `number` tells it apart until the next look."""

    number: int
    role: str
    name: str
    description: str
    states: frozenset[str]
    within: str

    @property
    def is_shown(self) -> bool:
        """Whether it is on the screen now."""
        return "showing" in self.states

    @property
    def is_pressed(self) -> bool:
        """Whether it would be read as pressed."""
        return bool(self.states & {"checked", "pressed"})


class ScreenReader:
    """Finds things in the programs of its bus, and presses them without mouse or key."""

    def __init__(self, client: "subprocess.Popen[str]") -> None:
        self._client = client

    def look(self) -> list[Thing]:
        """All that programs show or could show, each thing before what lies in it."""
        found = self._ask("look")
        assert isinstance(found, list)
        return [
            Thing(number, **{**told, "states": frozenset(told["states"])})
            for number, told in enumerate(found)
        ]

    def find(self, wanted: Callable[[Thing], bool]) -> Thing:
        """The first thing that is so, as soon as there is one."""
        until = time.monotonic() + _PATIENCE
        while time.monotonic() < until:
            for thing in self.look():
                if wanted(thing):
                    return thing
            time.sleep(0.1)
        raise AssertionError("There is no such thing in the window.")

    def find_name(self, name: str) -> Thing:
        """The first thing with this name that is on the screen, as soon as there is one."""
        return self.find(lambda thing: thing.name == name and thing.is_shown)

    def press(self, thing: Thing) -> None:
        """Press it; `thing` must be of the last look."""
        assert self._ask(f"press {thing.number}") is True, f"cannot be pressed: {thing}"

    def _ask(self, line: str) -> object:
        assert self._client.stdin is not None
        assert self._client.stdout is not None
        self._client.stdin.write(f"{line}\n")
        self._client.stdin.flush()
        answer: object = json.loads(self._client.stdout.readline())
        return answer


@contextmanager
def screen_reader(home: Path) -> Iterator[tuple[ScreenReader, dict[str, str]]]:
    """A bus of its own with a screen reader on it; nothing of the person's own session is touched.

    Yields:
        The reader, and the environment that a program needs for being read by it.
    """
    apart = {**os.environ, "GSETTINGS_BACKEND": "memory"}
    for kind in _OWN_FOLDERS:
        (home / kind.lower()).mkdir(mode=0o700)
        apart[f"XDG_{kind}"] = str(home / kind.lower())
    # Without a screen of theirs, bus and reader leave no address behind on the one that all share.
    screenless = {name: value for name, value in apart.items() if name not in _SCREENS}
    with _session_bus(screenless) as address:
        told = {"DBUS_SESSION_BUS_ADDRESS": address}
        with _client({**screenless, **told}) as client:
            reader = ScreenReader(client)
            reader.look()
            yield reader, {**apart, **told}


@contextmanager
def _session_bus(settings: Mapping[str, str]) -> Iterator[str]:
    command = ["dbus-daemon", "--session", "--nofork", "--print-address"]
    with subprocess.Popen(command, env=settings, stdout=subprocess.PIPE, text=True) as bus:
        assert bus.stdout is not None
        try:
            yield bus.stdout.readline().strip()
        finally:
            bus.terminate()


@contextmanager
def _client(settings: Mapping[str, str]) -> Iterator["subprocess.Popen[str]"]:
    command = [system_libraries.SYSTEM_PYTHON, "-W", "ignore::DeprecationWarning", str(_SCRIPT)]
    pipe = subprocess.PIPE
    with subprocess.Popen(command, env=settings, stdin=pipe, stdout=pipe, text=True) as client:
        try:
            yield client
        finally:
            client.terminate()
