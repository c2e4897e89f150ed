"""A passphrase is set on the page, and the files are asked afterwards."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from spasmjournal.record.answers import PlaceAnswer
from spasmjournal.record.backup.copies import Copies, Reason
from spasmjournal.record.database import open_database
from spasmjournal.record.journal import Journal
from spasmjournal.record.vault.opening import is_locked, key_by_passphrase, key_by_sheet
from spasmjournal.record.vault.places import key_file_of
from spasmjournal.settings import Settings
from spasmjournal.ui.main_window import MainWindow
from spasmjournal.ui.pages import Place
from spasmjournal.vocabulary import Side, View
from tests.record.vault.planted import PASSPHRASE
from tests.ui.conftest import SetClock
from tests.ui.keeping.passphrase.passphrases import CLICK, part_of, rewritten, type_twice

Click = Callable[[QWidget], None]
HEEL = PlaceAnswer("heel", Side.LEFT, View.BACK)


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
