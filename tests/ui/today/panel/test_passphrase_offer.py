"""On an empty journal the panel offers to lock it; it leads to where that is done, and is then gone."""

from collections.abc import Callable
from datetime import datetime
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from spasmjournal.record.answers import PlaceAnswer
from spasmjournal.record.database import open_database
from spasmjournal.record.journal import Journal
from spasmjournal.record.vault.locking import lock
from spasmjournal.ui.keeping.keeping_page import KeepingPage
from spasmjournal.ui.main_window import MainWindow
from spasmjournal.vocabulary import Side, View
from tests.record.vault.planted import CHEAP, PASSPHRASE
from tests.ui.conftest import SetClock

Click = Callable[[QWidget], None]


def test_it_leads_to_the_new_passphrase(window: MainWindow, click: Click) -> None:
    click(window.today.panel.passphrase)
    page = window.stack.currentWidget()
    assert isinstance(page, KeepingPage)
    assert page.passphrase.plain.new.first.hasFocus()


def test_it_is_gone_with_the_first_entry(window: MainWindow, journal: Journal, clock: SetClock) -> None:
    assert window.today.panel.passphrase.isVisible()
    journal.quick_log([PlaceAnswer("heel", Side.LEFT, View.BACK)], clock())
    assert not window.today.panel.passphrase.isVisible()


def test_a_locked_empty_journal_does_not_offer_it(
    qtbot: QtBot, bare_window: MainWindow, path: Path, now: datetime
) -> None:
    open_database(path, now).close()
    lock(path, PASSPHRASE, now, cost=CHEAP)
    with qtbot.waitSignal(bare_window.opening_failed, timeout=10_000):
        bare_window.open_path(path)
    bare_window.trouble.unlock.passphrase.setText(PASSPHRASE)
    with qtbot.waitSignal(bare_window.journal_opened, timeout=10_000):
        QTest.keyClick(bare_window.trouble.unlock.passphrase, Qt.Key.Key_Return)
    assert bare_window.today.panel.sample.isVisible()
    assert not bare_window.today.panel.passphrase.isVisible()


def test_the_welcome_fits_at_twice_the_text(window: MainWindow) -> None:
    window.theme.set_text_percent(200)
    window.resize(1024, 700)
    QApplication.processEvents()
    panel = window.today.panel
    assert panel.welcome.width() <= panel.viewport().width()
