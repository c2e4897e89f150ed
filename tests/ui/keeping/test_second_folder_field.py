"""A second folder for copies: chosen, reached or not, and what is told of trouble with copies."""

from collections.abc import Callable
from datetime import timedelta
from pathlib import Path

from PySide6.QtWidgets import QFileDialog, QWidget
from pytestqt.qtbot import QtBot

from spasmjournal.record.backup.copies import Copies
from spasmjournal.settings import Settings
from spasmjournal.ui.keeping.copies_part import CopiesPart
from spasmjournal.ui.main_window import MainWindow
from tests.ui.conftest import SetClock
from tests.ui.keeping.shown_copies import HEEL, kept, looked

Click = Callable[[QWidget], None]


def choose_folder(part: CopiesPart, folder: Path, click: Click) -> None:
    click(part.second.choose)
    dialog = part.second.findChild(QFileDialog)
    assert dialog is not None
    dialog.fileSelected.emit(str(folder))
    dialog.reject()


def test_a_second_folder_gets_its_copy_at_once(
    qtbot: QtBot,
    shown: Callable[[], CopiesPart],
    path: Path,
    clock: SetClock,
    settings: Settings,
    tmp_path: Path,
    click: Click,
) -> None:
    kept(path, clock(), 1)
    part = shown()
    for taken in (path.parent, Copies(path).folder):
        choose_folder(part, taken, click)
        assert "already" in part.second.trouble.text()
        assert settings.second_folder == ""
    stick = tmp_path / "stick"
    stick.mkdir()
    choose_folder(part, stick, click)
    qtbot.waitUntil(part.make.isEnabled, timeout=10_000)
    assert settings.second_folder == str(stick)
    assert len(Copies(path, stick).listed()) == 1
    assert part.second.folder.text() == str(stick)
    assert part.second.reached.text() == "Last reached: today, 21:30"
    assert not part.second.trouble.isVisible()
    click(part.second.none)
    assert settings.second_folder == ""
    assert len(Copies(path, stick).listed()) == 1
    assert not part.second.folder.isVisible()


def test_a_second_folder_out_of_reach_says_so_until_it_is_reached(
    qtbot: QtBot,
    bare_window: MainWindow,
    shown: Callable[[], CopiesPart],
    path: Path,
    clock: SetClock,
    settings: Settings,
    tmp_path: Path,
    click: Click,
) -> None:
    kept(path, clock(), 1)
    stick = tmp_path / "stick"
    settings.second_folder = str(stick)
    settings.second_folder_reached = (clock() - timedelta(days=1)).isoformat()
    part = shown()
    click(part.second.copy_there)
    qtbot.waitUntil(part.make.isEnabled, timeout=10_000)
    assert "is not there. Please plug in" in part.second.trouble.text()
    assert not stick.exists()
    assert part.second.reached.text() == "Not reached since: yesterday, 21:30"
    stick.mkdir()
    click(part.second.copy_there)
    qtbot.waitUntil(part.make.isEnabled, timeout=10_000)
    assert not part.second.trouble.isVisible()
    assert settings.second_folder_trouble == ""
    assert len(Copies(path, stick).listed()) == 1


def test_trouble_at_closing_is_told_at_the_next_start_until_a_copy_succeeds(
    qtbot: QtBot,
    bare_window: MainWindow,
    shown: Callable[[], CopiesPart],
    path: Path,
    clock: SetClock,
    settings: Settings,
    click: Click,
) -> None:
    part = shown()
    assert part.list.none.isVisible()
    assert bare_window.journal is not None
    bare_window.journal.quick_log([HEEL], clock())
    Copies(path).folder.touch()
    with qtbot.waitSignal(bare_window.journal_opened, timeout=10_000):
        bare_window.open_path(path)
    assert "The last copy could not be made." in bare_window.notice.text.text()
    click(bare_window.notice.act)
    looked(qtbot, part)
    assert "cannot be written" in part.checked.trouble.text()
    Copies(path).folder.unlink()
    click(part.make)
    qtbot.waitUntil(part.make.isEnabled, timeout=10_000)
    assert settings.copy_trouble == ""
    assert not part.checked.trouble.isVisible()
    assert len(Copies(path).listed()) == 1
