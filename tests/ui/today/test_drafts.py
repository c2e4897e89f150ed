"""One leaves in mid-sentence, and finds the card as it was: after closing, and after a kill."""

import subprocess
import sys
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from spasmjournal.app import make_window
from spasmjournal.observation import EntryKey, Sort
from spasmjournal.record.answers import CheckInAnswer, RemedyAnswer
from spasmjournal.record.database import open_database
from spasmjournal.record.journal import Journal
from spasmjournal.settings import Settings
from spasmjournal.ui.main_window import MainWindow
from spasmjournal.ui.today.spasm_card import SpasmCard
from spasmjournal.ui.today.tried_row import OfferedRemedy
from spasmjournal.vocabulary import View
from tests.ui.conftest import SetClock

Click = Callable[[QWidget], None]
ClickBody = Callable[[str, View], None]


@pytest.fixture
def bare(
    qtbot: QtBot, qapp: QApplication, settings: Settings, clock: SetClock, tmp_path: Path,
    bare_window: MainWindow,
) -> Iterator[Callable[[], MainWindow]]:  # fmt: skip
    """Starts the program again, with no journal open yet."""
    made = []

    def start() -> MainWindow:
        window = make_window(qapp, settings, clock, tmp_path)
        made.append(window)
        qtbot.addWidget(window)
        with qtbot.waitExposed(window):
            window.show()
        return window

    yield start
    for window in made:
        window.close()
        window.theme.deleteLater()


@pytest.fixture
def second_window(qtbot: QtBot, bare: Callable[[], MainWindow], path: Path) -> Callable[[], MainWindow]:
    """Starts the program again on the same journal."""

    def start() -> MainWindow:
        window = bare()
        with qtbot.waitSignal(window.journal_opened):
            window.open_path(path)
        return window

    return start


def test_closing_in_mid_sentence_loses_nothing(
    qtbot: QtBot, window: MainWindow, card: SpasmCard, click: Click, second_window: Callable[[], MainWindow]
) -> None:
    click(card.worst.button(6))
    qtbot.keyClicks(card.note, "it began when I")
    answer = card.answer()
    assert window.close()
    again = second_window()
    assert again.today.card is not None
    assert again.today.card.answer() == answer
    assert "Nothing is lost" in again.notice.text.text()
    again.today.card.save.click()
    assert again.journal is not None
    (entry,) = again.journal.entries()
    assert entry.spasm is not None
    assert (entry.spasm.worst, entry.spasm.note) == (6, "it began when I")
    assert again.journal.open_draft() is None


def test_a_correction_is_found_again_as_a_correction(
    qtbot: QtBot,
    window: MainWindow,
    journal: Journal,
    card: SpasmCard,
    second_window: Callable[[], MainWindow],
) -> None:
    card.save.click()
    (entry,) = journal.entries()
    assert entry.spasm is not None
    window.today.correct_spasm(entry.spasm.id)
    assert window.today.card is not None
    qtbot.keyClicks(window.today.card.note, "more of it")
    assert window.close()
    again = second_window()
    assert again.today.card is not None
    again.today.card.save.click()
    assert again.journal is not None
    (corrected,) = again.journal.entries()
    assert corrected.spasm is not None
    assert (corrected.spasm.id, corrected.spasm.note) == (entry.spasm.id, "more of it")


def test_what_was_put_away_can_be_brought_back_after_a_restart(
    qtbot: QtBot, window: MainWindow, card: SpasmCard, click: Click, second_window: Callable[[], MainWindow]
) -> None:
    qtbot.keyClicks(card.note, "never mind")
    card.put_away.emit()
    assert window.close()
    again = second_window()
    assert not again.today.is_writing
    again.menus.acts.bring_back.trigger()
    assert again.today.card is not None
    assert again.today.card.note.toPlainText() == "never mind"
    again.today.card.save.click()
    assert not again.menus.acts.bring_back.isEnabled()
    assert again.close()
    third = second_window()
    assert not third.today.is_writing
    assert third.journal is not None
    assert not third.journal.has_put_by()
    assert len(third.journal.entries()) == 1


def test_saving_and_putting_away_leave_no_open_draft(
    window: MainWindow, journal: Journal, card: SpasmCard, click_body: ClickBody
) -> None:
    assert journal.open_draft() is not None
    card.save.click()
    assert journal.open_draft() is None
    click_body("heel_left", View.BACK)
    assert window.today.card is not None
    window.today.card.put_away.emit()
    assert journal.open_draft() is None
    assert not journal.has_put_by()


def test_a_day_half_told_is_found_again(
    qtbot: QtBot,
    window: MainWindow,
    journal: Journal,
    clock: SetClock,
    second_window: Callable[[], MainWindow],
) -> None:
    window.today.start_check_in()
    card = window.today.check_in_card
    assert card is not None
    card.stress.button(4).click()
    assert window.close()
    again = second_window()
    assert again.today.check_in_card is not None
    assert again.today.check_in_card.answer() == replace(CheckInAnswer(clock().date()), stress=4)


def test_a_draft_of_an_entry_that_is_gone_becomes_a_new_one(
    qtbot: QtBot, window: MainWindow, journal: Journal, card: SpasmCard, clock: SetClock, path: Path,
    second_window: Callable[[], MainWindow],
) -> None:  # fmt: skip
    card.save.click()
    (entry,) = journal.entries()
    assert entry.spasm is not None
    window.today.correct_spasm(entry.spasm.id)
    assert window.today.card is not None
    qtbot.keyClicks(window.today.card.note, "kept")
    assert window.close()
    elsewhere = Journal(open_database(path, clock()))
    elsewhere.delete_entries([EntryKey(Sort.SPASM, entry.spasm.id)], clock())
    elsewhere.close()
    again = second_window()
    assert again.today.card is not None
    qtbot.keyClick(again.today.card.save, Qt.Key.Key_Return)
    assert again.journal is not None
    (new,) = again.journal.entries()
    assert new.spasm is not None
    assert (new.spasm.id == entry.spasm.id, new.spasm.note) == (False, "kept")


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


def test_a_use_of_a_remedy_that_is_gone_does_not_keep_the_journal_shut(
    window: MainWindow, journal: Journal, clock: SetClock, second_window: Callable[[], MainWindow]
) -> None:
    own = journal.add_remedy(RemedyAnswer("Grain pillow"), clock())
    window.today.start_use()
    assert window.today.use_card is not None
    window.today.use_card.remedy.button(own).click()
    journal.undo(clock())
    assert window.close()
    again = second_window()
    assert again.today.use_card is not None
    assert again.today.use_card.answer() is None


def test_questions_for_an_appointment_are_found_again(
    qtbot: QtBot, window: MainWindow, second_window: Callable[[], MainWindow]
) -> None:
    window.today.start_appointment()
    card = window.today.appointment_card
    assert card is not None
    qtbot.keyClicks(card.questions_to_ask, "Why at night?")
    assert window.close()
    again = second_window()
    found = again.today.appointment_card
    assert found is not None
    assert found.questions_to_ask.questions() == ["Why at night?"]
    found.put_away.emit()
    again.menus.acts.bring_back.trigger()
    assert again.today.appointment_card is not None
    assert again.today.appointment_card.questions_to_ask.questions() == ["Why at night?"]


def test_an_untouched_appointment_is_put_away_without_a_word(window: MainWindow, journal: Journal) -> None:
    window.today.start_appointment()
    assert window.today.appointment_card is not None
    window.today.appointment_card.put_away.emit()
    assert not window.menus.acts.bring_back.isEnabled()


def test_a_click_before_the_journal_is_open_does_not_hide_the_draft(
    qtbot: QtBot, window: MainWindow, card: SpasmCard, bare: Callable[[], MainWindow], path: Path,
) -> None:  # fmt: skip
    qtbot.keyClicks(card.note, "before")
    assert window.close()
    again = bare()
    body_map = again.today.body_map
    qtbot.mouseClick(body_map, Qt.MouseButton.LeftButton, pos=body_map.centre_of("heel_left", View.BACK))
    with qtbot.waitSignal(again.journal_opened):
        again.open_path(path)
    assert "Put away" in again.notice.text.text()
    assert again.today.card is not None
    again.today.card.save.click()
    again.menus.acts.bring_back.trigger()
    assert again.today.card.note.toPlainText() == "before"


def test_undoing_waits_while_a_card_is_open(
    window: MainWindow, journal: Journal, card: SpasmCard, click_body: ClickBody
) -> None:
    card.save.click()
    click_body("heel_left", View.BACK)
    window.menus.undo.trigger()
    assert len(journal.entries()) == 1
    assert "still open" in window.notice.text.text()


def test_a_kill_in_the_middle_of_typing_loses_no_sentence(
    path: Path, clock: SetClock, second_window: Callable[[], MainWindow]
) -> None:
    typing = [sys.executable, "-m", "tests.ui.today.typing_away", str(path)]
    with subprocess.Popen(typing, stdout=subprocess.PIPE, text=True) as process:
        assert process.stdout is not None
        kept = process.stdout.readline().rstrip("\n")
        more = process.stdout.readline().rstrip("\n")
        process.kill()
    assert more.startswith(kept)
    again = second_window()
    assert again.today.card is not None
    found = again.today.card.note.toPlainText()
    assert found.startswith(more)
    assert again.today.card.region_keys() == {"calf_inner_left"}
