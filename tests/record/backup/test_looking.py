"""Looking into a file tells what it holds, or why not, and changes nothing."""

from datetime import datetime
from pathlib import Path

import pytest

from spasmjournal.errors import FileMissing, NotAJournal
from spasmjournal.record.backup.copies import Reason
from spasmjournal.record.backup.looking import Inside, State, key_for, look_into
from spasmjournal.record.connection import connect_raw
from spasmjournal.record.database import create_database, open_database
from spasmjournal.record.journal import Journal
from spasmjournal.record.made_up import write_made_up
from spasmjournal.record.vault.data_key import DataKey
from spasmjournal.sample import made_up_diary

KEY, OTHER = DataKey(b"k" * 32), DataKey(b"o" * 32)


@pytest.fixture(params=[None, KEY], ids=["plain", "locked"])
def kept(request: pytest.FixtureRequest, tmp_path: Path, now: datetime) -> tuple[Path, DataKey | None]:
    """A copy of a journal with one question for the doctor, and what opens it."""
    key: DataKey | None = request.param
    path = tmp_path / "my.spasmjournal"
    journal = Journal(open_database(path, now, key=key))
    journal.ask_next_time(["x" * 3900], now)
    copy = journal.keep_copy(now, Reason.CLOSING)
    journal.close()
    assert copy is not None
    return copy.path, key


def spoiled(path: Path) -> Path:
    """A copy with a bad page that holds no part of what is counted."""
    content = bytearray(path.read_bytes())
    content[-4096:] = b"\xff" * 4096
    path.write_bytes(content)
    return path


def test_it_tells_what_is_held_and_how_far_one_looked(kept: tuple[Path, DataKey | None]) -> None:
    path, key = kept
    before = path.read_bytes()
    quick, thorough = look_into(path, key), look_into(path, key, thoroughly=True)
    assert (quick.state, thorough.state) == (State.READ, State.SOUND)
    assert quick.holds == thorough.holds
    assert quick.holds is not None
    assert quick.can_be_used
    assert not quick.is_made_up
    assert path.read_bytes() == before


def test_damage_is_found_by_looking_at_every_page(kept: tuple[Path, DataKey | None]) -> None:
    path, key = kept
    assert look_into(spoiled(path), key, thoroughly=True) == Inside(path, State.DAMAGED)


def test_another_key_is_told_from_damage(kept: tuple[Path, DataKey | None]) -> None:
    path, key = kept
    wanted = State.OTHER_KEY if key else State.READ
    assert look_into(path, OTHER).state is wanted
    assert key_for(path, KEY) == key
    if key:
        assert look_into(path, None).state is State.OTHER_KEY


def test_what_is_no_journal_is_told(tmp_path: Path) -> None:
    (tmp_path / "letter").write_text("Dear diary" * 20, encoding="utf-8")
    with pytest.raises(NotAJournal):
        look_into(tmp_path / "letter", None)
    with pytest.raises(FileMissing):
        look_into(tmp_path / "nothing", None)


def test_what_a_newer_program_wrote_is_told(kept: tuple[Path, DataKey | None]) -> None:
    path, key = kept
    raw = connect_raw(str(path), key)
    raw.execute("UPDATE alembic_version SET version_num = '9999'")
    raw.close()
    inside = look_into(path, key)
    assert inside.state is State.NEWER
    assert not inside.can_be_used


def test_made_up_entries_are_told(tmp_path: Path, now: datetime) -> None:
    database = create_database(tmp_path / "made-up", now)
    write_made_up(database, made_up_diary(1, 1, now.date()))
    database.close()
    inside = look_into(tmp_path / "made-up", None)
    assert inside.is_made_up
    assert inside.holds is not None
    assert inside.holds.entries > 100
