"""Words and numbers: said back as they were shown, and as they are typed."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QLocale
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from spasmjournal.ui.controls.text_fields import NoteField, NumberField


@pytest.fixture
def number(qtbot: QtBot) -> NumberField:
    field = NumberField("Minutes", "min", 1440)
    qtbot.addWidget(field)
    return field


@given(words=st.text())
def test_words_that_are_not_touched_stay(qapp: QApplication, words: str) -> None:
    field = NoteField("Note", "", 2)
    field.show_words(words)
    assert field.words() == words


def test_words_that_are_touched_are_as_they_stand(qtbot: QtBot) -> None:
    field = NoteField("Note", "", 2)
    qtbot.addWidget(field)
    field.show_words("a\r\nb")
    qtbot.keyClicks(field, "c")
    assert field.words() == "ca\nb"


def test_only_figures_are_taken_and_not_without_end(qtbot: QtBot, number: NumberField) -> None:
    assert number.number() is None
    qtbot.keyClicks(number.edit, "2x0")
    assert number.number() == 20
    qtbot.keyClicks(number.edit, "000")
    assert number.number() == 2000
    number.edit.clear()
    assert number.number() is None


@pytest.mark.parametrize("language", [QLocale.Language.German, QLocale.Language.Arabic])
def test_figures_are_those_of_the_language(number: NumberField, language: QLocale.Language) -> None:
    QLocale.setDefault(QLocale(language))
    number.show_number(1440)
    assert number.number() == 1440
