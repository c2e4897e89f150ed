"""A locked journal and a copy that is plain, because it was made before or was out of reach."""

import shutil
from collections.abc import Callable
from pathlib import Path

from PySide6.QtWidgets import QFileDialog, QWidget
from pytestqt.qtbot import QtBot

from spasmjournal.record.backup.copies import Copies, Reason
from spasmjournal.record.database import create_database, open_database
from spasmjournal.record.journal import Journal
from spasmjournal.record.vault.locking import lock
from spasmjournal.settings import Settings
from spasmjournal.ui.keeping.first_word import say_first_word
from spasmjournal.ui.keeping.subject import Subject
from spasmjournal.ui.main_window import MainWindow
from tests.record.vault.planted import CHEAP, PASSPHRASE
from tests.ui.conftest import SetClock
from tests.ui.keeping.shown_copies import kept, page_of, put_back

Click = Callable[[QWidget], None]


def test_it_is_put_back_under_the_lock_of_the_journal(
    qtbot: QtBot, locked: MainWindow, clock: SetClock, tmp_path: Path, click: Click
) -> None:
    plain = tmp_path / "plain.spasmjournal"
    kept(plain, clock(), 3)
    locked.show_subject(Subject.COPIES)
    part = page_of(locked).copies
    click(part.elsewhere)
    dialog = part.findChild(QFileDialog)
    assert dialog is not None
    dialog.fileSelected.emit(str(plain))
    dialog.reject()
    qtbot.waitUntil(part.panel.put.isVisible, timeout=10_000)
    assert part.panel.copy.text().startswith("3 entries")
    journal = put_back(qtbot, locked, part, click)
    assert journal.contents().entries == 3
    assert journal.is_locked


def test_an_empty_one_holds_no_earlier_journal(
    bare_window: MainWindow, path: Path, clock: SetClock, settings: Settings, tmp_path: Path
) -> None:
    create_database(path, clock()).close()
    plain = shutil.copyfile(path, tmp_path / "plain.spasmjournal")
    key = lock(path, PASSPHRASE, clock(), cost=CHEAP)
    journal = Journal(open_database(path, clock(), key=key))
    copy = journal.keep_copy(clock(), Reason.CLOSING) or Copies(path).listed()[0]
    shutil.copyfile(plain, copy.path)
    say_first_word(journal, settings, bare_window.notice, lambda _: None)
    assert bare_window.notice.text.text() == ""
    journal.close()
    kept(plain, clock(), 1)
    shutil.copyfile(plain, copy.path)
    journal = Journal(open_database(path, clock(), key=key))
    say_first_word(journal, settings, bare_window.notice, lambda _: None)
    assert "copies of an earlier one" in bare_window.notice.text.text()
    journal.close()
