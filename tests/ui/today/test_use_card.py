"""The card for something tried without a spasm, at any size of text."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication, QPushButton, QScrollArea, QWidget
from pytestqt.qtbot import QtBot

from spasmjournal.record.journal import Journal
from spasmjournal.ui.main_window import MainWindow
from spasmjournal.ui.today.use_card import UseCard

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


@pytest.mark.parametrize("percent", [100, 150, 200])
def test_nothing_is_crushed(
    qtbot: QtBot, window: MainWindow, journal: Journal, card: UseCard, percent: int
) -> None:
    window.theme.set_text_percent(percent)
    window.resize(1100, 700)
    _choose(card, journal, "Massage")
    QApplication.processEvents()
    parts = [part for part in card.findChildren(QWidget) if part.isVisible() and part.sizeHint().isValid()]
    crushed = [part for part in parts if part.height() < part.minimumSizeHint().height()]
    assert not crushed
    assert card.save.isVisible()
    assert card.rect().contains(card.save.geometry())


def test_the_row_comes_into_view_from_its_top(
    qtbot: QtBot, window: MainWindow, journal: Journal, card: UseCard
) -> None:
    window.theme.set_text_percent(200)
    window.resize(1100, 700)
    area = card.findChild(QScrollArea)
    assert area is not None
    _choose(card, journal, "Massage")
    assert card.row is not None
    row = card.row
    qtbot.waitUntil(lambda: area.verticalScrollBar().value() > 0)
    assert row.mapTo(area.viewport(), QPoint(0, 0)).y() == 0


def test_enter_saves_once_there_is_something_to_save(
    qtbot: QtBot, window: MainWindow, journal: Journal, card: UseCard
) -> None:
    qtbot.keyClick(card, Qt.Key.Key_Return)
    assert window.today.use_card is card
    _choose(card, journal, "Massage")
    qtbot.keyClick(card.findChild(QPushButton), Qt.Key.Key_Return)
    assert window.today.use_card is None
    assert window.notice.text.text() == "Saved"


def test_escape_puts_it_away(qtbot: QtBot, window: MainWindow, journal: Journal, card: UseCard) -> None:
    _choose(card, journal, "Massage")
    qtbot.keyClick(card, Qt.Key.Key_Escape)
    assert window.today.use_card is None
    assert journal.first_day() is None
