"""Bringing another copy of the journal in, and settling what both copies say differently."""

import json
from datetime import datetime
from pathlib import Path
from typing import Any

import sqlalchemy.exc

from spasmjournal.errors import NotThere, OneIsMadeUp
from spasmjournal.record import steps
from spasmjournal.record.backup.copies import Reason
from spasmjournal.record.bookkeeping import Fact
from spasmjournal.record.database import Database
from spasmjournal.record.form import locked_with
from spasmjournal.record.merge import applying
from spasmjournal.record.merge.applying import MergePlan
from spasmjournal.record.merge.taking import rows_of_copy
from spasmjournal.record.models import Base
from spasmjournal.record.row_check import BadRow, Row, checked_row
from spasmjournal.record.vault.data_key import DataKey
from spasmjournal.record.verbs.door import Door
from spasmjournal.record.whole import Whole, is_empty, typed_rows, write_whole


class MergeVerbs(Door):
    """Two computers, one journal."""

    _file: Database
    """The journal's own file, with its lock and its key."""

    def rows_of_copy(self, copy: Path, copy_key: DataKey | None = None) -> Whole:
        """All rows of another copy of the journal.

        Raises:
            JournalError: a kind of it that says why they cannot be read.
        """
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
            BadRow: if they do not fit together.
        """
        write_whole(self._file, whole)
        self._tell_changed()

    def merge_rows(self) -> Whole:
        """All rows of this journal, as another one takes them."""
        with self._writing() as session:
            return typed_rows(session)

    def merge_preview(self, other: Whole) -> MergePlan:
        """What merging those rows would do; nothing is changed.

        Raises:
            BadRow: if those rows and the journal's do not fit together.
        """
        with self._writing() as session:
            return applying.plan(session, other)

    def merge(self, other: Whole, now: datetime) -> MergePlan:
        """Bring those rows in, as one step, after keeping a copy of the journal.

        Raises:
            OneIsMadeUp: if one of the two holds made-up entries and the other does not.
            BadRow: if those rows and the journal's do not fit together.
        """
        if self.merge_preview(other).one_is_made_up:
            raise OneIsMadeUp
        self._file.keep_copy(now, Reason.MERGE)
        try:
            with self._writing() as session:
                planned = applying.plan(session, other)
                done = steps.commit_merge(session, applying.carry_out(session, planned, now), now)
        except sqlalchemy.exc.IntegrityError as failure:
            raise BadRow(str(failure.orig)) from failure
        if done:
            self._tell_changed()
        return planned

    def lost_versions(self) -> list[tuple[str, str, Row]]:
        """What lost in merges and was not settled: a name to settle it by, the table, and what it said."""
        with self._writing() as session:
            return list(applying.lost_versions(session))

    def settle(self, name: str, now: datetime, *, take_lost: bool) -> None:
        """Put a lost version in place of the one that stands, as one step, or let it go.

        Raises:
            NotThere: if there is no such conflict, or the row is gone.
        """
        with self._step("settle", now) as session:
            fact = session.get(Fact, name)
            if fact is None or not (value := json.loads(fact.value)):
                raise NotThere
            fact.value = "{}"
            if take_lost:
                _take(session, value["table"], value["lost"])


def _take(session: Any, name: str, lost: Row) -> None:
    table = Base.metadata.tables[name]
    values = checked_row(table, {"id": 1} | lost)
    kind = applying.mapped(name)
    row = session.query(kind).filter_by(uid=values["uid"]).one_or_none()
    if row is None:
        raise NotThere
    for column in values.keys() - {"id", "uid", "created_at", "updated_at", "revision"}:
        setattr(row, column, values[column])
