"""Journals with copies, and the page when it has looked into all of them."""

from collections.abc import Callable
from datetime import datetime, timedelta
from pathlib import Path

from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from spasmjournal.record.answers import PlaceAnswer
from spasmjournal.record.backup.copies import Reason
from spasmjournal.record.database import open_database
from spasmjournal.record.journal import Journal
from spasmjournal.ui.keeping.copies_part import CopiesPart
from spasmjournal.ui.keeping.keeping_page import KeepingPage
from spasmjournal.ui.main_window import MainWindow
from spasmjournal.vocabulary import Side, View

Click = Callable[[QWidget], None]
HEEL = PlaceAnswer("heel", Side.LEFT, View.BACK)


def kept(path: Path, now: datetime, copies: int, folder: Path | None = None) -> None:
    """A journal with one entry more at each of so many copies, a day apart, the last one yesterday."""
    journal = Journal(open_database(path, now))
    for days in range(copies, 0, -1):
        at = now - timedelta(days=days)
        journal.quick_log([HEEL], at)
        journal.keep_copy(at, Reason.CLOSING)
        if folder is not None:
            journal.keep_copy(at, Reason.CLOSING, folder)
    journal.close()


def spoil(path: Path, page: int = -1) -> bytes:
    """Damage one page of a file, by default the last; what it is now."""
    content = bytearray(path.read_bytes())
    page %= len(content) // 4096
    content[page * 4096 : (page + 1) * 4096] = b"\xff" * 4096
    path.write_bytes(content)
    return bytes(content)


def page_of(window: MainWindow) -> KeepingPage:
    page = window.stack.currentWidget()
    assert isinstance(page, KeepingPage)
    return page


def looked(qtbot: QtBot, part: CopiesPart) -> None:
    qtbot.waitUntil(lambda: all(row.seen is not None for row in part.list.rows), timeout=10_000)
    qtbot.waitUntil(lambda: not part._looking._works, timeout=10_000)


def previewed(qtbot: QtBot, part: CopiesPart) -> None:
    qtbot.waitUntil(lambda: "Looking" not in part.panel.copy.text(), timeout=10_000)


def put_back(qtbot: QtBot, window: MainWindow, part: CopiesPart, click: Click) -> Journal:
    with qtbot.waitSignal(window.journal_opened, timeout=10_000):
        click(part.panel.put)
    assert window.journal is not None
    return window.journal
