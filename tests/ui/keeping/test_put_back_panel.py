"""A file from elsewhere: its own key is asked for, and what cannot be put back says why."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFileDialog
from pytestqt.qtbot import QtBot

from spasmjournal.record.backup.contents import contents_of
from spasmjournal.record.backup.copies import Copies
from spasmjournal.record.database import create_database
from spasmjournal.record.made_up import write_made_up
from spasmjournal.record.vault.locking import lock
from spasmjournal.record.vault.opening import is_locked, key_by_passphrase
from spasmjournal.sample import made_up_diary
from spasmjournal.ui.keeping.copies_part import CopiesPart
from spasmjournal.ui.main_window import MainWindow
from tests.record.vault.planted import CHEAP, PASSPHRASE
from tests.ui.conftest import SetClock
from tests.ui.keeping.shown_copies import Click, kept, put_back


def test_a_copy_under_another_key_asks_for_it(
    qtbot: QtBot,
    bare_window: MainWindow,
    shown: Callable[[], CopiesPart],
    path: Path,
    clock: SetClock,
    tmp_path: Path,
    click: Click,
) -> None:
    other = tmp_path / "other.spasmjournal"
    kept(other, clock(), 2)
    lock(other, PASSPHRASE, clock(), cost=CHEAP)
    kept(path, clock(), 1)
    part = shown()
    choose_elsewhere(part, other, click)
    qtbot.waitUntil(part.panel.unlock.isVisible, timeout=10_000)
    assert not part.panel.put.isVisible()
    field = part.panel.unlock
    field.passphrase.setText("another")
    QTest.keyClick(field.passphrase, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: "does not open" in part.panel.trouble.text(), timeout=10_000)
    field.passphrase.setText(PASSPHRASE)
    QTest.keyClick(field.passphrase, Qt.Key.Key_Return)
    qtbot.waitUntil(part.panel.put.isVisible, timeout=10_000)
    assert part.panel.copy.text().startswith("2 entries")
    journal = put_back(qtbot, bare_window, part, click)
    assert journal.contents().entries == 2
    # It was not readable where it came from, and is not here.
    assert is_locked(path)
    key = key_by_passphrase(path, PASSPHRASE, clock())
    assert contents_of(Copies(path).listed()[0].path, key).entries == 1


def choose_elsewhere(part: CopiesPart, path: Path, click: Click) -> None:
    click(part.elsewhere)
    dialog = part.findChild(QFileDialog)
    assert dialog is not None
    dialog.fileSelected.emit(str(path))
    dialog.reject()


def test_what_cannot_be_put_back_from_elsewhere_says_why(
    qtbot: QtBot,
    bare_window: MainWindow,
    shown: Callable[[], CopiesPart],
    path: Path,
    clock: SetClock,
    tmp_path: Path,
    click: Click,
) -> None:
    kept(path, clock(), 1)
    part = shown()
    (tmp_path / "letter").write_text("Dear doctor" * 20, encoding="utf-8")
    database = create_database(tmp_path / "made-up", clock())
    write_made_up(database, made_up_diary(1, 1, clock().date()))
    database.close()
    for name, why in (("letter", "is not a Spasm Journal file"), ("made-up", "made-up entries only")):
        choose_elsewhere(part, tmp_path / name, click)
        qtbot.waitUntil(part.panel.trouble.isVisible, timeout=10_000)
        assert why in part.panel.trouble.text()
        assert not part.panel.put.isVisible()
        click(part.panel.leave)
    choose_elsewhere(part, path, click)
    assert "the journal itself" in bare_window.notice.text.text()
    assert part.panel.isHidden()
