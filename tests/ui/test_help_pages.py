"""Help tells all notes in one place, in words that neither frighten nor judge."""

import re

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QPushButton, QTextBrowser
from pytestqt.qtbot import QtBot

from spasmjournal.safety import TOPICS, HowSoon
from spasmjournal.ui.help_pages import show_when_to_check
from spasmjournal.ui.main_window import MainWindow
from spasmjournal.ui.safety_words import besides, how_soon_text, note_of
from spasmjournal.vocabulary import SafetyTopic

every_topic = pytest.mark.parametrize("topic", SafetyTopic)


@pytest.fixture
def dialog(window: MainWindow, qtbot: QtBot) -> QDialog:
    shown = show_when_to_check(window, {SafetyTopic.JAW})
    qtbot.waitUntil(shown.isVisible)
    return shown


@pytest.fixture
def page(dialog: QDialog) -> QTextBrowser:
    page = dialog.findChild(QTextBrowser)
    assert page is not None
    return page


@every_topic
def test_a_note_is_short_and_asks_whether_it_is_new(topic: SafetyTopic) -> None:
    heading, paragraphs = note_of(topic)
    text = " ".join(paragraphs)
    assert heading
    assert 2 <= len(re.findall(r"\.(?: |$)", text)) <= 4
    assert "Some people" in text
    assert "need to be checked" in text
    assert "new for you" in text


@every_topic
def test_a_note_gives_no_verdict(topic: SafetyTopic) -> None:
    heading, paragraphs = note_of(topic)
    text = f"{heading} {' '.join(paragraphs)}".casefold()
    verdicts = r"you have|danger|serious|warning|immediately|\bmust\b|!|stroke|\bclot\b"
    assert not re.findall(verdicts, text)


@pytest.mark.parametrize("topic", TOPICS[HowSoon.NOW])
def test_what_cannot_wait_names_no_country(topic: SafetyTopic) -> None:
    text = " ".join(note_of(topic).sentences)
    assert "your local emergency number" in text
    assert not re.search(r"\d", text)


def test_a_medicine_is_not_stopped_without_advice() -> None:
    text = " ".join(note_of(SafetyTopic.NEW_MEDICINE).sentences)
    assert "Do not stop it without their advice" in text


def test_everything_is_told(page: QTextBrowser) -> None:
    text = page.toPlainText()
    told = [how_soon_text(how_soon) for how_soon in HowSoon]
    told += [line for how_soon in HowSoon for line in besides(how_soon)]
    told += [part for topic in SafetyTopic for part in (note_of(topic).heading, *note_of(topic).sentences)]
    assert not [part for part in told if part not in text]


def test_it_tells_what_was_checked(page: QTextBrowser) -> None:
    text = page.toPlainText()
    jaw = text.index(note_of(SafetyTopic.JAW).heading)
    assert text.count("you have been checked") == 1
    assert text.index("you have been checked") > jaw


def test_the_text_can_be_selected_and_scrolled_by_keys(page: QTextBrowser, qtbot: QtBot) -> None:
    qtbot.waitUntil(page.hasFocus)
    qtbot.keyClick(page, Qt.Key.Key_PageDown)
    assert page.verticalScrollBar().value() > 0
    page.selectAll()
    assert page.textCursor().hasSelection()


def test_tab_leaves_the_text_and_escape_closes(dialog: QDialog, page: QTextBrowser, qtbot: QtBot) -> None:
    qtbot.waitUntil(page.hasFocus)
    buttons = dialog.findChild(QDialogButtonBox)
    assert buttons is not None
    close: QPushButton = buttons.button(QDialogButtonBox.StandardButton.Close)
    qtbot.keyClick(page, Qt.Key.Key_Tab)
    assert close.hasFocus()
    with qtbot.waitSignal(dialog.finished):
        qtbot.keyClick(close, Qt.Key.Key_Escape)


def test_it_is_no_larger_than_the_window(window: MainWindow, dialog: QDialog) -> None:
    assert dialog.width() <= window.width()
    assert dialog.height() <= window.height()
