"""Copies are made by themselves, hold what the journal holds, and are never half there."""

import stat
from collections.abc import Callable
from datetime import datetime, timedelta
from pathlib import Path

import pytest
from sqlcipher3 import dbapi2 as sqlite

from spasmjournal.errors import CannotWrite, CopyFailed, JournalIsDamaged
from spasmjournal.record.answers import CheckInAnswer, Draft
from spasmjournal.record.backup import soundness
from spasmjournal.record.backup.contents import contents_of
from spasmjournal.record.backup.copies import Copies, Copy, Reason
from spasmjournal.record.connection import reading_only
from spasmjournal.record.database import Database, open_database
from spasmjournal.record.journal import Journal

Note = Callable[..., int]


def made(copy: Copy | None) -> Copy:
    assert copy is not None
    return copy


def test_a_copy_is_a_private_journal_of_its_own(
    database: Database, note: Note, now: datetime, copies: Copies
) -> None:
    spasm = note("as it was")
    copy = made(database.keep_copy(now, Reason.CLOSING))
    assert stat.S_IMODE(copies.folder.stat().st_mode) == 0o700
    assert [file.name for file in copies.folder.iterdir()] == ["my.20261106T203000Z.closing.spasmjournal"]
    assert stat.S_IMODE(copy.path.stat().st_mode) == 0o600
    opened = Journal(open_database(copy.path, now))
    assert opened.spasm(spasm).note == "as it was"
    opened.close()


def test_only_what_changed_is_copied(
    database: Database, journal: Journal, note: Note, now: datetime, copies: Copies
) -> None:
    for change in (lambda: note("one"), lambda: journal.undo(now), lambda: journal.ask_about("Why?", now)):
        change()
        assert database.keep_copy(now, Reason.CLOSING)
        assert database.keep_copy(now, Reason.CLOSING) is None
    assert len({copy.made for copy in copies.listed()}) == 3


def test_a_card_that_is_taken_up_again_is_a_change(
    database: Database, journal: Journal, now: datetime
) -> None:
    journal.put_by(Draft(CheckInAnswer(now.date(), stress=3)), now)
    assert database.keep_copy(now, Reason.CLOSING)
    assert journal.take_back() is not None
    copy = made(database.keep_copy(now, Reason.CLOSING))
    opened = Journal(open_database(copy.path, now))
    assert opened.open_draft() is not None
    opened.close()


def test_a_newest_copy_that_does_not_hold_is_none(
    database: Database, note: Note, now: datetime, copies: Copies
) -> None:
    note("x" * 3900)
    copy = made(database.keep_copy(now, Reason.CLOSING))
    content = copy.path.read_bytes()
    at = content.index(b"x" * 3000) // 4096 * 4096
    copy.path.write_bytes(content[:at] + b"\xff" * 4096 + content[at + 4096 :])
    assert made(database.keep_copy(now, Reason.CLOSING)).path != copy.path


def test_what_could_go_amiss_has_a_copy_of_its_own(database: Database, note: Note, now: datetime) -> None:
    note("x")
    made(database.keep_copy(now, Reason.CLOSING))
    made(database.keep_copy(now, Reason.MERGE))
    assert database.keep_copy(now, Reason.RESTORE) is None
    assert database.keep_copy(now, Reason.CLOSING) is None


def test_a_list_tells_what_each_copy_holds(
    database: Database, note: Note, now: datetime, copies: Copies
) -> None:
    for days in (9, 3):
        note("x", days)
        database.keep_copy(now + timedelta(days=1 - days), Reason.ASKED)
    holds = [contents_of(copy.path, None) for copy in copies.listed()]
    assert [found.entries for found in holds] == [2, 1]
    assert [found.last_day for found in holds] == [(now - timedelta(days=days)).date() for days in (3, 9)]


def test_older_copies_are_thinned_and_special_ones_stay_a_month(
    database: Database, note: Note, now: datetime, copies: Copies
) -> None:
    long_ago = now - timedelta(days=20)
    for hours, reason in enumerate([Reason.CLOSING, Reason.MERGE, Reason.CLOSING, Reason.CLOSING]):
        note(str(hours))
        database.keep_copy(long_ago + timedelta(hours=hours / 10), reason)
    note("now")
    database.keep_copy(now, Reason.CLOSING)
    assert [copy.reason for copy in copies.listed()] == [Reason.CLOSING, Reason.CLOSING, Reason.MERGE]
    copies.thin(now + timedelta(days=11))
    assert [copy.reason for copy in copies.listed()] == [Reason.CLOSING, Reason.CLOSING]


def test_a_second_folder_is_looked_after_by_itself(
    database: Database, note: Note, now: datetime, tmp_path: Path
) -> None:
    note("x")
    stick = tmp_path / "stick"
    database.keep_copy(now, Reason.CLOSING)
    assert made(database.keep_copy(now, Reason.CLOSING, stick)).path.parent.parent == stick
    assert database.keep_copy(now, Reason.CLOSING, stick) is None


def test_a_folder_out_of_reach_is_told(database: Database, now: datetime, tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    with pytest.raises(CannotWrite, match="file"):
        database.keep_copy(now, Reason.CLOSING, tmp_path / "file" / "stick")
    assert Copies(database.path, tmp_path / "gone").listed() == []


def test_other_files_in_the_folder_are_left_alone(
    database: Database, note: Note, now: datetime, copies: Copies
) -> None:
    copies.folder.mkdir()
    strangers = [
        "letter.txt",
        "other.20200101T000000Z.closing.spasmjournal",
        "my.20201399T000000Z.closing.spasmjournal",
        "my.20200101T000000Z.whim.spasmjournal",
    ]
    left_behind = copies.folder / "my.20200101T000000Z.closing.spasmjournal.part"
    for name in (*strangers, left_behind.name):
        (copies.folder / name).write_text("x", encoding="utf-8")
    note("x")
    copy = made(database.keep_copy(now, Reason.CLOSING))
    assert {file.name for file in copies.folder.iterdir()} == {*strangers, copy.path.name}
    assert copies.listed() == [copy]


def test_what_a_kill_left_of_this_second_is_in_nobodys_way(
    database: Database, note: Note, now: datetime, copies: Copies
) -> None:
    note("x")
    copies.folder.mkdir()
    (copies.folder / "my.20261106T203000Z.closing.spasmjournal.part").write_text("half", encoding="utf-8")
    copy = made(database.keep_copy(now, Reason.CLOSING))
    assert list(copies.folder.iterdir()) == [copy.path]


def test_a_copy_that_does_not_hold_never_gets_its_name(
    database: Database, note: Note, now: datetime, copies: Copies, monkeypatch: pytest.MonkeyPatch
) -> None:
    note("x")
    told = iter(["a page is bad", ""])
    monkeypatch.setattr(soundness, "trouble_in", lambda *_: next(told))
    with pytest.raises(CopyFailed, match="a page is bad"):
        database.keep_copy(now, Reason.CLOSING)
    assert list(copies.folder.iterdir()) == []


def test_a_damaged_journal_is_not_copied(path: Path, now: datetime) -> None:
    journal = Journal(open_database(path, now))
    journal.ask_next_time([f"{number} " + "x" * 2000 for number in range(40)], now)
    journal.close()
    with reading_only(path, None) as raw:
        (root,) = raw.execute("SELECT rootpage FROM sqlite_master WHERE name = 'question'").fetchone()
    content = bytearray(path.read_bytes())
    content[(root - 1) * 4096 : root * 4096] = b"\xff" * 4096
    path.write_bytes(content)
    database = open_database(path, now)
    with pytest.raises(JournalIsDamaged, match=r"my\.spasmjournal is"):
        database.keep_copy(now, Reason.CLOSING)
    assert Copies(path).listed() == []
    database.close()


def test_what_is_no_journal_holds_nothing_that_can_be_told(tmp_path: Path) -> None:
    (tmp_path / "a").write_bytes(b"x" * 5000)
    with pytest.raises(JournalIsDamaged):
        contents_of(tmp_path / "a", None)
    with pytest.raises(sqlite.DatabaseError), reading_only(tmp_path / "missing", None) as raw:
        raw.execute("SELECT 1 FROM spasm")
