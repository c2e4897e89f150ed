"""What is said of a journal's folder at opening: once of a synced one, and nothing of any other."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from spasmjournal.ui.keeping.subject import Subject
from spasmjournal.ui.main_window import MainWindow
from tests.ui.keeping.two_computers import keeping


def opened(qtbot: QtBot, window: MainWindow, path: Path) -> str:
    """What is said when the journal is open."""
    path.parent.mkdir(exist_ok=True)
    with qtbot.waitSignal(window.journal_opened, timeout=10_000):
        window.open_path(path)
    return window.notice.text.text()


def test_a_synced_folder_is_told_of_once_for_each_journal(
    qtbot: QtBot, bare_window: MainWindow, tmp_path: Path, click: Callable[[QWidget], None]
) -> None:
    path = tmp_path / "Dropbox" / "my.spasmjournal"
    assert opened(qtbot, bare_window, path) == "Dropbox carries this journal to other computers."
    click(bare_window.notice.act)
    page = keeping(bare_window, Subject.WHERE)
    assert page.where.synced.isVisible()
    assert page.where.synced.text().startswith("Dropbox carries this folder")
    assert opened(qtbot, bare_window, path) == ""
    assert opened(qtbot, bare_window, path.with_name("second.spasmjournal")) != ""


def test_nothing_is_said_of_any_other_folder(qtbot: QtBot, bare_window: MainWindow, tmp_path: Path) -> None:
    assert opened(qtbot, bare_window, tmp_path / "documents" / "my.spasmjournal") == ""


def test_nothing_is_said_of_made_up_entries(qtbot: QtBot, bare_window: MainWindow) -> None:
    with qtbot.waitSignal(bare_window.journal_opened, timeout=20_000):
        bare_window.look_around()
    assert bare_window.notice.text.text() == ""
