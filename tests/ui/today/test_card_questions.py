"""The questions of the card: none must be answered, "don't know" answers each, and all can wait."""

from collections.abc import Callable
from datetime import timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton, QWidget
from pytestqt.qtbot import QtBot

from spasmjournal.period import Period
from spasmjournal.record.answers import PlaceAnswer, SpasmAnswer
from spasmjournal.record.journal import Journal
from spasmjournal.ui.main_window import MainWindow
from spasmjournal.ui.today.spasm_card import SpasmCard
from spasmjournal.vocabulary import Asked, Cause, Doing, Kind, Side, View
from tests.ui.conftest import SetClock

Click = Callable[[QWidget], None]
CALF = PlaceAnswer("calf_inner", Side.LEFT, View.BACK)


def _dont_know(card: SpasmCard, asked: Asked) -> QPushButton:
    chips: dict[Asked, QPushButton] = {
        Asked.WORST: card.worst_unknown,
        Asked.LASTED: card.duration.chips.button(Asked.LASTED),
        Asked.TRIED: card.tried.unknown,
        Asked.DOING: card.more.doing.button(Asked.DOING),
        Asked.WOKE_ME: card.woke_me.button(Asked.WOKE_ME),
        Asked.SORE_NEXT_DAY: card.more.sore_next_day.button(Asked.SORE_NEXT_DAY),
    }
    return chips[asked]


def _value(card: SpasmCard, asked: Asked) -> QWidget:
    remedies = card.tried.findChildren(QPushButton)
    values: dict[Asked, QWidget] = {
        Asked.WORST: card.worst.button(4),
        Asked.LASTED: card.duration.chips.button("until"),
        Asked.TRIED: next(chip for chip in remedies if chip.text() == "Heat"),
        Asked.DOING: card.more.doing.button(Doing.ASLEEP),
        Asked.WOKE_ME: card.woke_me.button(True),
        Asked.SORE_NEXT_DAY: card.more.sore_next_day.button(False),
    }
    return values[asked]


def _correct(window: MainWindow, spasm_id: int) -> SpasmCard:
    window.today.correct_spasm(spasm_id)
    assert window.today.card is not None
    return window.today.card


ASKED = [asked for asked in Asked if asked not in (Asked.KIND, Asked.CAUSES)]


@pytest.mark.parametrize("asked", ASKED)
def test_dont_know_is_kept_and_shown_again(
    window: MainWindow, journal: Journal, click: Click, card: SpasmCard, today: Period, asked: Asked
) -> None:
    card.more.open()
    click(_dont_know(card, asked))
    click(card.save)
    (spasm,) = journal.seen_spasms(today)
    assert spasm.dont_know == {asked}
    again = _correct(window, spasm.id)
    assert _dont_know(again, asked).isChecked()
    assert again.more.is_open is (asked in (Asked.DOING, Asked.WOKE_ME, Asked.SORE_NEXT_DAY))


@pytest.mark.parametrize("asked", ASKED)
def test_a_value_and_dont_know_let_go_of_each_other(click: Click, card: SpasmCard, asked: Asked) -> None:
    card.more.open()
    empty = card.answer()
    click(_value(card, asked))
    known = card.answer()
    assert known.dont_know == frozenset()
    click(_dont_know(card, asked))
    assert card.answer().dont_know == {asked}
    assert card.answer() == SpasmAnswer(empty.places, empty.began, dont_know=frozenset({asked}))
    click(_value(card, asked))
    assert card.answer().dont_know == frozenset()


def test_pressed_again_dont_remember_gives_back_what_was_told(click: Click, card: SpasmCard) -> None:
    click(_value(card, Asked.TRIED))
    card.tried.rows()[0].before.button(6).click()
    told = card.answer().uses
    click(card.tried.unknown)
    assert card.answer().uses == ()
    click(card.tried.unknown)
    assert card.answer().uses == told
    assert told[0].before == 6


def test_finish_later_keeps_it_unfinished_and_save_finishes_it(
    qtbot: QtBot, window: MainWindow, journal: Journal, click: Click, card: SpasmCard, today: Period
) -> None:
    click(card.worst.button(7))
    card.later.setFocus()
    qtbot.keyClick(card.later, Qt.Key.Key_Return)
    (spasm,) = journal.seen_spasms(today)
    assert (spasm.worst, spasm.unfinished) == (7, True)
    again = _correct(window, spasm.id)
    click(again.kind.button(Kind.CRAMP))
    click(again.save)
    (spasm,) = journal.seen_spasms(today)
    assert (spasm.kind, spasm.unfinished) == (Kind.CRAMP, False)


def test_the_essential_questions_are_seen_and_the_rest_wait_under_a_fold(
    click: Click, card: SpasmCard
) -> None:
    assert card.kind.isVisible()
    assert not card.more.doing.isVisible()
    click(card.more.toggle)
    assert card.more.doing.isVisible()
    click(card.more.toggle)
    assert not card.causes.isVisible()


def test_the_fold_opens_by_itself_where_it_holds_an_answer(
    window: MainWindow, journal: Journal, clock: SetClock
) -> None:
    told = SpasmAnswer((CALF,), clock(), causes=(Cause.STRESS,))
    card = _correct(window, journal.add_spasm(told, clock()))
    assert card.causes.button(Cause.STRESS).isVisible()


def test_doing_and_soreness_are_kept(
    journal: Journal, click: Click, card: SpasmCard, window: MainWindow, today: Period
) -> None:
    click(card.more.toggle)
    click(card.more.doing.button(Doing.EXERCISING))
    click(card.more.sore_next_day.button(True))
    click(card.save)
    answer = journal.answered_spasm(journal.seen_spasms(today)[0].id)
    assert (answer.doing, answer.sore_next_day) == (Doing.EXERCISING, True)


def test_it_eased_ends_an_open_spasm_now(
    window: MainWindow, journal: Journal, click: Click, clock: SetClock
) -> None:
    began = clock() - timedelta(hours=1)
    spasm_id = journal.add_spasm(SpasmAnswer((CALF,), began, still_going=True), clock())
    clock.wait(minutes=5, seconds=20)
    card = _correct(window, spasm_id)
    click(card.duration.eased)
    click(card.save)
    answer = journal.answered_spasm(spasm_id)
    assert (answer.ended, answer.still_going) == (clock(), False)
    assert not journal.still_going()


def test_it_eased_is_not_asked_of_a_new_spasm(card: SpasmCard) -> None:
    assert not card.duration.eased.isVisible()


def test_an_entry_can_be_asked_about(
    qtbot: QtBot, window: MainWindow, journal: Journal, click: Click, clock: SetClock
) -> None:
    card = _correct(window, journal.add_spasm(SpasmAnswer((CALF,), clock(), kind=Kind.CRAMP), clock()))
    with qtbot.waitSignal(card.ask_wanted) as asked:
        click(card.ask)
    assert asked.args is not None
    (line,) = asked.args
    assert "the cramp on 6 Nov" in line
    assert "Left calf, inner half" in line


def test_a_new_entry_cannot_be_asked_about_yet(card: SpasmCard) -> None:
    assert not card.ask.isVisible()


def test_figures_go_to_the_row_with_the_keyboard_and_else_to_the_worst(
    qtbot: QtBot, click: Click, card: SpasmCard
) -> None:
    click(_value(card, Asked.TRIED))
    (row,) = card.tried.rows()
    row.before.button(0).setFocus()
    qtbot.keyClick(row.before.button(0), Qt.Key.Key_5)
    assert (card.answer().worst, row.answer().before) == (None, 5)
    card.kind.button(Kind.SPASM).setFocus()
    qtbot.keyClick(card.kind.button(Kind.SPASM), Qt.Key.Key_8)
    assert (card.answer().worst, row.answer().before) == (8, 5)
