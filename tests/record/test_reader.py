"""Reading beside the window: in another thread, from one state of the file, and never writing."""

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from datetime import datetime
from pathlib import Path

import pytest
import sqlalchemy.exc
from sqlalchemy import delete

from spasmjournal.errors import JournalIsClosed
from spasmjournal.observation import SeenPeriod
from spasmjournal.period import Period
from spasmjournal.record.answers import SpasmAnswer
from spasmjournal.record.backup.contents import contents_of
from spasmjournal.record.backup.copies import Reason
from spasmjournal.record.connection import reading_only
from spasmjournal.record.database import Database, open_database
from spasmjournal.record.journal import Journal
from spasmjournal.record.models import Spasm
from spasmjournal.record.vault.data_key import DataKey


@pytest.fixture
def week(now: datetime) -> Period:
    return Period.last_days(7, now.date())


def elsewhere(ask: Callable[[], SeenPeriod]) -> SeenPeriod:
    """What is answered in another thread."""
    with ThreadPoolExecutor(1) as thread:
        return thread.submit(ask).result()


def test_it_tells_another_thread_the_same(
    journal: Journal, calf: SpasmAnswer, now: datetime, week: Period
) -> None:
    journal.add_spasm(calf, now)
    reader = journal.reader()
    assert journal.reader() is reader
    assert elsewhere(lambda: reader.seen_period(week)) == journal.seen_period(week)


def test_it_sees_what_was_written_since(
    journal: Journal, calf: SpasmAnswer, now: datetime, week: Period
) -> None:
    reader = journal.reader()
    assert not elsewhere(lambda: reader.seen_period(week)).spasms
    number = journal.add_spasm(calf, now)
    assert [spasm.id for spasm in elsewhere(lambda: reader.seen_period(week)).spasms] == [number]
    journal.change_spasm(number, replace(calf, worst=2), now)
    assert [spasm.worst for spasm in reader.seen_period(week).spasms] == [2]


def test_it_sees_one_state_of_the_file_and_holds_up_no_writing(
    journal: Journal, database: Database, calf: SpasmAnswer, now: datetime
) -> None:
    journal.add_spasm(calf, now)
    beside = database.beside()
    with beside.sessions() as session:
        before = session.query(Spasm).count()
        journal.add_spasm(calf, now)
        assert session.query(Spasm).count() == before == 1
    with beside.sessions() as session:
        assert session.query(Spasm).count() == 2
    beside.close()


def test_it_cannot_write(journal: Journal, database: Database, calf: SpasmAnswer, now: datetime) -> None:
    journal.add_spasm(calf, now)
    beside = database.beside()
    with pytest.raises(sqlalchemy.exc.OperationalError, match="readonly"), beside.sessions.begin() as session:
        session.execute(delete(Spasm))
    beside.close()


def test_a_closed_journal_is_one_file_and_says_that_it_is_closed(
    path: Path, calf: SpasmAnswer, now: datetime, week: Period
) -> None:
    journal = Journal(open_database(path, now))
    journal.add_spasm(calf, now)
    reader = journal.reader()
    elsewhere(lambda: reader.seen_period(week))
    journal.close()
    assert [file.name for file in path.parent.iterdir()] == [path.name]
    with pytest.raises(JournalIsClosed):
        elsewhere(lambda: reader.seen_period(week))


def test_a_copy_can_be_made_beside(journal: Journal, calf: SpasmAnswer, now: datetime) -> None:
    journal.add_spasm(calf, now)
    with ThreadPoolExecutor(1) as thread:
        copy = thread.submit(journal.reader().keep_copy, now, Reason.ASKED).result()
        assert copy is not None
        assert contents_of(copy.path, None) == journal.contents()
        assert thread.submit(journal.reader().keep_copy, now, Reason.ASKED).result() is None
    journal.add_spasm(calf, now)
    assert journal.contents().entries == 2
    assert journal.contents() != contents_of(copy.path, None)


@pytest.mark.parametrize("key", [None, DataKey(b"k" * 32)], ids=["plain", "locked"])
def test_damage_is_found_beside(tmp_path: Path, now: datetime, key: DataKey | None) -> None:
    path = tmp_path / "kept.spasmjournal"
    journal = Journal(open_database(path, now, key=key))
    journal.ask_next_time([f"{number} " + "x" * 2000 for number in range(40)], now)
    assert journal.reader().trouble() == ""
    journal.close()
    with reading_only(path, key) as raw:
        (root,) = raw.execute("SELECT rootpage FROM sqlite_master WHERE name = 'question'").fetchone()
    content = bytearray(path.read_bytes())
    content[(root - 1) * 4096 : root * 4096] = b"\xff" * 4096
    path.write_bytes(content)
    journal = Journal(open_database(path, now, key=key))
    assert journal.reader().trouble() == journal.reader().trouble() != ""
    journal.close()
    with pytest.raises(JournalIsClosed):
        journal.reader().trouble()
