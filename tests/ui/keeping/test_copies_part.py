"""The copies on the page: what is listed is what the files hold, and one put back loses nothing."""

from collections.abc import Callable
from datetime import timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from spasmjournal.record.backup.contents import contents_of
from spasmjournal.record.backup.copies import Copies, Reason
from spasmjournal.record.database import open_database
from spasmjournal.record.journal import Journal
from spasmjournal.record.vault.locking import lock
from spasmjournal.settings import Settings
from spasmjournal.ui.keeping.copies_part import CopiesPart
from spasmjournal.ui.keeping.copy_words import holds_text
from spasmjournal.ui.keeping.subject import Subject
from spasmjournal.ui.main_window import MainWindow
from tests.record.vault.planted import CHEAP, PASSPHRASE
from tests.ui.conftest import SetClock
from tests.ui.keeping.shown_copies import HEEL, Click, kept, looked, page_of, previewed, put_back, spoil


def test_each_copy_says_what_its_file_holds(
    shown: Callable[[], CopiesPart], path: Path, clock: SetClock, click: Click
) -> None:
    kept(path, clock(), 10)
    part = shown()
    listed = Copies(path).listed()
    assert [row.kept.paths for row in part.list.rows] == [(copy.path,) for copy in listed]
    for row in part.list.rows:
        assert row.holds.text().startswith(holds_text(contents_of(row.kept.paths[0], None)))
    assert part.checked.newest.text() == "Newest copy: yesterday, 21:30, sound"
    first = part.list.rows[0].words.text()
    assert first == "Yesterday, 21:30 – when the journal was closed, beside the journal"
    assert [row.isVisible() for row in part.list.rows] == [True] * 8 + [False] * 2
    assert part.list.more.text() == "and 2 more"
    click(part.list.more)
    assert all(row.isVisible() for row in part.list.rows)
    assert part.list.rows[8].put_back.hasFocus()


def test_putting_back_is_shown_first_and_loses_nothing(
    qtbot: QtBot,
    bare_window: MainWindow,
    shown: Callable[[], CopiesPart],
    path: Path,
    clock: SetClock,
    click: Click,
) -> None:
    kept(path, clock(), 3)
    part = shown()
    assert bare_window.journal is not None
    bare_window.journal.quick_log([HEEL], clock())
    looked(qtbot, part)
    oldest = part.list.rows[-1]
    click(oldest.put_back)
    previewed(qtbot, part)
    assert part.panel.now.text() == "4 entries, the last of Fri 6 Nov 2026"
    assert part.panel.copy.text() == holds_text(contents_of(oldest.kept.paths[0], None))
    assert part.panel.copy.text().startswith("1 entry")
    journal = put_back(qtbot, bare_window, part, click)
    assert journal.contents().entries == 1
    assert "kept among the copies" in bare_window.notice.text.text()
    newest = Copies(path).listed()[0]
    assert newest.reason is Reason.RESTORE
    assert contents_of(newest.path, None).entries == 4
    looked(qtbot, part)
    assert part.list.rows[0].holds.text().startswith("4 entries")
    assert part.panel.isHidden()


def test_a_copy_whose_time_is_over_can_still_be_put_back(
    qtbot: QtBot,
    bare_window: MainWindow,
    shown: Callable[[], CopiesPart],
    path: Path,
    clock: SetClock,
    settings: Settings,
    tmp_path: Path,
    click: Click,
) -> None:
    """The window copies before it closes the journal, and thins neither folder as it does so."""
    settings.second_folder = str(tmp_path / "stick")
    journal = Journal(open_database(path, clock()))
    for hours in (0, 2):
        at = clock() - timedelta(days=3, hours=-hours)
        journal.quick_log([HEEL], at)
        journal.keep_copy(at, Reason.CLOSING, tmp_path / "stick")
    journal.quick_log([HEEL], clock())
    journal.close()
    part = shown()
    click(part.list.rows[-1].put_back)
    previewed(qtbot, part)
    assert put_back(qtbot, bare_window, part, click).contents().entries == 1


def test_leaving_it_changes_nothing(
    qtbot: QtBot, shown: Callable[[], CopiesPart], path: Path, clock: SetClock, click: Click
) -> None:
    kept(path, clock(), 2)
    part = shown()
    before = sorted(Copies(path).folder.iterdir())
    row = part.list.rows[1]
    click(row.put_back)
    previewed(qtbot, part)
    QTest.keyClick(part.panel.put, Qt.Key.Key_Escape)
    assert part.panel.isHidden()
    assert row.put_back.hasFocus()
    assert sorted(Copies(path).folder.iterdir()) == before


def test_a_copy_is_made_once_and_in_both_folders(
    qtbot: QtBot,
    shown: Callable[[], CopiesPart],
    bare_window: MainWindow,
    path: Path,
    clock: SetClock,
    settings: Settings,
    tmp_path: Path,
    click: Click,
) -> None:
    settings.second_folder = str(tmp_path / "stick")
    (tmp_path / "stick").mkdir()
    kept(path, clock(), 1)
    part = shown()
    assert bare_window.journal is not None
    bare_window.journal.quick_log([HEEL], clock())
    for told in ("A copy is made, and it is sound.", "The newest copy holds the same already."):
        click(part.make)
        assert not part.make.isEnabled()
        qtbot.waitUntil(part.make.isEnabled, timeout=10_000)
        assert bare_window.notice.text.text() == told
    looked(qtbot, part)
    assert len(Copies(path).listed()) == 2
    assert len(Copies(path, tmp_path / "stick").listed()) == 1
    assert part.list.rows[0].kept.paths == tuple(
        Copies(path, folder).listed()[0].path for folder in (None, tmp_path / "stick")
    )
    assert "in both folders" in part.list.rows[0].words.text()
    assert part.second.reached.text() == "Last reached: today, 21:30"


def test_the_one_that_is_whole_of_two_is_put_back(
    qtbot: QtBot,
    bare_window: MainWindow,
    shown: Callable[[], CopiesPart],
    path: Path,
    clock: SetClock,
    settings: Settings,
    tmp_path: Path,
    click: Click,
) -> None:
    stick = tmp_path / "stick"
    settings.second_folder = str(stick)
    kept(path, clock(), 1, stick)
    spoil(Copies(path).listed()[0].path)
    part = shown()
    assert part.list.rows[0].holds.text().endswith("good in one folder only")
    click(part.list.rows[0].put_back)
    previewed(qtbot, part)
    assert put_back(qtbot, bare_window, part, click).contents().entries == 1


def test_a_check_tells_of_each_copy(
    qtbot: QtBot, shown: Callable[[], CopiesPart], path: Path, clock: SetClock, click: Click
) -> None:
    kept(path, clock(), 3)
    part = shown()
    assert "sound" not in part.list.rows[1].holds.text()
    spoil(part.list.rows[2].kept.paths[0])
    click(part.check)
    qtbot.waitUntil(part.check.isEnabled, timeout=10_000)
    assert part.checked.journal.text() == "The journal is sound."
    assert part.checked.copies.text().startswith("Sound copies: 2; not sound, or not to be read: 1.")
    assert [row.holds.text().split(" · ")[-1] for row in part.list.rows] == ["sound", "sound", "Damaged"]
    assert not part.list.rows[2].put_back.isVisible()


@pytest.mark.parametrize("locked", [False, True], ids=["plain", "locked"])
def test_damage_that_a_check_finds_leads_on(
    qtbot: QtBot, bare_window: MainWindow, path: Path, clock: SetClock, click: Click, locked: bool
) -> None:
    """It opens all the same, because nobody asks for the page; what can be done works with its key."""
    kept(path, clock(), 1)
    journal = Journal(open_database(path, clock()))
    journal.ask_next_time([f"{number} " + "x" * 3000 for number in range(40)], clock())
    journal.close()
    if locked:
        lock(path, PASSPHRASE, clock(), cost=CHEAP)
        Copies(path).listed()[0].path.unlink()
    spoil(path, -5)
    part = shown_in(qtbot, bare_window, path, locked=locked)
    click(part.check)
    qtbot.waitUntil(part.check.isEnabled, timeout=10_000)
    assert "damaged" in part.checked.journal.text()
    with qtbot.waitSignal(bare_window.opening_failed, timeout=10_000):
        click(part.checked.follow)
    damaged = path.read_bytes()
    panel = bare_window.trouble.damage
    qtbot.waitUntil(panel.put_back.isVisible, timeout=10_000)
    with qtbot.waitSignal(bare_window.journal_opened, timeout=10_000):
        click(panel.put_back)
    assert bare_window.journal is not None
    assert bare_window.journal.contents().entries == 1
    assert bare_window.journal.is_locked == locked
    (aside,) = Copies(path).folder.glob(f"*.damaged{path.suffix}")
    assert aside.read_bytes() == damaged


def shown_in(qtbot: QtBot, window: MainWindow, path: Path, *, locked: bool) -> CopiesPart:
    with qtbot.waitSignal(window.opening_failed if locked else window.journal_opened, timeout=10_000):
        window.open_path(path)
    if locked:
        with qtbot.waitSignal(window.journal_opened, timeout=10_000):
            window.trouble.unlock.passphrase.setText(PASSPHRASE)
            QTest.keyClick(window.trouble.unlock.passphrase, Qt.Key.Key_Return)
    window.show_subject(Subject.COPIES)
    part = page_of(window).copies
    looked(qtbot, part)
    return part


def test_tab_goes_as_one_reads_and_the_panel_comes_into_view(
    qtbot: QtBot,
    bare_window: MainWindow,
    shown: Callable[[], CopiesPart],
    path: Path,
    clock: SetClock,
    click: Click,
) -> None:
    bare_window.resize(1024, 700)
    kept(path, clock(), 7)
    part = shown()
    row = part.list.rows[-1]
    click(row.put_back)
    previewed(qtbot, part)
    area = page_of(bare_window)._area
    qtbot.waitUntil(lambda: area.viewport().rect().contains(part.panel.put.mapTo(area.viewport(), QPoint())))
    assert part.panel.leave.hasFocus()
    part.check.setFocus()
    order: list[QWidget] = [entry.put_back for entry in part.list.rows]
    for widget in (*order, part.panel.put, part.panel.leave, part.elsewhere, part.second.choose):
        QTest.keyClick(bare_window.focusWidget(), Qt.Key.Key_Tab)
        assert widget.hasFocus()
