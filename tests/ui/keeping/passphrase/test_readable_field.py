"""What the passphrase could not lock is shown, and a damaged file goes only after one more question."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from spasmjournal.record.backup.copies import Copies, Reason
from spasmjournal.record.journal import Journal
from spasmjournal.record.vault.opening import is_locked
from spasmjournal.settings import Settings
from spasmjournal.ui.main_window import MainWindow
from tests.record.vault.planted import PASSPHRASE
from tests.ui.conftest import SetClock
from tests.ui.keeping.passphrase.passphrases import part_of, rewritten, type_twice, unlock
from tests.ui.keeping.shown_copies import HEEL

Click = Callable[[QWidget], None]


def locked_by_hand(qtbot: QtBot, window: MainWindow) -> None:
    part = part_of(window)
    type_twice(part.plain.new, PASSPHRASE)
    rewritten(qtbot, window, part.plain.lock)


def test_a_damaged_file_is_deleted_after_one_more_question(
    qtbot: QtBot, window: MainWindow, journal: Journal, path: Path, clock: SetClock, click: Click
) -> None:
    folder = Copies(path).folder
    folder.mkdir()
    aside = folder / "mine.20261001T000000Z.damaged.spasmjournal"
    aside.write_bytes(path.read_bytes()[:8000])
    locked_by_hand(qtbot, window)
    field = part_of(window).locked.readable
    qtbot.waitUntil(field.damaged.isVisible, timeout=10_000)
    assert aside.name in field.damaged.text().replace("\u200b", "")
    assert not field.copies.isVisible()
    click(field.delete)
    assert field.warning.isVisible()
    assert field.leave.hasFocus()
    click(field.leave)
    assert field.delete.hasFocus()
    assert aside.exists()
    click(field.delete)
    click(field.sure)
    assert not aside.exists()
    assert not field.isVisible()


def test_a_copy_that_could_not_be_locked_is_told_until_it_is(
    qtbot: QtBot,
    window: MainWindow,
    journal: Journal,
    path: Path,
    clock: SetClock,
    settings: Settings,
    tmp_path: Path,
) -> None:
    """The window tries again with both folders when it opens the journal."""
    settings.second_folder = str(tmp_path / "stick")
    journal.quick_log([HEEL], clock())
    copy = journal.keep_copy(clock(), Reason.CLOSING, tmp_path / "stick")
    assert copy is not None
    hindrance = copy.path.with_name(f"{copy.path.name}.part")
    hindrance.mkdir()
    locked_by_hand(qtbot, window)
    field = part_of(window).locked.readable
    qtbot.waitUntil(field.copies.isVisible, timeout=10_000)
    assert copy.path.name in field.copies.text().replace("\u200b", "")
    assert not field.delete.isVisible()
    with qtbot.waitSignal(window.opening_failed, timeout=10_000):
        window.open_path(path)
    hindrance.rmdir()
    assert not is_locked(copy.path)
    unlock(qtbot, window, PASSPHRASE)
    assert is_locked(copy.path)
