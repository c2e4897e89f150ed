"""What two copies tell differently is shown in words, and settled by a click or a key."""

from datetime import datetime, timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from spasmjournal.record.journal import Journal
from spasmjournal.ui.main_window import MainWindow
from tests.record.vault.planted import EVER
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
    tell_both,
)


@pytest.mark.parametrize("take", [False, True])
def test_what_both_tell_differently_is_settled(
    qtbot: QtBot, bare_window: MainWindow, path: Path, other: Path, now: datetime, click: Click, take: bool
) -> None:
    make_two(path, other, now)
    tell_both(path, other, now + timedelta(minutes=10))
    window = open_it(qtbot, bare_window, path)
    journal, part = journal_of(window), part_of(window)
    assert not part.lost.isVisible()
    choose(qtbot, click, part, other)
    assert part.plan.conflicts.text().startswith("Told differently in both: 1.")
    click(part.plan.bring)
    assert "to be looked at here: 1" in window.notice.text.text()
    (row,) = part.lost.rows
    assert window.focusWidget() is row.keep
    assert row.title.text() == "Cramp on Tue 3 Nov 2026, Left calf, inner half"
    assert row.told.text() == (
        "Worst: 8/10; in the other version 6/10\nNote: “theirs”; in the other version “mine”"
    )
    click(row.take if take else row.keep)
    assert ("mine" in notes(journal), "theirs" in notes(journal)) == (take, not take)
    assert not part.lost.isVisible()
    click(window.notice.act)
    assert "theirs" in notes(journal)
    assert part.lost.isVisible()


def test_many_are_settled_one_after_the_other(
    qtbot: QtBot, bare_window: MainWindow, path: Path, other: Path, now: datetime, click: Click
) -> None:
    def tell(journal: Journal, word: str, at: datetime) -> None:
        for seen in journal.seen_spasms(EVER):
            answer = journal.answered_spasm(seen.id)
            journal.change_spasm(seen.id, cramp(f"{seen.note} {word}", answer.began), at)

    def begin(journal: Journal) -> None:
        for number in range(7):
            journal.add_spasm(cramp(str(number), now - timedelta(days=number)), now)

    elsewhere(path, now, begin)
    other.write_bytes(path.read_bytes())
    elsewhere(path, now, lambda journal: tell(journal, "mine", now + timedelta(minutes=1)))
    elsewhere(other, now, lambda journal: tell(journal, "theirs", now + timedelta(minutes=2)))
    window = open_it(qtbot, bare_window, path)
    part = part_of(window)
    choose(qtbot, click, part, other)
    click(part.plan.bring)
    assert (len(part.lost.rows), part.lost.more.text()) == (5, "And 2 more.")
    first = part.lost.rows[0].title.text()
    QTest.keyClick(part.lost.rows[0].keep, Qt.Key.Key_Space)
    assert (len(part.lost.rows), part.lost.more.text()) == (5, "And 1 more.")
    assert part.lost.rows[0].title.text() != first
    assert window.focusWidget() is part.lost.rows[0].keep
