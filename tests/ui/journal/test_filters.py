"""Filters: ticked in menus, shown as chips, taken away one by one or all at once."""

from collections.abc import Callable
from datetime import timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from spasmjournal.entry_filter import EntryFilter
from spasmjournal.observation import Sort
from spasmjournal.period import Period
from spasmjournal.record.answers import CheckInAnswer, PlaceAnswer, SpasmAnswer, UseAnswer
from spasmjournal.record.journal import Journal
from spasmjournal.ui.journal.journal_page import JournalPage
from spasmjournal.ui.journal.only import Only
from spasmjournal.ui.main_window import MainWindow
from spasmjournal.vocabulary import Kind, Side, View
from tests.ui.conftest import SetClock
from tests.ui.journal.conftest import shown

Click = Callable[[QWidget], None]
CALF = PlaceAnswer("calf_inner", Side.LEFT, View.BACK)
SHIN = PlaceAnswer("shin", Side.RIGHT, View.FRONT)
SOLE = PlaceAnswer("foot_arch", Side.LEFT, View.BACK)


@pytest.fixture
def some(journal: Journal, clock: SetClock) -> Journal:
    """A cramp with heat and an answer, a twitch told late, an unfinished one, a check-in and a massage."""
    heat, massage = (next(r.id for r in journal.remedies() if r.name == name) for name in ("Heat", "Massage"))
    now = clock()
    used = (UseAnswer(heat, now, before=7, after=4),)
    journal.add_spasm(SpasmAnswer((CALF,), now, Kind.CRAMP, uses=used), now)
    journal.add_spasm(SpasmAnswer((SHIN,), now - timedelta(days=2), Kind.TWITCH), now)
    journal.quick_log([SOLE], now)
    journal.check_in(CheckInAnswer(now.date(), stress=4), now)
    journal.use_remedy(UseAnswer(massage, now - timedelta(minutes=5)), now)
    return journal


def chips(page: JournalPage) -> list[str]:
    return [chip.accessibleName().removeprefix("Take away: ") for chip in page.filter.chips.chips]


def tick(page: JournalPage, text: str) -> None:
    picks = (page.filter.kinds, page.filter.remedies, page.filter.only)
    actions = [action for pick in picks for action in pick.menu().actions() if action.text() == text]
    assert len(actions) == 1
    actions[0].trigger()


def test_what_is_ticked_narrows_and_stands_there_as_chips(some: Journal, page: JournalPage) -> None:
    found = {
        ("Cramp",): 1,
        ("Cramp", "Twitch"): 2,
        ("Heat",): 1,
        ("Heat", "Massage"): 2,
        ("With an answer",): 1,
        ("To be finished",): 1,
        ("Told later",): 1,
        ("Check-ins",): 1,
        ("Spasms", "Check-ins"): 4,
        ("Remedies by themselves",): 1,
        ("Cramp", "Told later"): 0,
    }
    for ticked, count in found.items():
        for text in ticked:
            tick(page, text)
        assert page.model.rowCount() == count, ticked
        assert chips(page) == list(ticked)
        for text in ticked:
            tick(page, text)
        assert page.model.rowCount() == 5
        assert not page.filter.chips.isVisible()


def test_a_part_of_the_body_is_all_its_regions_on_both_sides(some: Journal, page: JournalPage) -> None:
    box = page.filter.region
    box.setCurrentIndex(box.findText("Knees, shins and calves (all)"))
    assert page.model.rowCount() == 2
    assert chips(page) == ["Knees, shins and calves (all)"]
    assert {key.rpartition("_")[2] for key in box.regions()} == {"left", "right"}


def test_every_group_of_the_body_map_has_a_name(page: JournalPage) -> None:
    box = page.filter.region
    groups = [box.itemText(number) for number in range(box.count()) if box.itemText(number).endswith("(all)")]
    found = []
    for group in groups:
        box.setCurrentIndex(box.findText(group))
        found += sorted(box.regions())
    assert sorted(found) == sorted(key for key in box._names.values())


def test_a_chip_takes_one_thing_away_and_the_keyboard_goes_on(
    qtbot: QtBot, some: Journal, page: JournalPage
) -> None:
    page.filter.span.setCurrentIndex(page.filter.span.findData(30))
    tick(page, "Cramp")
    tick(page, "With an answer")
    assert chips(page) == ["Last 30 days", "Cramp", "With an answer"]
    page.filter.chips.chips[1].setFocus()
    qtbot.keyClick(page.filter.chips.chips[1], Qt.Key.Key_Space)
    assert chips(page) == ["Last 30 days", "With an answer"]
    assert page.filter.chips.chips[1].hasFocus()
    qtbot.keyClick(page.filter.chips.chips[1], Qt.Key.Key_Space)
    assert page.filter.chips.chips[0].hasFocus()
    qtbot.keyClick(page.filter.chips.chips[0], Qt.Key.Key_Space)
    assert page.filter.words.hasFocus()
    assert page.model.rowCount() == 5


def test_the_chips_of_words_and_places_take_them_away(some: Journal, page: JournalPage, click: Click) -> None:
    page.filter.words.setText("cramp")
    page.filter.region.setCurrentIndex(page.filter.region.findText("Left calf, inner half"))
    assert chips(page) == ["“cramp”", "Left calf, inner half"]
    click(page.filter.chips.chips[0])
    assert not page.filter.words.text()
    click(page.filter.chips.chips[0])
    assert page.filter.region.currentText() == "Any place"
    assert page.model.rowCount() == 5


def test_clear_all_clears_all(some: Journal, page: JournalPage, click: Click) -> None:
    page.filter.words.setText("cramp")
    page.filter.span.setCurrentIndex(1)
    for text in ("Cramp", "Heat", "With an answer"):
        tick(page, text)
    page.filter.clear.setFocus()
    click(page.filter.clear)
    assert page.model.rowCount() == 5
    assert not chips(page)
    assert page.filter.words.hasFocus()
    assert not page.filter.remedies.values()


def test_tab_goes_from_the_fields_through_the_chips_to_the_list(
    qtbot: QtBot, some: Journal, page: JournalPage
) -> None:
    tick(page, "Cramp")
    tick(page, "Heat")
    page.filter.only.setFocus(Qt.FocusReason.TabFocusReason)
    wanted = [*page.filter.chips.chips, page.filter.clear, page.list]
    for part in wanted:
        qtbot.keyClick(page.window().focusWidget(), Qt.Key.Key_Tab)
        assert part.hasFocus()


def test_any_filter_can_be_asked_for_from_elsewhere(
    some: Journal, page: JournalPage, clock: SetClock
) -> None:
    heat = next(remedy.id for remedy in some.remedies() if remedy.name == "Heat")
    today = clock().date()
    wanted = EntryFilter(
        period=Period.last_days(7, today),
        regions=frozenset({"calf_inner_left", "shin_right"}),
        kinds=frozenset({Kind.CRAMP}),
        remedies=frozenset({heat}),
        sorts=frozenset({Sort.SPASM}),
        answered=True,
    )
    page.filter.words.setText("old words")
    page.show_entries(wanted)
    assert page.filter.wanted(today) == wanted
    assert chips(page) == [
        "Sat 31 Oct 2026 – Fri 6 Nov 2026",
        "2 places",
        "Cramp",
        "Heat",
        "With an answer",
        "Spasms",
    ]
    assert len(shown(page)) == 1


def test_remedies_of_another_journal_are_not_asked_for(
    qtbot: QtBot, window: MainWindow, some: Journal, page: JournalPage
) -> None:
    tick(page, "Heat")
    with qtbot.waitSignal(window.journal_opened, timeout=20_000):
        window.look_around()
    assert not page.filter.remedies.values()
    assert not chips(page)


def test_only_has_a_name_for_each(page: JournalPage) -> None:
    assert all(page.filter.only.text_of(only) for only in Only)


def test_esc_takes_the_words_away_and_then_leaves(qtbot: QtBot, page: JournalPage) -> None:
    words = page.filter.words
    words.setFocus()
    qtbot.keyClicks(words, "calf")
    qtbot.keyClick(words, Qt.Key.Key_Escape)
    assert not words.text()
    assert words.hasFocus()
    qtbot.keyClick(words, Qt.Key.Key_Escape)
    assert page.several.hasFocus(), "there is no list yet"


def test_picked_entries_are_one_chip_that_can_be_taken_away(
    some: Journal, page: JournalPage, click: Click
) -> None:
    every = [entry.key for entry in some.entries()]
    page.show_entries(EntryFilter(entries=frozenset(every[:2])))
    assert page.model.rowCount() == 2
    assert chips(page) == ["2 entries behind a point"]
    tick(page, "Check-ins")
    assert page.model.rowCount() == sum(key.sort is Sort.CHECK_IN for key in every[:2])
    tick(page, "Check-ins")
    click(page.filter.chips.chips[0])
    assert page.model.rowCount() == 5
    page.show_entries(EntryFilter(entries=frozenset(every[:1])))
    assert chips(page) == ["1 entry behind a point"]
    click(page.filter.clear)
    assert page.model.rowCount() == 5


def test_picked_entries_are_not_those_of_another_journal(some: Journal, page: JournalPage) -> None:
    page.show_entries(EntryFilter(entries=frozenset({some.entries()[0].key})))
    page.show_journal(None)
    page.show_journal(some)
    assert page.model.rowCount() == 5
