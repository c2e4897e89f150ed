"""`spasmjournal backup`: make a copy, list them, put one back."""

import argparse
from datetime import datetime
from pathlib import Path

from PySide6.QtCore import QCoreApplication

from spasmjournal.errors import JournalError
from spasmjournal.i18n import day_text, moment_text, number_text
from spasmjournal.keeping_command.opening import key_of, open_journal
from spasmjournal.paths import default_journal
from spasmjournal.record.backup.contents import Contents, contents_of
from spasmjournal.record.backup.copies import Copies, Reason
from spasmjournal.record.backup.restoring import restore
from spasmjournal.record.form import Form, form_of, locked_with
from spasmjournal.record.vault.data_key import DataKey
from spasmjournal.terminal import printable, shown


def back_up(asked: argparse.Namespace) -> int:
    """Copy the journal, unless the newest copy holds the same."""
    now = datetime.now().astimezone()
    folder: Path | None = getattr(asked, "to", None)
    journal = open_journal(asked.journal or default_journal(), now)
    try:
        copy = journal.keep_copy(now, Reason.ASKED, folder)
    finally:
        journal.close()
    if copy is None:
        told = QCoreApplication.translate("CommandLine", "The newest copy holds the same; {path} is kept.")
        newest = Copies(journal.path, folder).listed()[0]
        print(told.format(path=shown(newest.path)))
    else:
        told = QCoreApplication.translate("CommandLine", "A copy of the journal is in {path}.")
        print(told.format(path=shown(copy.path)))
    return 0


def list_copies(asked: argparse.Namespace) -> int:
    """One line for each copy: when it was made, what it holds, and its name."""
    now = datetime.now().astimezone()
    journal = (asked.journal or default_journal()).expanduser().resolve()
    listed = Copies(journal, getattr(asked, "to", None)).to_choose_from()
    if not listed:
        print(QCoreApplication.translate("CommandLine", "There are no copies yet."))
    locked = next((copy.path for copy in listed if form_of(copy.path) is Form.LOCKED), None)
    key = key_of(locked, now) if locked else None
    for copy in listed:
        made = moment_text(copy.made.astimezone())
        print(printable("  ".join((made, _holds(copy.path, key), shown(copy.path)))))
    return 0


def put_back(asked: argparse.Namespace) -> int:
    """Make the journal what a copy is, and say where the present one is kept."""
    now = datetime.now().astimezone()
    journal = asked.journal or default_journal()
    copy_key = key_of(asked.copy, now)
    key = copy_key if _same_key(journal, copy_key) else key_of(journal, now)
    kept = restore(journal, asked.copy, now, key=key, copy_key=copy_key)
    told = QCoreApplication.translate("CommandLine", "{path} is again as in the copy.")
    print(told.format(path=shown(journal)))
    if kept is not None:
        told = QCoreApplication.translate("CommandLine", "What was there before is kept in {path}.")
        print(told.format(path=shown(kept)))
    return 0


def _same_key(journal: Path, key: DataKey | None) -> bool:
    """Whether there is nothing more to be asked to open the journal that is there now."""
    if not journal.exists():
        return True
    return key is not None and locked_with(journal) == key.id


def _holds(path: Path, key: DataKey | None) -> str:
    try:
        found: Contents = contents_of(path, key if form_of(path) is Form.LOCKED else None)
    except JournalError:
        return QCoreApplication.translate("CommandLine", "cannot be read")
    if found.last_day is None:
        return QCoreApplication.translate("CommandLine", "empty")
    told = QCoreApplication.translate("CommandLine", "entries: {count}, the last of {day}")
    return told.format(count=number_text(found.entries), day=day_text(found.last_day))
