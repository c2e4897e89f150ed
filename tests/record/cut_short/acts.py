"""What a program may be in the middle of when it ends, each as one call, told of as it goes along."""

import shutil
from collections.abc import Callable, Mapping
from contextlib import closing
from datetime import timedelta
from itertools import count
from pathlib import Path

from spasmjournal.record.backup.copies import Copies, Reason
from spasmjournal.record.backup.restoring import restore
from spasmjournal.record.database import open_database
from spasmjournal.record.journal import Journal
from spasmjournal.record.vault.locking import change_passphrase, lock, unlock_for_good
from spasmjournal.record.vault.opening import key_by_passphrase
from tests.exchange.living import NOW, new_database, spasm
from tests.record.vault.planted import CHEAP, PASSPHRASE

DATA = Path(__file__).parent.parent.parent / "data"
OTHER = "other words"
LATER = NOW + timedelta(days=1)
Tell = Callable[[str], None]


def written(path: Path, *notes: str) -> None:
    """A journal with some notes, a copy of its first state, and one of its last."""
    with closing(Journal(new_database(path))) as journal:
        for number, note in enumerate(notes):
            journal.add_spasm(spasm(note, 3, 1), NOW + timedelta(minutes=number))
            if number in (0, len(notes) - 1):
                journal.keep_copy(NOW + timedelta(minutes=number), Reason.CLOSING)


def plain(path: Path) -> None:
    written(path, "one", "two", "three")


def old(path: Path) -> None:
    shutil.copyfile(DATA / "form-0001.journal", path)


def locked(path: Path) -> None:
    plain(path)
    lock(path, PASSPHRASE, NOW, cost=CHEAP)


def with_other(path: Path) -> None:
    plain(path)
    shutil.copyfile(path, path.with_name("other.spasmjournal"))
    with closing(Journal(open_database(path.with_name("other.spasmjournal"), NOW))) as journal:
        for number in range(40):
            journal.add_spasm(spasm(f"merged {number}", 3, 1), LATER)


def save(path: Path, tell: Tell) -> None:
    with closing(Journal(open_database(path, LATER))) as journal:
        tell("start")
        for number in count():
            journal.add_spasm(spasm(f"saved {number}", 3, 1), LATER)
            tell(f"saved {number}")


def save_once(path: Path, tell: Tell) -> None:
    with closing(Journal(open_database(path, LATER))) as journal:
        tell("start")
        journal.add_spasm(spasm("saved", 3, 1), LATER)
        tell("saved")


def migrate(path: Path, tell: Tell) -> None:
    tell("start")
    open_database(path, LATER).close()


def add_passphrase(path: Path, tell: Tell) -> None:
    tell("start")
    lock(path, PASSPHRASE, LATER, cost=CHEAP)


def another_passphrase(path: Path, tell: Tell) -> None:
    key = key_by_passphrase(path, PASSPHRASE, LATER)
    tell("start")
    change_passphrase(path, key, OTHER, cost=CHEAP)


def no_passphrase(path: Path, tell: Tell) -> None:
    key = key_by_passphrase(path, PASSPHRASE, LATER)
    tell("start")
    unlock_for_good(path, key, LATER)


def back_up(path: Path, tell: Tell) -> None:
    with closing(Journal(open_database(path, LATER))) as journal:
        journal.ask_about("Why?", LATER)
        tell("start")
        journal.keep_copy(LATER, Reason.ASKED)


def put_back(path: Path, tell: Tell) -> None:
    tell("start")
    restore(path, Copies(path).listed()[-1].path, LATER)


def merge(path: Path, tell: Tell) -> None:
    with closing(Journal(open_database(path, LATER))) as journal:
        tell("start")
        journal.merge(journal.rows_of_copy(path.with_name("other.spasmjournal")), LATER)


ACTS: Mapping[str, tuple[Callable[[Path], None], Callable[[Path, Tell], None]]] = {
    "save": (plain, save),
    "migrate": (old, migrate),
    "add a passphrase": (plain, add_passphrase),
    "change it": (locked, another_passphrase),
    "remove it": (locked, no_passphrase),
    "back up": (plain, back_up),
    "restore": (plain, put_back),
    "merge": (with_other, merge),
}
"""How the journal is made, and what is then done."""
