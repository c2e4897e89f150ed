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
from spasmjournal.record.answers import CheckInAnswer, Slot
from spasmjournal.record.database import open_database
from spasmjournal.record.journal import Journal
from spasmjournal.settings import Settings
from spasmjournal.ui.main_window import MainWindow
from spasmjournal.ui.today.spasm_card import SpasmCard
from spasmjournal.vocabulary import View
from tests.ui.conftest import SetClock

Click = Callable[[QWidget], None]
ClickBody = Callable[[str, View], None]


@pytest.fixture
def second_window(
    qtbot: QtBot, qapp: QApplication, settings: Settings, clock: SetClock, tmp_path: Path, path: Path,
    bare_window: MainWindow,
) -> Iterator[Callable[[], MainWindow]]:  # fmt: skip
    """Starts the program again on the same journal."""
    made = []

    def start() -> MainWindow:
        window = make_window(qapp, settings, clock, tmp_path)
        made.append(window)
        qtbot.addWidget(window)
        with qtbot.waitExposed(window):
            window.show()
        with qtbot.waitSignal(window.journal_opened):
            window.open_path(path)
        return window

    yield start
    for window in made:
        window.close()
        window.theme.deleteLater()


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
    assert again.journal.draft(Slot.OPEN) is None


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
    click(again.notice.act)
    assert again.today.card is not None
    assert again.today.card.note.toPlainText() == "never mind"


def test_saving_and_putting_away_leave_no_open_draft(
    window: MainWindow, journal: Journal, card: SpasmCard, click_body: ClickBody
) -> None:
    assert journal.draft(Slot.OPEN) is not None
    card.save.click()
    assert journal.draft(Slot.OPEN) is None
    click_body("heel_left", View.BACK)
    assert window.today.card is not None
    window.today.card.put_away.emit()
    assert journal.draft(Slot.OPEN) is None
    assert journal.draft(Slot.PUT_AWAY) is None


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
    elsewhere.delete_spasm(entry.spasm.id, clock())
    elsewhere.close()
    again = second_window()
    assert again.today.card is not None
    qtbot.keyClick(again.today.card.save, Qt.Key.Key_Return)
    assert again.journal is not None
    (new,) = again.journal.entries()
    assert new.spasm is not None
    assert (new.spasm.id == entry.spasm.id, new.spasm.note) == (False, "kept")


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
