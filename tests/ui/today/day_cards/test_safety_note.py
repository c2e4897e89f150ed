"""A safety note is shown once, says that it can be read again, and is silenced for good."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QWidget
from pytestqt.qtbot import QtBot

from spasmjournal.record.journal import Journal
from spasmjournal.ui.today.safety_note import SafetyNote
from spasmjournal.vocabulary import SafetyTopic
from tests.ui.conftest import SetClock

Click = Callable[[QWidget], None]
Show = Callable[[QWidget], None]


@pytest.fixture
def note(journal: Journal, clock: SetClock, show: Show) -> SafetyNote:
    """A note that was just shown, and is kept quiet by the journal."""
    (topic,) = journal.show_once([SafetyTopic.CHEST])
    note = SafetyNote(topic)
    note.checked.connect(lambda checked: journal.been_checked(checked, clock()))
    show(note)
    return note


def test_it_says_what_it_is_about(note: SafetyNote) -> None:
    texts = [label.text() for label in note.findChildren(QLabel)]
    assert note.accessibleName() in texts
    assert any("your local emergency number" in text for text in texts)
    assert any("Help" in text for text in texts)
    assert "emergency" in note.accessibleDescription()


def test_been_checked_silences_it_for_good(note: SafetyNote, journal: Journal, click: Click) -> None:
    click(note.been_checked)
    assert journal.checked_topics() == {SafetyTopic.CHEST}
    assert not journal.show_once([SafetyTopic.CHEST])


def test_closing_says_nothing_but_that(
    note: SafetyNote, journal: Journal, qtbot: QtBot, click: Click
) -> None:
    with qtbot.waitSignal(note.closed):
        click(note.close_it)
    assert not journal.checked_topics()
    assert not journal.show_once([SafetyTopic.CHEST])


def test_escape_closes_it(note: SafetyNote, qtbot: QtBot) -> None:
    with qtbot.waitSignal(note.closed):
        qtbot.keyClick(note.been_checked, Qt.Key.Key_Escape)


@pytest.mark.parametrize("topic", SafetyTopic)
def test_every_topic_has_one(topic: SafetyTopic, qtbot: QtBot) -> None:
    note = SafetyNote(topic)
    qtbot.addWidget(note)
    assert note.topic is topic
    assert note.accessibleName()
