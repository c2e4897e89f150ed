"""A journal that is gone while its copies are left does not look like a first start."""

from collections.abc import Callable
from datetime import timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from spasmjournal.record.answers import PlaceAnswer
from spasmjournal.record.backup.copies import Copies, Reason
from spasmjournal.record.database import open_database
from spasmjournal.record.journal import Journal
from spasmjournal.record.vault.locking import lock
from spasmjournal.record.vault.opening import is_locked
from spasmjournal.record.vault.places import key_file_of
from spasmjournal.settings import Settings
from spasmjournal.ui.damage.gone_panel import GonePanel
from spasmjournal.ui.main_window import MainWindow
from spasmjournal.vocabulary import Side, View
from tests.record.vault.planted import CHEAP, PASSPHRASE
from tests.ui.conftest import SetClock

Click = Callable[[QWidget], None]


def kept(path: Path, clock: SetClock, *, locked: bool, folder: Path | None = None) -> None:
    """Two entries, of which the older copy has one; then the journal and its key file are gone."""
    journal = Journal(open_database(path, clock()))
    for hours in (5, 3):
        now = clock() - timedelta(hours=hours)
        journal.quick_log([PlaceAnswer("heel", Side.LEFT, View.BACK)], now)
        journal.keep_copy(now, Reason.CLOSING, folder)
    journal.close()
    if locked:
        lock(path, PASSPHRASE, clock(), cost=CHEAP)
    for file in (path, key_file_of(path)):
        file.unlink(missing_ok=True)


@pytest.fixture
def gone(qtbot: QtBot, bare_window: MainWindow, path: Path) -> Callable[[], GonePanel]:
    def start() -> GonePanel:
        with qtbot.waitSignal(bare_window.opening_failed, timeout=20_000):
            bare_window.open_path(path)
        return bare_window.trouble.gone

    return start


def test_the_newest_copy_comes_back(
    qtbot: QtBot,
    bare_window: MainWindow,
    path: Path,
    clock: SetClock,
    gone: Callable[[], GonePanel],
    click: Click,
) -> None:
    kept(path, clock, locked=False)
    panel = gone()
    assert not path.exists()
    assert "gone" in bare_window.trouble.title.text()
    assert panel.copy.text() == "The newest copy is of today, 18:30."
    assert panel.put_back.hasFocus()
    with qtbot.waitSignal(bare_window.journal_opened, timeout=20_000):
        click(panel.put_back)
    assert bare_window.journal is not None
    assert len(bare_window.journal.entries()) == 2
    assert not panel.isVisible()
    assert path.stat().st_mode & 0o777 == 0o600


def test_a_locked_one_stays_locked(
    qtbot: QtBot,
    bare_window: MainWindow,
    path: Path,
    clock: SetClock,
    gone: Callable[[], GonePanel],
    click: Click,
) -> None:
    kept(path, clock, locked=True)
    panel = gone()
    with qtbot.waitSignal(bare_window.opening_failed, timeout=20_000):
        click(panel.put_back)
    field = bare_window.trouble.unlock.passphrase
    assert field.isVisible()
    assert not panel.isVisible()
    with qtbot.waitSignal(bare_window.journal_opened, timeout=20_000):
        field.setText(PASSPHRASE)
        QTest.keyClick(field, Qt.Key.Key_Return)
    assert bare_window.journal is not None
    assert len(bare_window.journal.entries()) == 2
    bare_window.close()
    assert is_locked(path)
    assert all(is_locked(copy.path) for copy in Copies(path).listed())


def test_one_may_begin_anew_and_the_copies_stay(
    qtbot: QtBot,
    bare_window: MainWindow,
    path: Path,
    clock: SetClock,
    gone: Callable[[], GonePanel],
    click: Click,
) -> None:
    kept(path, clock, locked=False)
    panel = gone()
    with qtbot.waitSignal(bare_window.journal_opened, timeout=20_000):
        click(panel.anew)
    assert bare_window.journal is not None
    assert bare_window.journal.entries() == []
    assert "copies of an earlier one" in bare_window.notice.text.text()
    assert len(Copies(path).listed()) == 2


def test_copies_in_the_second_folder_count(
    qtbot: QtBot,
    bare_window: MainWindow,
    path: Path,
    clock: SetClock,
    settings: Settings,
    tmp_path: Path,
    gone: Callable[[], GonePanel],
    click: Click,
) -> None:
    stick = tmp_path / "stick"
    stick.mkdir()
    settings.second_folder = str(stick)
    kept(path, clock, locked=False, folder=stick)
    panel = gone()
    with qtbot.waitSignal(bare_window.journal_opened, timeout=20_000):
        click(panel.put_back)
    assert bare_window.journal is not None
    assert len(bare_window.journal.entries()) == 2


def test_the_newest_counts_wherever_it_lies(
    path: Path, clock: SetClock, settings: Settings, tmp_path: Path, gone: Callable[[], GonePanel]
) -> None:
    stick = tmp_path / "stick"
    stick.mkdir()
    settings.second_folder = str(stick)
    kept(path, clock, locked=False)
    clock.wait(hours=1)
    kept(path, clock, locked=False, folder=stick)
    assert gone().copy.text() == "The newest copy is of today, 19:30."


def test_a_file_without_a_byte_is_gone_as_well(
    path: Path, clock: SetClock, gone: Callable[[], GonePanel]
) -> None:
    kept(path, clock, locked=False)
    path.touch()
    assert gone().isVisible()


def test_a_copy_that_does_not_hold_is_passed_over(
    qtbot: QtBot,
    bare_window: MainWindow,
    path: Path,
    clock: SetClock,
    gone: Callable[[], GonePanel],
    click: Click,
) -> None:
    kept(path, clock, locked=False)
    newest = Copies(path).listed()[0].path
    newest.write_bytes(newest.read_bytes()[:5000])
    panel = gone()
    with qtbot.waitSignal(bare_window.journal_opened, timeout=20_000):
        click(panel.put_back)
    assert bare_window.journal is not None
    assert len(bare_window.journal.entries()) == 1
