"""A passphrase is set, changed and removed on the page, and the files are asked afterwards."""

from collections.abc import Callable
from datetime import datetime
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from spasmjournal.errors import PassphraseDoesNotFit
from spasmjournal.record.answers import PlaceAnswer
from spasmjournal.record.backup.copies import Copies, Reason
from spasmjournal.record.database import open_database
from spasmjournal.record.journal import Journal
from spasmjournal.record.vault.data_key import DataKey
from spasmjournal.record.vault.locking import lock
from spasmjournal.record.vault.opening import is_locked, key_by_passphrase, key_by_sheet
from spasmjournal.record.vault.places import key_file_of
from spasmjournal.record.vault.recovery_sheet import groups_of
from spasmjournal.settings import Settings
from spasmjournal.ui.main_window import MainWindow
from spasmjournal.ui.pages import Place
from spasmjournal.vocabulary import Side, View
from tests.record.vault.planted import CHEAP, PASSPHRASE
from tests.ui.conftest import SetClock
from tests.ui.keeping.passphrases import CLICK, NEW, part_of, rewritten, type_twice

Click = Callable[[QWidget], None]
HEEL = PlaceAnswer("heel", Side.LEFT, View.BACK)


@pytest.fixture
def locked(qtbot: QtBot, bare_window: MainWindow, path: Path, now: datetime) -> MainWindow:
    """The window with a locked journal of one entry, opened by its passphrase."""
    journal = Journal(open_database(path, now))
    journal.quick_log([HEEL], now)
    journal.close()
    lock(path, PASSPHRASE, now, cost=CHEAP)
    with qtbot.waitSignal(bare_window.opening_failed, timeout=10_000):
        bare_window.open_path(path)
    bare_window.trouble.unlock.passphrase.setText(PASSPHRASE)
    with qtbot.waitSignal(bare_window.journal_opened, timeout=10_000):
        QTest.keyClick(bare_window.trouble.unlock.passphrase, Qt.Key.Key_Return)
    return bare_window


def key_of(window: MainWindow) -> DataKey:
    assert window.journal is not None
    key = window.journal.own_key()
    assert key is not None
    return key


def needs_key(window: MainWindow) -> bool:
    return window.journal is not None and window.journal.is_locked


def test_locking_locks_the_journal_and_every_copy(
    qtbot: QtBot, window: MainWindow, journal: Journal, path: Path, settings: Settings, clock: SetClock
) -> None:
    settings.second_folder = str(path.parent / "stick")
    journal.quick_log([HEEL], clock())
    journal.keep_copy(clock(), Reason.CLOSING, path.parent / "stick")
    journal.keep_copy(clock(), Reason.CLOSING)
    part = part_of(window)
    assert part.plain.new.first.hasFocus()
    type_twice(part.plain.new, PASSPHRASE)
    with qtbot.waitSignal(window.journal_opened, timeout=20_000):
        qtbot.mouseClick(part.plain.lock, CLICK)
        assert part.busy.isVisible()
        assert part.plain.new.first.text() == part.plain.new.again.text() == ""
        assert not part.plain.isVisible()
    assert not part.busy.isVisible()
    assert "locked" in window.notice.text.text()
    assert part.locked.sheet.state.isVisible()
    assert "not yet checked" in part.locked.sheet.state.text()
    qtbot.mouseClick(part.locked.sheet.show_sheet, CLICK)
    groups = [group.text() for group in part.locked.sheet.view.groups]
    window.close()
    copies = [*Copies(path).listed(), *Copies(path, path.parent / "stick").listed()]
    assert len(copies) >= 2
    assert all(is_locked(each) for each in (path, *(copy.path for copy in copies)))
    key = key_by_sheet(path, " ".join(groups))
    assert key == key_by_passphrase(path, PASSPHRASE, clock())
    opened = Journal(open_database(path, clock(), must_exist=True, key=key))
    assert len(opened.entries()) == 1
    opened.close()


@pytest.mark.parametrize(
    ("first", "again", "told"),
    [("", "", "at least one letter"), ("   ", "   ", "at least one letter"), ("one", "two", "not the same")],
)
def test_what_does_not_do_is_said_and_nothing_is_rewritten(
    qtbot: QtBot, window: MainWindow, path: Path, first: str, again: str, told: str
) -> None:
    part = part_of(window)
    type_twice(part.plain.new, first, again)
    qtbot.mouseClick(part.plain.lock, CLICK)
    assert part.plain.new.trouble.isVisible()
    assert told in part.plain.new.trouble.text()
    assert window.journal is not None
    QTest.keyClicks(part.plain.new.first, "x")
    assert not part.plain.new.trouble.isVisible()
    window.close()
    assert not is_locked(path)


@pytest.mark.parametrize(
    ("typed", "hinted"),
    [("short", True), ("", False), ("two words", False), ("a-long-single-one", False)],
)
def test_a_few_words_are_recommended_and_nothing_is_forbidden(
    window: MainWindow, typed: str, hinted: bool
) -> None:
    part = part_of(window)
    QTest.keyClicks(part.plain.new.first, typed)
    assert part.plain.new.hint.isVisible() == hinted


def test_what_is_typed_can_be_shown_and_is_gone_for_good(qtbot: QtBot, window: MainWindow) -> None:
    part = part_of(window)
    new = part.plain.new
    assert new.first.echoMode() is QLineEdit.EchoMode.Password
    new.show_typed.click()
    assert new.first.echoMode() is QLineEdit.EchoMode.Normal
    QTest.keyClicks(new.first, "secret")
    window.go(Place.TODAY)
    window.go(Place.KEEPING)
    assert new.first.text() == ""
    assert new.first.echoMode() is QLineEdit.EchoMode.Password
    new.show_typed.click()
    QTest.keyClick(new.first, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert new.first.text() == ""


def test_an_open_card_keeps_the_journal_from_being_rewritten(
    qtbot: QtBot, window: MainWindow, path: Path
) -> None:
    window.today.start_use()
    part = part_of(window)
    type_twice(part.plain.new, PASSPHRASE)
    qtbot.mouseClick(part.plain.lock, CLICK)
    assert "still open" in window.notice.text.text()
    assert part.plain.isVisible()
    assert not part.busy.isVisible()
    assert not is_locked(path)


def test_trouble_with_the_disk_is_said_where_it_was_wanted(
    qtbot: QtBot, window: MainWindow, path: Path
) -> None:
    key_file_of(path).mkdir()
    part = part_of(window)
    type_twice(part.plain.new, PASSPHRASE)
    rewritten(qtbot, window, part.plain.lock)
    assert part.plain.isVisible()
    assert part.trouble.isVisible()
    assert "cannot be written" in part.trouble.text()
    assert not is_locked(path)


def test_the_passphrase_is_changed_by_who_knows_it(
    qtbot: QtBot, locked: MainWindow, path: Path, clock: SetClock, click: Click
) -> None:
    key = key_of(locked)
    part = part_of(locked)
    click(part.locked.change_open)
    form = part.locked.change
    assert form.present.key.passphrase.hasFocus()
    QTest.keyClicks(form.present.key.passphrase, PASSPHRASE)
    type_twice(form.new, NEW)
    rewritten(qtbot, locked, form.change)
    assert "new passphrase" in locked.notice.text.text()
    assert not form.isVisible()
    assert form.new.first.text() == form.present.key.passphrase.text() == ""
    assert key_by_passphrase(path, NEW, clock()) == key
    with pytest.raises(PassphraseDoesNotFit):
        key_by_passphrase(path, PASSPHRASE, clock())


def test_nobody_else_changes_it_and_tries_are_slowed(
    qtbot: QtBot, locked: MainWindow, path: Path, clock: SetClock, click: Click
) -> None:
    part = part_of(locked)
    journal = locked.journal
    click(part.locked.change_open)
    form = part.locked.change
    type_twice(form.new, NEW)
    for _ in range(4):
        QTest.keyClicks(form.present.key.passphrase, "a guess")
        click(form.change)
        assert not form.change.isEnabled()
        qtbot.waitUntil(form.change.isEnabled, timeout=20_000)
        assert form.present.trouble.isVisible()
        assert form.present.key.passphrase.text() == ""
        assert form.present.key.passphrase.hasFocus()
    assert "try again in" in form.present.trouble.text()
    assert locked.journal is journal
    clock.wait(minutes=2)
    assert key_by_passphrase(path, PASSPHRASE, clock()) is not None


def test_the_sheet_does_instead_where_the_key_file_is_gone(
    qtbot: QtBot, locked: MainWindow, path: Path, clock: SetClock, click: Click
) -> None:
    key = key_of(locked)
    key_file_of(path).unlink()
    part = part_of(locked)
    click(part.locked.change_open)
    form = part.locked.change
    QTest.keyClicks(form.present.key.passphrase, PASSPHRASE)
    type_twice(form.new, NEW)
    click(form.change)
    qtbot.waitUntil(form.present.key.sheet.isVisible, timeout=20_000)
    assert "missing" in form.present.trouble.text()
    form.present.key.sheet.setPlainText(" ".join(groups_of(key)))
    rewritten(qtbot, locked, form.change)
    assert key_by_passphrase(path, NEW, clock()) == key


def test_removing_asks_first_and_makes_all_plain(
    qtbot: QtBot, locked: MainWindow, path: Path, settings: Settings, click: Click, clock: SetClock
) -> None:
    settings.second_folder = str(path.parent / "stick")
    assert locked.journal is not None
    locked.journal.keep_copy(clock(), Reason.CLOSING, path.parent / "stick")
    part = part_of(locked)
    click(part.locked.remove_open)
    form = part.locked.remove
    QTest.keyClicks(form.present.key.passphrase, "a guess")
    click(form.remove)
    qtbot.waitUntil(form.present.trouble.isVisible, timeout=20_000)
    assert needs_key(locked)
    QTest.keyClicks(form.present.key.passphrase, PASSPHRASE)
    rewritten(qtbot, locked, form.remove)
    assert part.plain.isVisible()
    assert not needs_key(locked)
    assert "removed" in locked.notice.text.text()
    locked.close()
    copies = [*Copies(path).listed(), *Copies(path, path.parent / "stick").listed()]
    assert len(copies) >= 2
    assert not any(is_locked(each) for each in (path, *(copy.path for copy in copies)))
    assert not key_file_of(path).exists()


def test_a_form_can_be_left(locked: MainWindow, click: Click) -> None:
    part = part_of(locked)
    for opens, form in (
        (part.locked.change_open, part.locked.change),
        (part.locked.remove_open, part.locked.remove),
    ):
        click(opens)
        assert form.isVisible()
        QTest.keyClicks(form.present.key.passphrase, "something")
        click(form.leave)
        assert not form.isVisible()
        assert opens.hasFocus()
        assert form.present.key.passphrase.text() == ""


def test_a_try_that_is_left_does_nothing(
    locked: MainWindow, path: Path, click: Click, clock: SetClock
) -> None:
    part = part_of(locked)
    click(part.locked.remove_open)
    form = part.locked.remove
    QTest.keyClicks(form.present.key.passphrase, PASSPHRASE)
    click(form.remove)
    click(form.leave)
    QApplication.processEvents()
    assert locked.journal is not None
    assert locked.journal.is_locked
    assert form.remove.isEnabled()


def test_how_long_nothing_may_be_done_is_kept(locked: MainWindow, settings: Settings, click: Click) -> None:
    idle = part_of(locked).locked.idle
    assert idle.minutes.value() == 15
    for minutes in (5, 60, 0):
        click(idle.minutes.button(minutes))
        assert settings.lock_after_minutes == minutes
    click(idle.minutes.button(0))
    assert idle.minutes.value() == 0


def test_lock_now_closes_the_journal(locked: MainWindow, click: Click) -> None:
    click(part_of(locked).locked.idle.lock)
    assert locked.journal is None
    assert locked.trouble.unlock.passphrase.isVisible()


def test_it_fits_a_small_window_at_twice_the_text(locked: MainWindow, click: Click) -> None:
    locked.theme.set_text_percent(200)
    part = part_of(locked)
    locked.resize(1024, 700)
    click(part.locked.change_open)
    click(part.locked.sheet.show_sheet)
    QApplication.processEvents()
    page = locked.stack.currentWidget()
    assert page is not None
    assert part.mapTo(page, part.rect().topRight()).x() < page.width()
    for shown in (part.locked.change.change, part.locked.sheet.check, *part.locked.sheet.view.groups):
        assert shown.isVisible()
        assert shown.mapTo(part, shown.rect().topRight()).x() <= part.width()
