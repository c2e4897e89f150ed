"""The bin: what was deleted, when, and one click to have it back."""

from collections.abc import Callable
from datetime import timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QScrollArea, QWidget
from pytestqt.qtbot import QtBot

from spasmjournal.record.answers import PlaceAnswer, SpasmAnswer
from spasmjournal.record.journal import Journal
from spasmjournal.ui.journal.journal_page import JournalPage
from spasmjournal.ui.main_window import MainWindow
from spasmjournal.vocabulary import Kind, Side, View
from tests.ui.conftest import SetClock

Click = Callable[[QWidget], None]
CALF = PlaceAnswer("calf_inner", Side.LEFT, View.BACK)


@pytest.fixture
def deleted(journal: Journal, clock: SetClock) -> Journal:
    """Three cramps of which the newest was deleted first, each a minute after the other."""
    for days in range(3):
        journal.add_spasm(SpasmAnswer((CALF,), clock() - timedelta(days=days), Kind.CRAMP), clock())
    for entry in journal.entries():
        journal.delete_entries([entry.key], clock())
        clock.wait(minutes=1)
    return journal


def rows(page: JournalPage) -> list[list[str]]:
    return [[part.text() for part in row.findChildren(QLabel)] for row in page.binned.rows]


def test_an_empty_bin_says_so_and_how_long_things_stay(
    journal: Journal, page: JournalPage, click: Click
) -> None:
    click(page.bin)
    assert page.binned.empty.isVisible()
    assert not page.binned.give_back.isEnabled()
    assert any("30 days" in text.text() for text in page.binned.findChildren(QLabel))
    click(page.binned.close_bin)
    assert page.bin.hasFocus()


def test_it_tells_what_was_deleted_and_when(deleted: Journal, page: JournalPage, click: Click) -> None:
    click(page.bin)
    assert rows(page) == [
        ["Wed 4 Nov 2026, 21:30 · Left calf, inner half · Cramp", "Deleted Fri 6 Nov 2026, 21:32"],
        ["Thu 5 Nov 2026, 21:30 · Left calf, inner half · Cramp", "Deleted Fri 6 Nov 2026, 21:31"],
        ["Fri 6 Nov 2026, 21:30 · Left calf, inner half · Cramp", "Deleted Fri 6 Nov 2026, 21:30"],
    ]


def test_one_click_gives_one_back_and_the_keyboard_goes_on(
    qtbot: QtBot, window: MainWindow, deleted: Journal, page: JournalPage, click: Click
) -> None:
    click(page.bin)
    page.binned.rows[1].back.setFocus()
    qtbot.keyClick(page.binned.rows[1].back, Qt.Key.Key_Space)
    assert [entry.began.day for entry in deleted.entries()] == [5]
    assert len(page.binned.rows) == 2
    assert page.binned.rows[1].back.hasFocus()
    assert window.notice.text.text() == "Given back."
    window.menus.undo.trigger()
    assert len(page.binned.rows) == 3
    assert not deleted.entries()


def test_what_is_ticked_comes_back_in_one_step(
    qtbot: QtBot, window: MainWindow, deleted: Journal, page: JournalPage, click: Click
) -> None:
    click(page.bin)
    for row in (page.binned.rows[0], page.binned.rows[2]):
        row.tick.setFocus()
        qtbot.keyClick(row.tick, Qt.Key.Key_Space)
    click(page.binned.give_back)
    assert [entry.began.day for entry in deleted.entries()] == [6, 4]
    assert window.notice.text.text() == "Given back: 2 entries."
    window.menus.undo.trigger()
    assert not deleted.entries()


def test_the_last_one_given_back_leaves_the_way_out(
    deleted: Journal, page: JournalPage, click: Click
) -> None:
    click(page.bin)
    for _ in range(3):
        click(page.binned.rows[0].back)
    assert page.binned.empty.isVisible()
    assert page.binned.close_bin.hasFocus()
    assert len(deleted.entries()) == 3


def test_a_full_bin_is_shown_piece_by_piece(
    plenty: Journal, page: JournalPage, clock: SetClock, click: Click
) -> None:
    plenty.delete_entries([entry.key for entry in plenty.entries(limit=60)], clock())
    click(page.bin)
    assert len(page.binned.rows) == 50
    assert page.binned.more.text() == "Show 10 more"
    page.binned.more.click()
    assert len(page.binned.rows) == 60
    assert page.binned.rows[50].back.hasFocus()
    assert not page.binned.more.isVisible()


def test_tab_goes_from_row_to_row(qtbot: QtBot, deleted: Journal, page: JournalPage, click: Click) -> None:
    click(page.bin)
    page.binned.close_bin.setFocus(Qt.FocusReason.TabFocusReason)
    for row in page.binned.rows:
        for part in (row.tick, row.back):
            qtbot.keyClick(page.window().focusWidget(), Qt.Key.Key_Tab)
            assert part.hasFocus()


def test_giving_one_back_scrolls_nowhere(
    qtbot: QtBot, plenty: Journal, page: JournalPage, clock: SetClock, click: Click
) -> None:
    plenty.delete_entries([entry.key for entry in plenty.entries(limit=40)], clock())
    click(page.bin)
    bar = page.binned.findChildren(QScrollArea)[0].verticalScrollBar()
    qtbot.waitUntil(lambda: bar.maximum() > 0)
    second = page.binned.rows[1]
    click(page.binned.rows[0].back)
    assert page.binned.rows[0] is second
    assert second.back.hasFocus()
    qtbot.waitUntil(lambda: second.y() < second.height())
    assert bar.value() == 0
