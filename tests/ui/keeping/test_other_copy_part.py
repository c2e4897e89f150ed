"""Another copy comes in by a click, after a look at what it would bring; undo takes it back."""

from datetime import datetime, timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from spasmjournal.record.backup.copies import Copies, Reason
from spasmjournal.record.database import open_database
from spasmjournal.record.made_up import write_made_up
from spasmjournal.record.vault.data_key import DataKey
from spasmjournal.record.vault.locking import lock
from spasmjournal.record.vault.recovery_sheet import groups_of
from spasmjournal.sample import made_up_diary
from spasmjournal.ui.main_window import MainWindow
from tests.record.vault.planted import CHEAP, EVER, PASSPHRASE, lose_every_key_file
from tests.ui.keeping.two_computers import (
    Click,
    choose,
    cramp,
    elsewhere,
    journal_of,
    make_two,
    notes,
    open_it,
    part_of,
    read,
)

BROUGHT = ["first", "there 1", "there 2", "there 3"]


@pytest.fixture
def opened(qtbot: QtBot, bare_window: MainWindow, path: Path, other: Path, now: datetime) -> MainWindow:
    """The window on one computer's journal; the other's is a file."""
    make_two(path, other, now)
    return open_it(qtbot, bare_window, path)


def test_what_is_shown_is_what_happens(qtbot: QtBot, opened: MainWindow, other: Path, click: Click) -> None:
    journal, part = journal_of(opened), part_of(opened)
    choose(qtbot, click, part, other)
    assert part.plan.title.text() == "What mine.spasmjournal would bring"
    assert part.plan.lines.text() == "Spasms: 3 new, 1 deleted\nCheck-ins: 1 new"
    assert not part.plan.conflicts.isVisible()
    assert notes(journal) == ["first", "second"]
    click(part.plan.bring)
    assert notes(journal) == BROUGHT
    assert len(journal.check_ins(EVER)) == 1
    assert not part.plan.isVisible()
    assert opened.notice.text.text() == "mine.spasmjournal is brought in."
    assert [copy.reason for copy in Copies(journal.path).listed()] == [Reason.MERGE]


def test_undo_is_at_hand_and_takes_all_of_it_back(
    qtbot: QtBot, opened: MainWindow, other: Path, click: Click
) -> None:
    part = part_of(opened)
    choose(qtbot, click, part, other)
    click(part.plan.bring)
    assert opened.notice.act.text() == "Undo"
    click(opened.notice.act)
    assert notes(journal_of(opened)) == ["first", "second"]
    assert journal_of(opened).check_ins(EVER) == []


def test_the_second_time_both_hold_the_same(
    qtbot: QtBot, opened: MainWindow, other: Path, click: Click
) -> None:
    part = part_of(opened)
    choose(qtbot, click, part, other)
    click(part.plan.bring)
    choose(qtbot, click, part, other)
    assert part.plan.lines.text() == "Both hold the same."
    assert not part.plan.bring.isVisible()
    click(part.plan.leave)
    assert not part.plan.isVisible()
    assert notes(journal_of(opened)) == BROUGHT


def test_what_is_left_is_left(qtbot: QtBot, opened: MainWindow, other: Path, click: Click) -> None:
    part = part_of(opened)
    choose(qtbot, click, part, other)
    click(part.plan.leave)
    assert not part.plan.isVisible()
    assert notes(journal_of(opened)) == ["first", "second"]
    assert journal_of(opened).can_undo() != "merge"


@pytest.mark.parametrize(
    "name",
    [
        "mine (Anna's conflicted copy 2026-11-06).spasmjournal",
        "mine.sync-conflict-20261106-203000-ABC1234.spasmjournal",
    ],
)
def test_a_version_left_beside_is_told_of_and_offered(
    qtbot: QtBot, bare_window: MainWindow, path: Path, now: datetime, click: Click, name: str
) -> None:
    make_two(path, path.with_name(name), now)
    window = open_it(qtbot, bare_window, path)
    assert window.notice.text.text() == "Another version of this journal lies beside it."
    click(window.notice.act)
    part = part_of(window)
    assert part.isVisible()
    (row,) = part.beside.rows
    click(row.look)
    read(qtbot, part)
    click(part.plan.bring)
    assert notes(journal_of(window)) == BROUGHT
    assert "You may delete that file." in part.done.text()
    assert path.with_name(name).exists()
    open_it(qtbot, window, path)
    assert window.notice.text.text() == ""


def test_a_version_that_was_undone_is_told_of_again(
    qtbot: QtBot, bare_window: MainWindow, path: Path, now: datetime, click: Click
) -> None:
    make_two(path, path.with_name("mine (1).spasmjournal"), now)
    window = open_it(qtbot, bare_window, path)
    part = part_of(window)
    click(part.beside.rows[0].look)
    read(qtbot, part)
    click(part.plan.bring)
    assert part.done.isVisible()
    QTest.keyClick(window, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert notes(journal_of(window)) == ["first", "second"]
    assert not part.done.isVisible()
    open_it(qtbot, window, path)
    assert window.notice.text.text() == "Another version of this journal lies beside it."


@pytest.fixture
def key(opened: MainWindow, other: Path, now: datetime) -> DataKey:
    """The other copy is locked, with a passphrase that this one does not have."""
    return lock(other, PASSPHRASE, now, cost=CHEAP)


def test_a_locked_copy_asks_for_its_passphrase(
    qtbot: QtBot, opened: MainWindow, other: Path, key: DataKey, click: Click
) -> None:
    part = part_of(opened)
    choose(qtbot, click, part, other)
    assert part.unlock.passphrase.isVisible()
    for words in ("another", PASSPHRASE):
        assert not part.plan.isVisible()
        part.unlock.passphrase.setText(words)
        QTest.keyClick(part.unlock.passphrase, Qt.Key.Key_Return)
        read(qtbot, part)
    assert not part.unlock.isVisible()
    click(part.plan.bring)
    assert notes(journal_of(opened)) == BROUGHT


def test_a_locked_copy_without_its_key_file_asks_for_the_sheet(
    qtbot: QtBot, opened: MainWindow, other: Path, key: DataKey, click: Click
) -> None:
    sheet = " ".join(groups_of(key))
    lose_every_key_file(other)
    part = part_of(opened)
    choose(qtbot, click, part, other)
    part.unlock.passphrase.setText(PASSPHRASE)
    click(part.unlock.open)
    read(qtbot, part)
    assert part.unlock.sheet.isVisible()
    part.unlock.sheet.setPlainText(sheet)
    click(part.unlock.open)
    read(qtbot, part)
    assert part.unlock.sheet.toPlainText() == ""
    click(part.plan.bring)
    assert notes(journal_of(opened)) == BROUGHT


def test_nothing_typed_stays(
    qtbot: QtBot, opened: MainWindow, other: Path, key: DataKey, click: Click
) -> None:
    part = part_of(opened)
    choose(qtbot, click, part, other)
    part.unlock.passphrase.setText("half of it")
    click(part.not_now)
    assert part.unlock.passphrase.text() == ""
    assert not part.unlock.isVisible()
    assert not part.trouble.isVisible()


def test_files_that_are_no_copy_are_told(
    qtbot: QtBot, opened: MainWindow, path: Path, tmp_path: Path, other: Path, click: Click
) -> None:
    part = part_of(opened)
    letter = tmp_path / "letter.spasmjournal"
    letter.write_text("Dear diary" * 40, encoding="utf-8")
    damaged = tmp_path / "damaged.spasmjournal"
    content = bytearray(other.read_bytes())
    content[4096 : 4 * 4096] = b"x" * (3 * 4096)
    damaged.write_bytes(content)
    told = {letter: "is not a Spasm Journal file", damaged: "is damaged", path: "is the journal that is open"}
    for file, words in told.items():
        choose(qtbot, click, part, file)
        assert words in part.trouble.text()
        assert not part.plan.isVisible()
        assert not part.unlock.isVisible()
    assert notes(journal_of(opened)) == ["first", "second"]
    assert not list(path.parent.glob("*merging*"))


def test_made_up_entries_are_refused(
    qtbot: QtBot, opened: MainWindow, tmp_path: Path, now: datetime, click: Click
) -> None:
    sample = tmp_path / "sample.spasmjournal"
    database = open_database(sample, now)
    write_made_up(database, made_up_diary(4, 1, now.date() - timedelta(days=1)))
    database.close()
    part = part_of(opened)
    choose(qtbot, click, part, sample)
    assert "holds made-up entries only" in part.plan.warning.text()
    assert not part.plan.bring.isVisible()


def test_another_persons_journal_is_warned_of(
    qtbot: QtBot, opened: MainWindow, tmp_path: Path, now: datetime, click: Click
) -> None:
    stranger = tmp_path / "stranger.spasmjournal"
    elsewhere(stranger, now, lambda journal: journal.add_spasm(cramp("strange", now), now))
    part = part_of(opened)
    choose(qtbot, click, part, stranger)
    assert part.plan.warning.text().startswith("These do not look like two copies of one journal")
    assert opened.focusWidget() is part.plan.leave


def test_nothing_of_a_copy_stays_for_another_journal(
    qtbot: QtBot, opened: MainWindow, other: Path, tmp_path: Path, click: Click
) -> None:
    part = part_of(opened)
    choose(qtbot, click, part, other)
    assert part.plan.isVisible()
    open_it(qtbot, opened, tmp_path / "another.spasmjournal")
    assert part.found is None
    assert not part.plan.isVisible()
