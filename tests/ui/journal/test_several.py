"""Several entries at once: chosen, deleted, copied, given a cause; and one of them asked about."""

from collections.abc import Callable
from datetime import timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from spasmjournal.record.answers import (
    AppointmentAnswer,
    CheckInAnswer,
    PlaceAnswer,
    SpasmAnswer,
    UseAnswer,
)
from spasmjournal.record.journal import Journal
from spasmjournal.ui.journal.entries_model import PAGE
from spasmjournal.ui.journal.journal_page import JournalPage
from spasmjournal.ui.main_window import MainWindow
from spasmjournal.vocabulary import Cause, Kind, Side, View
from spasmjournal.wording import cause_text
from tests.ui.conftest import SetClock
from tests.ui.journal.conftest import shown

Click = Callable[[QWidget], None]
CALF = PlaceAnswer("calf_inner", Side.LEFT, View.BACK)
KEY, MOD = Qt.Key, Qt.KeyboardModifier


@pytest.fixture
def six(journal: Journal, clock: SetClock) -> Journal:
    """Three cramps, then a check-in, a massage of its own, and an appointment, one a day."""
    now = clock()
    heat, massage = (next(r.id for r in journal.remedies() if r.name == name) for name in ("Heat", "Massage"))
    for days in range(3):
        began = now - timedelta(days=days)
        used = (UseAnswer(heat, began, before=7, after=4),) if not days else ()
        note = "In the night.\nIt let go." if not days else ""
        journal.add_spasm(SpasmAnswer((CALF,), began, Kind.CRAMP, worst=7, note=note, uses=used), now)
    journal.check_in(CheckInAnswer(now.date() - timedelta(days=3), stress=4), now)
    journal.use_remedy(UseAnswer(massage, now - timedelta(days=4)), now)
    journal.add_appointment(AppointmentAnswer(now - timedelta(days=5), "Dr Weber", "Go on."), now)
    return journal


def choose(qtbot: QtBot, page: JournalPage, rows: int) -> None:
    """Choose the newest so many by Shift and the arrow keys."""
    page.list.setFocus()
    page.list.setCurrentIndex(page.model.index(0))
    for _ in range(rows - 1):
        qtbot.keyClick(page.list, KEY.Key_Down, MOD.ShiftModifier)


def click_row(qtbot: QtBot, page: JournalPage, row: int) -> None:
    spot = page.list.visualRect(page.model.index(row)).center()
    qtbot.mouseClick(page.list.viewport(), Qt.MouseButton.LeftButton, pos=spot)


def test_several_are_deleted_in_one_step(
    qtbot: QtBot, window: MainWindow, six: Journal, page: JournalPage
) -> None:
    choose(qtbot, page, 4)
    assert page.acts.told.text() == "4 entries chosen"
    assert not page.edit.isEnabled()
    qtbot.keyClick(page.list, KEY.Key_Delete)
    assert len(shown(page)) == len(six.entries()) == 2
    assert window.notice.text.text() == "Deleted 4 entries. Undo brings them back."
    assert page.list.hasFocus()
    window.menus.undo.trigger()
    assert len(six.entries()) == 6


def test_entries_are_ticked_one_by_one(qtbot: QtBot, six: Journal, page: JournalPage, click: Click) -> None:
    click(page.several)
    for row in (0, 2, 3):
        click_row(qtbot, page, row)
    click_row(qtbot, page, 2)
    assert page.acts.told.text() == "2 entries chosen"
    qtbot.keyClick(page.list, KEY.Key_End)
    qtbot.keyClick(page.list, KEY.Key_Space)
    assert len(page.list.chosen()) == 3
    click(page.delete)
    assert len(six.entries()) == 3
    qtbot.keyClick(page.list, KEY.Key_Escape)
    assert not page.several.isChecked()


def test_what_is_chosen_stays_chosen_when_something_changes(
    qtbot: QtBot, six: Journal, page: JournalPage, clock: SetClock
) -> None:
    choose(qtbot, page, 3)
    chosen = page.list.chosen()
    six.quick_log([CALF], clock())
    assert page.list.chosen() == chosen
    page.filter.words.setText("let go")
    page.filter.changed.emit()
    assert page.list.chosen() == chosen[:1]


def test_a_cause_is_set_for_all_chosen_spasms_in_one_step(
    qtbot: QtBot, window: MainWindow, six: Journal, page: JournalPage
) -> None:
    choose(qtbot, page, 4)
    stress = next(a for a in page.acts.causes.actions() if a.text() == cause_text(Cause.STRESS))
    stress.trigger()
    spasms = [entry.spasm for entry in six.entries() if entry.spasm]
    assert [spasm.causes for spasm in spasms] == [(Cause.STRESS,)] * 3
    assert window.notice.text.text() == "Noted as suspected: Stress"
    assert len(page.list.chosen()) == 4
    window.menus.undo.trigger()
    assert not any(entry.spasm.causes for entry in six.entries() if entry.spasm)


def test_a_cause_is_for_spasms_only(six: Journal, page: JournalPage) -> None:
    page.list.setCurrentIndex(page.model.index(3))
    assert not page.acts.cause.isEnabled()
    assert page.delete.isEnabled()


def test_ctrl_a_means_also_what_was_not_loaded_yet(qtbot: QtBot, plenty: Journal, page: JournalPage) -> None:
    page.list.setFocus()
    qtbot.keyClick(page.list, KEY.Key_A, MOD.ControlModifier)
    assert page.acts.told.text() == f"{PAGE + 20} entries chosen"


def test_entries_are_copied_as_text(
    qtbot: QtBot, window: MainWindow, six: Journal, page: JournalPage
) -> None:
    choose(qtbot, page, 6)
    qtbot.keyClick(page.list, KEY.Key_C, MOD.ControlModifier)
    copied = QGuiApplication.clipboard().text()
    assert copied.startswith(
        "Fri 6 Nov 2026, 21:30: Left calf, inner half\n"
        "7/10 · Cramp\n"
        "Tried: Heat 7 → 4\n"
        "In the night.\nIt let go.\n"
        "\n"
        "Thu 5 Nov 2026, 21:30: Left calf, inner half\n"
        "7/10 · Cramp · told later\n"
    )
    assert copied.endswith(
        "\nTue 3 Nov 2026: Check-in\nstress 4/10 · told later\n"
        "\nMon 2 Nov 2026, 21:30: Massage (not answered yet)\n"
        "\nSun 1 Nov 2026, 21:30: Appointment: Dr Weber\nGo on.\n"
    )
    assert window.notice.text.text() == "Copied 6 entries as text."


def test_a_question_begins_with_the_entry(
    qtbot: QtBot, window: MainWindow, six: Journal, page: JournalPage, click: Click
) -> None:
    questions = {
        0: "About the cramp on 6 Nov (Left calf, inner half):",
        3: "About how I was on 3 Nov:",
        4: "About Massage on 2 Nov:",
        5: "About the appointment on 1 Nov (Dr Weber):",
    }
    for row, question in questions.items():
        page.list.setCurrentIndex(page.model.index(row))
        asked = f"{question} is it the bed?"
        for told in ("Put on the list", "already"):
            click(page.acts.ask)
            assert page.acts.question.text() == f"{question} "
            assert page.acts.question.hasFocus()
            assert not page.acts.ask.isEnabled()
            qtbot.keyClicks(page.acts.question, "is it the bed?")
            qtbot.keyClick(page.acts.question, Qt.Key.Key_Return)
            assert six.questions() == [asked]
            assert told in window.notice.text.text()
            assert page.list.hasFocus()
        window.menus.undo.trigger()
        assert six.questions() == []


def test_esc_leaves_a_question(qtbot: QtBot, six: Journal, page: JournalPage, click: Click) -> None:
    page.list.setCurrentIndex(page.model.index(0))
    click(page.acts.ask)
    qtbot.keyClicks(page.acts.question, "why?")
    qtbot.keyClick(page.acts.question, KEY.Key_Escape)
    assert six.questions() == []
    assert not page.acts.question.isVisible()
    assert page.list.hasFocus()
    assert page.acts.ask.isEnabled()
