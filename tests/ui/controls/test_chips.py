"""Chips: one stop for Tab, arrows from chip to chip, a second click lets go."""

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from spasmjournal.ui.controls.chips import Chips
from spasmjournal.ui.theme import Theme


@pytest.fixture
def chips(qtbot: QtBot, theme: Theme) -> Chips[str]:
    chips: Chips[str] = Chips("Fruit", [("a", "Apple & pear"), ("b", "Berry"), ("c", "Cherry")])
    qtbot.addWidget(chips)
    with qtbot.waitExposed(chips):
        chips.show()
    return chips


def _stops(chips: Chips[str]) -> list[str]:
    return [value for value in "abc" if chips.button(value).focusPolicy() & Qt.FocusPolicy.TabFocus]


def test_a_second_click_lets_go(qtbot: QtBot, chips: Chips[str]) -> None:
    with qtbot.waitSignal(chips.chosen):
        qtbot.mouseClick(chips.button("b"), Qt.MouseButton.LeftButton)
    assert (chips.value(), _stops(chips)) == ("b", ["b"])
    qtbot.mouseClick(chips.button("b"), Qt.MouseButton.LeftButton)
    assert chips.value() is None


def test_arrows_go_from_chip_to_chip_and_space_chooses(qtbot: QtBot, chips: Chips[str]) -> None:
    assert _stops(chips) == ["a"]
    chips.button("a").setFocus()
    for key in (Qt.Key.Key_Right, Qt.Key.Key_Right, Qt.Key.Key_Right, Qt.Key.Key_Left):
        qtbot.keyClick(chips.focusWidget(), key)
    assert chips.value() is None
    qtbot.keyClick(chips.focusWidget(), Qt.Key.Key_Space)
    assert (chips.values(), _stops(chips)) == (("b",), ["b"])


def test_what_was_chosen_is_where_tab_stops(chips: Chips[str]) -> None:
    chips.choose("c")
    assert _stops(chips) == ["c"]
    chips.clear()
    chips.add("d", "Date")
    assert chips.button("d").focusPolicy() & Qt.FocusPolicy.TabFocus


def test_names_are_read_out_and_no_letter_is_a_shortcut(chips: Chips[str]) -> None:
    assert chips.button("a").text() == "Apple && pear"
    assert chips.button("a").accessibleName() == "Fruit: Apple & pear"


def test_the_keyboard_is_taken_to_the_stop(chips: Chips[str]) -> None:
    chips.choose("c")
    chips.take_focus()
    assert chips.focusWidget() is chips.button("c")
