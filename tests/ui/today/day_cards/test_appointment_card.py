"""Appointments: to come with the questions that wait, and past with what was asked and said there."""

from collections.abc import Callable
from datetime import datetime, timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton, QWidget
from pytestqt.qtbot import QtBot

from spasmjournal.record.answers import AppointmentAnswer
from spasmjournal.record.journal import Journal
from spasmjournal.ui.main_window import MainWindow
from spasmjournal.ui.today.appointment_card import AppointmentCard
from tests.ui.conftest import SetClock

Click = Callable[[QWidget], None]
Show = Callable[[QWidget], None]
Start = Callable[..., None]
NAMES = ["Ms Okafor, physiotherapist", "Dr Weber", "Dr Weber", ""]


@pytest.fixture
def card(journal: Journal, clock: SetClock, show: Show) -> AppointmentCard:
    """A card whose answers go to the journal, as the page takes them there."""
    card = AppointmentCard(clock)

    card.saved.connect(lambda told: journal.add_appointment(told, clock()))
    show(card)
    return card


@pytest.fixture
def start(card: AppointmentCard, journal: Journal, clock: SetClock) -> Start:
    """Start the card with two questions that wait, some time from now or anew."""
    journal.ask_next_time(["Is it the tablets?", "Is heat fine?"], clock())

    def start_it(after: timedelta | None = None, said: str = "") -> None:
        name = "Dr Weber" if after is not None else ""
        answer = AppointmentAnswer(clock() + (after or timedelta(minutes=30)), name, said)
        card.start(answer, journal.questions(), NAMES)

    return start_it


def test_a_new_one_is_at_the_next_full_hour(window: MainWindow, now: datetime) -> None:
    window.today.start_appointment()
    card = window.today.appointment_card
    assert card is not None
    assert card.answer() == AppointmentAnswer(now.replace(hour=22, minute=0))


def test_one_save_is_one_step(window: MainWindow, clock: SetClock) -> None:
    journal = window.journal
    assert journal is not None
    window.today.start_appointment()
    card = window.today.appointment_card
    assert card is not None
    card.questions_to_ask.setPlainText("Why at night?")
    card.when.edit.setDateTime(card.when.edit.dateTime().addDays(-1))
    card.were_asked.click()
    card.save.click()
    assert [visit.questions for visit in journal.appointments()] == [("Why at night?",)]
    assert journal.undo(clock()) == "add_appointment"
    assert (journal.appointments(), journal.questions()) == ([], [])
    assert journal.can_undo() is None


def test_one_to_come_is_kept_with_a_new_question(
    card: AppointmentCard, start: Start, journal: Journal, qtbot: QtBot, click: Click, now: datetime
) -> None:
    start()
    card.take_focus()
    qtbot.keyClicks(card.with_whom, "Rheumatology")
    card.when.edit.setDateTime(card.when.edit.dateTime().addDays(9))
    card.questions_to_ask.moveCursor(card.questions_to_ask.textCursor().MoveOperation.End)
    qtbot.keyClick(card.questions_to_ask, Qt.Key.Key_Return)
    qtbot.keyClicks(card.questions_to_ask, "What about sleep?")
    click(card.save)
    (kept,) = journal.appointments()
    assert kept.with_whom == "Rheumatology"
    assert kept.at == (now + timedelta(days=9)).replace(hour=22, minute=0, tzinfo=None)
    assert journal.questions() == ["Is it the tablets?", "Is heat fine?", "What about sleep?"]


def test_what_has_not_been_cannot_have_been_asked(card: AppointmentCard, start: Start) -> None:
    start(timedelta(hours=1))
    assert not card.were_asked.isVisible()
    assert not card.said.isVisible()


def test_the_questions_were_asked_at_a_past_one(
    card: AppointmentCard, start: Start, journal: Journal, click: Click, qtbot: QtBot
) -> None:
    start(timedelta(hours=-1))
    click(card.were_asked)
    qtbot.keyClicks(card.said, "Rest, and come again.")
    click(card.save)
    (kept,) = journal.appointments()
    assert kept.questions == ("Is it the tablets?", "Is heat fine?")
    assert kept.said == "Rest, and come again."
    assert not journal.questions()


def test_moving_it_ahead_takes_the_asking_back(card: AppointmentCard, start: Start, click: Click) -> None:
    start(timedelta(hours=-1))
    click(card.were_asked)
    card.when.edit.setDateTime(card.when.edit.dateTime().addDays(1))
    assert not card.answer().asked
    assert not card.were_asked.isVisible()


def test_without_questions_none_were_asked(card: AppointmentCard, start: Start, click: Click) -> None:
    start(timedelta(hours=-1))
    click(card.were_asked)
    card.questions_to_ask.clear()
    assert not card.were_asked.isVisible()
    assert (card.answer().asked, card.answer().questions) == (False, ())


def test_what_was_said_stays_when_it_is_moved_ahead(card: AppointmentCard, start: Start) -> None:
    start(timedelta(hours=-1), said="Come again in spring.")
    card.when.edit.setDateTime(card.when.edit.dateTime().addDays(1))
    assert card.said.isVisible()
    assert card.answer().said == "Come again in spring."


def test_correcting_keeps_what_was_not_touched(card: AppointmentCard, clock: SetClock) -> None:
    known = AppointmentAnswer(clock() - timedelta(days=2, seconds=7), "Dr Weber", "Said\nthis")
    card.start(known, [], NAMES, ["Asked this?"])
    assert card.answer() == known


def test_earlier_names_are_one_click(card: AppointmentCard, start: Start, click: Click) -> None:
    start()
    assert [chip.toolTip() for chip in card.earlier.findChildren(QPushButton)] == NAMES[1::-1]
    click(card.earlier.button("Dr Weber"))
    assert card.answer().with_whom == "Dr Weber"
    click(card.earlier.button("Dr Weber"))
    assert card.answer().with_whom == ""


def test_writing_narrows_the_earlier_names(card: AppointmentCard, start: Start, qtbot: QtBot) -> None:
    start()
    qtbot.keyClicks(card.with_whom, "PHYSIO")
    chip = card.earlier.button(NAMES[0])
    qtbot.waitUntil(chip.isVisible)
    assert [found for found in card.earlier.findChildren(QPushButton) if found.isVisible()] == [chip]
    qtbot.keyClick(card.with_whom, Qt.Key.Key_Tab)
    qtbot.keyClick(chip, Qt.Key.Key_Space)
    assert card.answer().with_whom == NAMES[0]
    card.with_whom.selectAll()
    qtbot.keyClicks(card.with_whom, "Someone new")
    assert not card.earlier.isVisible()


def test_what_is_written_is_told_to_those_who_keep_drafts(
    card: AppointmentCard, start: Start, qtbot: QtBot
) -> None:
    start()
    with qtbot.waitSignal(card.edited):
        qtbot.keyClicks(card.with_whom, "Dr Who")
    with qtbot.waitSignal(card.edited):
        qtbot.keyClicks(card.questions_to_ask, "And the nights?")


def test_enter_saves_and_escape_puts_away(card: AppointmentCard, start: Start, qtbot: QtBot) -> None:
    start()
    with qtbot.waitSignal(card.saved):
        qtbot.keyClick(card.with_whom, Qt.Key.Key_Return)
    with qtbot.waitSignal(card.put_away):
        qtbot.keyClick(card.said, Qt.Key.Key_Escape)
