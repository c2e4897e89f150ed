"""What is done with a damaged file beside the window; the file itself is only read."""

from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path
from typing import TYPE_CHECKING

from spasmjournal.errors import JournalIsDamaged
from spasmjournal.record.vault.data_key import DataKey

if TYPE_CHECKING:
    from spasmjournal.record.backup.contents import Contents
    from spasmjournal.record.backup.salvaging import Salvaged


@dataclass(frozen=True, repr=False)
class Damaged:
    """A file that could not be opened, what opens it, and the second folder with copies of it."""

    path: Path
    key: DataKey | None
    second: Path | None


@dataclass(frozen=True)
class SoundCopy:
    """The newest copy that is whole, when it was made (UTC), and what it holds."""

    path: Path
    made: datetime
    holds: "Contents"


@dataclass(frozen=True)
class Saved:
    """What was saved, and what that comes to; None if not even this can be counted."""

    salvaged: "Salvaged"
    holds: "Contents | None"


def sound_copy(damaged: Damaged) -> SoundCopy | None:
    """The copy to put back, if there is one."""
    from spasmjournal.record.backup.contents import contents_of
    from spasmjournal.record.backup.looking import key_for
    from spasmjournal.record.backup.restoring import newest_sound_copy

    copy = newest_sound_copy(damaged.path, damaged.key, damaged.second)
    if copy is None:
        return None
    return SoundCopy(copy.path, copy.made, contents_of(copy.path, key_for(copy.path, damaged.key)))


def saved_rows(damaged: Damaged, day: date) -> Saved:
    """Write all that can be read into a new file beside the damaged one.

    Raises:
        JournalError: a kind of it, if nothing can be read or the disk refuses.
    """
    from spasmjournal.record.backup.contents import contents_of
    from spasmjournal.record.backup.salvaged_files import free_name
    from spasmjournal.record.backup.salvaging import salvage

    target = free_name(damaged.path, day)
    found = salvage(damaged.path, target, damaged.key, _copies(damaged))
    try:
        return Saved(found, contents_of(found.path, damaged.key))
    except JournalIsDamaged:
        return Saved(found, None)


def _copies(damaged: Damaged) -> list[Path]:
    from spasmjournal.record.backup.copies import in_both

    kept = in_both(damaged.path, damaged.second)
    return [copy.path for each in kept for copy in (*each.listed(), *each.of_this_name())]
