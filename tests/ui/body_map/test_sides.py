"""Left and right: whichever way round the figures are shown, the side that is kept is the person's own."""

import pytest
from PySide6.QtCore import QPoint, QRectF, Qt
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from spasmjournal.anatomy import Anatomy
from spasmjournal.figure import Dot
from spasmjournal.ui.body_map import BodyMap, Choice
from spasmjournal.ui.body_map.figure_pane import FigurePane
from spasmjournal.ui.body_map.region_button import RegionButton
from spasmjournal.ui.body_map.zoom import Zoom
from spasmjournal.ui.theme import PAPER
from spasmjournal.vocabulary import Side, View

LEFT_BUTTON = Qt.MouseButton.LeftButton


def click(qtbot: QtBot, body_map: BodyMap, spot: QPoint) -> Choice:
    with qtbot.waitSignal(body_map.region_chosen) as caught:
        qtbot.mouseClick(body_map, LEFT_BUTTON, pos=spot)
    choice = caught.args[0]
    assert isinstance(choice, Choice)
    return choice


def middle_of(body_map: BodyMap, view: View) -> int:
    quarter = body_map.width() // 4
    return quarter if view is View.FRONT else 3 * quarter


@pytest.mark.parametrize("mirrored", [False, True])
@pytest.mark.parametrize("view", View)
def test_every_region_keeps_its_side(
    qtbot: QtBot, body_map: BodyMap, anatomy: Anatomy, view: View, mirrored: bool
) -> None:
    body_map.set_mirrored(mirrored)
    for region in anatomy.in_view(view):
        spot = body_map.centre_of(region.key, view)
        choice = click(qtbot, body_map, spot)
        assert (choice.region.key, choice.region.side, choice.view) == (region.key, region.side, view)
        assert (choice.x, choice.y) == pytest.approx(region.inner[view], abs=1.5)
        if region.side is not Side.MIDDLE:
            on_the_right = spot.x() > middle_of(body_map, view)
            left_is_right = (view is View.FRONT) is not mirrored
            assert on_the_right is ((region.side is Side.LEFT) is left_is_right)


def test_the_same_spot_is_the_other_side_in_a_mirror(qtbot: QtBot, body_map: BodyMap) -> None:
    spot = body_map.centre_of("hip_side_left", View.FRONT)
    before = click(qtbot, body_map, spot)
    qtbot.mouseClick(body_map.bar.mirror, LEFT_BUTTON)
    after = click(qtbot, body_map, spot)
    assert (before.region.key, after.region.key) == ("hip_side_left", "hip_side_right")
    assert after.x == pytest.approx(-before.x, abs=1.5)


def test_the_switch_says_what_the_person_wants(qtbot: QtBot, body_map: BodyMap) -> None:
    with qtbot.waitSignal(body_map.bar.mirrored_wanted) as caught:
        qtbot.mouseClick(body_map.bar.mirror, LEFT_BUTTON)
    assert caught.args == [True]
    with qtbot.assertNotEmitted(body_map.bar.mirrored_wanted):
        body_map.set_mirrored(False)
    assert not body_map.bar.mirror.isChecked()


def test_letters_and_dots_are_turned_over_too(body_map: BodyMap) -> None:
    plain = body_map.grab().toImage()
    body_map.set_dots([Dot(View.FRONT, 60, 600, 5)])
    dotted = body_map.grab().toImage()
    body_map.set_mirrored(True)
    turned = body_map.grab().toImage()
    letter = middle_of(body_map, View.FRONT) + 170, body_map.centre_of("neck_front_left", View.FRONT).y()
    box = (letter[0] - 30, letter[1] - 40, 60, 70)
    assert plain.copy(*box) == dotted.copy(*box)
    assert plain.copy(*box) != turned.copy(*box)
    body_map.set_mirrored(False)
    assert body_map.grab().toImage() == dotted


def test_arrows_follow_the_picture(qtbot: QtBot, body_map: BodyMap) -> None:
    body_map.set_mirrored(True)
    click(qtbot, body_map, body_map.centre_of("shin_left", View.FRONT))
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Left)
    button = QApplication.focusWidget()
    assert isinstance(button, RegionButton)
    assert button.region.key == "leg_outer_left"


@pytest.mark.parametrize("mirrored", [False, True])
@pytest.mark.parametrize("view", View)
def test_letters_near_by_stand_in_their_own_half(
    qtbot: QtBot, anatomy: Anatomy, view: View, mirrored: bool
) -> None:
    parent = QWidget()
    qtbot.addWidget(parent)
    pane = FigurePane(anatomy, view, PAPER, parent)
    pane.set_mirrored(mirrored)
    part = QRectF(0, 0, 300, 600)
    for region in anatomy.in_view(view):
        pane.lay(part, Zoom())
        pane.lay(part, Zoom().about(pane.centre_of(region), 4, part))
        halves = pane.halves(part)
        spot = pane.centre_of(region)
        held = {side for side, half in halves.items() if half.contains(spot)}
        assert region.side in held or region.side is Side.MIDDLE, region.key
