"""A screen reader in small: what it finds in a program's window, and pressing one of those things.

It runs with the system's own Python, because the bindings (gi) belong to that one. Each line it is
given is "look" or "press NUMBER"; each line it answers is JSON. It ends with its input.
"""

import json
import sys
from collections.abc import Iterator
from typing import Any

import gi  # type: ignore[import-not-found]

gi.require_version("Atspi", "2.0")
from gi.repository import Atspi, Gio, GLib  # type: ignore[import-not-found] # noqa: E402

_PRESSES = {"press", "toggle", "click"}
_TRIES = 5


def main() -> None:
    """Ask programs to speak, as a screen reader does when it starts, and do what each line says."""
    _ask_programs_to_speak()
    seen: list[Any] = []
    for line in sys.stdin:
        verb, _, number = line.partition(" ")
        answer: object
        if verb.strip() == "look":
            seen, answer = _look()
        else:
            answer = _press(seen[int(number)])
        sys.stdout.write(json.dumps(answer) + "\n")
        sys.stdout.flush()


def _ask_programs_to_speak() -> None:
    wish = GLib.Variant("(ssv)", ("org.a11y.Status", "IsEnabled", GLib.Variant("b", True)))
    bus = Gio.bus_get_sync(Gio.BusType.SESSION)
    bus.call_sync(
        "org.a11y.Bus", "/org/a11y/bus", "org.freedesktop.DBus.Properties", "Set", wish, None, 0, -1, None
    )


def _look() -> tuple[list[Any], list[dict[str, object]]]:
    """All things and what is told of each; looks again when one of them went while it was looked at."""
    for _ in range(_TRIES):
        try:
            found = list(_everything())
            return [thing for thing, _ in found], [told for _, told in found]
        except GLib.Error as gone:
            sys.stderr.write(f"{gone}\n")
    return [], []


def _everything() -> Iterator[tuple[Any, dict[str, object]]]:
    """All that there is, as it is now: each thing before what lies in it, and what is told of it."""
    desktop = Atspi.get_desktop(0)
    for number in range(desktop.get_child_count()):
        if (program := desktop.get_child_at_index(number)) is not None:
            # what is remembered here would not tell that something has changed
            program.set_cache_mask(Atspi.Cache.NONE)
            yield from _within(program, "")


def _within(thing: Any, around: str) -> Iterator[tuple[Any, dict[str, object]]]:
    name = thing.get_name()
    yield (
        thing,
        {
            "role": thing.get_role_name(),
            "name": name,
            "description": thing.get_description(),
            "states": [state.value_nick for state in thing.get_state_set().get_states()],
            "within": around,
        },
    )
    for number in range(thing.get_child_count()):
        if (child := thing.get_child_at_index(number)) is not None:
            yield from _within(child, name)


def _press(thing: Any) -> bool:
    """Press it through its action interface; whether it has such an action."""
    for number in range(Atspi.Action.get_n_actions(thing)):
        if Atspi.Action.get_action_name(thing, number).lower() in _PRESSES:
            return bool(Atspi.Action.do_action(thing, number))
    return False


main()
