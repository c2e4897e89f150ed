"""Drawing over the body with mouse or pen: what is crossed is chosen, and the line is kept."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QEvent, QObject, QPoint, QPointF, Qt
from PySide6.QtGui import (
    QInputDevice,
    QMouseEvent,
    QPaintEvent,
    QPointingDevice,
    QPointingDeviceUniqueId,
    QRegion,
    QTabletEvent,
)
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from spasmjournal.anatomy import Anatomy
from spasmjournal.figure import FigureShape
from spasmjournal.ui.body_map import BodyMap, Choice, Drawn
from spasmjournal.vocabulary import View

LEFT = Qt.MouseButton.LeftButton
SHIFT = Qt.KeyboardModifier.ShiftModifier
PLAIN = Qt.KeyboardModifier.NoModifier
LEG = ["hamstring_inner_left", "knee_back_left", "calf_inner_left"]


@pytest.fixture
def drawn(body_map: BodyMap) -> Iterator[list[Drawn]]:
    caught: list[Drawn] = []
    body_map.drawn.connect(caught.append)
    yield caught
    body_map.drawn.disconnect()


@pytest.fixture
def chosen(body_map: BodyMap) -> Iterator[list[Choice]]:
    caught: list[Choice] = []
    body_map.region_chosen.connect(caught.append)
    yield caught
    body_map.region_chosen.disconnect()


def begin(qtbot: QtBot, body_map: BodyMap, *way: QPoint, keys: Qt.KeyboardModifier = PLAIN) -> None:
    qtbot.mousePress(body_map, LEFT, keys, pos=way[0])
    for spot in way[1:]:
        qtbot.mouseMove(body_map, spot)


def drag(qtbot: QtBot, body_map: BodyMap, *way: QPoint, keys: Qt.KeyboardModifier = PLAIN) -> None:
    begin(qtbot, body_map, *way, keys=keys)
    qtbot.mouseRelease(body_map, LEFT, keys, pos=way[-1])


def along(body_map: BodyMap, keys: list[str], view: View = View.BACK) -> list[QPoint]:
    return [body_map.centre_of(key, view) for key in keys]


def keys_of(drawn: Drawn) -> list[str]:
    return [choice.region.key for choice in drawn.choices]


@pytest.mark.parametrize("mirrored", [False, True])
def test_a_line_chooses_what_it_crosses_in_this_order(
    qtbot: QtBot,
    body_map: BodyMap,
    anatomy: Anatomy,
    drawn: list[Drawn],
    chosen: list[Choice],
    mirrored: bool,
) -> None:
    body_map.set_mirrored(mirrored)
    drag(qtbot, body_map, *along(body_map, LEG))
    (one,) = drawn
    assert [key for key in keys_of(one) if key in LEG] == LEG
    shape = FigureShape(anatomy, View.BACK)
    for choice in one.choices:
        assert choice.view is View.BACK
        assert shape.region_at(choice.x, choice.y) is choice.region
    (stroke,) = one.strokes
    assert stroke.view is View.BACK
    assert stroke.points[0] == pytest.approx(anatomy.region(LEG[0]).inner[View.BACK], abs=1.5)
    assert stroke.points[-1] == pytest.approx(anatomy.region(LEG[-1]).inner[View.BACK], abs=1.5)


def test_a_fast_move_skips_no_region(qtbot: QtBot, body_map: BodyMap, drawn: list[Drawn]) -> None:
    first, *_, last = along(body_map, LEG)
    drag(qtbot, body_map, first, last)
    slowly = [first + (last - first) * step / 200 for step in range(201)]
    drag(qtbot, body_map, *slowly)
    fast, slow = drawn
    assert keys_of(fast) == keys_of(slow)
    assert len(keys_of(fast)) >= 3


def test_within_one_region_it_is_a_line_in_this_region(
    qtbot: QtBot, body_map: BodyMap, drawn: list[Drawn]
) -> None:
    spot = body_map.centre_of("chest_left", View.FRONT)
    drag(qtbot, body_map, spot, spot + QPoint(14, 0), spot + QPoint(14, 12))
    assert keys_of(drawn[0]) == ["chest_left"]
    assert len(drawn[0].strokes) == 1


def test_a_short_drag_is_a_click(
    qtbot: QtBot, body_map: BodyMap, drawn: list[Drawn], chosen: list[Choice]
) -> None:
    spot = body_map.centre_of("chest_left", View.FRONT)
    drag(qtbot, body_map, spot, *[spot + QPoint(step % 2 * 20, 0) for step in range(9)])
    assert not drawn
    assert [choice.region.key for choice in chosen] == ["chest_left"]
    assert chosen[0].x == pytest.approx(chosen[0].region.inner[View.FRONT][0], abs=1.5)


def test_the_gap_between_arm_and_leg_is_no_part_of_the_line(
    qtbot: QtBot, body_map: BodyMap, anatomy: Anatomy, drawn: list[Drawn]
) -> None:
    ends = along(body_map, ["hand_palm_left", "thigh_front_inner_right"], View.FRONT)
    drag(qtbot, body_map, *ends)
    (one,) = drawn
    assert len(one.strokes) >= 2
    shape = FigureShape(anatomy, View.FRONT)
    for stroke in one.strokes:
        for (x, y), (to_x, to_y) in zip(stroke.points, stroke.points[1:], strict=False):
            assert shape.region_at((x + to_x) / 2, (y + to_y) / 2, catch=21) is not None


def test_a_line_stays_on_the_figure_where_it_began(
    qtbot: QtBot, body_map: BodyMap, drawn: list[Drawn]
) -> None:
    start = body_map.centre_of("chest_left", View.FRONT)
    drag(qtbot, body_map, start, body_map.centre_of("shoulder_blade_right", View.BACK))
    (one,) = drawn
    assert {choice.view for choice in one.choices} == {View.FRONT}
    assert {stroke.view for stroke in one.strokes} == {View.FRONT}


def test_beside_the_figure_nothing_begins(
    qtbot: QtBot, body_map: BodyMap, drawn: list[Drawn], chosen: list[Choice]
) -> None:
    drag(qtbot, body_map, QPoint(4, 400), body_map.centre_of("chest_left", View.FRONT))
    assert not drawn
    assert not chosen


def test_looked_at_closely_a_drag_draws_only_on_demand(
    qtbot: QtBot, body_map: BodyMap, drawn: list[Drawn]
) -> None:
    assert not body_map.bar.draw.isVisible()
    body_map.zoom_about(QPointF(body_map.centre_of("calf_inner_left", View.BACK)), 3)
    spot = body_map.centre_of("calf_inner_left", View.BACK)
    drag(qtbot, body_map, spot, spot + QPoint(0, 40))
    assert not drawn
    assert body_map.centre_of("calf_inner_left", View.BACK) == spot + QPoint(0, 40)
    qtbot.mouseClick(body_map.bar.draw, LEFT)
    drag(qtbot, body_map, spot + QPoint(0, 40), spot)
    assert "calf_inner_left" in keys_of(drawn[0])
    assert body_map.centre_of("calf_inner_left", View.BACK) == spot + QPoint(0, 40)


@pytest.mark.parametrize("near", [False, True])
def test_shift_and_a_drag_frame_places(
    qtbot: QtBot, body_map: BodyMap, drawn: list[Drawn], near: bool
) -> None:
    if near:
        body_map.zoom_about(QPointF(body_map.centre_of("knee_back_left", View.BACK)), 2)
    spots = along(body_map, LEG)
    upper = QPoint(min(spot.x() for spot in spots) - 3, min(spot.y() for spot in spots) - 3)
    lower = QPoint(max(spot.x() for spot in spots) + 3, max(spot.y() for spot in spots) + 3)
    drag(qtbot, body_map, lower, upper, keys=SHIFT)
    (one,) = drawn
    assert set(LEG) <= set(keys_of(one))
    assert not one.strokes
    for choice in one.choices:
        assert (choice.x, choice.y) == choice.region.inner[View.BACK]
        assert upper.y() <= body_map.centre_of(choice.region.key, View.BACK).y() <= lower.y()


def test_a_frame_within_a_region_chooses_it(qtbot: QtBot, body_map: BodyMap, drawn: list[Drawn]) -> None:
    spot = body_map.centre_of("chest_left", View.FRONT)
    drag(qtbot, body_map, spot + QPoint(2, 2), spot + QPoint(14, 16), keys=SHIFT)
    assert keys_of(drawn[0]) == ["chest_left"]


@pytest.mark.parametrize("keys", [PLAIN, SHIFT])
def test_escape_gives_it_up(
    qtbot: QtBot, body_map: BodyMap, drawn: list[Drawn], chosen: list[Choice], keys: Qt.KeyboardModifier
) -> None:
    before = body_map.grab().toImage()
    begin(qtbot, body_map, *along(body_map, LEG), keys=keys)
    assert body_map.grab().toImage() != before
    qtbot.keyClick(body_map, Qt.Key.Key_Escape)
    qtbot.mouseRelease(body_map, LEFT, pos=body_map.centre_of(LEG[-1], View.BACK))
    qtbot.mouseMove(body_map, QPoint(3, 3))
    assert not drawn
    assert not chosen
    assert body_map.grab().toImage() == before


def test_what_goes_away_while_drawing_draws_nothing_later(
    qtbot: QtBot, body_map: BodyMap, drawn: list[Drawn]
) -> None:
    begin(qtbot, body_map, *along(body_map, LEG))
    body_map.hide()
    body_map.show()
    qtbot.mouseRelease(body_map, LEFT, pos=body_map.centre_of(LEG[0], View.BACK))
    assert not drawn


class _Painted(QObject):
    """What a widget was asked to paint."""

    def __init__(self) -> None:
        super().__init__()
        self.region = QRegion()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QPaintEvent):
            self.region += event.region()
        return False


def test_the_line_follows_the_pointer_and_repaints_a_small_part(qtbot: QtBot, body_map: BodyMap) -> None:
    first, second, third = along(body_map, LEG)
    begin(qtbot, body_map, first, second)
    body_map.grab()
    QApplication.processEvents()
    painted, made = _Painted(), body_map.pictures_made
    body_map.installEventFilter(painted)
    qtbot.mouseMove(body_map, third)
    qtbot.waitUntil(lambda: not painted.region.isEmpty())
    body_map.removeEventFilter(painted)
    box = painted.region.boundingRect()
    assert box.contains((second + third) / 2)
    assert box.height() < third.y() - second.y() + 20
    assert box.width() < 40
    assert body_map.pictures_made == made


def pen() -> QPointingDevice:
    return QPointingDevice(
        "pen",
        7,
        QInputDevice.DeviceType.Stylus,
        QPointingDevice.PointerType.Pen,
        QInputDevice.Capability.Position | QInputDevice.Capability.Pressure,
        1,
        1,
        "",
        QPointingDeviceUniqueId(),
    )


def test_a_pen_draws(qtbot: QtBot, body_map: BodyMap, drawn: list[Drawn]) -> None:
    """The map leaves a pen's own events alone, so that Qt sends it those of a mouse instead."""
    stylus = pen()
    first, *_, last = (QPointF(spot) for spot in along(body_map, LEG))
    there = QPointF(body_map.mapToGlobal(first))
    touched = QTabletEvent(
        QEvent.Type.TabletPress, stylus, first, there, 0.5, 0, 0, 0, 0, 0, PLAIN, LEFT, LEFT
    )
    QApplication.sendEvent(body_map, touched)
    assert not touched.isAccepted()
    assert QApplication.testAttribute(Qt.ApplicationAttribute.AA_SynthesizeMouseForUnhandledTabletEvents)
    none = Qt.MouseButton.NoButton
    for kind, spot, button, held in (
        (QEvent.Type.MouseButtonPress, first, LEFT, LEFT),
        (QEvent.Type.MouseMove, last, none, LEFT),
        (QEvent.Type.MouseButtonRelease, last, LEFT, none),
    ):
        there = QPointF(body_map.mapToGlobal(spot))
        QApplication.sendEvent(body_map, QMouseEvent(kind, spot, there, button, held, PLAIN, stylus))
    assert [key for key in keys_of(drawn[0]) if key in LEG] == LEG
