"""The card of a spasm: every question by its real buttons and keys, and what the journal then holds."""

from collections.abc import Callable
from datetime import timedelta

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QPushButton, QWidget
from pytestqt.qtbot import QtBot

from spasmjournal.period import Period
from spasmjournal.record.answers import PlaceAnswer, SpasmAnswer, UseAnswer
from spasmjournal.record.journal import Journal
from spasmjournal.ui.main_window import MainWindow
from spasmjournal.ui.today.spasm_card import SpasmCard
from spasmjournal.vocabulary import Cause, Kind, Side, View
from tests.ui.conftest import SetClock

Click = Callable[[QWidget], None]
ClickBody = Callable[[str, View], None]


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
    chips = card.places.findChildren(QPushButton)
    click(next(button for button in chips if "Left heel" in button.accessibleName()))
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
    assert "100,000" in card.trouble.text()
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
    click(card.more.toggle)
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


def test_enter_in_the_name_of_an_own_remedy_adds_it(
    qtbot: QtBot, window: MainWindow, journal: Journal, card: SpasmCard, today: Period
) -> None:
    card.tried.own.click()
    qtbot.keyClicks(card.tried.own_name, "Warm bath")
    qtbot.keyClick(card.tried.own_name, Qt.Key.Key_Return)
    assert window.today.card is card
    assert journal.remedies()[0].name == "Warm bath"
    assert not journal.seen_spasms(today)
    assert len(card.tried.rows()) == 1


def test_a_remedy_is_taken_away_by_its_chip(click: Click, card: SpasmCard) -> None:
    chip = next(found for found in card.tried.findChildren(QPushButton) if found.text() == "Heat")
    click(chip)
    assert chip.isChecked()
    chip.click()
    assert not card.tried.rows()
    assert not chip.isChecked()


def test_an_entry_with_a_stopped_remedy_can_be_corrected(
    stop_heat: None, window: MainWindow, journal: Journal, card: SpasmCard, clock: SetClock, today: Period
) -> None:
    heat = next(remedy.id for remedy in journal.remedies() if remedy.name == "Heat")
    assert all(chip.text() != "Heat" for chip in card.tried.findChildren(QPushButton))
    card.away.click()
    use = UseAnswer(heat, clock(), before=6, after=2)
    place = PlaceAnswer("heel", Side.LEFT, View.BACK)
    spasm_id = journal.add_spasm(SpasmAnswer((place,), clock(), uses=(use,)), clock())
    window.today.correct_spasm(spasm_id)
    again = window.today.card
    assert again is not None
    again.worst.button(5).click()
    again.save.click()
    assert journal.spasm(spasm_id).worst == 5
    assert journal.seen_uses(today)[0].after == 2


def test_tab_goes_as_one_reads(qtbot: QtBot, card: SpasmCard) -> None:
    heat = next(found for found in card.tried.findChildren(QPushButton) if found.text() == "Heat")
    order = [card.kind.button(Kind.SPASM), card.worst.button(0), card.when.edit, heat, card.note, card.save]
    reached = []
    at: QWidget | None = card.kind.button(Kind.SPASM)
    for _ in range(400):
        assert at is not None
        if at in order and at not in reached:
            reached.append(at)
        at = at.nextInFocusChain()
    assert reached == order
