"""What was saved from a damaged journal lies beside it, under a name that tells so."""

import re
from collections.abc import Iterator
from contextlib import suppress
from datetime import date
from pathlib import Path

_WRITING = (".part", ".passing")
"""How a file is called while it is written, and one with the rows and another's list of tables."""


def free_name(journal: Path, day: date) -> Path:
    """A name for what is saved today, which nothing has yet."""
    number, wanted = 1, journal.with_name(f"{journal.stem} salvaged {day.isoformat()}{journal.suffix}")
    while wanted.exists():
        number += 1
        wanted = journal.with_name(f"{journal.stem} salvaged {day.isoformat()} {number}{journal.suffix}")
    return wanted


def salvaged_files(journal: Path) -> list[Path]:
    """What was saved from a journal by now, by name."""
    return sorted(_beside(journal, ""))


def half_salvaged(journal: Path) -> list[Path]:
    """What was left where saving was cut short."""
    return [path for ending in _WRITING for path in _beside(journal, ending)]


def _beside(journal: Path, ending: str) -> Iterator[Path]:
    stem, after = re.escape(journal.stem), re.escape(journal.suffix + ending)
    name = re.compile(rf"{stem} salvaged \d{{4}}-\d\d-\d\d( \d+)?{after}")
    with suppress(OSError):
        yield from (path for path in journal.parent.iterdir() if name.fullmatch(path.name))
