"""Cards that are put away: several, each with its journal, and none undoes what was told since."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from spasmjournal.record.answers import RemedyAnswer
from spasmjournal.record.journal import Journal
from spasmjournal.ui.main_window import MainWindow
from spasmjournal.ui.today.spasm_card import SpasmCard
from spasmjournal.ui.today.tried_row import OfferedRemedy
from spasmjournal.vocabulary import View
from tests.ui.conftest import SetClock

Click = Callable[[QWidget], None]
ClickBody = Callable[[str, View], None]


def test_several_can_be_put_away(
    qtbot: QtBot, window: MainWindow, card: SpasmCard, click_body: ClickBody
) -> None:
    qtbot.keyClicks(card.note, "first")
    card.put_away.emit()
    click_body("heel_left", View.BACK)
    assert window.today.card is not None
    window.today.card.put_away.emit()
    click_body("heel_left", View.BACK)
    qtbot.keyClicks(window.today.card.note, "second")
    window.today.card.put_away.emit()
    for note in ("second", "first"):
        window.menus.acts.bring_back.trigger()
        assert window.today.card is not None
        assert window.today.card.note.toPlainText() == note
        window.today.card.save.click()
    assert not window.menus.acts.bring_back.isEnabled()


def test_bringing_back_waits_until_the_open_card_is_gone(
    qtbot: QtBot, window: MainWindow, card: SpasmCard, click_body: ClickBody
) -> None:
    qtbot.keyClicks(card.note, "first")
    card.put_away.emit()
    click_body("heel_left", View.BACK)
    window.menus.acts.bring_back.trigger()
    assert window.today.card is not None
    assert window.today.card.note.toPlainText() == ""
    window.today.card.put_away.emit()
    window.menus.acts.bring_back.trigger()
    assert window.today.card is not None
    assert window.today.card.note.toPlainText() == "first"


def test_a_card_put_away_belongs_to_its_journal(
    qtbot: QtBot, window: MainWindow, card: SpasmCard, path: Path
) -> None:
    qtbot.keyClicks(card.note, "mine")
    card.put_away.emit()
    with qtbot.waitSignal(window.journal_opened):
        window.open_path(path.with_name("other.spasmjournal"))
    assert not window.menus.acts.bring_back.isEnabled()
    with qtbot.waitSignal(window.journal_opened):
        window.open_path(path)
    assert window.menus.acts.bring_back.isEnabled()


def test_an_old_card_does_not_undo_what_was_told_since(
    qtbot: QtBot, window: MainWindow, journal: Journal, card: SpasmCard, clock: SetClock
) -> None:
    spasm_id = journal.add_spasm(replace(card.answer(), still_going=True), clock())
    card.put_away.emit()
    window.today.correct_spasm(spasm_id)
    assert window.today.card is not None
    qtbot.keyClicks(window.today.card.note, "typed")
    window.today.card.put_away.emit()
    journal.ease_spasm(spasm_id, clock())
    window.menus.acts.bring_back.trigger()
    assert window.today.card is not None
    window.today.card.save.click()
    told = journal.answered_spasm(spasm_id)
    assert (told.note, told.still_going, told.ended) == ("typed", False, clock())


def test_what_is_deleted_while_it_is_corrected_is_kept_as_new(
    qtbot: QtBot, window: MainWindow, journal: Journal, card: SpasmCard, clock: SetClock
) -> None:
    card.save.click()
    (entry,) = journal.entries()
    window.today.correct_spasm(entry.key.id)
    corrected = window.today.card
    assert corrected is not None
    qtbot.keyClicks(corrected.note, "still here")
    journal.delete_entries([entry.key], clock())
    corrected.save.click()
    assert "deleted in the meantime" in corrected.trouble.text()
    corrected.save.click()
    (new,) = journal.entries()
    assert new.spasm is not None
    assert (new.spasm.note, new.key == entry.key) == ("still here", False)


def test_a_remedy_that_is_undone_does_not_lock_the_card(
    window: MainWindow, journal: Journal, card: SpasmCard, clock: SetClock
) -> None:
    own = journal.add_remedy(RemedyAnswer("Grain pillow"), clock())
    card.offer([OfferedRemedy(own, "Grain pillow")])
    card.tried.add_use(own)
    journal.undo(clock())
    card.save.click()
    (entry,) = journal.entries()
    assert entry.uses == ()


def test_an_untouched_appointment_is_put_away_without_a_word(window: MainWindow, journal: Journal) -> None:
    window.today.start_appointment()
    assert window.today.appointment_card is not None
    window.today.appointment_card.put_away.emit()
    assert not window.menus.acts.bring_back.isEnabled()


def test_undoing_waits_while_a_card_is_open(
    window: MainWindow, journal: Journal, card: SpasmCard, click_body: ClickBody
) -> None:
    card.save.click()
    click_body("heel_left", View.BACK)
    window.menus.undo.trigger()
    assert len(journal.entries()) == 1
    assert "still open" in window.notice.text.text()
