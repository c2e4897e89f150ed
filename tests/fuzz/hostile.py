"""What comes from outside, and what reads it: each takes any bytes, and only known errors may come of it.

Bytes are either the file itself or, where its form would hide all that lies behind it, choices of what to
change in a file that is whole.
"""

import json
import shutil
from collections.abc import Callable
from contextlib import closing, suppress
from copy import deepcopy
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from spasmjournal.errors import JournalError, OneIsMadeUp, TooManyTries
from spasmjournal.exchange.csv_tables import write_csv
from spasmjournal.exchange.json_file import SORT, read_json
from spasmjournal.record.database import open_database
from spasmjournal.record.form import Form, form_of
from spasmjournal.record.journal import Journal
from spasmjournal.record.merge.taking import rows_of_copy
from spasmjournal.record.row_check import BadRow
from spasmjournal.record.upgrade import HEAD
from spasmjournal.record.vault import key_file, recovery_sheet
from spasmjournal.record.vault.data_key import DataKey
from spasmjournal.record.vault.tries import LONGEST_PAUSE, Tries
from spasmjournal.record.whole import Whole
from tests.exchange.living import NOW, Deeds, live, new_database
from tests.fuzz.choices import Choices
from tests.record.vault.planted import CHEAP, EVER, PASSPHRASE

LIVED: Deeds = [(what, "größer", 5, what) for what in (0, 1, 2, 3, 4, 5, 6, 7, 8, 10, 0, 9)]
DATA = Path(__file__).parent.parent / "data"
Target = Callable[[bytes, Path], None]


@cache
def whole_journal() -> Whole:
    """A small journal with something of everything, as an export tells it."""
    return json.loads(_export())  # type: ignore[no-any-return]


@cache
def _export() -> str:
    with TemporaryDirectory() as name, closing(_lived_in(Path(name) / "x")) as journal:
        return json.dumps(journal.whole())


def _lived_in(path: Path) -> Journal:
    journal = Journal(new_database(path))
    live(journal, LIVED)
    return journal


def export_text(content: bytes, folder: Path) -> None:
    """Any text for an export."""
    path = folder / "export.json"
    path.write_bytes(content)
    _take_in(path, folder)


def export_values(content: bytes, folder: Path) -> None:
    """An export with some of its values spoiled, taken into an empty journal."""
    _take_in(_spoiled(content, folder), folder)


def export_merged(content: bytes, folder: Path) -> None:
    """The same, brought into a journal that is in use."""
    try:
        whole = read_json(_spoiled(content, folder))
        with closing(_open_anew(folder, "used")) as journal:
            journal.merge_preview(whole)
            journal.merge(whole, NOW)
            _use(journal, folder)
    except JournalError:
        return


def _take_in(path: Path, folder: Path) -> None:
    try:
        whole = read_json(path)
    except JournalError:
        return
    with closing(_open_anew(folder, "empty")) as journal:
        try:
            journal.fill(whole)
        except (BadRow, OneIsMadeUp):
            return
        _use(journal, folder)


def _spoiled(content: bytes, folder: Path) -> Path:
    choices, tables = Choices(content), deepcopy(whole_journal())
    names = [name for name, rows in tables.items() if rows]
    for _ in range(1 + choices.number(3)):
        rows = tables[choices.one_of(names)]
        row = choices.one_of(rows)
        name = choices.one_of([*row, "more"]) if choices.number(16) == 0 else choices.one_of(list(row))
        row[name] = _other_value(choices, tables, [row.get(name) for row in rows])
    path = folder / "export.json"
    path.write_text(json.dumps({"sort": SORT, "form": HEAD, "tables": tables}), encoding="utf-8")
    return path


def _other_value(choices: Choices, tables: Whole, alike: list[Any]) -> Any:
    """Anything, or what stands elsewhere, which is more often taken."""
    kind = choices.number(8)
    if kind < 3:
        return choices.one_of(alike)
    if kind == 3:
        row = choices.one_of(choices.one_of([rows for rows in tables.values() if rows]))
        return choices.one_of(list(row.values()))
    if kind == 4:
        return choices.text()
    if kind == 5:
        return choices.one_of(
            [None, True, False, [], {}, "", "{}", "[]", "conflict x", 10**400, -1, 0, 1e300]
        )
    if kind == 6:
        return choices.number(30)
    return json.dumps({choices.text(): choices.number(300)})


def _open_anew(folder: Path, name: str) -> Journal:
    """A journal that is always the same to begin with."""
    kept, path = folder / f"{name}.kept", folder / f"{name}.spasmjournal"
    if not kept.exists():
        with closing(_lived_in(kept) if name == "used" else Journal(new_database(kept))):
            pass
    for left in folder.glob(f"{name}.spasmjournal*"):
        shutil.rmtree(left) if left.is_dir() else left.unlink()
    shutil.rmtree(folder / "backups", ignore_errors=True)
    path.write_bytes(kept.read_bytes())
    return Journal(open_database(path, NOW))


def _use(journal: Journal, folder: Path) -> None:
    """All that a person may come to see of it, and every step back and forth."""
    shutil.rmtree(folder / "tables", ignore_errors=True)
    journal.entries()
    journal.seen_spasms(EVER)
    journal.seen_uses(EVER)
    journal.binned(NOW)
    journal.open_draft()
    journal.awaiting(NOW)
    journal.remedies()
    journal.questions()
    journal.disagreements()
    while journal.undo(NOW):
        pass
    while journal.redo(NOW):
        pass
    journal.entries()
    write_csv(journal.whole(), folder / "tables")


def journal_file(content: bytes, folder: Path) -> None:
    """A journal file of some form, with some of its bytes changed, of which the rows are asked for."""
    choices = Choices(content)
    file = bytearray(choices.one_of(_files()))
    for _ in range(1 + choices.number(8)):
        new = choices.bytes(1 + choices.number(16))
        start = choices.number(100) if choices.number(4) == 0 else choices.number(len(file) - 16)
        file[start : start + len(new)] = new
    path = folder / "other.spasmjournal"
    path.write_bytes(file)
    try:
        if form_of(path) is Form.PLAIN:
            rows_of_copy(path, None, folder / "mine.spasmjournal", None)
    except JournalError:
        return


@cache
def _files() -> list[bytes]:
    with TemporaryDirectory() as name:
        _lived_in(Path(name) / "x").close()
        new = (Path(name) / "x").read_bytes()
    return [new, *(path.read_bytes() for path in sorted(DATA.glob("form-*.journal")))]


def any_journal_file(content: bytes, folder: Path) -> None:
    """Any bytes where a journal should be."""
    path = folder / "any.spasmjournal"
    path.write_bytes(content)
    try:
        if form_of(path) is Form.PLAIN:
            rows_of_copy(path, None, folder / "mine.spasmjournal", None)
    except JournalError:
        return


def key_files(content: bytes, folder: Path) -> None:
    """Any bytes for a key file; what is whole must be a key that was wrapped."""
    path = folder / "any.key"
    path.write_bytes(content)
    try:
        told = key_file._read(path)
        # Whoever can write a checksum can ask for the costliest try, which takes minutes; here none does.
        if told.memory <= CHEAP.memory and told.passes <= 2:
            key_file.unwrap(path, PASSPHRASE)
    except JournalError:
        return


def recovery_sheets(content: bytes, folder: Path) -> None:
    """Any text for a recovery sheet; what is taken is written in the same way."""
    try:
        key = recovery_sheet.key_from(content.decode("utf-8", "replace"))
    except JournalError:
        return
    assert recovery_sheet.key_from("".join(recovery_sheet.groups_of(key))).secret == key.secret


def tries(content: bytes, folder: Path) -> None:
    """Any bytes where the tries that did not fit are remembered; a minute later nobody is shut out."""
    (folder / "x.tries").write_bytes(content)
    with suppress(TooManyTries):
        Tries(folder / "x").refuse_too_soon(NOW)
    Tries(folder / "x").refuse_too_soon(NOW + LONGEST_PAUSE)


TARGETS: dict[str, Target] = {
    "export_text": export_text,
    "export_values": export_values,
    "export_merged": export_merged,
    "journal_file": journal_file,
    "any_journal_file": any_journal_file,
    "key_files": key_files,
    "recovery_sheets": recovery_sheets,
    "tries": tries,
}


def seeds(target: str) -> list[bytes]:
    """Where to begin: small files as the program itself writes them, or a few choices."""
    if target == "export_text":
        return [json.dumps({"sort": SORT, "form": HEAD, "tables": whole_journal()}).encode()]
    if target == "any_journal_file":
        return [_files()[0][:4096], b""]
    if target == "key_files":
        return [key_file.wrap(DataKey(b"k" * 32), passphrase, CHEAP) for passphrase in (PASSPHRASE, "x")]
    if target == "recovery_sheets":
        return ["-".join(recovery_sheet.groups_of(DataKey(bytes([byte]) * 32))).encode() for byte in (0, 107)]
    if target == "tries":
        return [json.dumps([4, NOW.isoformat()]).encode(), b'[3, "2026-11-06T20:30:00"]']
    return [bytes([start, *range(60)]) for start in (0, 1, 77, 255)]
