"""`spasmjournal passphrase`: lock the journal, change or remove the passphrase, print the recovery sheet."""

import argparse
from datetime import datetime
from pathlib import Path

from PySide6.QtCore import QCoreApplication

from spasmjournal.errors import FileMissing, NotLocked, PassphrasesDiffer
from spasmjournal.keeping_command.opening import key_of
from spasmjournal.paths import default_journal
from spasmjournal.record.vault.data_key import DataKey
from spasmjournal.record.vault.locking import change_passphrase, lock, unlock_for_good
from spasmjournal.record.vault.opening import is_locked, key_by_sheet
from spasmjournal.record.vault.recovery_sheet import groups_of
from spasmjournal.record.vault.still_readable import StillReadable, still_readable
from spasmjournal.terminal import ask_new_passphrase, ask_sheet, shown

_IN_A_LINE = 7


def passphrase(asked: argparse.Namespace) -> int:
    """Do what was asked; without an option, lock a plain journal, or change a locked one's passphrase."""
    now = datetime.now().astimezone()
    path: Path = (asked.journal or default_journal()).expanduser().resolve()
    folders = (asked.to,) if asked.to else ()
    if not path.exists():
        raise FileMissing(path=path)
    if not is_locked(path):
        _refuse_where_plain(asked, path)
        key = lock(path, _new(), now, folders=folders)
        _print_sheet(key)
        _tell_readable(still_readable(path, folders, key))
        return 0
    data_key = key_by_sheet(path, ask_sheet()) if asked.recover else key_of(path, now)
    assert data_key is not None
    _change(asked, path, folders, data_key, now)
    return 0


def _change(
    asked: argparse.Namespace, path: Path, folders: tuple[Path, ...], key: DataKey, now: datetime
) -> None:
    if asked.sheet:
        _print_sheet(key)
    elif asked.remove:
        unlock_for_good(path, key, now, folders=folders)
        told = QCoreApplication.translate("CommandLine", "{path} is not encrypted any more.")
        print(told.format(path=shown(path)))
    else:
        change_passphrase(path, key, _new(), folders=folders)
        told = QCoreApplication.translate(
            "CommandLine", "The new passphrase opens {path}. The recovery sheet stays good."
        )
        print(told.format(path=shown(path)))
        _tell_readable(still_readable(path, folders, key))


def _refuse_where_plain(asked: argparse.Namespace, path: Path) -> None:
    if asked.sheet or asked.remove or asked.recover:
        raise NotLocked(path=path)


def _tell_readable(found: StillReadable) -> None:
    """What the passphrase does not shut in: it must not be thought safe."""
    if found.copies:
        told = QCoreApplication.translate(
            "CommandLine",
            "Still readable without the passphrase: {files}\n"
            "They are locked when the journal is opened next time.",
        )
        print(told.format(files=", ".join(map(shown, found.copies))))
    if found.damaged:
        told = QCoreApplication.translate(
            "CommandLine",
            "Damaged, and still readable without the passphrase: {files}\n"
            "They cannot be locked. Please delete them once nothing more is to be saved from them.",
        )
        print(told.format(files=", ".join(map(shown, found.damaged))))


def _new() -> str:
    first, again = ask_new_passphrase()
    if first != again:
        raise PassphrasesDiffer
    return first


def _print_sheet(key: DataKey) -> None:
    """The groups, with their numbers, so that a mistake in one can be found."""
    print(
        QCoreApplication.translate(
            "CommandLine",
            "The recovery sheet. Write it down and keep it in a safe place, away from the computer.\n"
            "It opens the journal when the passphrase or the key file is lost. Whoever has it can read all.",
        )
    )
    groups = [f"{place:2}: {group}" for place, group in enumerate(groups_of(key), start=1)]
    for first in range(0, len(groups), _IN_A_LINE):
        print("   ".join(groups[first : first + _IN_A_LINE]))
