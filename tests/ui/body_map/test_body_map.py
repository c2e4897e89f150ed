"""The body map widget by mouse: every region, both sides, beside the outline, what it shows."""

from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from spasmjournal.anatomy import Anatomy
from spasmjournal.figure import Dot
from spasmjournal.ui.body_map import BodyMap, Choice
from spasmjournal.ui.body_map.map_picture import NAME_FACTOR
from spasmjournal.ui.body_map.region_button import RegionButton
from spasmjournal.ui.theme import NIGHT, PAPER
from spasmjournal.vocabulary import Side, View

LEFT_BUTTON = Qt.MouseButton.LeftButton


def chosen_at(qtbot: QtBot, body_map: BodyMap, spot: QPoint) -> Choice:
    with qtbot.waitSignal(body_map.region_chosen) as caught:
        qtbot.mouseClick(body_map, LEFT_BUTTON, pos=spot)
    choice = caught.args[0]
    assert isinstance(choice, Choice)
    return choice


@pytest.mark.parametrize("view", View)
def test_every_region_can_be_clicked(qtbot: QtBot, body_map: BodyMap, anatomy: Anatomy, view: View) -> None:
    for region in anatomy.in_view(view):
        choice = chosen_at(qtbot, body_map, body_map.centre_of(region.key, view))
        assert (choice.region.key, choice.view) == (region.key, view)


def test_the_picture_is_not_mirrored(qtbot: QtBot, body_map: BodyMap) -> None:
    quarter = body_map.width() // 4
    height = body_map.centre_of("chest_left", View.FRONT).y()
    for view, middle, side in ((View.FRONT, quarter, Side.LEFT), (View.BACK, 3 * quarter, Side.RIGHT)):
        choice = chosen_at(qtbot, body_map, QPoint(middle + 30, height))
        assert (choice.view, choice.region.side) == (view, side)


def test_the_exact_point_is_kept(qtbot: QtBot, body_map: BodyMap, anatomy: Anatomy) -> None:
    for view in View:
        choice = chosen_at(qtbot, body_map, body_map.centre_of("hip_side_right", view))
        x, y = anatomy.region("hip_side_right").inner[view]
        assert (choice.x, choice.y) == pytest.approx((x, y), abs=1.5)


def test_a_click_a_little_beside_the_outline_lands(qtbot: QtBot, body_map: BodyMap) -> None:
    # the paper begins a pixel or two beside the outline
    spot = _right_edge(qtbot, body_map, "leg_outer_left")
    assert chosen_at(qtbot, body_map, spot + QPoint(9, 0)).region.key == "leg_outer_left"
    with qtbot.assertNotEmitted(body_map.region_chosen):
        qtbot.mouseClick(body_map, LEFT_BUTTON, pos=spot + QPoint(14, 0))


def _right_edge(qtbot: QtBot, body_map: BodyMap, key: str) -> QPoint:
    spot = body_map.centre_of(key, View.FRONT)
    paper = PAPER.paper.lower()
    image = body_map.grab().toImage()
    while image.pixelColor(spot).name() != paper:
        spot += QPoint(1, 0)
    return spot


def test_arrow_keys_go_on_from_a_click(qtbot: QtBot, body_map: BodyMap) -> None:
    chosen_at(qtbot, body_map, body_map.centre_of("shin_left", View.FRONT))
    before = QApplication.focusWidget()
    assert isinstance(before, RegionButton)
    qtbot.keyClick(before, Qt.Key.Key_Right)
    after = QApplication.focusWidget()
    assert isinstance(after, RegionButton)
    assert (before.region.key, after.region.key) == ("shin_left", "leg_outer_left")


def test_only_the_left_button_chooses(qtbot: QtBot, body_map: BodyMap) -> None:
    with qtbot.assertNotEmitted(body_map.region_chosen):
        spot = body_map.centre_of("shin_left", View.FRONT)
        qtbot.mouseClick(body_map, Qt.MouseButton.RightButton, pos=spot)


def test_hover_names_the_region_and_forgets_it(qtbot: QtBot, body_map: BodyMap, anatomy: Anatomy) -> None:
    with qtbot.waitSignal(body_map.region_hovered) as caught:
        qtbot.mouseMove(body_map, body_map.centre_of("shin_left", View.FRONT))
    assert caught.args == [anatomy.region("shin_left")]
    with qtbot.waitSignal(body_map.region_hovered) as caught:
        qtbot.mouseMove(body_map, QPoint(3, 3))
    assert caught.args == [None]


@pytest.mark.parametrize(("width", "points"), [(860, 11), (360, 11), (360, 22), (860, 22)])
def test_the_longest_name_has_room_below_the_figures(
    body_map: BodyMap, anatomy: Anatomy, width: int, points: float
) -> None:
    body_map.resize(width, width)
    body_map.set_look(replace(PAPER, text_points=points))
    lowest = max(button.geometry().bottom() for button in body_map.findChildren(RegionButton))
    font = body_map.font()
    font.setPointSizeF(points * NAME_FACTOR)
    for region in anatomy.regions:
        words = QFontMetrics(font).boundingRect(0, 0, width, 0, Qt.TextFlag.TextWordWrap, region.name)
        assert words.width() <= width, region.name
        assert words.height() <= body_map.height() - lowest, region.name


def test_what_is_selected_and_dots_can_be_seen(body_map: BodyMap) -> None:
    plain = body_map.grab().toImage()
    body_map.set_selected(["shin_left"])
    selected = body_map.grab().toImage()
    body_map.set_dots([Dot(View.FRONT, 60, 600, 5)])
    dotted = body_map.grab().toImage()
    assert len({bytes(image.constBits()) for image in (plain, selected, dotted)}) == 3
    body_map.set_selected([])
    body_map.set_dots([])
    assert body_map.grab().toImage() == plain


def test_another_look_changes_all_colours(body_map: BodyMap) -> None:
    body_map.set_look(NIGHT)
    image = body_map.grab().toImage()
    assert image.pixelColor(2, 2).name() == NIGHT.paper.lower()
    assert image.pixelColor(body_map.centre_of("chest_right", View.FRONT)).name() == NIGHT.skin.lower()


def test_hovering_repaints_a_small_part(qtbot: QtBot, body_map: BodyMap) -> None:
    pictures_before = body_map.pictures_made
    for key in ("shin_left", "chest_right", "jaw_left"):
        qtbot.mouseMove(body_map, body_map.centre_of(key, View.FRONT))
        body_map.repaint()
    assert body_map.pictures_made == pictures_before
