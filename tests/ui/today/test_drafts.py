"""One leaves in mid-sentence, and finds the card as it was: after closing, and after a kill."""

import subprocess
import sys
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from spasmjournal.observation import EntryKey, Sort
from spasmjournal.record.answers import CheckInAnswer, RemedyAnswer
from spasmjournal.record.database import open_database
from spasmjournal.record.journal import Journal
from spasmjournal.ui.main_window import MainWindow
from spasmjournal.ui.today.spasm_card import SpasmCard
from spasmjournal.vocabulary import View
from tests.ui.conftest import SetClock

Click = Callable[[QWidget], None]
ClickBody = Callable[[str, View], None]


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
