"""What can be done with several entries at once, of whatever sort, and with the bin."""

from collections.abc import Collection
from datetime import datetime

from sqlalchemy.orm import Session

from spasmjournal.observation import EntryKey, Sort
from spasmjournal.record import bin as the_bin
from spasmjournal.record import reading, steps, writing
from spasmjournal.record.models import SuspectedCause
from spasmjournal.record.questions import there
from spasmjournal.record.verbs.door import Door
from spasmjournal.vocabulary import Cause


class EntryVerbs(Door):
    """Deleting, giving back, and setting a cause."""

    def delete_entries(self, keys: Collection[EntryKey], now: datetime) -> None:
        """Take entries out of the journal, as one step."""
        with self._step("delete_entries", now) as session:
            for key in keys:
                _delete(session, key, now)

    def give_back(self, keys: Collection[EntryKey], now: datetime) -> None:
        """Put deleted entries back, with all that went with them, as one step."""
        with self._step("give_back", now) as session:
            for key in keys:
                the_bin.give_back(session, key)

    def add_cause(self, spasm_ids: Collection[int], cause: Cause, now: datetime) -> None:
        """Keep a suspected cause for several spasms, as one step; the others they have stay."""
        with self._step("add_cause", now) as session:
            for spasm_id in spasm_ids:
                spasm = there(reading.whole_spasm(session, spasm_id))
                if cause not in {row.cause for row in spasm.causes}:
                    session.add(SuspectedCause(spasm_id=spasm.id, cause=cause))


def _delete(session: Session, key: EntryKey, now: datetime) -> None:
    if key.sort is Sort.SPASM:
        writing.delete_spasm(there(reading.whole_spasm(session, key.id)), now)
        return
    writing.standing(session, the_bin.TABLES[key.sort], key.id).deleted_at = steps.utc(now)
    for part in the_bin.asked_there(session, key.id) if key.sort is Sort.APPOINTMENT else ():
        part.deleted_at = steps.utc(now)
