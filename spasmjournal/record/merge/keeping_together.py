"""What must hold in a journal and no single row knows: one check-in a day, one place once, no part alone.

Whatever is set right here is set right in the same way on both computers.
"""

from collections import defaultdict
from collections.abc import Iterator, Mapping
from datetime import datetime

from spasmjournal.record.connection import folded
from spasmjournal.record.merge.sides import Rows
from spasmjournal.record.row_check import Row

_ONLY_ONCE = {
    "place": ("spasm_id", "region", "side"),
    "suspected_cause": ("spasm_id", "cause"),
    "planned_skip": ("remedy_id", "day"),
    "check_in": ("day",),
    "person": (),
    "checked_for": ("topic",),
}
_SHOWN = {"check_in", "person"}
PARTS = {
    "place": "spasm_id",
    "suspected_cause": "spasm_id",
    "remedy_use": "spasm_id",
    "question": "appointment_id",
}
"""The tables of what belongs to an entry, and the column that says to which."""
WHOLES = {"spasm_id": "spasm", "appointment_id": "appointment"}
_NAME_LIMIT = 200


def keep_together(rows: Rows, undeleted: Mapping[str, datetime]) -> list[tuple[str, str, Row]]:
    """Set it right; what was told twice: the table, the uid that stands, and the row that does not.

    `undeleted` are rows that stand although one copy deleted them, and when it did.
    """
    _bring_parts_back(rows, undeleted)
    _delete_parts(rows)
    _need_place(rows)
    for uses in rows["remedy_use"].values():
        _need_remedy(rows, uses)
    twice = [found for table, names in _ONLY_ONCE.items() for found in _once(rows[table], table, names)]
    _name_apart(rows["remedy"])
    return twice


def _need_remedy(rows: Rows, use: Row) -> None:
    """A remedy that was used on one computer is not taken away by the other."""
    remedy = rows["remedy"][use["remedy_id"]]
    if use["deleted_at"] is None and remedy["deleted_at"] is not None:
        rows["remedy"][use["remedy_id"]] = _changed(remedy, use["updated_at"], deleted_at=None)


def _bring_parts_back(rows: Rows, undeleted: Mapping[str, datetime]) -> None:
    """What was deleted together with an entry that stands after all, stands as well."""
    for table, link in PARTS.items():
        for uid, part in rows[table].items():
            if part["deleted_at"] and part["deleted_at"] == undeleted.get(part[link]):
                rows[table][uid] = _changed(part, part["updated_at"], deleted_at=None)


def _delete_parts(rows: Rows) -> None:
    """What belongs to a deleted entry is deleted with it."""
    for table, link in PARTS.items():
        for uid, part in rows[table].items():
            whole = rows[WHOLES[link]].get(part[link]) if part[link] else None
            if whole and whole["deleted_at"] and part["deleted_at"] is None:
                at = whole["deleted_at"]
                rows[table][uid] = _changed(part, at, deleted_at=at)


def _need_place(rows: Rows) -> None:
    """Where each copy took another place off a spasm, the one that went last stays."""
    placed = {place["spasm_id"] for place in rows["place"].values() if place["deleted_at"] is None}
    bare = {uid for uid, row in rows["spasm"].items() if row["deleted_at"] is None} - placed
    last: dict[str, Row] = {}
    for place in rows["place"].values():
        if place["spasm_id"] in bare:
            known = last.get(place["spasm_id"], place)
            last[place["spasm_id"]] = max(known, place, key=lambda row: (row["deleted_at"], row["uid"]))
    for place in last.values():
        rows["place"][place["uid"]] = _changed(place, place["updated_at"], deleted_at=None)


def _once(found: dict[str, Row], table: str, names: tuple[str, ...]) -> Iterator[tuple[str, str, Row]]:
    same = defaultdict(list)
    for uid, row in found.items():
        if row["deleted_at"] is None:
            same[tuple(row[name] for name in names)].append(uid)
    for uids in same.values():
        stands, *others = sorted(uids, key=lambda uid: (found[uid]["updated_at"], uid), reverse=True)
        for uid in others:
            if table in _SHOWN:
                yield table, stands, found[uid]
            at = found[stands]["updated_at"]
            found[uid] = _changed(found[uid], at, deleted_at=at)


def _name_apart(remedies: dict[str, Row]) -> None:
    """Two remedies of one name are told apart by a number; which is which is the same everywhere."""
    taken: set[str] = set()
    standing = [uid for uid, row in remedies.items() if row["deleted_at"] is None]
    for uid in sorted(standing, key=lambda uid: (remedies[uid]["created_at"], uid)):
        row = remedies[uid]
        name, number = row["name"], 2
        while folded(name) in taken:
            ending = f" ({number})"
            name, number = row["name"][: _NAME_LIMIT - len(ending)] + ending, number + 1
        if name != row["name"]:
            remedies[uid] = _changed(row, row["updated_at"], name=name)
        taken.add(folded(name))


def _changed(row: Row, at: datetime, **more: object) -> Row:
    return row | {"revision": row["revision"] + 1, "updated_at": max(row["updated_at"], at)} | more
