"""A locked journal opens in the window with its passphrase or its sheet, and with nothing else."""

from collections.abc import Callable
from datetime import datetime
from functools import partial
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from spasmjournal.errors import PassphraseDoesNotFit
from spasmjournal.record.backup.copies import Copies
from spasmjournal.record.vault.data_key import DataKey
from spasmjournal.record.vault.opening import is_locked, key_by_passphrase
from spasmjournal.record.vault.recovery_sheet import groups_of
from spasmjournal.ui.main_window import MainWindow
from spasmjournal.ui.pages import Place
from tests.record.vault.planted import PASSPHRASE, lock_with_one_entry, lose_every_key_file
from tests.ui.conftest import SetClock
from tests.ui.keeping.passphrase.passphrases import NEW, part_of, rewritten, type_twice

Click = Callable[[QWidget], None]


@pytest.fixture
def key(path: Path, now: datetime) -> DataKey:
    """The key of a journal with one entry, locked."""
    return lock_with_one_entry(path, now)


@pytest.fixture
def asked(qtbot: QtBot, bare_window: MainWindow, path: Path, key: DataKey) -> MainWindow:
    """The window, asking for the passphrase."""
    with qtbot.waitSignal(bare_window.opening_failed, timeout=10_000):
        bare_window.open_path(path)
    return bare_window


def is_whole(part: QWidget) -> bool:
    return part.visibleRegion().boundingRect() == part.rect()


def typed(window: MainWindow, words: str) -> None:
    field = window.trouble.unlock
    field.passphrase.setText(words)
    QTest.keyClick(field.passphrase, Qt.Key.Key_Return)


def test_the_passphrase_opens_it(qtbot: QtBot, asked: MainWindow, path: Path, clock: SetClock) -> None:
    trouble = asked.trouble
    assert trouble.title.text() == "This journal is locked"
    assert trouble.unlock.isVisible()
    assert not trouble.retry.isVisible()
    assert trouble.unlock.passphrase.echoMode() is QLineEdit.EchoMode.Password
    with qtbot.waitSignal(asked.journal_opened, timeout=10_000):
        typed(asked, PASSPHRASE)
    assert asked.today.isVisible()
    assert trouble.unlock.passphrase.text() == ""
    assert asked.journal is not None
    assert len(asked.journal.entries()) == 1
    asked.close()
    assert all(is_locked(copy.path) for copy in Copies(path).listed())


def test_another_passphrase_does_not(qtbot: QtBot, asked: MainWindow) -> None:
    for _ in range(4):
        with qtbot.waitSignal(asked.opening_failed, timeout=10_000):
            typed(asked, "another")
    assert "try again in" in asked.trouble.sentence.text()
    assert asked.trouble.unlock.passphrase.isVisible()
    assert asked.journal is None


def test_nothing_typed_is_no_try(asked: MainWindow) -> None:
    typed(asked, "  ")
    assert not asked._holding.is_busy


def test_the_sheet_opens_it_when_the_key_file_is_gone(
    qtbot: QtBot, asked: MainWindow, path: Path, key: DataKey, click: Click
) -> None:
    lose_every_key_file(path)
    with qtbot.waitSignal(asked.opening_failed, timeout=10_000):
        typed(asked, PASSPHRASE)
    field = asked.trouble.unlock
    assert field.sheet.isVisible()
    groups = list(groups_of(key))
    with qtbot.waitSignal(asked.opening_failed, timeout=10_000):
        field.sheet.setPlainText(" ".join(["22222", *groups[1:]]))
        click(field.open)
    assert "groups: 1" in asked.trouble.sentence.text()
    assert field.sheet.toPlainText().startswith("22222")
    with qtbot.waitSignal(asked.journal_opened, timeout=10_000):
        field.sheet.setPlainText("\n".join(groups))
        click(field.open)
    assert asked.journal is not None
    assert field.sheet.toPlainText() == ""


def test_nothing_typed_stands_there_for_another_journal(
    qtbot: QtBot, asked: MainWindow, tmp_path: Path, click: Click
) -> None:
    field = asked.trouble.unlock
    click(field.turn)
    with qtbot.waitSignal(asked.opening_failed, timeout=10_000):
        field.sheet.setPlainText("22222 22222")
        click(field.open)
    with qtbot.waitSignal(asked.journal_opened, timeout=10_000):
        asked.open_path(tmp_path / "another.spasmjournal")
    assert field.sheet.toPlainText() == ""


def test_one_can_turn_between_both(asked: MainWindow, click: Click) -> None:
    field = asked.trouble.unlock
    click(field.turn)
    assert field.sheet.isVisible()
    assert field.turn.text() == "Use the passphrase"
    click(field.turn)
    assert field.passphrase.isVisible()
    assert field.passphrase.hasFocus()


def test_a_try_takes_its_time_and_no_second_one(qtbot: QtBot, asked: MainWindow, path: Path) -> None:
    field, told = asked.trouble.unlock, asked.trouble.sentence
    with qtbot.waitSignal(asked.opening_failed, timeout=10_000):
        typed(asked, "another")
        assert told.text() == "The passphrase is tried …"
        assert not field.open.isEnabled()
        assert not field.turn.isEnabled()
        typed(asked, PASSPHRASE)
    assert told.text() == str(PassphraseDoesNotFit())
    assert asked.journal is None
    assert field.open.isEnabled()
    assert field.passphrase.hasFocus()
    assert not field.passphrase.isReadOnly()


def test_who_opened_it_with_the_sheet_is_led_to_a_new_passphrase(
    qtbot: QtBot, asked: MainWindow, path: Path, key: DataKey, click: Click, clock: SetClock
) -> None:
    lose_every_key_file(path)
    field = asked.trouble.unlock
    click(field.turn)
    with qtbot.waitSignal(asked.journal_opened, timeout=10_000):
        field.sheet.setPlainText("\n".join(groups_of(key)))
        click(field.open)
    assert asked.notice.act.text() == "Set a new passphrase"
    click(asked.notice.act)
    form = part_of(asked).locked.change
    assert form.new.first.hasFocus()
    assert not form.present.isVisible()
    type_twice(form.new, NEW)
    rewritten(qtbot, asked, form.change)
    assert key_by_passphrase(path, NEW, clock()) == key
    assert part_of(asked).locked.change_open.isVisible()
    asked.lock()
    assert "locked" in asked.trouble.sentence.text()
    with qtbot.waitSignal(asked.journal_opened, timeout=20_000):
        typed(asked, NEW)
    assert not asked.notice.act.isVisible()


def test_who_keeps_the_passphrase_may_leave_it(
    qtbot: QtBot, asked: MainWindow, key: DataKey, click: Click
) -> None:
    field = asked.trouble.unlock
    click(field.turn)
    with qtbot.waitSignal(asked.journal_opened, timeout=10_000):
        field.sheet.setPlainText(" ".join(groups_of(key)))
        click(field.open)
    form = part_of(asked).locked.change
    click(form.leave)
    asked.go(Place.TODAY)
    view = part_of(asked).locked
    assert not form.isVisible()
    click(view.change_open)
    assert form.new.first.isVisible()
    assert not form.present.isVisible()


def test_it_fits_a_small_window_at_twice_the_text(qtbot: QtBot, asked: MainWindow) -> None:
    asked.theme.set_text_percent(200)
    asked.resize(1024, 700)
    with qtbot.waitSignal(asked.opening_failed, timeout=10_000):
        typed(asked, "another")
    field = asked.trouble.unlock
    for shown in (asked.trouble.sentence, field.passphrase, field.open, field.turn):
        qtbot.waitUntil(partial(is_whole, shown))


def test_what_is_typed_can_be_seen_until_it_is_given(qtbot: QtBot, asked: MainWindow, click: Click) -> None:
    key = asked.trouble.unlock.key
    click(key.show_typed)
    assert key.passphrase.echoMode() is QLineEdit.EchoMode.Normal
    with qtbot.waitSignal(asked.journal_opened, timeout=10_000):
        typed(asked, PASSPHRASE)
    assert key.passphrase.echoMode() is QLineEdit.EchoMode.Password
    assert not key.show_typed.isChecked()


def test_enter_on_the_button_opens_by_the_sheet(
    qtbot: QtBot, asked: MainWindow, key: DataKey, click: Click
) -> None:
    field = asked.trouble.unlock
    click(field.turn)
    field.sheet.setPlainText("\n".join(groups_of(key)))
    field.open.setFocus()
    with qtbot.waitSignal(asked.journal_opened, timeout=10_000):
        QTest.keyClick(field.open, Qt.Key.Key_Return)
