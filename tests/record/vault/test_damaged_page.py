"""A bad page of a locked journal is told, and the journal can be let go all the same."""

from contextlib import closing
from dataclasses import replace
from pathlib import Path

from spasmjournal.errors import JournalIsDamaged
from spasmjournal.record.database import open_database
from spasmjournal.record.journal import Journal
from spasmjournal.record.vault.data_key import DataKey
from tests.exchange.living import NOW, spasm

KEY = DataKey(b"k" * 32)
PAGE = 4096
NOTE = "long " * 3999 + "end"


def test_whatever_page_of_a_long_note_is_bad(tmp_path: Path) -> None:
    path, damaged, told = tmp_path / "my.spasmjournal", tmp_path / "x.spasmjournal", 0
    with closing(Journal(open_database(path, NOW, key=KEY))) as journal:
        row = journal.add_spasm(replace(spasm("", 5, 1), note=NOTE), NOW)
    whole = path.read_bytes()
    for start in range(len(whole) - 16 * PAGE, len(whole), PAGE):
        damaged.write_bytes(whole[:start] + b"\xff" * PAGE + whole[start + PAGE :])
        with closing(Journal(open_database(damaged, NOW, key=KEY))) as journal:
            try:
                assert journal.answered_spasm(row).note == NOTE
            except JournalIsDamaged:
                told += 1
    assert told >= 4
