"""The page, opened at the copies, and where another computer has its copy of the journal."""

from collections.abc import Callable
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from spasmjournal.ui.keeping.copies_part import CopiesPart
from spasmjournal.ui.keeping.subject import Subject
from spasmjournal.ui.main_window import MainWindow
from tests.ui.keeping.shown_copies import looked, page_of


@pytest.fixture
def shown(qtbot: QtBot, bare_window: MainWindow, path: Path) -> Callable[[], CopiesPart]:
    """Opens the journal and waits until every copy was looked into."""

    def show() -> CopiesPart:
        with qtbot.waitSignal(bare_window.journal_opened, timeout=10_000):
            bare_window.open_path(path)
        bare_window.show_subject(Subject.COPIES)
        part = page_of(bare_window).copies
        looked(qtbot, part)
        return part

    return show


@pytest.fixture
def other(tmp_path: Path) -> Path:
    """The file on the other computer, in a folder that is there."""
    (tmp_path / "laptop").mkdir()
    return tmp_path / "laptop" / "mine.spasmjournal"
