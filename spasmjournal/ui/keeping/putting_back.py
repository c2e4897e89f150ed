"""Putting a file in place of the journal, with the journal closed; what was there is kept."""

from contextlib import suppress
from datetime import datetime
from pathlib import Path

from spasmjournal.record.vault.data_key import DataKey, key_again


class PuttingBack:
    """What is done with the closed journal; afterwards `kept` tells where the state before lies."""

    def __init__(
        self, copy: Path, copy_key: DataKey | None, now: datetime, *, removes_copy: bool = False
    ) -> None:
        self.copy = copy
        self._removes_copy = removes_copy
        self.kept: Path | None = None
        self._copy_key = key_again(copy_key)
        self._now = now

    def __call__(self, journal: Path, key: DataKey | None) -> DataKey | None:
        """Put it back under the journal's own key, which stays what it is; runs beside the window.

        Raises:
            JournalError: a kind of it; the journal is as it was.
        """
        from spasmjournal.record.backup.looking import key_for
        from spasmjournal.record.backup.restoring import restore
        from spasmjournal.record.vault.places import key_file_of

        # A plain copy takes no key, and closing the journal may have locked one that was plain before.
        copy_key = key_for(self.copy, self._copy_key or key)
        self.kept = restore(journal, self.copy, self._now, key=key, copy_key=copy_key)
        if self._removes_copy:
            with suppress(OSError):
                self.copy.unlink()
                key_file_of(self.copy).unlink(missing_ok=True)
        return key if key is not None else copy_key

    @property
    def set_aside(self) -> Path | None:
        """Where a damaged journal lies now, if it was damaged."""
        damaged = self.kept is not None and ".damaged" in self.kept.suffixes
        return self.kept if damaged else None
