"""Cards that are not saved yet have no index that names them; each that is lost is told all the same."""

import re
from contextlib import closing
from datetime import datetime
from pathlib import Path

from spasmjournal.record.backup.salvaging import Lost, salvage
from spasmjournal.record.database import open_database
from spasmjournal.record.journal import Journal
from tests.record.backup.test_salvaging import PAGE, damaged_at, owners, put_cards_by, rows_of

WORDS = re.compile(rb"(open |3\d ){9}")
NOW = datetime(2026, 11, 6).astimezone()


def a_journal_of_cards(path: Path) -> set[object]:
    """The ids of the cards."""
    with closing(open_database(path, NOW)) as database:
        put_cards_by(Journal(database), NOW)
    return set(rows_of(path, None)["draft"])


def pages_of_cards(path: Path) -> list[int]:
    """The root of the table, and every page with a word of a card on it."""
    content = path.read_bytes()
    told = [
        page for page in range(len(content) // PAGE) if WORDS.search(content, page * PAGE, (page + 1) * PAGE)
    ]
    return [page for page, name in owners(path, None).items() if name == "draft"] + [
        page + 1 for page in told
    ]


def test_every_card_that_is_lost_is_told(tmp_path: Path) -> None:
    path = tmp_path / "my.spasmjournal"
    cards = a_journal_of_cards(path)
    found = set()
    for page in pages_of_cards(path):
        damaged_at(page, path, tmp_path / "x")
        told = salvage(tmp_path / "x", tmp_path / f"{page}")
        gone = len(cards - set(rows_of(tmp_path / f"{page}", None)["draft"]))
        lost = [lost.rows for lost in told.lost if lost.table == "draft"]
        assert bool(lost) == bool(gone)
        assert None in lost or gone <= sum(rows for rows in lost if rows is not None) <= gone + 2
        found.add((gone, None in lost))
    # The first or last leaf with a few; one in between, or what a long card runs over to; the root.
    assert {known for gone, known in found if 0 < gone < 10} == {True, False}
    assert (len(cards), True) in found


def test_of_cards_that_cannot_be_counted_it_is_told_that_there_may_be_some(tmp_path: Path) -> None:
    path = tmp_path / "my.spasmjournal"
    a_journal_of_cards(path)
    (root,) = (page for page, name in owners(path, None).items() if name == "draft")
    damaged_at(root, path, tmp_path / "x")
    assert salvage(tmp_path / "x", tmp_path / "saved").lost == (Lost("draft", rows=None, is_exact=False),)
