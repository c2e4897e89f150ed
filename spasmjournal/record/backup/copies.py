"""The copies of one journal: each is a journal file of its own, under a name that says when and why.

A copy is made under another name, put on the disk and checked, and only then gets its name. A locked
journal has locked copies, each with its own key file, so that a copy is opened as a journal is.

Another folder may be that of several journals, also of the same name: there each has a folder of its own,
which is told from the others by where the journal lies.
"""

import glob
import hashlib
import os
import re
from collections.abc import Iterable
from contextlib import suppress
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from enum import StrEnum
from pathlib import Path
from typing import Any

from sqlcipher3 import dbapi2 as sqlite

from spasmjournal.errors import CannotWrite, CopyFailed, JournalIsDamaged
from spasmjournal.record import durable
from spasmjournal.record.backup import soundness
from spasmjournal.record.backup.contents import Stamp, stamp_of
from spasmjournal.record.backup.thinning import staying
from spasmjournal.record.connection import connect_raw, reading_only
from spasmjournal.record.vault.data_key import DataKey
from spasmjournal.record.vault.places import key_file_of

KEPT_WHOLE = timedelta(days=30)
"""For so long stays each copy made before something that could go amiss."""
_WRITTEN = "%Y%m%dT%H%M%SZ"
_SECOND = timedelta(seconds=1)
_LEFT_BEHIND = timedelta(days=1)


class Reason(StrEnum):
    """Why a copy was made, as it stands in the name."""

    CLOSING = "closing"
    ASKED = "asked"
    UPGRADE = "before-upgrade"
    IMPORT = "before-import"
    MERGE = "before-merge"
    LOCK = "before-passphrase"
    RESTORE = "before-restore"


_BY_THEMSELVES = frozenset({Reason.CLOSING, Reason.ASKED})


@dataclass(frozen=True)
class Copy:
    """One copy: the file, when it was made (UTC), and why."""

    path: Path
    made: datetime
    reason: Reason


class Copies:
    """The copies of a journal in one folder: the one beside it, or another that the person chose."""

    def __init__(self, journal: Path, folder: Path | None = None) -> None:
        self._journal = journal
        beside = journal.with_name(f"{journal.stem} copies")
        self._shared = folder if folder != beside else None
        self.folder = self._shared / f"{beside.name} {_mark(journal)}" if self._shared else beside
        stem, suffix = re.escape(journal.stem), re.escape(journal.suffix)
        self._aside = re.compile(rf"{stem}\.\d{{8}}T\d{{6}}Z\.damaged{suffix}")
        self._name = re.compile(rf"{stem}\.(\d{{8}}T\d{{6}}Z)\.([a-z-]+){suffix}")

    def listed(self) -> list[Copy]:
        """Every copy, the newest first; a folder that is not there holds none."""
        return self._in(self.folder)

    def of_this_name(self) -> list[Copy]:
        """Those that lie in the other folder by themselves, as all did once; any may be another journal's."""
        return self._in(self._shared) if self._shared else []

    def of_other_places(self) -> list[Copy]:
        """Those of journals of this name that lie elsewhere, or of this one before it was moved."""
        if self._shared is None:
            return []
        with suppress(OSError):
            folders = self._shared.glob(f"{glob.escape(self._journal.stem)} copies ????????")
            return [copy for path in folders if path != self.folder for copy in self._in(path)]
        return []

    def to_choose_from(self) -> list[Copy]:
        """Every copy that one may want back, newest first; those of other places where there are no own."""
        own = self.listed()
        found = own + self.of_this_name() + ([] if own else self.of_other_places())
        return sorted(found, key=lambda copy: copy.made, reverse=True)

    def set_aside(self) -> list[Path]:
        """The damaged journals that lie there, each kept when a copy took its place."""
        with suppress(OSError):
            return sorted(path for path in self.folder.iterdir() if self._aside.fullmatch(path.name))
        return []

    def keep(
        self, raw: Any, key: DataKey | None, now: datetime, reason: Reason, *, thin: bool = True
    ) -> Copy | None:
        """Copy the journal of a connection and thin out older copies; None if the newest holds the same.

        What could go amiss has a copy of its own, because others are thinned sooner. While an older copy is
        wanted for something, none is thinned.

        Raises:
            CannotWrite: if the folder cannot be reached or is full.
            CopyFailed: if the copy does not hold.
            JournalIsDamaged: if the journal itself does not.
        """
        try:
            if self._is_kept(raw, key, reason):
                return None
            copy = self._make(raw, key, now, reason)
            if thin:
                self.thin(now)
        except OSError as failure:
            raise CannotWrite(path=self.folder, reason=failure.strerror) from failure
        except sqlite.OperationalError as failure:
            raise CannotWrite(path=self.folder, reason=str(failure)) from failure
        except sqlite.DatabaseError as failure:
            raise JournalIsDamaged(path=self._journal, reason=str(failure)) from failure
        return copy

    def thin(self, now: datetime) -> None:
        """Remove the copies whose time is over."""
        listed = self.listed()
        stays = staying([copy.made for copy in listed], now)
        for copy in listed:
            special = copy.reason not in _BY_THEMSELVES and now - copy.made < KEPT_WHOLE
            if copy.made not in stays and not special:
                _remove([copy.path, key_file_of(copy.path)])

    def _in(self, folder: Path) -> list[Copy]:
        with suppress(OSError):
            found = [copy for path in folder.iterdir() if (copy := self._read_name(path))]
            return sorted(found, key=lambda copy: (copy.made, copy.path), reverse=True)
        return []

    def _make(self, raw: Any, key: DataKey | None, now: datetime, reason: Reason) -> Copy:
        self.folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        self._sweep(now)
        copy = self._new(now, reason)
        part = copy.path.with_name(f"{copy.path.name}.part")
        _remove([part])
        durable.make_private(part)
        try:
            self._write(raw, key, part)
            key_file = key_file_of(self._journal)
            if key is not None and key_file.exists():
                durable.write_whole(key_file_of(copy.path), key_file.read_bytes())
            durable.put_in_place(part, copy.path)
        finally:
            _remove([part])
        return copy

    def _new(self, now: datetime, reason: Reason) -> Copy:
        """A name that is not taken; two copies of one second are a second apart."""
        made = now.astimezone(UTC).replace(microsecond=0)
        taken = {copy.made for copy in self.listed()}
        while made in taken:
            made += _SECOND
        name = f"{self._journal.stem}.{made.strftime(_WRITTEN)}.{reason}{self._journal.suffix}"
        return Copy(self.folder / name, made, reason)

    def _write(self, raw: Any, key: DataKey | None, part: Path) -> None:
        copy = connect_raw(str(part), key)
        try:
            raw.backup(copy)
            copy.execute("PRAGMA journal_mode=DELETE")
            trouble = soundness.trouble_in(copy, key)
            if not trouble and stamp_of(copy) != stamp_of(raw):
                trouble = "it holds something else"
        finally:
            copy.close()
        if trouble and (own := soundness.trouble_in(raw, key)):
            raise JournalIsDamaged(path=self._journal, reason=own)
        if trouble:
            raise CopyFailed(path=part, reason=trouble)

    def _is_kept(self, raw: Any, key: DataKey | None, reason: Reason) -> bool:
        """Whether the newest copy holds the same, is whole, and stays for as long as this one would."""
        newest = next(iter(self.listed()), None)
        if newest is None or (newest.reason in _BY_THEMSELVES and reason not in _BY_THEMSELVES):
            return False
        wanted = stamp_of(raw)
        if not wanted or wanted != _stamp_in(newest.path, key):
            return False
        return not soundness.trouble_in_file(newest.path, key)

    def _read_name(self, path: Path) -> Copy | None:
        found = self._name.fullmatch(path.name)
        try:
            return Copy(path, _written(found[1]), Reason(found[2])) if found else None
        except ValueError:
            return None

    def _sweep(self, now: datetime) -> None:
        """Remove what a copy that was cut short left behind."""
        for path in self.folder.glob("*.part"):
            whole = path.with_suffix("")
            ours = self._read_name(whole) or self._read_name(whole.with_suffix(""))
            if ours and now - ours.made > _LEFT_BEHIND:
                _remove([path])


def in_both(journal: Path, second: Path | None) -> list[Copies]:
    """The copies beside a journal, and those in a second folder if there is one."""
    return [Copies(journal), *([Copies(journal, second)] if second is not None else [])]


def _mark(journal: Path) -> str:
    """What tells the place of a journal from others."""
    place = os.path.normcase(journal.expanduser().resolve())
    return hashlib.sha256(place.encode("utf-8", "surrogatepass")).hexdigest()[:8]


def _stamp_in(path: Path, key: DataKey | None) -> Stamp | None:
    try:
        with reading_only(path, key) as raw:
            return stamp_of(raw)
    except sqlite.DatabaseError:
        return None


def _written(text: str) -> datetime:
    return datetime.strptime(text, _WRITTEN).replace(tzinfo=UTC)


def _remove(paths: Iterable[Path]) -> None:
    for path in paths:
        with suppress(OSError):
            path.unlink()
