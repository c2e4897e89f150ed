"""A locked journal gets another passphrase or none from who knows the present one, and locks itself."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from spasmjournal.errors import PassphraseDoesNotFit
from spasmjournal.record.answers import PlaceAnswer
from spasmjournal.record.backup.copies import Copies, Reason
from spasmjournal.record.vault.data_key import DataKey
from spasmjournal.record.vault.opening import is_locked, key_by_passphrase
from spasmjournal.record.vault.places import key_file_of
from spasmjournal.record.vault.recovery_sheet import groups_of
from spasmjournal.settings import Settings
from spasmjournal.ui.main_window import MainWindow
from spasmjournal.vocabulary import Side, View
from tests.record.vault.planted import PASSPHRASE, lose_every_key_file
from tests.ui.conftest import SetClock
from tests.ui.keeping.passphrase.passphrases import NEW, part_of, rewritten, type_twice

Click = Callable[[QWidget], None]
HEEL = PlaceAnswer("heel", Side.LEFT, View.BACK)


def needs_key(window: MainWindow) -> bool:
    return window.journal is not None and window.journal.is_locked


def test_the_passphrase_is_changed_by_who_knows_it(
    qtbot: QtBot, locked: MainWindow, path: Path, key: DataKey, clock: SetClock, click: Click
) -> None:
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
    qtbot: QtBot, locked: MainWindow, path: Path, key: DataKey, clock: SetClock, click: Click
) -> None:
    lose_every_key_file(path)
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
