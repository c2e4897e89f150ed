"""A locked window shows nothing and holds nothing; it locks by key, after a while, and asleep."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog
from pytestqt.qtbot import QtBot

from spasmjournal.settings import Settings
from spasmjournal.ui.about import show_about
from spasmjournal.ui.locking import Locking
from spasmjournal.ui.main_window import MainWindow
from spasmjournal.ui.pages import Place
from spasmjournal.vocabulary import View
from tests.record.vault.planted import PASSPHRASE, WORD
from tests.ui import everything_shown
from tests.ui.conftest import SetClock
from tests.ui.locking.hands import locked_by_key, look_everywhere


def test_a_locked_window_shows_and_holds_nothing(qtbot: QtBot, window: MainWindow) -> None:
    look_everywhere(qtbot, window)
    window.menus.acts.appointment_wanted.emit()
    assert any(WORD in text for text in everything_shown.texts())
    journal = window.journal
    assert journal is not None
    locked_by_key(window)
    assert window.journal is None
    assert window.stack.is_in_trouble
    found = [text for text in everything_shown.texts() if WORD in text]
    assert found == []
    assert journal._file.key is not None
    assert journal._file.key.secret == bytes(32)


def test_dialogs_go_as_well(window: MainWindow) -> None:
    show_about(window, Path(WORD))
    assert window.findChildren(QDialog)
    window.lock()
    assert not [dialog for dialog in window.findChildren(QDialog) if dialog.isVisible()]


def test_it_locks_when_nothing_was_done_for_long(
    window: MainWindow, clock: SetClock, settings: Settings, locking: Locking
) -> None:
    assert settings.lock_after_minutes == 15
    for _ in range(14):
        clock.wait(minutes=1)
        locking.look_again()
    QTest.mouseMove(window.windowHandle(), QPoint(200, 200))
    for _ in range(14):
        clock.wait(minutes=1)
        locking.look_again()
    assert window.journal is not None
    clock.wait(minutes=1)
    locking.look_again()
    assert window.journal is None


@pytest.mark.parametrize("doing", ["key", "press", "wheel"])
def test_whatever_is_done_counts(window: MainWindow, clock: SetClock, locking: Locking, doing: str) -> None:
    for _ in range(14):
        clock.wait(minutes=1)
        locking.look_again()
    if doing == "key":
        QTest.keyClick(window.windowHandle(), Qt.Key.Key_Shift)
    elif doing == "press":
        QTest.mousePress(window.windowHandle(), Qt.MouseButton.MiddleButton, pos=QPoint(3, 3))
    else:
        QTest.wheelEvent(window.windowHandle(), QPointF(300, 300), QPoint(0, -120))
    clock.wait(minutes=1)
    locking.look_again()
    assert window.journal is not None


def test_it_stays_open_as_long_as_one_likes(
    window: MainWindow, clock: SetClock, settings: Settings, locking: Locking
) -> None:
    settings.lock_after_minutes = 0
    for _ in range(300):
        clock.wait(minutes=1)
        locking.look_again()
    assert window.journal is not None


def test_it_locks_after_the_computer_slept(
    window: MainWindow, clock: SetClock, settings: Settings, locking: Locking
) -> None:
    settings.lock_after_minutes = 0
    clock.wait(minutes=2)
    locking.look_again()
    assert window.journal is None


def test_a_clock_set_back_does_not_keep_it_open(
    window: MainWindow, clock: SetClock, locking: Locking
) -> None:
    clock.wait(hours=-5)
    for _ in range(16):
        locking.look_again()
        clock.wait(minutes=1)
    locking.look_again()
    assert window.journal is None


def test_a_journal_without_a_passphrase_is_offered_one(
    qtbot: QtBot, bare_window: MainWindow, tmp_path: Path
) -> None:
    with qtbot.waitSignal(bare_window.journal_opened, timeout=20_000):
        bare_window.open_path(tmp_path / "plain.spasmjournal")
    locked_by_key(bare_window)
    assert bare_window.journal is not None
    assert "no passphrase" in bare_window.notice.text.text()
    QTest.mouseClick(bare_window.notice.act, Qt.MouseButton.LeftButton)
    assert bare_window.navigation._group.checkedId() == Place.KEEPING


@pytest.mark.parametrize("doing", ["nothing", "a card", "an appointment", "the journal", "remedies"])
def test_what_is_typed_at_once_is_the_passphrase_and_nothing_else(
    qtbot: QtBot, window: MainWindow, click_body: Callable[[str, View], None], doing: str
) -> None:
    assert window.journal is not None
    before = len(window.journal.entries())
    if doing == "a card":
        click_body("heel_left", View.BACK)
    elif doing == "an appointment":
        window.menus.acts.appointment_wanted.emit()
    elif doing == "nothing":
        window.today.body_map.setFocus()
    else:
        window.go(Place.JOURNAL if doing == "the journal" else Place.REMEDIES)
    locked_by_key(window)
    focused = QApplication.focusWidget()
    assert focused is window.trouble.unlock.passphrase
    for hidden in (window.today.body_map, window.today):
        QTest.keyClicks(hidden, "three blue cups")
        QTest.keyClick(hidden, Qt.Key.Key_Return)
    assert window.today.unsaved() == ()
    assert window.notice.text.text() == ""
    with qtbot.waitSignal(window.journal_opened, timeout=20_000):
        QTest.keyClicks(focused, PASSPHRASE)
        QTest.keyClick(focused, Qt.Key.Key_Return)
    assert window.journal is not None
    assert len(window.journal.entries()) == before
    back = QApplication.focusWidget()
    assert back is not None
    assert back.isVisible()


def test_no_menu_writes_anything_down_meanwhile(window: MainWindow) -> None:
    locked_by_key(window)
    acts = window.menus.acts
    assert not any(act.isEnabled() for act in (acts.quick_log, acts.use, acts.check_in, acts.appointment))
    assert not acts.bring_back.isEnabled()
    assert not window.navigation.isEnabled()
