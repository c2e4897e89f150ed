"""Getting at the key of a locked journal: by passphrase, or by what stands on the recovery sheet."""

from contextlib import suppress
from datetime import datetime
from pathlib import Path

from spasmjournal.errors import KeyDoesNotFit, PassphraseDoesNotFit
from spasmjournal.record import durable
from spasmjournal.record.backup.copies import Copies
from spasmjournal.record.form import Form, form_of, locked_with
from spasmjournal.record.vault.data_key import DataKey
from spasmjournal.record.vault.key_file import unwrap
from spasmjournal.record.vault.places import key_file_of
from spasmjournal.record.vault.recovery_sheet import key_from
from spasmjournal.record.vault.tries import Tries


def is_locked(path: Path) -> bool:
    """Whether the journal at a path needs a key.

    Raises:
        JournalError: a kind of it, if what lies there is no journal or cannot be read.
    """
    return form_of(path.expanduser().resolve()) is Form.LOCKED


def key_by_passphrase(path: Path, passphrase: str, now: datetime) -> DataKey:
    """The key of a locked journal.

    Raises:
        PassphraseDoesNotFit: if it is another passphrase.
        TooManyTries: if that happened too often just now.
        KeyFileMissing: if the key file is gone, and those of the copies; the recovery sheet still helps.
        KeyFileDamaged: if it is damaged; so does it then.
        KeyDoesNotFit: if it is the key file of another journal.
    """
    path = path.expanduser().resolve()
    tries = Tries(path)
    tries.refuse_too_soon(now)
    kept = _key_file(path)
    try:
        key = unwrap(kept, passphrase)
    except PassphraseDoesNotFit:
        tries.failed(now)
        raise
    tries.succeeded()
    if kept != key_file_of(path):
        with suppress(OSError):
            durable.write_whole(key_file_of(path), kept.read_bytes())
    return _fitting(path, key)


def _key_file(path: Path) -> Path:
    """That of the journal, or of a copy under the same key, if the journal's own is lost."""
    own, wanted = key_file_of(path), locked_with(path)
    if own.exists() or not wanted:
        return own
    copies = (copy.path for copy in Copies(path).listed() if locked_with(copy.path) == wanted)
    return next((kept for copy in copies if (kept := key_file_of(copy)).exists()), own)


def key_by_sheet(path: Path, text: str) -> DataKey:
    """The key of a locked journal as typed from its recovery sheet.

    Raises:
        RecoveryKeyIncomplete: if signs are missing or too many.
        RecoveryKeyMistyped: if some groups do not hold.
        KeyDoesNotFit: if it is the sheet of another journal.
    """
    return _fitting(path.expanduser().resolve(), key_from(text))


def _fitting(path: Path, key: DataKey) -> DataKey:
    if locked_with(path) not in (b"", key.id):
        raise KeyDoesNotFit(path=path)
    return key
