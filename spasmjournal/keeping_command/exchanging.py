"""`spasmjournal export`, `import` and `merge`: what is one's own goes out, and comes in again."""

import argparse
from datetime import datetime
from pathlib import Path

from PySide6.QtCore import QCoreApplication

from spasmjournal.exchange.csv_tables import write_csv
from spasmjournal.exchange.json_file import read_json, write_json
from spasmjournal.exchange.taking_in import take_in as into_journal
from spasmjournal.exchange.taking_in import told_of
from spasmjournal.i18n import number_text
from spasmjournal.keeping_command.opening import key_of
from spasmjournal.paths import default_journal
from spasmjournal.record.database import open_database
from spasmjournal.record.journal import Journal
from spasmjournal.record.merge.applying import MergePlan
from spasmjournal.record.vault.data_key import DataKey
from spasmjournal.record.vault.opening import is_locked
from spasmjournal.terminal import shown


def export(asked: argparse.Namespace) -> int:
    """Write everything into one JSON file, or into a folder of CSV tables."""
    journal, _ = _opened(asked, must_exist=True)
    try:
        whole = journal.whole()
    finally:
        journal.close()
    write = write_json if asked.format == "json" else write_csv
    write(whole, asked.output)
    told = QCoreApplication.translate("CommandLine", "The journal is written to {path}.")
    print(told.format(path=shown(asked.output)))
    return 0


def take_in(asked: argparse.Namespace) -> int:
    """Make an empty journal what was exported, or merge that with what is in it."""
    whole = read_json(asked.file)
    journal, now = _opened(asked, must_exist=False)
    try:
        done = into_journal(journal, whole, asked.file, now)
        if done is None:
            told = QCoreApplication.translate("CommandLine", "{path} now holds what was exported.")
            print(told.format(path=shown(journal.path)))
        else:
            _tell(done)
    finally:
        journal.close()
    return 0


def merge(asked: argparse.Namespace) -> int:
    """Bring another copy in, or only tell what that would do."""
    journal, now = _opened(asked, must_exist=True)
    try:
        rows = journal.rows_of_copy(asked.copy, _key_of_copy(journal, asked.copy, now))
        with told_of(asked.copy):
            _tell(journal.merge_preview(rows) if asked.preview else journal.merge(rows, now))
    finally:
        journal.close()
    return 0


def _opened(asked: argparse.Namespace, *, must_exist: bool) -> tuple[Journal, datetime]:
    now = datetime.now().astimezone()
    path: Path = asked.journal or default_journal()
    key = key_of(path, now) if path.exists() else None
    return Journal(open_database(path, now, must_exist=must_exist, key=key)), now


def _key_of_copy(journal: Journal, copy: Path, now: datetime) -> DataKey | None:
    """The key that is known already, if it is the copy's; otherwise its passphrase is asked for."""
    if not copy.exists() or not is_locked(copy):
        return None
    return journal.key_for(copy) or key_of(copy, now)


def _tell(plan: MergePlan) -> None:
    told = QCoreApplication.translate(
        "CommandLine",
        "New rows: {new}; changed: {changed}; deleted: {deleted}; in conflict: {conflicts}.",
    )
    print(
        told.format(
            new=number_text(plan.new),
            changed=number_text(plan.changed),
            deleted=number_text(plan.deleted),
            conflicts=number_text(len(plan.conflicts)),
        )
    )
