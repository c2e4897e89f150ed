"""What is still known of a lost spasm or remedy, so that what belongs to it need not go with it."""

from collections.abc import Callable, Sequence
from datetime import UTC, datetime

from spasmjournal.record.backup.bisecting import DamagedTable, Row
from spasmjournal.record.starting_remedies import start_of
from spasmjournal.vocabulary import Purpose, RemedyGroup

_NEVER = datetime(1970, 1, 1, tzinfo=UTC).strftime("%Y-%m-%d %H:%M:%S.%f")


def in_part(source: DamagedTable, table: str, gone: Sequence[int]) -> list[Row]:
    """Rows that stand for lost ones, with what an index still tells of them."""
    make = _KEPT_IN_PART.get(table)
    return make(source, gone) if make and gone else []


def _spasms(source: DamagedTable, gone: Sequence[int]) -> list[Row]:
    """When it began is known; that it is unfinished brings it before the person's eyes."""
    uids, began = source.uids() or {}, source.moments("ix_spasm_began_id")
    return [
        _kept(number, uids[number])
        | {"began": began[number], "began_offset": 0, "still_going": 0, "unfinished": 1}
        | {"cause_words": "", "note": "", "dont_know": "[]", "strokes": "[]"}
        for number in gone
        if number in uids and number in began
    ]


def _remedies(source: DamagedTable, gone: Sequence[int]) -> list[Row]:
    """One that the program brought along is known by its uid; another has a number for a name."""
    uids = source.uids() or {}
    return [
        _kept(number, uids[number]) | _start(uids[number], number) | _REMEDY
        for number in gone
        if number in uids
    ]


def _start(uid: str, number: int) -> Row:
    start = start_of(uid)
    if start is None:
        unknown = {"group": RemedyGroup.OTHER, "purpose": Purpose.BOTH, "wait_minutes": 20}
        return {"name": f"? {number}", "own": 1, **unknown}
    return {"own": 0, **start._asdict()}


def _kept(number: int, uid: str) -> Row:
    """It counts as older than anything, so that what another copy knows of it wins in a merge."""
    return {"id": number, "uid": uid, "created_at": _NEVER, "updated_at": _NEVER, "revision": 0}


_REMEDY: Row = {"technique": "", "practitioner": "", "position": 0, "archived": 0} | dict.fromkeys(
    ("wait_for_morning", "notify", "planned_days"), 0
)
_KEPT_IN_PART: dict[str, Callable[[DamagedTable, Sequence[int]], list[Row]]] = {
    "spasm": _spasms,
    "remedy": _remedies,
}
