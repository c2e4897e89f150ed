"""The recovery sheet of the journal: what stands on it, and whether it was once read back from paper."""

from spasmjournal.record.bookkeeping import Fact
from spasmjournal.record.database import Database
from spasmjournal.record.vault.data_key import DataKey
from spasmjournal.record.vault.recovery_sheet import groups_of
from spasmjournal.record.verbs.door import Door

_CHECKED = "sheet:"


class SheetVerbs(Door):
    """Another key has another sheet, and asks anew."""

    _file: Database
    """The journal's own file, with its lock and its key."""

    def recovery_groups(self) -> tuple[str, ...]:
        """The groups of letters and digits on the sheet; none for a plain journal."""
        return groups_of(self._file.key) if self._file.key is not None else ()

    def sheet_is_checked(self) -> bool:
        """Whether the sheet of the present key was read back."""
        key = self._file.key
        if key is None:
            return False
        with self._writing() as session:
            return session.get(Fact, _name(key)) is not None

    def keep_sheet_checked(self) -> None:
        """Remember that the sheet of the present key was read back; this is no step to undo."""
        if self._file.key is not None:
            with self._writing() as session:
                session.merge(Fact(name=_name(self._file.key), value="yes"))


def _name(key: DataKey) -> str:
    return _CHECKED + key.id.hex()
