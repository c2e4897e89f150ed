"""Today: the card and the lists beside the map, by their real buttons, and what the journal then holds."""

from collections.abc import Callable
from datetime import timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLabel, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from spasmjournal.period import Period
from spasmjournal.record.answers import UseAnswer
from spasmjournal.record.journal import Journal
from spasmjournal.ui.main_window import MainWindow
from spasmjournal.ui.pages import Place
from spasmjournal.ui.today.spasm_card import SpasmCard
from spasmjournal.vocabulary import Cause, Unanswered, View
from tests.ui.conftest import SetClock

Click = Callable[[QWidget], None]
ClickBody = Callable[[str, View], None]


@pytest.fixture
def card(window: MainWindow, click_body: ClickBody) -> SpasmCard:
    click_body("calf_inner_left", View.BACK)
    assert window.today.card is not None
    return window.today.card


@pytest.fixture
def today(clock: SetClock) -> Period:
    return Period.last_days(1, clock().date())


def test_one_click_and_enter_is_enough(
    qtbot: QtBot, window: MainWindow, journal: Journal, card: SpasmCard, today: Period
) -> None:
    qtbot.keyClick(window.focusWidget(), Qt.Key.Key_Return)
    (spasm,) = journal.seen_spasms(today)
    assert (spasm.kind, spasm.worst, spasm.woke_me, spasm.causes, spasm.note) == (None, None, None, (), "")


def test_escape_puts_the_card_away(
    qtbot: QtBot, window: MainWindow, journal: Journal, card: SpasmCard, today: Period
) -> None:
    qtbot.keyClick(window.focusWidget(), Qt.Key.Key_Escape)
    assert window.today.card is None
    assert not journal.seen_spasms(today)


def test_nothing_is_chosen_beforehand(card: SpasmCard) -> None:
    answer = card.answer()
    assert (answer.kind, answer.worst, answer.causes, answer.uses) == (None, None, (), ())


def test_a_figure_is_the_intensity_and_a_dash_is_ten(qtbot: QtBot, card: SpasmCard) -> None:
    qtbot.keyClick(card.save, Qt.Key.Key_6)
    assert card.answer().worst == 6
    qtbot.keyClick(card.save, Qt.Key.Key_Minus)
    assert card.answer().worst == 10


def test_a_second_click_lets_go_of_an_intensity(click: Click, card: SpasmCard) -> None:
    click(card.worst.button(0))
    assert card.answer().worst == 0
    click(card.worst.button(0))
    assert card.answer().worst is None


def test_a_second_click_on_the_map_takes_the_place_away(
    window: MainWindow, card: SpasmCard, click_body: ClickBody
) -> None:
    click_body("heel_left", View.BACK)
    assert card.region_keys() == {"calf_inner_left", "heel_left"}
    click_body("heel_left", View.BACK)
    click_body("calf_inner_left", View.BACK)
    assert not card.region_keys()
    assert not card.save.isEnabled()


def test_a_place_can_be_taken_away_on_the_card(click: Click, card: SpasmCard, click_body: ClickBody) -> None:
    click_body("heel_left", View.BACK)
    chip = card.places.findChildren(QPushButton)[-2:]
    click(next(button for button in chip if "Left heel" in button.accessibleName()))
    assert card.region_keys() == {"calf_inner_left"}


def test_trouble_keeps_what_was_typed(
    qtbot: QtBot, window: MainWindow, journal: Journal, card: SpasmCard, clock: SetClock, today: Period
) -> None:
    qtbot.keyClicks(card.note, "keep me")
    card.when.show_moment(clock() + timedelta(days=1))
    card.save.click()
    assert window.today.card is card
    assert card.trouble.isVisible()
    assert "still to come" in card.trouble.text()
    assert card.note.toPlainText() == "keep me"
    assert not journal.seen_spasms(today)


def test_an_end_before_the_start_is_said(
    journal: Journal, card: SpasmCard, clock: SetClock, today: Period
) -> None:
    card.duration.chips.button("until").click()
    card.duration.until.show_moment(clock() - timedelta(hours=1))
    card.save.click()
    assert "before the start" in card.trouble.text()
    assert not journal.seen_spasms(today)


def test_a_very_long_note_is_said_and_kept_on_the_card(
    journal: Journal, card: SpasmCard, today: Period
) -> None:
    card.note.setPlainText("a" * 100_000)
    card.save.click()
    assert "100000" in card.trouble.text()
    assert len(card.note.toPlainText()) == 100_000
    assert not journal.seen_spasms(today)


def test_any_language_is_kept(
    qtbot: QtBot, journal: Journal, card: SpasmCard, today: Period, qapp: object
) -> None:
    words = "Wade 🦵 γάμπα ふくらはぎ ساق"
    event = QKeyEvent(QKeyEvent.Type.KeyPress, 0, Qt.KeyboardModifier.NoModifier, words)
    card.note.setFocus()
    card.note.keyPressEvent(event)
    card.save.click()
    assert journal.seen_spasms(today)[0].note == words


def test_own_words_are_asked_when_they_are_chosen(
    qtbot: QtBot, click: Click, journal: Journal, card: SpasmCard, today: Period
) -> None:
    assert not card.cause_words.isVisible()
    card.causes.button(Cause.OWN_WORDS).click()
    assert card.cause_words.isVisible()
    qtbot.keyClicks(card.cause_words, "New shoes")
    card.save.click()
    assert journal.seen_spasms(today)[0].cause_words == "New shoes"


def test_an_own_remedy_is_added_and_used_at_once(
    qtbot: QtBot, journal: Journal, card: SpasmCard, today: Period
) -> None:
    card.tried.own.click()
    qtbot.keyClicks(card.tried.own_name, "Warm cherry stones")
    card.tried.own_add.click()
    assert [row.answer().remedy_id for row in card.tried.rows()]
    card.save.click()
    (use,) = journal.seen_uses(today)
    assert (use.remedy, use.own) == ("Warm cherry stones", True)
    assert journal.remedies()[0].name == "Warm cherry stones"


def test_a_remedy_without_a_name_is_said(journal: Journal, card: SpasmCard) -> None:
    before = len(journal.remedies())
    card.tried.own.click()
    card.tried.own_add.click()
    assert "name" in card.trouble.text()
    assert len(journal.remedies()) == before


def test_an_unanswered_follow_up_can_have_a_reason(
    qtbot: QtBot, click: Click, window: MainWindow, journal: Journal, clock: SetClock, today: Period
) -> None:
    heat = next(remedy for remedy in journal.remedies() if remedy.name == "Heat")
    journal.use_remedy(UseAnswer(heat.id, clock() - timedelta(hours=1), before=5), clock())
    (waiting,) = window.today.panel.follow_ups
    click(waiting.reason.button(Unanswered.FELL_ASLEEP))
    (use,) = journal.seen_uses(today)
    assert (use.after, use.unanswered) == (None, Unanswered.FELL_ASLEEP)
    assert not window.today.panel.follow_ups


def test_something_tried_without_a_spasm(
    qtbot: QtBot, click: Click, window: MainWindow, journal: Journal, today: Period
) -> None:
    click(window.today.panel.tried)
    card = window.today.use_card
    assert card is not None
    assert not card.save.isEnabled()
    massage = next(remedy for remedy in journal.remedies() if remedy.name == "Massage")
    click(card.remedy.button(massage.id))
    assert card.row is not None
    click(card.row.before.button(5))
    card.row.after.button(2).click()
    click(card.save)
    (use,) = journal.seen_uses(today)
    assert (use.remedy, use.before, use.after, use.spasm_id) == ("Massage", 5, 2, None)


def test_no_spasms_is_said_and_taken_back(
    click: Click, window: MainWindow, journal: Journal, clock: SetClock, today: Period
) -> None:
    click(window.today.panel.no_spasms)
    assert journal.days(today).without_spasms == {clock().date()}
    click(window.today.panel.no_spasms)
    assert not journal.days(today).without_spasms


def test_no_spasms_cannot_be_said_on_a_day_with_one(
    window: MainWindow, card: SpasmCard, journal: Journal
) -> None:
    card.save.click()
    assert not window.today.panel.no_spasms.isEnabled()


def test_an_open_card_is_not_lost_to_another(
    window: MainWindow, journal: Journal, card: SpasmCard, click_body: ClickBody, clock: SetClock
) -> None:
    card.save.click()
    click_body("heel_right", View.BACK)
    writing = window.today.card
    (spasm,) = journal.seen_spasms(Period.last_days(1, clock().date()))
    window.go(Place.JOURNAL)
    window.today.correct_spasm(spasm.id)
    assert window.today.card is writing
    assert "still open" in window.notice.text.text()


def test_correcting_keeps_what_was_not_touched(
    click: Click, window: MainWindow, journal: Journal, card: SpasmCard, clock: SetClock, today: Period
) -> None:
    card.duration.chips.button("until").click()
    card.duration.until.show_moment(clock())
    card.causes.button(Cause.STRESS).click()
    card.save.click()
    (before,) = journal.seen_spasms(today)
    known = journal.answered_spasm(before.id)
    clock.wait(minutes=5)
    click(window.today.panel.spasms[0])
    again = window.today.card
    assert again is not None
    again.save.click()
    assert journal.answered_spasm(before.id) == known
    assert journal.spasm(before.id).revision == 1


def test_the_keyboard_goes_back_to_the_map_and_answers_nothing(
    qtbot: QtBot, window: MainWindow, journal: Journal, card: SpasmCard, clock: SetClock, today: Period
) -> None:
    heat = next(remedy for remedy in journal.remedies() if remedy.name == "Heat")
    journal.use_remedy(UseAnswer(heat.id, clock() - timedelta(hours=1), before=5), clock())
    card.save.click()
    focused = window.focusWidget()
    assert focused.accessibleName() == "Left calf, inner half"
    assert window.today.body_map.isAncestorOf(focused)
    assert journal.awaiting(clock())


def test_a_notice_moves_nothing(window: MainWindow, card: SpasmCard) -> None:
    before = window.today.body_map.size()
    card.save.click()
    assert window.notice.text.text()
    assert window.today.body_map.size() == before


def test_a_follow_up_of_another_day_names_the_day(
    window: MainWindow, journal: Journal, clock: SetClock
) -> None:
    heat = next(remedy for remedy in journal.remedies() if remedy.name == "Heat")
    journal.use_remedy(UseAnswer(heat.id, clock() - timedelta(days=1)), clock())
    (waiting,) = window.today.panel.follow_ups
    assert "Thu 5 Nov" in " ".join(label.text() for label in waiting.findChildren(QLabel))
