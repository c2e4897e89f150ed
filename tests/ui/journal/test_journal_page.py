"""Journal: reading, finding, correcting and deleting, by the real fields and keys."""

from collections.abc import Callable
from datetime import timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from spasmjournal.i18n import to_qdate
from spasmjournal.observation import Entry
from spasmjournal.record.answers import PlaceAnswer, SpasmAnswer, UseAnswer
from spasmjournal.record.journal import Journal
from spasmjournal.ui.journal.entries_model import PAGE
from spasmjournal.ui.journal.filter_bar import OWN_DAYS
from spasmjournal.ui.journal.journal_page import JournalPage
from spasmjournal.ui.main_window import MainWindow
from spasmjournal.vocabulary import Kind, Side, View
from tests.ui.conftest import SetClock

Click = Callable[[QWidget], None]


@pytest.fixture
def week(journal: Journal, clock: SetClock) -> Journal:
    """A cramp in the left calf each night, one in the right hand, and a massage of its own."""
    heat = next(remedy.id for remedy in journal.remedies() if remedy.name == "Heat")
    massage = next(remedy.id for remedy in journal.remedies() if remedy.name == "Massage")
    calf = PlaceAnswer("calf_inner", Side.LEFT, View.BACK, 38.0, 790.0)
    for days in range(1, 8):
        began = clock() - timedelta(days=days)
        used = (UseAnswer(heat, began, before=7, after=4),) if days == 2 else ()
        note = "STRASSE and Straße" if days == 3 else ""
        journal.add_spasm(SpasmAnswer((calf,), began, Kind.CRAMP, worst=7, note=note, uses=used), clock())
    thumb = PlaceAnswer("thumb", Side.RIGHT, View.FRONT)
    journal.add_spasm(SpasmAnswer((thumb,), clock() - timedelta(days=1, hours=2), Kind.TWITCH), clock())
    journal.use_remedy(UseAnswer(massage, clock() - timedelta(days=5), note="shoulders"), clock())
    return journal


def _search(qtbot: QtBot, page: JournalPage, words: str) -> None:
    page.filter.words.clear()
    with qtbot.waitSignal(page.filter.changed):
        qtbot.keyClicks(page.filter.words, words)


def test_newest_first_with_uses_of_their_own(week: Journal, page: JournalPage) -> None:
    shown = [page.model.row(page.model.index(row)) for row in range(page.model.rowCount())]
    began = [row.entry.began for row in shown if row]
    assert began == sorted(began, reverse=True)
    assert len(began) == 9
    assert sum(row.entry.spasm is None for row in shown if row) == 1


def test_the_model_behaves(week: Journal, page: JournalPage, qtmodeltester: ModelTester) -> None:
    qtmodeltester.check(page.model)


def test_older_entries_come_as_one_scrolls(plenty: Journal, page: JournalPage) -> None:
    assert page.model.rowCount() >= PAGE
    while page.model.canFetchMore(page.list.rootIndex()):
        page.model.fetchMore(page.list.rootIndex())
    assert page.model.rowCount() == PAGE + 20


def test_another_filter_begins_at_the_top(plenty: Journal, page: JournalPage) -> None:
    bar = page.list.verticalScrollBar()
    bar.setValue(bar.maximum() // 2)
    plenty.delete_entries([plenty.entries(limit=1)[0].key], page.clock())
    assert bar.value()
    page.filter.words.setText("calf")
    page.filter.changed.emit()
    assert not bar.value()


@pytest.mark.parametrize(
    ("words", "found"),
    [("straße", 1), ("strasse", 1), ("heat", 1), ("calf", 7), ("thumb twitch", 1), ("massage", 1), ("%", 0)],
)
def test_words_are_found_in_notes_remedies_and_places(
    qtbot: QtBot, week: Journal, page: JournalPage, words: str, found: int
) -> None:
    page.filter.words.setText(words)
    page.filter.changed.emit()
    assert page.model.rowCount() == found


def test_typing_searches_by_itself(qtbot: QtBot, week: Journal, page: JournalPage) -> None:
    _search(qtbot, page, "thumb")
    assert page.model.rowCount() == 1


def test_a_place_narrows(week: Journal, page: JournalPage) -> None:
    page.filter.region.setCurrentIndex(page.filter.region.findData("thumb_right"))
    assert page.model.rowCount() == 1
    page.filter.clear.click()
    assert page.model.rowCount() == 9


@pytest.mark.qt_log_ignore("This plugin does not support (raise|grabbing)")
def test_part_of_the_name_of_a_place_narrows_as_one_types(
    qtbot: QtBot, week: Journal, page: JournalPage
) -> None:
    line = page.filter.region.lineEdit()
    assert line is not None
    line.selectAll()
    with qtbot.waitSignal(page.filter.changed):
        qtbot.keyClicks(line, "calf")
    assert page.model.rowCount() == 7
    page.filter.clear.click()
    assert page.model.rowCount() == 9
    assert page.filter.region.currentText() == "Any place"


def test_days_narrow_and_a_wrong_order_is_said(week: Journal, page: JournalPage, clock: SetClock) -> None:
    today = clock().date()
    page.filter.span.setCurrentIndex(page.filter.span.findData(OWN_DAYS))
    page.filter.set_days(today - timedelta(days=2), today - timedelta(days=1))
    assert page.model.rowCount() == 3
    page.filter.last.setDate(to_qdate(today - timedelta(days=5)))
    assert page.filter.trouble.isVisible()
    assert "before the start" in page.filter.trouble.text()
    page.filter.clear.click()
    assert not page.filter.trouble.isVisible()


def test_no_match_says_how_to_go_on(week: Journal, page: JournalPage) -> None:
    page.filter.words.setText("nothing like this")
    page.filter.changed.emit()
    assert page.empty.isVisible()
    assert "Clear all" in page.empty.text()


def test_nothing_can_be_edited_before_it_is_chosen(week: Journal, page: JournalPage) -> None:
    assert not page.edit.isEnabled()
    page.list.setCurrentIndex(page.model.index(0))
    assert page.edit.isEnabled()


def test_delete_key_deletes_and_undo_brings_back(
    qtbot: QtBot, window: MainWindow, week: Journal, page: JournalPage
) -> None:
    page.list.setCurrentIndex(page.model.index(1))
    chosen = page.current()
    qtbot.keyClick(page.list, Qt.Key.Key_Delete)
    assert page.model.rowCount() == 8
    window.steps.undo()
    assert page.model.rowCount() == 9
    assert page.model.row(page.model.index(1)) is not None
    assert chosen in [row.entry for row in map(page.model.row, map(page.model.index, range(9))) if row]


def test_a_use_of_its_own_is_corrected_on_its_card(
    qtbot: QtBot, window: MainWindow, week: Journal, page: JournalPage, click: Click
) -> None:
    row = next(
        row
        for row in range(9)
        if (found := page.model.row(page.model.index(row))) and found.entry.spasm is None
    )
    page.list.setCurrentIndex(page.model.index(row))
    use = page.current()
    assert use is not None
    qtbot.keyClick(page.list, Qt.Key.Key_Return)
    card = window.today.use_card
    assert card is not None
    assert card.row is not None
    assert card.note.toPlainText() == "shoulders"
    card.row.after.button(1).click()
    click(card.save)
    assert week.use(use.uses[0].id).after == 1
    assert week.use(use.uses[0].id).spasm_id is None


def _choose(page: JournalPage, row: int) -> Entry:
    page.list.setCurrentIndex(page.model.index(row))
    chosen = page.current()
    assert chosen is not None
    return chosen


def test_the_chosen_entry_stays_chosen_where_it_moves_to(
    week: Journal, page: JournalPage, clock: SetClock
) -> None:
    chosen = _choose(page, 3)
    heel = PlaceAnswer("heel", Side.LEFT, View.BACK)
    week.add_spasm(SpasmAnswer((heel,), clock()), clock())
    assert page.current() == chosen
    assert page.list.currentIndex().row() == 4
    page.filter.words.setText("calf")
    page.filter.changed.emit()
    assert page.current() == chosen


def test_nothing_is_chosen_once_the_filter_leaves_it_out(week: Journal, page: JournalPage) -> None:
    _choose(page, 0)
    page.filter.words.setText("thumb")
    page.filter.changed.emit()
    assert page.current() is None
    assert not page.delete.isEnabled()


def test_delete_twice_deletes_one(
    qtbot: QtBot, window: MainWindow, week: Journal, page: JournalPage, click: Click
) -> None:
    gone = _choose(page, 4)
    click(page.delete)
    assert window.focusWidget() is page.list
    assert page.current() is None
    assert not page.delete.isEnabled()
    qtbot.keyClick(page.list, Qt.Key.Key_Delete)
    assert page.model.rowCount() == 8
    qtbot.keyClick(page.list, Qt.Key.Key_Down)
    following = page.current()
    assert following is not None
    assert following.began < gone.began
    assert page.list.currentIndex().row() == 4


def test_tab_into_the_list_chooses_nothing(qtbot: QtBot, week: Journal, page: JournalPage) -> None:
    page.list.setFocus(Qt.FocusReason.TabFocusReason)
    assert page.current() is None
    qtbot.keyClick(page.list, Qt.Key.Key_Delete)
    assert page.model.rowCount() == 9


def test_an_entry_of_another_journal_is_not_the_one_chosen(
    qtbot: QtBot, window: MainWindow, week: Journal, page: JournalPage
) -> None:
    _choose(page, 0)
    with qtbot.waitSignal(window.journal_opened, timeout=20_000):
        window.look_around()
    assert page.model.rowCount()
    assert page.current() is None
