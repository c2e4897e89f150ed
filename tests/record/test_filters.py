"""Finding entries: by period, region and words; page by page as in one piece."""

import unicodedata
from collections.abc import Callable
from dataclasses import replace
from datetime import date, datetime, timedelta

import pytest

from spasmjournal.anatomy import load_anatomy
from spasmjournal.entry_filter import Cursor, EntryFilter, cursor_after
from spasmjournal.observation import Entry, EntryKey, Sort
from spasmjournal.period import Period
from spasmjournal.record.answers import RemedyAnswer, SpasmAnswer, UseAnswer
from spasmjournal.record.journal import Journal
from spasmjournal.vocabulary import Cause, Kind, Side
from spasmjournal.wording import search_words

At = Callable[..., SpasmAnswer]
DAY = timedelta(days=1)


@pytest.fixture
def found(journal: Journal) -> Callable[..., set[int]]:
    """The ids of spasms, and the negative ids of uses, that a search finds."""
    anatomy = load_anatomy()

    def find(words: str = "", period: Period | None = None, *regions: str) -> set[int]:
        wanted = EntryFilter(period, frozenset(regions), search_words(words, anatomy))
        return {entry.spasm.id if entry.spasm else -entry.uses[0].id for entry in journal.entries(wanted)}

    return find


def test_a_period_holds_its_first_day_and_not_its_end(
    journal: Journal, at: At, now: datetime, found: Callable[..., set[int]]
) -> None:
    midnight = now.replace(hour=0, minute=0)
    before, first, last, after = (
        journal.add_spasm(at(moment), now)
        for moment in (
            midnight - 2 * DAY - timedelta(minutes=1),
            midnight - 2 * DAY,
            midnight - timedelta(minutes=1),
            midnight,
        )
    )
    assert found("", Period(date(2026, 11, 4), date(2026, 11, 6))) == {first, last}
    assert found() == {before, first, last, after}


def test_a_region_is_told_apart_by_its_side(
    journal: Journal, calf: SpasmAnswer, now: datetime, found: Callable[..., set[int]]
) -> None:
    left = journal.add_spasm(calf, now)
    right = journal.add_spasm(replace(calf, places=(replace(calf.places[0], side=Side.RIGHT),)), now)
    tailbone = replace(calf.places[0], region="sacrum", side=Side.MIDDLE)
    both = journal.add_spasm(replace(calf, places=(*calf.places, tailbone)), now)
    massage = -journal.use_remedy(UseAnswer(4, now), now)
    assert found("", None, "calf_inner_left") == {left, both}
    assert found("", None, "calf_inner_right", "sacrum") == {right, both}
    assert found("", None, "sacrum") == {both}
    assert found() == {left, right, both, massage}


def test_a_place_that_was_corrected_is_found_no_longer(
    journal: Journal, at: At, now: datetime, found: Callable[..., set[int]]
) -> None:
    spasm_id = journal.add_spasm(at(now), now)
    journal.change_spasm(spasm_id, at(now, "heel"), now)
    assert found("", None, "calf_inner_left") == set()
    assert found("heel") == {spasm_id}


def test_words_are_looked_for_in_everything_a_person_reads(
    journal: Journal, calf: SpasmAnswer, now: datetime, found: Callable[..., set[int]]
) -> None:
    own = journal.add_remedy(RemedyAnswer("Arnika"), now)
    spasm_id = journal.add_spasm(
        replace(
            calf,
            kind=Kind.TWITCH,
            causes=(Cause.DEHYDRATION, Cause.OWN_WORDS),
            cause_words="thunder",
            note="Bent down for the laundry",
            uses=(UseAnswer(2, now, recipe="wheat bag", note="too hot"), UseAnswer(own, now)),
        ),
        now,
    )
    massage = -journal.use_remedy(UseAnswer(4, now, note="at the practice"), now)
    for words in (
        "laundry",
        "BENT down",
        "thunder",
        "wheat",
        "too hot",
        "heat",
        "arnika",
        "drink",
        "twit",
        "calf left",
    ):
        assert found(words) == {spasm_id}, words
    for words in ("massage", "practice"):
        assert found(words) == {massage}, words
    for words in ("laundry massage", "right", "shoulder", "100 %", "_", "'", '"', "%"):
        assert found(words) == set(), words


@pytest.mark.parametrize(
    ("note", "words"),
    [
        ("Große Wade", "GROSSE"),
        ("Große Wade", "wADE"),
        ("ΓΆΜΠΑ", "γάμπα"),
        ("ИКРА болит", "икра БОЛИТ"),
        (unicodedata.normalize("NFD", "Überlastet"), "überlastet"),
        ("überlastet", unicodedata.normalize("NFD", "Über")),
        ("左ふくらはぎ", "ふくらはぎ"),
        ("100 % sure_of it", "% sure_of"),
    ],
)
def test_case_and_form_of_letters_do_not_matter(
    journal: Journal, calf: SpasmAnswer, now: datetime, found: Callable[..., set[int]], note: str, words: str
) -> None:
    spasm_id = journal.add_spasm(replace(calf, note=note), now)
    journal.add_spasm(calf, now)
    assert found(words) == {spasm_id}


@pytest.mark.parametrize("limit", [1, 2, 3, 7])
def test_pages_together_are_the_whole(journal: Journal, at: At, now: datetime, limit: int) -> None:
    for hour in (1, 1, 1, 2, 2, 3, 4):
        journal.add_spasm(at(now - timedelta(hours=hour)), now)
        journal.use_remedy(UseAnswer(4, now - timedelta(hours=hour)), now)
    journal.delete_entries([EntryKey(Sort.SPASM, 2)], now)
    whole = journal.entries()
    assert len(whole) == 13
    assert [entry.began for entry in whole] == sorted((entry.began for entry in whole), reverse=True)
    pages: list[Entry] = []
    cursor: Cursor | None = None
    while page := journal.entries(before=cursor, limit=limit):
        assert len(page) <= limit
        pages += page
        cursor = cursor_after(page[-1])
    assert pages == whole
