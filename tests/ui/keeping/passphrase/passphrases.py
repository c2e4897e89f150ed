"""How a person types passphrases on the page, and what the tests look at there."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from spasmjournal.ui.keeping.keeping_page import KeepingPage
from spasmjournal.ui.keeping.new_passphrase_field import NewPassphraseField
from spasmjournal.ui.keeping.passphrase_part import PassphrasePart
from spasmjournal.ui.keeping.subject import Subject
from spasmjournal.ui.main_window import MainWindow

CLICK = Qt.MouseButton.LeftButton
NEW = "seven green kettles sing"


def part_of(window: MainWindow) -> PassphrasePart:
    """The part, in front."""
    window.show_subject(Subject.PASSPHRASE)
    page = window.stack.currentWidget()
    assert isinstance(page, KeepingPage)
    return page.passphrase


def unlock(qtbot: QtBot, window: MainWindow, passphrase: str) -> None:
    """Open the journal that asks for its passphrase."""
    field = window.trouble.unlock.passphrase
    field.setText(passphrase)
    with qtbot.waitSignal(window.journal_opened, timeout=20_000):
        QTest.keyClick(field, Qt.Key.Key_Return)


def type_twice(field: NewPassphraseField, passphrase: str, again: str | None = None) -> None:
    """Type a new passphrase with the keys."""
    QTest.keyClicks(field.first, passphrase)
    QTest.keyClicks(field.again, passphrase if again is None else again)


def rewritten(qtbot: QtBot, window: MainWindow, button: QPushButton) -> None:
    """Press what has the file rewritten, and wait until the journal is open again."""
    assert button.isVisible()
    with qtbot.waitSignal(window.journal_opened, timeout=20_000):
        qtbot.mouseClick(button, CLICK)
    qtbot.waitUntil(lambda: not window._holding.is_busy)
