"""On a card the keyboard is where one looks, and under the mouse nothing moves."""

from collections.abc import Callable
from datetime import timedelta

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication, QPushButton, QScrollArea, QWidget
from pytestqt.qtbot import QtBot

from spasmjournal.period import Period
from spasmjournal.record.journal import Journal
from spasmjournal.ui.main_window import MainWindow
from spasmjournal.ui.today.answer_card import AnswerCard
from spasmjournal.ui.today.spasm_card import SpasmCard
from spasmjournal.vocabulary import Kind
from tests.ui.conftest import SetClock

Click = Callable[[QWidget], None]
_ROW_HEAD = 60


@pytest.fixture
def low(window: MainWindow, card: SpasmCard, qtbot: QtBot) -> SpasmCard:
    """The card in a low window, at its top."""
    window.resize(1100, 620)
    qtbot.waitUntil(lambda: card.height() < 560)
    return card


def _chip(card: SpasmCard, name: str) -> QPushButton:
    return next(chip for chip in card.tried.findChildren(QPushButton) if chip.text() == name)


def _area(card: AnswerCard) -> QScrollArea:
    area = card.findChild(QScrollArea)
    assert area is not None
    return area


def _seen(widget: QWidget) -> bool:
    return widget.visibleRegion().boundingRect() == widget.rect()


def test_a_remedy_chosen_by_key_is_asked_about_at_once(qtbot: QtBot, low: SpasmCard) -> None:
    chip = _chip(low, "Heat")
    chip.setFocus()
    qtbot.waitUntil(lambda: _seen(chip))
    qtbot.keyClick(chip, Qt.Key.Key_Space)
    (row,) = low.tried.rows()
    qtbot.waitUntil(lambda: _seen(row.before))
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_6)
    assert (row.answer().before, low.answer().worst) == (6, None)


def test_a_figure_for_the_worst_is_seen(qtbot: QtBot, low: SpasmCard) -> None:
    bar = _area(low).verticalScrollBar()
    bar.setValue(bar.maximum())
    assert not _seen(low.worst)
    qtbot.keyClick(low.save, Qt.Key.Key_7)
    assert low.answer().worst == 7
    qtbot.waitUntil(lambda: _seen(low.worst))


def test_a_figure_among_the_remedies_is_not_the_worst(qtbot: QtBot, card: SpasmCard) -> None:
    _chip(card, "Heat").setFocus()
    qtbot.keyClick(_chip(card, "Heat"), Qt.Key.Key_7)
    assert card.answer().worst is None


def test_choosing_by_mouse_moves_nothing_where_the_new_row_begins_in_sight(
    qtbot: QtBot, click: Click, window: MainWindow, card: SpasmCard
) -> None:
    window.resize(1100, 620)
    chip, area = _chip(card, "Heat"), _area(card)
    bar = area.verticalScrollBar()
    qtbot.waitUntil(lambda: bar.maximum() > 0)
    below_chips = card.tried.geometry().bottom() + _ROW_HEAD
    bar.setValue(below_chips - area.viewport().height())
    before, longest = chip.mapTo(card, QPoint()), bar.maximum()
    click(chip)
    (row,) = card.tried.rows()
    qtbot.waitUntil(lambda: bar.maximum() > longest + _ROW_HEAD and _seen(row.head))
    assert not _seen(row.before)
    assert row.before.button(0).hasFocus()
    assert chip.mapTo(card, QPoint()) == before


def test_back_from_the_foot_shows_what_has_the_keyboard(qtbot: QtBot, low: SpasmCard) -> None:
    assert not _seen(low.note)
    low.away.setFocus()
    qtbot.keyClick(low.away, Qt.Key.Key_Backtab)
    assert low.note.hasFocus()
    qtbot.waitUntil(lambda: _seen(low.note))


def test_removing_a_remedy_goes_back_to_its_chip(qtbot: QtBot, low: SpasmCard) -> None:
    row = low.tried.add_use(low.tried._offers.copy().popitem()[0])
    row.remove.setFocus()
    qtbot.keyClick(row.remove, Qt.Key.Key_Space)
    focused = QApplication.focusWidget()
    assert isinstance(focused, QPushButton)
    assert focused.accessibleName().startswith("Tried: ")
    assert not low.tried.rows()
    qtbot.waitUntil(lambda: _seen(focused))


def test_the_last_question_keeps_away_from_the_foot(low: SpasmCard) -> None:
    bar = _area(low).verticalScrollBar()
    bar.setValue(bar.maximum())
    bottom = low.note.mapTo(low, low.note.rect().bottomLeft()).y()
    assert low.save.geometry().top() - bottom >= 16


def test_a_moment_to_come_is_named_and_shown_until_it_is_changed(
    qtbot: QtBot, low: SpasmCard, clock: SetClock, journal: Journal, today: Period
) -> None:
    low.when.show_moment(clock() + timedelta(days=1))
    bar = _area(low).verticalScrollBar()
    bar.setValue(bar.maximum())
    low.save.click()
    assert low.trouble.text().startswith("Began: That moment is still to come")
    assert low.when.edit.hasFocus()
    qtbot.waitUntil(lambda: _seen(low.when.edit))
    assert not journal.seen_spasms(today)
    qtbot.keyClick(low.when.edit, Qt.Key.Key_Down)
    assert low.trouble.isHidden()


def test_an_end_before_the_start_is_named(low: SpasmCard, clock: SetClock) -> None:
    low.duration.chips.button("until").click()
    low.duration.until.show_moment(clock() - timedelta(hours=1))
    low.save.click()
    assert low.trouble.text().startswith("Ended: ")
    low.kind.button(Kind.CRAMP).click()
    assert low.trouble.isHidden()


def test_what_the_foot_does_is_said(card: SpasmCard) -> None:
    assert card.away.accessibleDescription() == "Not saved; it can be brought back"
    assert card.later.toolTip() == "Saved; it waits under “To be finished”"


def test_a_place_alone_waits_to_be_finished(journal: Journal, card: SpasmCard) -> None:
    card.save.click()
    assert len(journal.unfinished()) == 1


def test_a_place_with_an_answer_is_finished(journal: Journal, card: SpasmCard) -> None:
    card.worst_unknown.click()
    card.save.click()
    assert not journal.unfinished()


def test_a_place_alone_can_be_finished_later(window: MainWindow, journal: Journal, card: SpasmCard) -> None:
    card.save.click()
    (entry,) = journal.unfinished()
    assert entry.spasm is not None
    window.today.correct_spasm(entry.spasm.id)
    again = window.today.card
    assert again is not None
    again.save.click()
    assert not journal.unfinished()
