"""Looking more closely: wheel, keys, double click, drag; clicks stay right, and one key goes back."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QNativeGestureEvent, QPointingDevice
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from spasmjournal.anatomy import Anatomy
from spasmjournal.ui.body_map import BodyMap, Choice
from spasmjournal.ui.body_map.region_button import RegionButton
from spasmjournal.vocabulary import View

LEFT_BUTTON = Qt.MouseButton.LeftButton
EYELID = ("eyelid_left", View.FRONT)


@pytest.fixture
def chosen(body_map: BodyMap) -> Iterator[list[Choice]]:
    choices: list[Choice] = []
    body_map.region_chosen.connect(choices.append)
    yield choices
    body_map.region_chosen.disconnect()


def wheel(body_map: BodyMap, spot: QPoint, notches: int) -> None:
    window = body_map.window().windowHandle()
    QTest.wheelEvent(window, QPointF(spot), QPoint(0, 120 * notches))


def test_the_wheel_keeps_what_is_under_the_pointer(body_map: BodyMap) -> None:
    spot = body_map.centre_of(*EYELID)
    wheel(body_map, spot, 5)
    assert body_map.is_near
    assert (body_map.centre_of(*EYELID) - spot).manhattanLength() <= 3
    wheel(body_map, spot, -9)
    assert not body_map.is_near


@pytest.mark.parametrize("view", View)
def test_clicks_are_right_when_near(
    qtbot: QtBot, body_map: BodyMap, anatomy: Anatomy, view: View, chosen: list[Choice]
) -> None:
    for region in anatomy.in_view(view):
        body_map.show_whole()
        body_map.zoom_about(QPointF(body_map.centre_of(region.key, view)), 4)
        qtbot.mouseClick(body_map, LEFT_BUTTON, pos=body_map.centre_of(region.key, view))
        last = chosen[-1]
        assert (last.region.key, last.view) == (region.key, view)
        assert (last.x, last.y) == pytest.approx(region.inner[view], abs=0.5)


def test_a_double_click_chooses_once_and_looks_closely(
    qtbot: QtBot, body_map: BodyMap, chosen: list[Choice]
) -> None:
    spot = body_map.centre_of(*EYELID)
    qtbot.mouseClick(body_map, LEFT_BUTTON, pos=spot)
    qtbot.mouseDClick(body_map, LEFT_BUTTON, pos=spot)
    assert body_map.is_near
    assert [choice.region.key for choice in chosen] == ["eyelid_left"]


def test_a_drag_shifts_the_map_and_chooses_nothing(
    qtbot: QtBot, body_map: BodyMap, chosen: list[Choice]
) -> None:
    body_map.zoom_about(QPointF(body_map.centre_of("shin_left", View.FRONT)), 3)
    before = body_map.centre_of("shin_left", View.FRONT)
    qtbot.mousePress(body_map, LEFT_BUTTON, pos=before)
    for step in (5, 20, 40):
        qtbot.mouseMove(body_map, before - QPoint(step, step))
    qtbot.mouseRelease(body_map, LEFT_BUTTON, pos=before - QPoint(40, 40))
    assert body_map.centre_of("shin_left", View.FRONT) == before - QPoint(40, 40)
    assert not chosen


def test_a_trembling_hand_still_clicks(qtbot: QtBot, body_map: BodyMap, chosen: list[Choice]) -> None:
    spot = body_map.centre_of("shin_left", View.FRONT)
    for near in (False, True):
        qtbot.mousePress(body_map, LEFT_BUTTON, pos=spot)
        qtbot.mouseMove(body_map, spot + QPoint(3, 3))
        qtbot.mouseRelease(body_map, LEFT_BUTTON, pos=spot + QPoint(3, 3))
        assert [choice.region.key for choice in chosen] == ["shin_left"] * (1 + near)
        body_map.zoom_about(QPointF(spot), 2)
        spot = body_map.centre_of("shin_left", View.FRONT)


@pytest.mark.parametrize("back", [Qt.Key.Key_Escape, Qt.Key.Key_0])
def test_keys_go_near_and_one_goes_back(qtbot: QtBot, body_map: BodyMap, back: Qt.Key) -> None:
    body_map.setFocus()
    whole = body_map.grab().toImage()
    for key in (Qt.Key.Key_Plus, Qt.Key.Key_Plus, Qt.Key.Key_Minus):
        qtbot.keyClick(body_map, key)
        assert (body_map.is_near, body_map.bar.whole.isVisible()) == (True, True)
    qtbot.keyClick(body_map, back)
    assert (body_map.is_near, body_map.bar.whole.isVisible()) == (False, False)
    assert body_map.grab().toImage() == whole


def test_plus_looks_at_the_region_with_the_keyboard(qtbot: QtBot, body_map: BodyMap) -> None:
    button = next(
        found
        for found in body_map.findChildren(RegionButton)
        if (found.region.key, found.view) == ("toes_left", View.BACK)
    )
    button.setFocus(Qt.FocusReason.TabFocusReason)
    for _ in range(4):
        qtbot.keyClick(button, Qt.Key.Key_Plus)
    assert body_map.rect().contains(body_map.centre_of("toes_left", View.BACK))
    for _ in range(6):
        qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Up)
    here = QApplication.focusWidget()
    assert isinstance(here, RegionButton)
    assert body_map.rect().contains(body_map.centre_of(here.region.key, View.BACK))


def test_two_fingers_on_a_touch_pad(body_map: BodyMap) -> None:
    spot = QPointF(body_map.centre_of(*EYELID))
    pinch = QNativeGestureEvent(
        Qt.NativeGestureType.ZoomNativeGesture,
        QPointingDevice.primaryPointingDevice(),
        2,
        spot,
        spot,
        QPointF(body_map.mapToGlobal(spot)),
        0.5,
        QPointF(),
    )
    assert pinch.type() is QEvent.Type.NativeGesture
    QApplication.sendEvent(body_map, pinch)
    assert body_map.is_near


def test_the_map_stays_filled(body_map: BodyMap) -> None:
    whole = body_map.grab().toImage()
    body_map.zoom_about(QPointF(0, 100), 100)
    for _ in range(3):
        body_map.zoom_about(QPointF(body_map.rect().bottomRight()), 0.7)
    body_map.zoom_about(QPointF(400, 400), 0.01)
    assert body_map.grab().toImage() == whole
