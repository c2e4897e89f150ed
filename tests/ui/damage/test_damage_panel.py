"""A journal with bad pages: what each offer would give is told, and either makes it a journal again."""

from collections.abc import Callable
from datetime import datetime, timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from spasmjournal.record.answers import PlaceAnswer
from spasmjournal.record.backup import soundness
from spasmjournal.record.backup.contents import contents_of
from spasmjournal.record.backup.copies import Copies, Reason
from spasmjournal.record.connection import reading_only
from spasmjournal.record.database import open_database
from spasmjournal.record.journal import Journal
from spasmjournal.record.vault.data_key import DataKey
from spasmjournal.record.vault.locking import lock
from spasmjournal.record.vault.opening import is_locked
from spasmjournal.settings import Settings
from spasmjournal.ui.damage.damage_panel import DamagePanel
from spasmjournal.ui.main_window import MainWindow
from spasmjournal.vocabulary import Side, View
from tests.record.vault.planted import CHEAP, PASSPHRASE
from tests.ui.conftest import SetClock

Click = Callable[[QWidget], None]
HEEL = PlaceAnswer("heel", Side.LEFT, View.BACK)


def log(journal: Journal, now: datetime, entries: int) -> None:
    for number in range(entries):
        journal.quick_log([HEEL], now - timedelta(hours=entries - number))


def page_with(path: Path, key: DataKey | None, table: str) -> int:
    """The first page of a table, counted from 0."""
    with reading_only(path, key) as raw:
        (root,) = raw.execute("SELECT rootpage FROM sqlite_master WHERE name = ?", (table,)).fetchone()
    return int(root) - 1


def spoil(path: Path, page: int) -> bytes:
    content = bytearray(path.read_bytes())
    content[page * 4096 : (page + 1) * 4096] = b"\xff" * 4096
    path.write_bytes(content)
    # As after an unclean end, so that the whole file is checked.
    path.with_name(path.name + "-wal").touch()
    return bytes(content)


class Case:
    """A journal of 8 entries whose copy has 5, damaged where the places of spasms are."""

    def __init__(self, path: Path, now: datetime, *, locked: bool, folder: Path | None = None) -> None:
        self.path = path
        journal = Journal(open_database(path, now))
        log(journal, now - timedelta(days=3), 5)
        journal.keep_copy(now - timedelta(days=3), Reason.CLOSING, folder)
        log(journal, now, 3)
        journal.close()
        self.key = (
            lock(path, PASSPHRASE, now, cost=CHEAP, folders=(folder,) if folder else ()) if locked else None
        )
        for copy in Copies(path).listed():
            if copy.reason is Reason.LOCK:
                copy.path.unlink()
        self.content = spoil(path, page_with(path, self.key, "place"))
        assert soundness.trouble_in_file(path, self.key)


@pytest.fixture(params=[False, True], ids=["plain", "locked"])
def case(request: pytest.FixtureRequest, path: Path, now: datetime) -> Case:
    return Case(path, now, locked=request.param)


def met(qtbot: QtBot, window: MainWindow, path: Path, *, locked: bool) -> DamagePanel:
    """The panel, once it is known whether there is a copy."""
    with qtbot.waitSignal(window.opening_failed, timeout=10_000):
        window.open_path(path)
    panel = window.trouble.damage
    if locked:
        assert not panel.isVisible()
        with qtbot.waitSignal(window.opening_failed, timeout=10_000):
            window.trouble.unlock.passphrase.setText(PASSPHRASE)
            QTest.keyClick(window.trouble.unlock.passphrase, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: "Looking" not in panel.copy.text(), timeout=10_000)
    return panel


def opened_by(qtbot: QtBot, window: MainWindow, click: Click, act: QWidget) -> Journal:
    with qtbot.waitSignal(window.journal_opened, timeout=10_000):
        click(act)
    assert window.journal is not None
    return window.journal


def set_aside(path: Path) -> bytes:
    (aside,) = [
        file
        for file in Copies(path).folder.iterdir()
        if ".damaged." in file.name and file.suffix == path.suffix
    ]
    return aside.read_bytes()


def test_the_newest_sound_copy_is_put_back(
    qtbot: QtBot, bare_window: MainWindow, case: Case, click: Click
) -> None:
    panel = met(qtbot, bare_window, case.path, locked=case.key is not None)
    assert bare_window.trouble.title.text() == "This journal is damaged"
    assert str(case.path) in panel.found.text()
    assert "5 entries, the last of Tue 3 Nov 2026" in panel.copy.text()
    journal = opened_by(qtbot, bare_window, click, panel.put_back)
    assert journal.contents().entries == 5
    assert journal.is_locked == (case.key is not None)
    assert set_aside(case.path) == case.content
    assert ".damaged" in bare_window.notice.text.text()
    assert bare_window.today.isVisible()
    assert panel.isHidden()


def test_what_can_be_read_is_saved_counted_and_put_in_place(
    qtbot: QtBot, bare_window: MainWindow, case: Case, click: Click
) -> None:
    panel = met(qtbot, bare_window, case.path, locked=case.key is not None)
    click(panel.save)
    qtbot.waitUntil(panel.replace.isVisible, timeout=20_000)
    saved = case.path.with_name("mine salvaged 2026-11-06.spasmjournal")
    assert str(saved) in panel.saved.text()
    assert "8 entries, the last of Fri 6 Nov 2026" in panel.saved.text()
    assert panel.lost.text().startswith("Places of spasms: 8 lost")
    assert contents_of(saved, case.key).entries == 8
    assert case.path.read_bytes() == case.content
    journal = opened_by(qtbot, bare_window, click, panel.replace)
    assert journal.path == case.path
    assert journal.contents().entries == 8
    assert journal.is_locked == (case.key is not None)
    assert set_aside(case.path) == case.content
    assert not list(case.path.parent.glob("*salvaged*"))


def test_the_new_file_can_be_opened_by_itself(
    qtbot: QtBot, bare_window: MainWindow, path: Path, clock: SetClock, click: Click
) -> None:
    case = Case(path, clock(), locked=False)
    taken = path.with_name("mine salvaged 2026-11-06.spasmjournal")
    taken.write_text("taken", encoding="utf-8")
    panel = met(qtbot, bare_window, path, locked=False)
    click(panel.save)
    qtbot.waitUntil(panel.open.isVisible, timeout=20_000)
    journal = opened_by(qtbot, bare_window, click, panel.open)
    assert journal.path.name == "mine salvaged 2026-11-06 2.spasmjournal"
    assert journal.contents().entries == 8
    assert path.read_bytes() == case.content
    assert taken.read_text(encoding="utf-8") == "taken"


@pytest.mark.parametrize("locked", [False, True], ids=["plain", "locked"])
def test_a_copy_in_the_second_folder_is_found(
    qtbot: QtBot,
    bare_window: MainWindow,
    path: Path,
    clock: SetClock,
    settings: Settings,
    tmp_path: Path,
    click: Click,
    locked: bool,
) -> None:
    settings.second_folder = str(tmp_path / "stick")
    case = Case(path, clock(), locked=locked, folder=tmp_path / "stick")
    assert Copies(path).listed() == []
    panel = met(qtbot, bare_window, path, locked=locked)
    assert "5 entries" in panel.copy.text()
    assert opened_by(qtbot, bare_window, click, panel.put_back).contents().entries == 5
    assert is_locked(path) == locked
    assert set_aside(path) == case.content


def test_without_a_sound_copy_what_can_be_read_is_still_offered(
    qtbot: QtBot, bare_window: MainWindow, path: Path, clock: SetClock
) -> None:
    Case(path, clock(), locked=False)
    for copy in Copies(path).listed():
        spoil(copy.path, 3)
    panel = met(qtbot, bare_window, path, locked=False)
    assert panel.copy.text() == "There is no sound copy."
    assert not panel.put_back.isVisible()
    assert panel.save.isVisible()


def test_what_cannot_be_set_aside_is_not_replaced(
    qtbot: QtBot, bare_window: MainWindow, path: Path, clock: SetClock, tmp_path: Path, click: Click
) -> None:
    """The folder of the copies refuses: it is told, both offers stay, and the file is what it was."""
    case = Case(path, clock(), locked=False)
    panel = met(qtbot, bare_window, path, locked=False)
    (copy,) = Copies(path).listed()
    blocked = copy.path.with_name("mine.20261106T203000Z.damaged.spasmjournal")
    blocked.mkdir()
    with qtbot.waitSignal(bare_window.opening_failed, timeout=10_000):
        click(panel.put_back)
    qtbot.waitUntil(panel.put_back.isVisible, timeout=10_000)
    assert "cannot be written" in panel.trouble.text()
    assert path.read_bytes() == case.content
    assert bare_window.journal is None
    blocked.rmdir()
    assert opened_by(qtbot, bare_window, click, panel.put_back).contents().entries == 5


def test_nothing_is_offered_for_a_letter(
    qtbot: QtBot, bare_window: MainWindow, path: Path, clock: SetClock, click: Click
) -> None:
    """But where copies tell that it was a journal, one of them is."""
    path.write_bytes(bytes(8192))
    with qtbot.waitSignal(bare_window.opening_failed, timeout=10_000):
        bare_window.open_path(path)
    panel = bare_window.trouble.damage
    qtbot.waitUntil(lambda: "Looking" not in panel.copy.text(), timeout=10_000)
    assert panel.isHidden()
    path.unlink()
    Case(path, clock(), locked=False)
    path.with_name(path.name + "-wal").unlink()
    path.write_bytes(bytes(8192))
    panel = met(qtbot, bare_window, path, locked=False)
    assert panel.isVisible()
    assert opened_by(qtbot, bare_window, click, panel.put_back).contents().entries == 5


def test_a_page_that_meets_damage_leads_on(
    qtbot: QtBot, bare_window: MainWindow, path: Path, clock: SetClock, click: Click
) -> None:
    Case(path, clock(), locked=False)
    path.with_name(path.name + "-wal").unlink()
    with qtbot.waitSignal(bare_window.opening_failed, timeout=10_000):
        bare_window.open_path(path)
    panel = bare_window.trouble.damage
    qtbot.waitUntil(panel.put_back.isVisible, timeout=10_000)
    assert opened_by(qtbot, bare_window, click, panel.put_back).contents().entries == 5


def test_closing_the_window_waits_for_what_is_being_saved(
    qtbot: QtBot, bare_window: MainWindow, path: Path, clock: SetClock, click: Click
) -> None:
    Case(path, clock(), locked=False)
    panel = met(qtbot, bare_window, path, locked=False)
    click(panel.save)
    bare_window.close()
    saved = path.with_name("mine salvaged 2026-11-06.spasmjournal")
    assert contents_of(saved, None).entries == 8


@pytest.mark.parametrize("table", ["sqlite_autoindex_fact_1", "step"])
def test_what_every_window_asks_for_is_asked_at_once(
    qtbot: QtBot, bare_window: MainWindow, path: Path, clock: SetClock, click: Click, table: str
) -> None:
    """Nothing was unclean, so not the whole file was checked."""
    Case(path, clock(), locked=False)
    (copy,) = Copies(path).listed()
    path.write_bytes(copy.path.read_bytes())
    spoil(path, page_with(path, None, table))
    path.with_name(path.name + "-wal").unlink()
    panel = met(qtbot, bare_window, path, locked=False)
    assert bare_window.trouble.title.text() == "This journal is damaged"
    assert opened_by(qtbot, bare_window, click, panel.put_back).contents().entries == 5


def test_what_is_met_at_the_first_word_leads_on(
    qtbot: QtBot, bare_window: MainWindow, path: Path, clock: SetClock, click: Click
) -> None:
    Case(path, clock(), locked=False)
    (copy,) = Copies(path).listed()
    path.write_bytes(copy.path.read_bytes())
    spoil(path, page_with(path, None, "appointment"))
    path.with_name(path.name + "-wal").unlink()
    with qtbot.waitSignal(bare_window.opening_failed, timeout=20_000):
        bare_window.open_path(path)
    qtbot.waitUntil(bare_window.trouble.damage.put_back.isVisible, timeout=20_000)
    assert opened_by(qtbot, bare_window, click, bare_window.trouble.damage.put_back).contents().entries == 5
