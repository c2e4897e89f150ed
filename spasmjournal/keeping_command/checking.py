"""`spasmjournal check`: whether the file is whole; what to do if not; and saving what can be read."""

import argparse
import sys
from datetime import datetime
from pathlib import Path

from PySide6.QtCore import QCoreApplication

from spasmjournal.errors import JournalIsDamaged
from spasmjournal.i18n import number_text
from spasmjournal.keeping_command.opening import key_of
from spasmjournal.lost_words import lost_text
from spasmjournal.paths import default_journal
from spasmjournal.record.backup import soundness
from spasmjournal.record.backup.copies import Copies
from spasmjournal.record.backup.restoring import newest_sound_copy
from spasmjournal.record.backup.salvaging import salvage
from spasmjournal.record.database import open_as_it_is
from spasmjournal.record.vault.data_key import DataKey
from spasmjournal.terminal import shown


def check(asked: argparse.Namespace) -> int:
    """Tell whether the journal is whole, and if it is wanted, save what can be read.

    Raises:
        JournalIsDamaged: if it is not whole; the newest copy that is has been named before.
    """
    path: Path = (asked.journal or default_journal()).expanduser().resolve()
    key = key_of(path, datetime.now().astimezone())
    if asked.salvage is not None:
        _save(path, asked.salvage, key)
        return 0
    database = open_as_it_is(path, key)
    try:
        with database.raw() as raw:
            trouble = soundness.trouble_in(raw, key)
    finally:
        database.close()
    if trouble:
        _name_copy(path, key)
        raise JournalIsDamaged(path=path, reason=trouble)
    told = QCoreApplication.translate("CommandLine", "{path} is whole.")
    print(told.format(path=shown(path)))
    return 0


def _name_copy(path: Path, key: DataKey | None) -> None:
    copy = newest_sound_copy(path, key)
    if copy is not None:
        told = QCoreApplication.translate("CommandLine", "The newest copy that is whole: {path}")
        print(told.format(path=shown(copy.path)), file=sys.stderr)


def _save(path: Path, target: Path, key: DataKey | None) -> None:
    found = salvage(path, target, key, [copy.path for copy in Copies(path).listed()])
    told = QCoreApplication.translate("CommandLine", "Saved in {path}: {count} rows.")
    print(told.format(path=shown(found.path), count=number_text(found.saved)))
    if found.in_part:
        told = QCoreApplication.translate("CommandLine", "Saved in part: {count}.")
        print(told.format(count=number_text(found.in_part)))
    for lost in found.lost:
        print(lost_text(lost))
