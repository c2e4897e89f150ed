"""The check-in: by its real buttons and keys, counting them, and what the journal then holds."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QScrollArea, QWidget
from pytestqt.qtbot import QtBot

from spasmjournal.record.answers import CheckInAnswer
from spasmjournal.record.journal import Journal
from spasmjournal.ui.theme import PAPER, Theme
from spasmjournal.ui.today.check_in_card import CheckInCard
from spasmjournal.vocabulary import DayActivity
from tests.ui.conftest import SetClock

Click = Callable[[QWidget], None]
Show = Callable[[QWidget], None]
Type = Callable[..., None]


@pytest.fixture
def card(journal: Journal, clock: SetClock, theme: Theme, show: Show) -> CheckInCard:
    """The card for today, started again for each day that is wanted, as the page does."""
    card = CheckInCard(theme.look)
    today = clock().date()
    card.saved.connect(lambda answer: journal.check_in(answer, clock()))
    card.day_wanted.connect(lambda day: card.start(journal.checked_in(day), today, has_spasms=False))
    card.start(journal.checked_in(today), today, has_spasms=False)
    show(card)
    return card


@pytest.fixture
def press(qtbot: QtBot) -> Type:
    """Press keys one after the other, wherever the keyboard is."""

    def press_them(*keys: Qt.Key) -> None:
        for key in keys:
            focused = QApplication.focusWidget()
            assert focused is not None
            qtbot.keyClick(focused, key)

    return press_them


def test_nothing_is_chosen_beforehand(card: CheckInCard, clock: SetClock) -> None:
    assert card.answer() == CheckInAnswer(clock().date())
    assert not card.save.isEnabled()
    assert card.save.toolTip()


def test_five_clicks_and_save_are_a_check_in(
    card: CheckInCard, journal: Journal, clock: SetClock, click: Click
) -> None:
    click(card.sleep_hours.chips.button(6))
    click(card.headache.button(2))
    click(card.fatigue.button(7))
    click(card.activity.button(DayActivity.OVERDID))
    click(card.no_spasms)
    click(card.save)
    told = CheckInAnswer(clock().date(), True, 6.0, headache=2, fatigue=7, activity=DayActivity.OVERDID)
    assert journal.checked_in(clock().date()) == told


def test_five_figures_and_enter_are_a_check_in(
    card: CheckInCard, journal: Journal, clock: SetClock, press: Type
) -> None:
    card.take_focus()
    press(Qt.Key.Key_5, Qt.Key.Key_0, Qt.Key.Key_Minus, Qt.Key.Key_8, Qt.Key.Key_3, Qt.Key.Key_Return)
    told = CheckInAnswer(clock().date(), None, 5.0, headache=0, muscle_pain=10, fatigue=8, stress=3)
    assert journal.checked_in(clock().date()) == told


def test_tab_leaves_a_question_open(card: CheckInCard, press: Type) -> None:
    card.take_focus()
    press(Qt.Key.Key_7, Qt.Key.Key_Tab, Qt.Key.Key_4)
    answer = card.answer()
    assert (answer.sleep_hours, answer.headache, answer.muscle_pain) == (7.0, None, 4)


def test_figures_go_on_into_the_night_when_it_is_open(card: CheckInCard, press: Type, click: Click) -> None:
    click(card.night.toggle)
    card.sleep_quality.button(0).setFocus()
    press(Qt.Key.Key_4, Qt.Key.Key_9)
    assert (card.answer().sleep_quality, card.answer().times_woken) == (4, 9)
    assert card.save.hasFocus()


def test_half_hours_and_short_nights_can_be_told(card: CheckInCard, press: Type, qtbot: QtBot) -> None:
    box = card.sleep_hours.exact
    box.setFocus()
    box.selectAll()
    qtbot.keyClicks(box, "1,5")
    press(Qt.Key.Key_Tab)
    assert card.answer().sleep_hours == 1.5
    assert box.text() == "1.5"
    box.stepUp()
    assert card.answer().sleep_hours == 2.0


def test_letters_and_too_many_hours_are_not_taken(card: CheckInCard, qtbot: QtBot) -> None:
    box = card.sleep_hours.exact
    box.setFocus()
    box.selectAll()
    qtbot.keyClicks(box, "2x5")
    assert box.text() == "2"
    assert card.answer().sleep_hours == 2.0


def test_an_emptied_field_is_no_answer(card: CheckInCard, click: Click, press: Type) -> None:
    click(card.sleep_hours.chips.button(6))
    card.sleep_hours.exact.setFocus()
    card.sleep_hours.exact.selectAll()
    press(Qt.Key.Key_Delete, Qt.Key.Key_Tab)
    assert card.answer().sleep_hours is None
    assert not card.sleep_hours.chips.values()
    assert not card.save.isEnabled()


def test_no_spasms_cannot_be_said_where_one_is_noted(card: CheckInCard, clock: SetClock) -> None:
    today = clock().date()
    card.start(CheckInAnswer(today, no_spasms=True, stress=2), today, has_spasms=True)
    assert not card.no_spasms.isEnabled()
    assert not card.no_spasms.isChecked()
    assert card.why_not.isVisible()
    assert card.answer() == CheckInAnswer(today, no_spasms=True, stress=2)


def test_yesterday_can_be_told_today(
    card: CheckInCard, journal: Journal, clock: SetClock, click: Click
) -> None:
    yesterday = clock().date() - timedelta(days=1)
    click(card.day.chips.button(1))
    assert card.title.text() == "How was yesterday?"
    assert card.no_spasms.text() == "No spasms that day"
    click(card.stress.button(9))
    click(card.save)
    assert journal.checked_in(yesterday) == CheckInAnswer(yesterday, stress=9)
    assert journal.checked_in(clock().date()) == CheckInAnswer(clock().date())


def test_another_day_is_picked_in_its_field_and_marked_late(
    card: CheckInCard, journal: Journal, clock: SetClock, click: Click, press: Type
) -> None:
    click(card.day.chips.button(2))
    assert card.day.edit.hasFocus()
    press(Qt.Key.Key_Tab, Qt.Key.Key_Backtab)
    card.day.edit.setCurrentSection(card.day.edit.Section.DaySection)
    press(Qt.Key.Key_Down)
    told = clock().date() - timedelta(days=3)
    assert card.day.day() == told
    assert "3 Nov 2026" in card.title.text()
    click(card.fatigue.button(1))
    click(card.save)
    (entry,) = journal.entries()
    assert entry.check_in is not None
    assert (entry.check_in.day, entry.check_in.logged_late) == (told, True)


def test_a_day_that_is_not_yet_cannot_be_picked(card: CheckInCard, clock: SetClock, click: Click) -> None:
    click(card.day.chips.button(2))
    card.day.edit.setDate(card.day.edit.date().addDays(30))
    assert card.day.day() == clock().date()


def test_another_day_shows_what_is_known_of_it(
    card: CheckInCard, journal: Journal, clock: SetClock, click: Click
) -> None:
    yesterday = clock().date() - timedelta(days=1)
    known = CheckInAnswer(yesterday, None, 6.25, 3, 4, stress=5)
    journal.check_in(known, clock())
    click(card.day.chips.button(1))
    assert card.answer() == known
    assert card.night.is_open
    click(card.day.chips.button(0))
    assert card.answer() == CheckInAnswer(clock().date())


def test_answers_go_along_to_another_day_and_it_is_said(
    card: CheckInCard, journal: Journal, clock: SetClock, click: Click
) -> None:
    yesterday = clock().date() - timedelta(days=1)
    known = CheckInAnswer(yesterday, headache=1, stress=5)
    journal.check_in(known, clock())
    click(card.headache.button(8))
    click(card.day.chips.button(1))
    assert card.answer() == replace(known, headache=8)
    assert card.trouble.isVisible()


def test_a_second_click_on_the_day_changes_nothing(card: CheckInCard, clock: SetClock, click: Click) -> None:
    click(card.day.chips.button(0))
    assert card.answer().day == clock().date()
    assert card.day.chips.value() == 0


def test_edits_are_told_soon_and_only_once(card: CheckInCard, qtbot: QtBot, click: Click) -> None:
    told: list[CheckInAnswer] = []
    card.edited.connect(lambda: told.append(card.answer()))
    click(card.headache.button(8))
    click(card.stress.button(8))
    qtbot.waitUntil(lambda: bool(told))
    assert told == [card.answer()]


def test_escape_puts_it_away(card: CheckInCard, qtbot: QtBot) -> None:
    with qtbot.waitSignal(card.put_away):
        qtbot.keyClick(card.headache.button(0), Qt.Key.Key_Escape)


def test_it_needs_no_scrolling(card: CheckInCard) -> None:
    area = card.findChild(QScrollArea)
    assert area is not None
    assert not area.verticalScrollBar().maximum()


SCALE = st.none() | st.integers(0, 10)
ANSWERS = st.builds(
    CheckInAnswer,
    day=st.dates(date(1990, 1, 1), date(2026, 11, 6)),
    no_spasms=st.none() | st.booleans(),
    sleep_hours=st.none() | st.floats(0, 24),
    sleep_quality=SCALE,
    times_woken=st.none() | st.integers(0, 100),
    headache=SCALE,
    muscle_pain=SCALE,
    fatigue=SCALE,
    stress=SCALE,
    activity=st.none() | st.sampled_from(DayActivity),
)


@given(answer=ANSWERS, has_spasms=st.booleans())
@settings(max_examples=60)
def test_what_is_shown_is_said_back(qapp: QApplication, answer: CheckInAnswer, *, has_spasms: bool) -> None:
    card = CheckInCard(PAPER)
    card.start(answer, date(2026, 11, 6), has_spasms=has_spasms)
    assert card.answer() == answer
    card.deleteLater()
