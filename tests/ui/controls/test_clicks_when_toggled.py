"""A toggle from outside, all that Qt offers a screen reader, acts as a click does."""

import pytest
from PySide6.QtWidgets import QAbstractButton, QButtonGroup
from pytestqt.qtbot import QtBot

from spasmjournal.look import Look
from spasmjournal.ui.controls.chips import Chips
from spasmjournal.ui.controls.clicks_when_toggled import PlainButton
from spasmjournal.ui.controls.intensity_row import IntensityRow
from spasmjournal.ui.navigation import Navigation
from spasmjournal.ui.theme import Theme


@pytest.fixture
def look(theme: Theme) -> Look:
    return theme.look


def _button(qtbot: QtBot) -> tuple[PlainButton, list[bool]]:
    button = PlainButton("Kept down")
    qtbot.addWidget(button)
    button.setCheckable(True)
    clicks: list[bool] = []
    button.clicked.connect(lambda checked: clicks.append(checked))  # noqa: PLW0108 - Qt cannot ask `append`
    return button, clicks


def _toggle(button: QAbstractButton) -> None:
    """What Qt does when a screen reader presses a button that stays down; Python's `toggle` is the same."""
    QAbstractButton.toggle(button)


def test_a_toggle_is_a_click(qtbot: QtBot) -> None:
    button, clicks = _button(qtbot)
    _toggle(button)
    _toggle(button)
    assert clicks == [True, False]


def test_a_click_is_one_click(qtbot: QtBot) -> None:
    button, clicks = _button(qtbot)
    button.click()
    assert clicks == [True]
    assert button.isChecked()


def test_what_the_program_shows_is_no_click(qtbot: QtBot) -> None:
    button, clicks = _button(qtbot)
    button.setChecked(True)
    button.setChecked(False)
    assert not clicks


def test_one_of_a_group(qtbot: QtBot) -> None:
    first, first_clicks = _button(qtbot)
    second, second_clicks = _button(qtbot)
    group = QButtonGroup()
    group.addButton(first)
    group.addButton(second)
    first.setChecked(True)
    _toggle(second)
    assert (first.isChecked(), second.isChecked()) == (False, True)
    assert (first_clicks, second_clicks) == ([], [True])


def test_pages(qtbot: QtBot) -> None:
    navigation = Navigation(["Today", "Journal"])
    qtbot.addWidget(navigation)
    navigation.show_page(0)
    journal = next(found for found in navigation.findChildren(PlainButton) if found.text() == "Journal")
    with qtbot.waitSignal(navigation.wanted) as wanted:
        _toggle(journal)
    assert wanted.args == [1]


def test_chips(qtbot: QtBot) -> None:
    chips = Chips("Kind", [(1, "Spasm"), (2, "Cramp")])
    qtbot.addWidget(chips)
    chips.choose(1)
    with qtbot.waitSignal(chips.chosen):
        _toggle(chips.button(2))
    assert chips.values() == (2,)


def test_intensities(qtbot: QtBot, look: Look) -> None:
    row = IntensityRow("Worst", look)
    qtbot.addWidget(row)
    row.choose(3)
    with qtbot.waitSignal(row.chosen):
        _toggle(row.button(8))
    assert row.value() == 8
    with qtbot.waitSignal(row.chosen):
        _toggle(row.button(8))
    assert row.value() is None
