"""A journal lived with for a while: any answers, in any order."""

from datetime import UTC, date, datetime, timedelta
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory

from hypothesis import strategies as st

from spasmjournal.observation import EntryKey, Sort, Stroke
from spasmjournal.record.answers import (
    AppointmentAnswer,
    CheckInAnswer,
    Draft,
    PersonAnswer,
    PlaceAnswer,
    RemedyAnswer,
    SpasmAnswer,
    UseAnswer,
)
from spasmjournal.record.database import Database, open_database
from spasmjournal.record.journal import Journal
from spasmjournal.vocabulary import Asked, Cause, DayActivity, Kind, RemedyGroup, Side, View

NOW = datetime(2026, 11, 6, 20, 30, tzinfo=UTC)

words = st.text(max_size=30) | st.sampled_from(["=1+1", "-2", "@x", '"', "a\r\nb", "\t", "größer 日本"])
numbers = st.none() | st.integers(0, 10)
deeds = st.lists(st.tuples(st.integers(0, 10), words, numbers, st.integers(0, 40)), min_size=0, max_size=12)
Deeds = list[tuple[int, str, int | None, int]]


@cache
def _empty_journal() -> bytes:
    """Making the tables takes longer than anything that is tried with them."""
    with TemporaryDirectory() as folder:
        path = Path(folder) / "empty.spasmjournal"
        open_database(path, NOW).close()
        return path.read_bytes()


def new_database(path: Path) -> Database:
    """A new journal at a path."""
    path.write_bytes(_empty_journal())
    path.chmod(0o600)
    return open_database(path, NOW)


def live(journal: Journal, done: Deeds) -> None:
    """Do all of it, a second apart."""
    for number, deed in enumerate(done):
        _do(journal, NOW + timedelta(seconds=number), *deed)


def spasm(text: str, worst: int | None, ago: int) -> SpasmAnswer:
    stroke = Stroke(View.BACK, ((1.5, 2.0), (ago, 4.25)))
    return SpasmAnswer(
        (PlaceAnswer("calf_inner", Side.LEFT, View.BACK, 1.5, float(ago)),),
        NOW - timedelta(hours=ago),
        Kind.CRAMP if ago % 2 else None,
        worst=worst,
        note=text,
        causes=(Cause.STRESS, Cause.OWN_WORDS)[: ago % 3],
        dont_know=frozenset({Asked.WORST}) if worst is None else frozenset(),
        strokes=(stroke,) if ago % 4 == 0 else (),
        uses=(UseAnswer(1 + ago % 7, NOW - timedelta(hours=ago), before=worst, note=text),) * (ago % 2),
    )


def _do(journal: Journal, now: datetime, what: int, text: str, worst: int | None, ago: int) -> None:
    ids = [seen.entry.key for seen in journal.binned(now)] + [entry.key for entry in journal.entries()]
    day = (NOW - timedelta(days=ago)).date()
    if what <= 2:
        journal.add_spasm(spasm(text, worst, ago), now)
    elif what == 3:
        journal.check_in(CheckInAnswer(day, stress=worst, activity=DayActivity.OVERDID), now)
    elif what == 4:
        journal.use_remedy(UseAnswer(1 + ago % 7, now, after=worst, after_at=now, cost=text), now)
    elif what == 5:
        name = RemedyAnswer(f"{text.strip()} {ago} {len(journal.remedies())}", RemedyGroup.TENS)
        journal.add_remedy(name, now)
    elif what == 6:
        journal.add_appointment(AppointmentAnswer(now, text, text, (text, "why?"), bool(ago % 2)), now)
    elif what == 7:
        journal.name_person(PersonAnswer(text, date(1970, 1, 1 + ago % 28)), now)
    elif what == 8:
        journal.keep_draft(Draft(spasm(text, worst, ago)), now)
    elif what == 9:
        journal.undo(now)
    else:
        _delete_one(journal, now, ids)


def _delete_one(journal: Journal, now: datetime, ids: list[EntryKey]) -> None:
    binned = {seen.entry.key for seen in journal.binned(now)}
    standing = [key for key in ids if key not in binned and key.sort is not Sort.CHECK_IN]
    if standing:
        journal.delete_entries(standing[:1], now)
