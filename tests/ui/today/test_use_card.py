"""The card for something tried without a spasm, at any size of text."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPlainTextEdit, QPushButton, QScrollArea, QWidget
from pytestqt.qtbot import QtBot

from spasmjournal.record.answers import RemedyAnswer
from spasmjournal.record.journal import Journal
from spasmjournal.ui.main_window import MainWindow
from spasmjournal.ui.today.use_card import UseCard
from tests.answered_remedy import answered_remedy
from tests.ui.conftest import SetClock

Click = Callable[[QWidget], None]


@pytest.fixture
def card(window: MainWindow, journal: Journal, click: Click) -> UseCard:
    click(window.today.panel.tried)
    card = window.today.use_card
    assert card is not None
    return card


def _choose(card: UseCard, journal: Journal, name: str) -> None:
    remedy = next(remedy for remedy in journal.remedies() if remedy.name == name)
    card.remedy.button(remedy.id).click()


def _crushed(card: UseCard) -> list[QWidget]:
    return [part for part in card.findChildren(QWidget) if part.isVisible() and part.height() < _least(part)]


def _least(part: QWidget) -> int:
    if isinstance(part, QPlainTextEdit | QScrollArea):
        return 0
    return part.heightForWidth(part.width()) if part.hasHeightForWidth() else part.minimumSizeHint().height()


@pytest.mark.parametrize("percent", [100, 150, 200])
def test_nothing_is_crushed(
    qtbot: QtBot, window: MainWindow, journal: Journal, card: UseCard, percent: int
) -> None:
    window.theme.set_text_percent(percent)
    window.resize(1100, 700)
    _choose(card, journal, "Massage")
    qtbot.waitUntil(lambda: not _crushed(card))
    assert card.save.isVisible()
    assert card.rect().contains(card.save.geometry())


def test_how_bad_it_was_before_comes_into_view(
    qtbot: QtBot, window: MainWindow, journal: Journal, card: UseCard
) -> None:
    window.theme.set_text_percent(200)
    window.resize(1100, 700)
    area = card.findChild(QScrollArea)
    assert area is not None
    _choose(card, journal, "Massage")
    assert card.row is not None
    before = card.row.before
    qtbot.waitUntil(lambda: area.verticalScrollBar().value() > 0)
    qtbot.waitUntil(lambda: before.visibleRegion().boundingRect().height() == before.height())
    assert before.button(0).hasFocus()


def test_enter_saves_once_there_is_something_to_save(
    qtbot: QtBot, window: MainWindow, journal: Journal, card: UseCard
) -> None:
    qtbot.keyClick(card, Qt.Key.Key_Return)
    assert card.isVisible()
    _choose(card, journal, "Massage")
    qtbot.keyClick(card.findChild(QPushButton), Qt.Key.Key_Return)
    assert not window.today.is_writing
    assert window.notice.text.text() == "Saved"


def test_escape_puts_it_away(qtbot: QtBot, window: MainWindow, journal: Journal, card: UseCard) -> None:
    _choose(card, journal, "Massage")
    qtbot.keyClick(card, Qt.Key.Key_Escape)
    assert not window.today.is_writing
    assert journal.first_day() is None


def test_tab_goes_as_one_reads(qtbot: QtBot, window: MainWindow, journal: Journal, card: UseCard) -> None:
    _choose(card, journal, "Massage")
    assert card.row is not None
    qtbot.waitUntil(card.row.when.edit.isVisible)
    card.row.before.button(0).setFocus()
    qtbot.keyClick(window.focusWidget(), Qt.Key.Key_Tab)
    assert window.focusWidget() is card.row.after.button(0)
    card.row.when.edit.setFocus()
    qtbot.keyClick(card.row.when.edit, Qt.Key.Key_Backtab)
    assert card.row.reason.isAncestorOf(window.focusWidget())
    card.note.setFocus()
    for stop in (card.away, card.save):
        qtbot.keyClick(window.focusWidget(), Qt.Key.Key_Tab)
        assert window.focusWidget() is stop


def test_a_long_name_does_not_widen_the_card(
    window: MainWindow, journal: Journal, card: UseCard, clock: SetClock
) -> None:
    name = "Warm cherry stones in a bag, with the blue cover, on the calf"
    card.put_away.emit()
    bag = journal.add_remedy(RemedyAnswer(name), clock())
    window.today.panel.tried.click()
    again = window.today.use_card
    assert again is not None
    chip = again.remedy.button(bag)
    assert chip.text().endswith("…")
    assert (chip.toolTip(), chip.accessibleName()) == (name, f"Remedy: {name}")


def test_what_was_told_stays_when_another_remedy_is_chosen(card: UseCard, journal: Journal) -> None:
    _choose(card, journal, "Massage")
    assert card.row is not None
    card.row.before.button(6).click()
    card.row.details.cost.setText("30")
    for name in ("Heat", "Heat", "Acupuncture"):
        _choose(card, journal, name)
    answer = card.answer()
    assert answer is not None
    assert (answer.before, answer.cost) == (6, "30")
    assert answered_remedy(journal, answer.remedy_id).name == "Acupuncture"


def test_each_answer_is_told_for_the_draft(qtbot: QtBot, card: UseCard, journal: Journal) -> None:
    with qtbot.waitSignal(card.edited):
        _choose(card, journal, "Massage")
    assert card.row is not None
    with qtbot.waitSignal(card.edited):
        card.row.after.button(2).click()
    with qtbot.waitSignal(card.edited):
        qtbot.keyClicks(card.note, "a long one")


def test_a_note_is_asked_for_once_it_can_be_kept(qtbot: QtBot, card: UseCard, journal: Journal) -> None:
    assert not card.note.isVisible()
    _choose(card, journal, "Heat")
    assert card.note.isVisible()
    qtbot.keyClicks(card.note, "in the evening")
    _choose(card, journal, "Heat")
    assert card.remedy.value() is None
    assert not card.save.isEnabled()
    answer = card.answer()
    assert answer is not None
    assert answer.note == "in the evening"
    qtbot.waitUntil(lambda: (draft := journal.open_draft()) is not None and draft.answer == answer)
