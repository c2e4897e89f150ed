"""The body map by keyboard and screen reader: Tab once into each figure, arrows, Space, names."""

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from spasmjournal.anatomy import Anatomy
from spasmjournal.figure import FigureShape
from spasmjournal.ui.body_map import BodyMap, Choice
from spasmjournal.ui.body_map.neighbours import neighbour
from spasmjournal.ui.body_map.region_button import RegionButton
from spasmjournal.vocabulary import View

DIRECTIONS = (QPoint(-1, 0), QPoint(1, 0), QPoint(0, -1), QPoint(0, 1))


def focused() -> RegionButton:
    button = QApplication.focusWidget()
    assert isinstance(button, RegionButton)
    return button


def button(body_map: BodyMap, key: str, view: View) -> RegionButton:
    found = [b for b in body_map.findChildren(RegionButton) if (b.region.key, b.view) == (key, view)]
    return found[0]


def test_tab_stops_once_in_each_figure(body_map: BodyMap) -> None:
    stops = [b for b in body_map.findChildren(RegionButton) if b.focusPolicy() & Qt.FocusPolicy.TabFocus]
    assert [stop.view for stop in stops] == [View.FRONT, View.BACK]


def test_arrows_walk_to_the_neighbour_and_space_chooses(qtbot: QtBot, body_map: BodyMap) -> None:
    button(body_map, "knee_front_left", View.FRONT).setFocus()
    qtbot.keyClick(focused(), Qt.Key.Key_Down)
    assert focused().region.key == "shin_left"
    qtbot.keyClick(focused(), Qt.Key.Key_Right)
    assert focused().region.key == "leg_outer_left"
    with qtbot.waitSignal(body_map.region_chosen) as caught:
        qtbot.keyClick(focused(), Qt.Key.Key_Space)
    choice = caught.args[0]
    assert isinstance(choice, Choice)
    assert (choice.region.key, choice.view) == ("leg_outer_left", View.FRONT)
    assert (choice.x, choice.y) == choice.region.inner[View.FRONT]


def test_in_the_back_view_right_leads_to_the_right_half(qtbot: QtBot, body_map: BodyMap) -> None:
    button(body_map, "back_low_spine_left", View.BACK).setFocus()
    qtbot.keyClick(focused(), Qt.Key.Key_Right)
    assert focused().region.key == "back_low_spine_right"


def test_tab_comes_back_to_where_one_was(qtbot: QtBot, body_map: BodyMap) -> None:
    button(body_map, "chest_left", View.FRONT).setFocus()
    qtbot.keyClick(focused(), Qt.Key.Key_Right)
    here = focused()
    qtbot.keyClick(here, Qt.Key.Key_Tab)
    assert focused().view is View.BACK
    qtbot.keyClick(focused(), Qt.Key.Key_Backtab)
    assert focused() is here


def test_space_goes_on_choosing_and_enter_is_done(qtbot: QtBot, body_map: BodyMap) -> None:
    chosen: list[Choice] = []
    body_map.region_chosen.connect(chosen.append)
    button(body_map, "chest_left", View.FRONT).setFocus()
    qtbot.keyClick(focused(), Qt.Key.Key_Space)
    body_map.set_selected(["chest_left"])
    with qtbot.waitSignal(body_map.answer_wanted):
        qtbot.keyClick(focused(), Qt.Key.Key_Return)
    button(body_map, "chest_right", View.FRONT).setFocus()
    qtbot.keyClick(focused(), Qt.Key.Key_Return)
    assert [(choice.region.key, choice.stays) for choice in chosen] == [
        ("chest_left", True),
        ("chest_right", False),
    ]


@pytest.mark.parametrize(
    ("key", "view", "there"),
    [
        ("hip_side_left", View.FRONT, "hip_side_left"),
        ("calf_inner_right", View.BACK, "calf_inner_right"),
        ("knee_front_left", View.FRONT, "knee_back_left"),
        ("buttock_right", View.BACK, "groin_right"),
    ],
)
def test_f_flips_to_the_other_view(qtbot: QtBot, body_map: BodyMap, key: str, view: View, there: str) -> None:
    button(body_map, key, view).setFocus()
    qtbot.keyClick(focused(), Qt.Key.Key_F)
    assert (focused().region.key, focused().view is view) == (there, False)
    assert focused().shows_focus


@pytest.mark.parametrize("view", View)
def test_flipping_keeps_the_side(qtbot: QtBot, body_map: BodyMap, anatomy: Anatomy, view: View) -> None:
    for region in anatomy.in_view(view):
        button(body_map, region.key, view).setFocus()
        qtbot.keyClick(focused(), Qt.Key.Key_F)
        assert (focused().view is view, focused().region.side) == (False, region.side)


def test_b_adds_what_is_missing_of_a_pair_and_takes_both_away(qtbot: QtBot, body_map: BodyMap) -> None:
    selected: set[str] = set()

    def toggle(choice: Choice) -> None:
        selected.symmetric_difference_update({choice.region.key})
        body_map.set_selected(selected)

    body_map.region_chosen.connect(toggle)
    both = {"shin_left", "shin_right"}
    button(body_map, "shin_left", View.FRONT).setFocus()
    qtbot.keyClick(focused(), Qt.Key.Key_B)
    assert selected == both
    qtbot.keyClick(focused(), Qt.Key.Key_B)
    assert selected == set()
    qtbot.keyClick(focused(), Qt.Key.Key_Space)
    qtbot.keyClick(focused(), Qt.Key.Key_B)
    assert selected == both
    button(body_map, "sacrum", View.BACK).setFocus()
    qtbot.keyClick(focused(), Qt.Key.Key_B)
    assert selected == {*both, "sacrum"}


def test_both_sides_by_mouse(qtbot: QtBot, body_map: BodyMap) -> None:
    assert not body_map.bar.both.isVisible()
    with qtbot.waitSignal(body_map.region_chosen):
        qtbot.mouseClick(body_map, Qt.MouseButton.LeftButton, pos=body_map.centre_of("shin_left", View.FRONT))
    body_map.set_selected(["shin_left"])
    assert "Right shin" in body_map.bar.both.accessibleName()
    with qtbot.waitSignal(body_map.region_chosen) as caught:
        qtbot.mouseClick(body_map.bar.both, Qt.MouseButton.LeftButton)
    choice = caught.args[0]
    assert isinstance(choice, Choice)
    assert (choice.region.key, choice.view) == ("shin_right", View.FRONT)
    body_map.set_selected(["shin_left", "shin_right"])
    assert not body_map.bar.both.isVisible()


def test_enter_chooses_too(qtbot: QtBot, body_map: BodyMap) -> None:
    button(body_map, "chest_left", View.FRONT).setFocus()
    with qtbot.waitSignal(body_map.region_chosen):
        qtbot.keyClick(focused(), Qt.Key.Key_Return)


def test_focus_names_the_region(qtbot: QtBot, body_map: BodyMap, anatomy: Anatomy) -> None:
    with qtbot.waitSignal(body_map.region_hovered) as caught:
        button(body_map, "chest_left", View.FRONT).setFocus()
    assert caught.args == [anatomy.region("chest_left")]


def test_a_ring_shows_where_the_keyboard_is(qtbot: QtBot, body_map: BodyMap) -> None:
    before = body_map.grab().toImage()
    button(body_map, "shin_left", View.FRONT).setFocus(Qt.FocusReason.TabFocusReason)
    assert body_map.grab().toImage() != before


def test_a_screen_reader_meets_named_buttons(body_map: BodyMap, anatomy: Anatomy) -> None:
    buttons = body_map.findChildren(RegionButton)
    assert len(buttons) == sum(len(anatomy.in_view(view)) for view in View)
    body_map.set_selected(["calf_inner_left"])
    calf = button(body_map, "calf_inner_left", View.BACK)
    assert calf.accessibleName() == "Left calf, inner half"
    assert calf.isChecked()
    assert not button(body_map, "calf_inner_right", View.BACK).isChecked()
    assert calf.mask().contains(body_map.centre_of("calf_inner_left", View.BACK) - calf.pos())


def test_a_screen_reader_hears_what_was_recorded(body_map: BodyMap) -> None:
    body_map.set_notes({"calf_inner_left": "Today: 1 spasm"})
    calf = button(body_map, "calf_inner_left", View.BACK)
    assert calf.accessibleDescription() == "Gastrocnemius, medial head. Seen from behind. Today: 1 spasm"
    body_map.set_notes({})
    assert calf.accessibleDescription() == "Gastrocnemius, medial head. Seen from behind"


def test_a_press_through_the_accessibility_tree_chooses(qtbot: QtBot, body_map: BodyMap) -> None:
    calf = button(body_map, "calf_inner_left", View.BACK)
    with qtbot.waitSignal(body_map.region_chosen):
        calf.click()
    assert not calf.isChecked()  # the owner says what is selected


@pytest.mark.parametrize("view", View)
def test_arrows_reach_every_region(anatomy: Anatomy, view: View) -> None:
    shape = FigureShape(anatomy, view)
    centres = {region.key: shape.inner(region) for region in shape.regions}
    for start in (shape.regions[0].key, shape.regions[-1].key):
        assert _reached(start, centres) == set(centres)


def _reached(start: str, centres: dict[str, QPointF]) -> set[str]:
    seen, waiting = {start}, [start]
    while waiting:
        here = waiting.pop()
        there = {neighbour(here, direction, centres) for direction in DIRECTIONS} - seen - {None}
        seen |= {key for key in there if key}
        waiting += [key for key in there if key]
    return seen


@pytest.mark.parametrize("view", View)
def test_no_region_is_a_trap(anatomy: Anatomy, view: View) -> None:
    shape = FigureShape(anatomy, view)
    centres = {region.key: shape.inner(region) for region in shape.regions}
    for key in centres:
        assert sum(neighbour(key, direction, centres) is not None for direction in DIRECTIONS) >= 2
