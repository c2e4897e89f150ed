"""What must hold after whatever was cut short: the journal opens, and nothing acknowledged is lost."""

from contextlib import closing
from pathlib import Path

from spasmjournal.errors import PassphraseDoesNotFit
from spasmjournal.record.backup import soundness
from spasmjournal.record.backup.copies import Copies
from spasmjournal.record.database import open_database
from spasmjournal.record.form import Form, form_of
from spasmjournal.record.journal import Journal
from spasmjournal.record.vault.data_key import DataKey
from spasmjournal.record.vault.opening import is_locked, key_by_passphrase
from tests.record.cut_short.acts import LATER, OTHER
from tests.record.vault.planted import EVER, PASSPHRASE


def judge(act: str, path: Path, acknowledged: set[str]) -> None:
    """Open the journal and look for every note that was there, or acknowledged since."""
    key = key_of(path)
    notes = notes_in(path, key)
    wanted = acknowledged if act != "migrate" else {"Übel, größer 5 日"}
    if act == "restore" and "two" not in notes:
        # It was put back already: then the newest copy holds what was there.
        assert notes == {"one"}
        notes = notes_in(Copies(path).listed()[0].path, key)
    if act == "merge":
        assert len([note for note in notes if note.startswith("merged")]) in (0, 40)
    assert wanted <= notes
    assert soundness.trouble_in_file(path, key) == ""
    for copy in Copies(path).listed():
        own = None if form_of(copy.path) is Form.PLAIN else key_of(copy.path)
        assert soundness.trouble_in_file(copy.path, own) == ""
        if act == "add a passphrase" and key is not None:
            assert own is not None
    # The other journal's lock is let go when that one is opened.
    left = {file.name for file in path.parent.iterdir() if not file.name.startswith("other")}
    assert left <= {"my.spasmjournal", "my copies", "my.spasmjournal.key", "my.spasmjournal.key.part"}


def key_of(path: Path) -> DataKey | None:
    """The key, by whichever of the two passphrases."""
    if not is_locked(path):
        return None
    try:
        return key_by_passphrase(path, PASSPHRASE, LATER)
    except PassphraseDoesNotFit:
        return key_by_passphrase(path, OTHER, LATER)


def notes_in(path: Path, key: DataKey | None) -> set[str]:
    with closing(Journal(open_database(path, LATER, must_exist=True, key=key))) as journal:
        return {seen.note for seen in journal.seen_spasms(EVER)}
