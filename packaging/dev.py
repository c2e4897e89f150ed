"""The commands of the README: everything a fresh machine needs is set up on the way.

python3 packaging/dev.py run [ARGUMENTS]    open Spasm Journal, or give it arguments
python3 packaging/dev.py test               every check: style, types, tests, real windows
python3 packaging/dev.py prove              what takes long: the numbers, damage, kills, merges, hostile files
python3 packaging/dev.py fuzz [SECONDS]     only the hostile files, so long for each thing that reads them
python3 packaging/dev.py shots [FOLDER]     pictures of every page in every theme
"""

import argparse
import os
import subprocess
import sys
from collections.abc import Mapping, Sequence
from contextlib import ExitStack
from pathlib import Path

import environment
import fuzzing
import system_libraries
import virtual_screen
from trouble import SetUpError

ROOT = Path(__file__).resolve().parent.parent
IN_A_WINDOW = tuple(
    f"tests/ui/{name}.py"
    for name in (
        "test_walks",
        "test_moments",
        "test_accessibility",
        "today/test_drafts",
        "body_map/test_sides",
        "charts/test_point_walk",
        "locking/test_locking",
    )
)

SIDE_BY_SIDE = ("--numprocesses=auto", "--dist=worksteal")
SPEED = "tests/bench"
"""Runs by itself: a ratio of two times wants a quiet machine."""


def main(arguments: Sequence[str]) -> int:
    """Do what the command says; the result is the exit code, 2 if something must be installed first."""
    parser = argparse.ArgumentParser(
        prog="dev.py", description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("command", choices=("run", "test", "prove", "fuzz", "shots"))
    command, rest = parser.parse_args(arguments[:1]).command, arguments[1:]
    if command in ("test", "prove") and rest:
        parser.error(f"{command} takes no arguments")
    try:
        return {"run": run, "test": test, "prove": prove, "fuzz": fuzz, "shots": shots}[command](rest)
    except SetUpError as error:
        print(error, file=sys.stderr)
        return 2
    except KeyboardInterrupt:
        return 130


def run(arguments: Sequence[str]) -> int:
    """Start the program with these arguments."""
    system_libraries.install_missing(system_libraries.DRAWING + system_libraries.WINDOWS)
    if _opens_a_window(arguments) and not virtual_screen.can_open_windows():
        raise SetUpError("There is no screen to open a window on. Please start this from a desktop session.")
    python = environment.prepare(ROOT)
    return subprocess.run([python, "-m", "spasmjournal", *arguments], check=False).returncode


def shots(arguments: Sequence[str]) -> int:
    """Take pictures of every page into a folder."""
    system_libraries.install_missing(system_libraries.DRAWING)
    python = environment.prepare(ROOT)
    folder = Path(arguments[0] if arguments else ROOT / "shots").resolve()
    command = [python, str(ROOT / "packaging" / "shots.py"), str(folder)]
    return subprocess.run(command, cwd=ROOT, env=_offscreen(), check=False).returncode


def prove(_arguments: Sequence[str]) -> int:
    """Run every check that takes minutes; what was found of the numbers is written beside their proofs."""
    system_libraries.install_missing(system_libraries.DRAWING)
    python = environment.prepare(ROOT, extra="dev")
    code, last = _step("proofs", [python, "-m", "pytest", "-m", "proof", "--durations=0"], _offscreen())
    if code:
        return code
    code, found = fuzzing.fuzz(python, fuzzing.SECONDS, _step, _offscreen())
    print("", f"proofs: {last}", *found, sep="\n")
    return code


def fuzz(arguments: Sequence[str]) -> int:
    """Feed what reads files from outside with hostile ones."""
    system_libraries.install_missing(system_libraries.DRAWING)
    python = environment.prepare(ROOT, extra="dev")
    seconds = int(arguments[0]) if arguments else fuzzing.SECONDS
    code, found = fuzzing.fuzz(python, seconds, _step, _offscreen())
    print("", *found, sep="\n")
    return code


def test(_arguments: Sequence[str]) -> int:
    """Run every check but the proofs, and stop at the first that fails."""
    system_libraries.install_missing(
        system_libraries.DRAWING
        + system_libraries.WINDOWS
        + system_libraries.VIRTUAL_SCREEN
        + system_libraries.READING_PAGES
        + system_libraries.SCREEN_READER
    )
    python = environment.prepare(ROOT, extra="dev")
    steps: list[tuple[str, list[str]]] = [
        ("style", ["ruff", "check", "--no-cache", "."]),
        ("layout", ["ruff", "format", "--check", "--no-cache", "."]),
        ("types", ["mypy"]),
        ("tests", ["pytest", *SIDE_BY_SIDE, f"--ignore={SPEED}"]),
        ("speed", ["pytest", SPEED]),
    ]
    summaries = []
    for name, command in steps:
        code, last = _step(name, [python, "-m", *command], _offscreen())
        if code:
            return code
        summaries.append(f"{name}: {last}")
    code, last = _walks_in_a_window(python)
    print("", *summaries, f"walks in a real window: {last}", sep="\n")
    return code


def _walks_in_a_window(python: str) -> tuple[int, str]:
    if not sys.platform.startswith("linux"):
        return 0, "left out, they need a virtual screen"
    with ExitStack() as stack:
        display = stack.enter_context(virtual_screen.virtual_screen())
        return _step(
            "walks in a real window",
            [python, "-m", "pytest", "--onscreen", *IN_A_WINDOW],
            {**_offscreen(), "QT_QPA_PLATFORM": "xcb", "DISPLAY": display},
        )


def _step(name: str, command: Sequence[str], settings: Mapping[str, str]) -> tuple[int, str]:
    """Run one check, show what it says, and give its exit code and its last line."""
    print(f"\n== {name}", flush=True)
    last = ""
    with subprocess.Popen(
        command,
        cwd=ROOT,
        env=dict(settings),
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        errors="replace",
    ) as process:
        assert process.stdout is not None
        for line in process.stdout:
            print(line, end="", flush=True)
            last = line.strip() or last
    return process.returncode, last.strip("= ")


def _offscreen() -> dict[str, str]:
    unwanted = {"DISPLAY", "WAYLAND_DISPLAY", "PYTHONPATH", "PYTHONHOME", "PYTHONWARNINGS", "PYTEST_ADDOPTS"}
    kept = {name: value for name, value in os.environ.items() if name not in unwanted}
    language = {} if sys.platform == "win32" else {"LC_ALL": "C.UTF-8"}
    return {**kept, **language, "QT_QPA_PLATFORM": "offscreen", "PYTHONUTF8": "1"}


def _opens_a_window(arguments: Sequence[str]) -> bool:
    """Whether nothing but a journal is named; every other use of the program writes or prints."""
    if "QT_QPA_PLATFORM" in os.environ:
        return False
    rest = list(arguments)
    if rest[:1] == ["--journal"]:
        del rest[:2]
    elif rest and rest[0].startswith("--journal="):
        del rest[0]
    return not rest


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
