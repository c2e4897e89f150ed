"""Cards that are not saved yet, kept on disk so that a crash loses nothing; no step to undo."""

from datetime import date, datetime
from typing import TYPE_CHECKING, Any

from spasmjournal.record.answers import (
    AppointmentAnswer,
    CardAnswer,
    CheckInAnswer,
    Draft,
    Slot,
    SpasmAnswer,
    UseAnswer,
)
from spasmjournal.record.bookkeeping import Draft as DraftRow
from spasmjournal.record.steps import utc
from spasmjournal.record.verbs.door import Door

if TYPE_CHECKING:
    from cattrs import Converter

_KINDS: dict[str, type[CardAnswer]] = {
    "spasm": SpasmAnswer,
    "use": UseAnswer,
    "check_in": CheckInAnswer,
    "appointment": AppointmentAnswer,
}


class Drafts(Door):
    """Keeping and giving back what stands on cards."""

    def keep_draft(self, slot: Slot, draft: Draft | None, now: datetime) -> None:
        """Keep what stands on a card, in place of what was kept before; None forgets it."""
        with self._writing() as session:
            row = session.get(DraftRow, slot)
            if row is not None:
                session.delete(row)
                session.flush()
            if draft is not None:
                kind = next(name for name, answer in _KINDS.items() if isinstance(draft.answer, answer))
                text = _converter().dumps(draft.answer)
                session.add(DraftRow(slot=slot, kind=kind, row_id=draft.row_id, at=utc(now), answer=text))

    def draft(self, slot: Slot) -> Draft | None:
        """What stood on a card when it was last kept, if it still can be read."""
        with self._writing() as session:
            row = session.get(DraftRow, slot)
            return Draft(_converter().loads(row.answer, _KINDS[row.kind]), row.row_id) if row else None


def _converter() -> Any:
    """Made anew each time: it is asked for seldom, and importing it would slow the start."""
    from cattrs.preconf.json import make_converter

    made: Converter = make_converter()
    made.register_unstructure_hook(datetime, datetime.isoformat)
    made.register_structure_hook(datetime, lambda text, _: datetime.fromisoformat(text))
    made.register_unstructure_hook(date, date.isoformat)
    made.register_structure_hook(date, lambda text, _: date.fromisoformat(text))
    return made
