"""The passphrase opens the key file, another does not, and damage is told from both."""

import json
import stat
from datetime import datetime, timedelta
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from spasmjournal.errors import CannotRead, KeyFileDamaged, KeyFileMissing, PassphraseDoesNotFit, TooManyTries
from spasmjournal.record.durable import write_whole
from spasmjournal.record.vault.data_key import DataKey
from spasmjournal.record.vault.key_file import COST, unwrap, wrap
from spasmjournal.record.vault.tries import LONGEST_PAUSE, Tries, pause_after
from tests.record.vault.planted import CHEAP, PASSPHRASE


@pytest.fixture
def key_file(tmp_path: Path) -> Path:
    return tmp_path / "my.key"


def test_the_passphrase_opens_it_and_no_other_does(key_file: Path) -> None:
    key = DataKey.made_up()
    write_whole(key_file, wrap(key, PASSPHRASE))
    assert stat.S_IMODE(key_file.stat().st_mode) == 0o600
    assert unwrap(key_file, PASSPHRASE) == key
    with pytest.raises(PassphraseDoesNotFit):
        unwrap(key_file, PASSPHRASE + " ")


def test_a_try_costs_what_is_recommended(key_file: Path) -> None:
    told = json.loads(wrap(DataKey.made_up(), PASSPHRASE))
    assert (told["memory"], told["passes"], told["lanes"]) == (64 * 1024, 3, 4)
    assert (COST.memory, COST.passes, COST.lanes) == (64 * 1024, 3, 4)


def test_a_letter_is_the_same_from_every_keyboard(key_file: Path) -> None:
    key = DataKey.made_up()
    write_whole(key_file, wrap(key, "caf\u00e9 größe", CHEAP))
    assert unwrap(key_file, "cafe\u0301 gro\u0308ße") == key


def test_nothing_in_it_repeats(key_file: Path) -> None:
    key = DataKey.made_up()
    one, other = (json.loads(wrap(key, PASSPHRASE, CHEAP)) for _ in range(2))
    assert not {one[name] for name in ("salt", "nonce", "wrapped")} & {*other.values()}
    assert key.secret.hex() not in json.dumps(one)


def test_every_bit_that_falls_over_is_told_from_a_wrong_passphrase(key_file: Path) -> None:
    whole = wrap(DataKey.made_up(), PASSPHRASE, CHEAP)
    for at in range(len(whole) - 1):
        key_file.write_bytes(whole[:at] + bytes([whole[at] ^ 0x10]) + whole[at + 1 :])
        with pytest.raises(KeyFileDamaged):
            unwrap(key_file, PASSPHRASE)


@given(
    content=st.binary(max_size=600)
    | st.recursive(
        st.none() | st.booleans() | st.integers() | st.text(),
        lambda inner: st.lists(inner) | st.dictionaries(st.text(), inner),
    ).map(lambda told: json.dumps(told).encode())
)
def test_whatever_lies_there_is_told(content: bytes, tmp_path_factory: pytest.TempPathFactory) -> None:
    path = tmp_path_factory.getbasetemp() / "any.key"
    path.write_bytes(content)
    with pytest.raises(KeyFileDamaged):
        unwrap(path, PASSPHRASE)


@pytest.mark.parametrize("cost", [{"memory": 1 << 31}, {"passes": 10**6}, {"lanes": 0}, {"lanes": True}])
def test_a_cost_that_would_stop_the_computer_is_refused(key_file: Path, cost: dict[str, int]) -> None:
    """Even with its checksum put right: the file may come from anyone."""
    from spasmjournal.record.vault.key_file import _Wrapped

    told = json.loads(wrap(DataKey.made_up(), PASSPHRASE, CHEAP))
    sort = told.pop("sort")
    del told["checksum"]
    content = _Wrapped(**(told | cost))
    key_file.write_text(
        json.dumps(told | cost | {"sort": sort, "checksum": content.checksum}), encoding="utf-8"
    )
    with pytest.raises(KeyFileDamaged):
        unwrap(key_file, PASSPHRASE)


def test_a_file_that_is_not_there_is_told(tmp_path: Path) -> None:
    with pytest.raises(KeyFileMissing):
        unwrap(tmp_path / "none.key", PASSPHRASE)
    with pytest.raises(CannotRead):
        unwrap(tmp_path, PASSPHRASE)


def test_a_key_never_shows_itself() -> None:
    key = DataKey(b"herons" * 5 + b"!!")
    assert "herons" not in f"{key!r} {key} {[key]}"
    assert b"herons" not in key.id + key.salt
    key.forget()
    assert key.secret == bytes(32)


def test_pauses_grow_to_a_minute() -> None:
    pauses = [pause_after(failed).total_seconds() for failed in range(12)]
    assert pauses == [0, 0, 0, 2, 4, 8, 16, 32, 60, 60, 60, 60]
    assert pause_after(10**9) == LONGEST_PAUSE


def test_tries_are_slowed_also_after_a_new_start(tmp_path: Path, now: datetime) -> None:
    journal = tmp_path / "my.spasmjournal"
    for _ in range(4):
        Tries(journal).refuse_too_soon(now)
        Tries(journal).failed(now)
        now += timedelta(seconds=2)
    with pytest.raises(TooManyTries, match=r"\(2 s\)"):
        Tries(journal).refuse_too_soon(now)
    Tries(journal).refuse_too_soon(now + timedelta(seconds=2))
    Tries(journal).succeeded()
    Tries(journal).refuse_too_soon(now)
    assert not list(tmp_path.iterdir())


def test_a_clock_set_back_shuts_nobody_out(tmp_path: Path, now: datetime) -> None:
    journal = tmp_path / "my.spasmjournal"
    for _ in range(9):
        Tries(journal).failed(now)
    back = now - timedelta(days=400)
    with pytest.raises(TooManyTries, match=r"\(60 s\)"):
        Tries(journal).refuse_too_soon(back)
    with pytest.raises(TooManyTries, match=r"moment \(1 s\)"):
        Tries(journal).refuse_too_soon(back + timedelta(seconds=59))
    Tries(journal).refuse_too_soon(back + timedelta(seconds=60))


@pytest.mark.parametrize("content", [b"", b"[1]", b'["x", "y"]', b"null", b"\xff"])
def test_tries_that_cannot_be_read_are_forgotten(tmp_path: Path, now: datetime, content: bytes) -> None:
    (tmp_path / "my.tries").write_bytes(content)
    Tries(tmp_path / "my").refuse_too_soon(now)
