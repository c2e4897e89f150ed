"""The eleven steps of intensity: one stop for Tab, arrows from step to step, none chosen beforehand."""

import pytest
from PySide6.QtCore import QPoint, Qt
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


def test_arrows_take_the_choice_along(qtbot: QtBot, row: IntensityRow) -> None:
    row.choose(6)
    row.button(6).setFocus()
    with qtbot.waitSignal(row.chosen):
        qtbot.keyClick(row.focusWidget(), Qt.Key.Key_Right)
    assert (row.value(), _stops(row)) == (7, [7])


@pytest.mark.parametrize(("key", "level"), [(Qt.Key.Key_0, 0), (Qt.Key.Key_8, 8), (Qt.Key.Key_Minus, 10)])
def test_a_figure_chooses_and_a_dash_is_ten(qtbot: QtBot, row: IntensityRow, key: Qt.Key, level: int) -> None:
    row.button(3).setFocus()
    for _ in range(2):
        with qtbot.waitSignal(row.chosen):
            qtbot.keyClick(row.focusWidget(), key)
        assert row.value() == level
        assert row.button(level).hasFocus()


def test_with_control_a_figure_chooses_nothing(qtbot: QtBot, row: IntensityRow) -> None:
    row.button(0).setFocus()
    qtbot.keyClick(row.focusWidget(), Qt.Key.Key_4, Qt.KeyboardModifier.ControlModifier)
    assert row.value() is None


def _drag(qtbot: QtBot, row: IntensityRow, *levels: int) -> None:
    """Press on the first step, move over the others, and let go."""
    held, (first, *others) = row.button(levels[0]), levels
    qtbot.mousePress(held, Qt.MouseButton.LeftButton)
    for level in others:
        there = row.button(level)
        qtbot.mouseMove(held, held.mapFromGlobal(there.mapToGlobal(there.rect().center())))
    spot = row.button(others[-1] if others else first)
    qtbot.mouseRelease(
        held, Qt.MouseButton.LeftButton, pos=held.mapFromGlobal(spot.mapToGlobal(spot.rect().center()))
    )


def test_dragging_slides_and_says_so_once(qtbot: QtBot, row: IntensityRow) -> None:
    told: list[int | None] = []
    row.chosen.connect(lambda: told.append(row.value()))
    _drag(qtbot, row, 2, 5, 8)
    assert (row.value(), told, _stops(row)) == (8, [8], [8])
    _drag(qtbot, row, 8, 3, 8)
    assert (row.value(), told) == (8, [8, 8])


def test_dragging_past_the_end_is_the_end(qtbot: QtBot, row: IntensityRow) -> None:
    held = row.button(5)
    qtbot.mousePress(held, Qt.MouseButton.LeftButton)
    qtbot.mouseMove(held, held.mapFromGlobal(row.mapToGlobal(QPoint(row.width() + 200, 5))))
    qtbot.mouseRelease(held, Qt.MouseButton.LeftButton, pos=QPoint(2000, 5))
    assert row.value() == 10
    assert not any(row.button(level).isDown() for level in range(11))


def test_each_step_says_what_it_is(row: IntensityRow) -> None:
    assert row.button(7).accessibleName() == "Worst: 7 of 10"
