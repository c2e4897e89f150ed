"""The eleven steps of intensity: one stop for Tab, arrows from step to step, none chosen beforehand."""

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from spasmjournal.ui.controls.intensity_row import IntensityRow
from spasmjournal.ui.theme import Theme


@pytest.fixture
def row(qtbot: QtBot, theme: Theme) -> IntensityRow:
    row = IntensityRow("Worst", theme.look)
    qtbot.addWidget(row)
    with qtbot.waitExposed(row):
        row.show()
    return row


def _stops(row: IntensityRow) -> list[int]:
    return [n for n in range(11) if row.button(n).focusPolicy() & Qt.FocusPolicy.TabFocus]


def test_nothing_is_chosen_and_tab_stops_once(row: IntensityRow) -> None:
    assert row.value() is None
    assert _stops(row) == [0]


def test_arrows_go_from_step_to_step_and_space_chooses(qtbot: QtBot, row: IntensityRow) -> None:
    row.button(0).setFocus()
    for _ in range(3):
        qtbot.keyClick(row.focusWidget(), Qt.Key.Key_Right)
    qtbot.keyClick(row.focusWidget(), Qt.Key.Key_Left)
    assert row.value() is None
    with qtbot.waitSignal(row.chosen):
        qtbot.keyClick(row.focusWidget(), Qt.Key.Key_Space)
    assert (row.value(), _stops(row)) == (2, [2])


def test_the_ends_are_ends(qtbot: QtBot, row: IntensityRow) -> None:
    row.choose(10)
    row.button(10).setFocus()
    qtbot.keyClick(row.button(10), Qt.Key.Key_Right)
    assert row.button(10).hasFocus()
    assert row.value() == 10


def test_each_step_says_what_it_is(row: IntensityRow) -> None:
    assert row.button(7).accessibleName() == "Worst: 7 of 10"
