"""Reading a journal whose list of tables is damaged, with that list taken from a copy made earlier.

A copy has the same pages at the same places, and where a table begins never moves. Which pages hold the
list is found by trying: each page of the copy is spoiled in turn, until the list cannot be read.
"""

import shutil
from collections.abc import Iterable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from sqlcipher3 import dbapi2 as sqlite

from spasmjournal.record import durable
from spasmjournal.record.connection import reading_only
from spasmjournal.record.vault.data_key import DataKey

PAGE = 4096
_SPOILED = b"\xff" * PAGE
_SIZE_AT = 28
_PLAIN = b"SQLite format 3\0"


def tables_in(path: Path, key: DataKey | None) -> set[str]:
    """The names of the tables; none where the list cannot be read."""
    with suppress(sqlite.DatabaseError), reading_only(path, key) as raw:
        return {name for name, _ in raw.execute("SELECT name, sql FROM sqlite_master").fetchall()}
    return set()


@contextmanager
def with_tables_of(
    damaged: Path, copies: Iterable[Path], key: DataKey | None, passing: Path
) -> Iterator[Path | None]:
    """A passing file with the damaged journal's rows and the first copy's list that makes sense of them."""
    try:
        yield next(
            (passing for copy in copies if _transplant(damaged, copy, key, passing)),
            None,
        )
    finally:
        passing.unlink(missing_ok=True)


def _transplant(damaged: Path, copy: Path, key: DataKey | None, passing: Path) -> bool:
    if not tables_in(copy, key):
        return False
    found = _pages_of_list(copy, key, passing)
    _private_copy(damaged, passing)
    # The first page also says how large the file is, so it is kept if it can be.
    for pages in (found - {1}, found):
        with copy.open("rb") as source, passing.open("rb+") as target:
            for page in pages:
                source.seek((page - 1) * PAGE)
                target.seek((page - 1) * PAGE)
                target.write(source.read(PAGE))
        if 1 in pages:
            _tell_size(passing)
        if tables_in(passing, key) and _makes_sense(passing, key):
            return True
    return False


def _pages_of_list(copy: Path, key: DataKey | None, passing: Path) -> set[int]:
    found = set()
    _private_copy(copy, passing)
    with passing.open("rb+", buffering=0) as file:
        for page in range(1, passing.stat().st_size // PAGE + 1):
            file.seek((page - 1) * PAGE)
            whole = file.read(PAGE)
            file.seek((page - 1) * PAGE)
            file.write(_SPOILED)
            if not tables_in(passing, key):
                found.add(page)
            file.seek((page - 1) * PAGE)
            file.write(whole)
    return found


def _makes_sense(passing: Path, key: DataKey | None) -> bool:
    """Whether what the list calls spasms are spasms: each has its uid."""
    try:
        with reading_only(passing, key) as raw:
            asked = "SELECT uid FROM spasm INDEXED BY sqlite_autoindex_spasm_1 LIMIT 5"
            return all(isinstance(uid, str) and len(uid) == 36 for (uid,) in raw.execute(asked))
    except sqlite.DatabaseError:
        return False


def _tell_size(passing: Path) -> None:
    """In a plain file the first page can be told how large the file is by now."""
    with passing.open("rb+") as file:
        if file.read(len(_PLAIN)) == _PLAIN:
            file.seek(_SIZE_AT)
            file.write((passing.stat().st_size // PAGE).to_bytes(4, "big"))


def _private_copy(source: Path, target: Path) -> None:
    target.unlink(missing_ok=True)
    durable.make_private(target)
    shutil.copyfile(source, target)
