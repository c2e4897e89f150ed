"""Bringing another copy of the journal in, and settling what both copies say differently."""

from datetime import datetime
from pathlib import Path

import sqlalchemy.exc

from spasmjournal.errors import NotThere, OneIsMadeUp, SameJournal
from spasmjournal.record import steps
from spasmjournal.record.backup.copies import Reason
from spasmjournal.record.database import Database
from spasmjournal.record.form import locked_with
from spasmjournal.record.merge import applying, disagreeing, kept_versions
from spasmjournal.record.merge.applying import MergePlan
from spasmjournal.record.merge.disagreeing import Disagreement
from spasmjournal.record.merge.taking import rows_of_copy
from spasmjournal.record.row_check import BadRow
from spasmjournal.record.vault.data_key import DataKey
from spasmjournal.record.verbs.door import Door
from spasmjournal.record.whole import Whole, is_empty, write_whole


class MergeVerbs(Door):
    """Two computers, one journal."""

    _file: Database
    """The journal's own file, with its lock and its key."""

    def rows_of_copy(self, copy: Path, copy_key: DataKey | None = None) -> Whole:
        """All rows of another copy of the journal.

        Raises:
            JournalError: a kind of it that says why they cannot be read.
        """
        if copy.expanduser().resolve() == self._file.path:
            raise SameJournal(path=copy)
        return rows_of_copy(copy, copy_key, self._file.path, self._file.key)

    def key_for(self, copy: Path) -> DataKey | None:
        """The journal's own key, if it is that of the copy as well."""
        key = self._file.key
        return key if key is not None and locked_with(copy) == key.id else None

    def is_empty(self) -> bool:
        """Whether nothing but what every journal starts with is in it."""
        with self._writing() as session:
            return is_empty(session)

    def fill(self, whole: Whole) -> None:
        """Make an empty journal exactly these checked rows.

        Raises:
            OneIsMadeUp: if they are made up: what is written from then on would be taken for made up, too.
            BadRow: if they do not fit together.
        """
        if any(row["name"] == applying.MADE_UP for row in whole["fact"]):
            raise OneIsMadeUp
        write_whole(self._file, whole)
        self._tell_changed()

    def merge_preview(self, other: Whole) -> MergePlan:
        """What merging those rows would do; nothing is changed.

        Raises:
            BadRow: if those rows and the journal's do not fit together.
        """
        with self._writing() as session:
            return applying.plan(session, other)

    def merge(
        self,
        other: Whole,
        now: datetime,
        planned: MergePlan | None = None,
        *,
        reason: Reason = Reason.MERGE,
    ) -> MergePlan:
        """Bring those rows in, as one step, after keeping a copy of the journal.

        `planned` is what was shown of it before; it is planned anew if the journal has changed since.

        Raises:
            OneIsMadeUp: if one of the two holds made-up entries and the other does not.
            BadRow: if those rows and the journal's do not fit together.
        """
        if planned is None or not self._still_holds(planned):
            planned = self.merge_preview(other)
        if planned.one_is_made_up:
            raise OneIsMadeUp
        self._file.keep_copy(now, reason)
        try:
            with self._writing() as session:
                step = steps.commit_merge(session, applying.carry_out(session, planned, now), now)
                applying.note_down(session, planned, step)
        except sqlalchemy.exc.IntegrityError as failure:
            raise BadRow(str(failure.orig)) from failure
        if step is not None:
            self._tell_changed()
        return planned

    def _still_holds(self, planned: MergePlan) -> bool:
        with self._writing() as session:
            return applying.stamp(session) == planned.holds_for

    def disagreements(self) -> list[Disagreement]:
        """What lost in merges and is not settled, beside what stands instead; the newest entries first."""
        with self._writing() as session:
            return disagreeing.disagreements(session)

    def settle(self, name: str, now: datetime, *, take_lost: bool) -> None:
        """Put a lost version in place of the one that stands, as one step, or let it go.

        Raises:
            NotThere: if there is no such conflict, or the row is gone.
        """
        with self._writing() as session:
            found = next((one for one in kept_versions.unsettled(session) if one.name == name), None)
            if found is None:
                raise NotThere
            if take_lost:
                disagreeing.take(session, found.table, found.row, now)
            kept_versions.settle(session, name, steps.commit_choice(session, "settle", now))
        self._tell_changed()
