"""The body map to be looked at: what known entries of a real journal look like on it, and in words."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import datetime, timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QColor, QHelpEvent, QImage, QWheelEvent
from PySide6.QtWidgets import QApplication, QPushButton, QToolTip
from pytestqt.qtbot import QtBot

from spasmjournal.anatomy import Anatomy
from spasmjournal.insight.difference import Difference, often_difference
from spasmjournal.insight.heat import Measure, heat_by_region
from spasmjournal.look import Look
from spasmjournal.period import Period
from spasmjournal.record.answers import PlaceAnswer, SpasmAnswer
from spasmjournal.record.database import open_database
from spasmjournal.record.journal import Journal
from spasmjournal.ui.body_map.face_map import FaceMap
from spasmjournal.ui.body_map.region_button import RegionButton
from spasmjournal.ui.theme import CONTRAST, NIGHT, PAPER
from spasmjournal.vocabulary import Side, View

WIDE = 900


@pytest.fixture
def journal(tmp_path: Path, now: datetime) -> Iterator[Journal]:
    """Of the chest 20 entries, of the shin 4, of the eyelid 2; before, the chest 3 and the shin 16."""
    journal = Journal(open_database(tmp_path / "mine.journal", now))
    for region, often, days_ago in (
        ("chest", 20, 3),
        ("shin", 4, 3),
        ("eyelid", 2, 3),
        ("chest", 3, 33),
        ("shin", 16, 33),
    ):
        place = PlaceAnswer(region, Side.LEFT, View.FRONT)
        for _ in range(often):
            journal.add_spasm(SpasmAnswer((place,), now - timedelta(days=days_ago), worst=6), now)
    yield journal
    journal.close()


@pytest.fixture
def face_map(qtbot: QtBot, anatomy: Anatomy) -> FaceMap:
    shown = FaceMap(anatomy, PAPER)
    qtbot.addWidget(shown)
    shown.resize(WIDE, shown.heightForWidth(WIDE))
    with qtbot.waitActive(shown):
        shown.show()
        shown.activateWindow()
    return shown


def show_heat(face_map: FaceMap, journal: Journal, now: datetime, measure: Measure) -> None:
    spasms = journal.seen_spasms(Period.last_days(30, now.date()))
    face_map.show_numbers(heat_by_region(spasms, measure))
    face_map.resize(WIDE, face_map.heightForWidth(WIDE))


def difference(journal: Journal, now: datetime) -> Difference:
    today = now.date()
    second = Period.last_days(30, today)
    first = Period(second.start - timedelta(days=30), second.start)
    return often_difference(journal.seen_spasms(first), journal.seen_spasms(second), (30, 30))


def button(face_map: FaceMap, key: str) -> RegionButton:
    return next(b for b in face_map.findChildren(RegionButton) if b.region.key == key)


def colours_in(face_map: FaceMap, key: str) -> set[str]:
    """The colours along a line across the middle of a region."""
    image = face_map.grab().toImage()
    spot = face_map.centre_of(key, View.FRONT)
    return {image.pixelColor(spot + QPoint(x, y)).name().upper() for x in range(-9, 10) for y in (-6, 6)}


def tool_tip(face_map: FaceMap, spot: QPoint) -> str:
    QApplication.sendEvent(face_map, QHelpEvent(QHelpEvent.Type.ToolTip, spot, face_map.mapToGlobal(spot)))
    return QToolTip.text()


def test_regions_with_enough_entries_are_coloured_and_the_others_stay_blank(
    face_map: FaceMap, journal: Journal, now: datetime
) -> None:
    show_heat(face_map, journal, now, Measure.HOW_OFTEN)
    assert PAPER.ramp[10] in colours_in(face_map, "chest_left")
    assert PAPER.ramp[2] in colours_in(face_map, "shin_left")
    assert colours_in(face_map, "chest_right") == {PAPER.skin}


def test_who_hears_it_is_told_the_same_numbers(face_map: FaceMap, journal: Journal, now: datetime) -> None:
    show_heat(face_map, journal, now, Measure.HOW_OFTEN)
    told = {key: button(face_map, key).accessibleDescription() for key in ("chest_left", "eyelid_left")}
    assert told["chest_left"].endswith("Seen from the front. 20 spasms")
    assert told["eyelid_left"].endswith("2 spasms. Too few to say: 1 more needed")
    show_heat(face_map, journal, now, Measure.HOW_BAD)
    assert (
        button(face_map, "shin_left")
        .accessibleDescription()
        .endswith("Typical worst 6 of 10; intensities told: 4")
    )
    face_map.show_numbers(difference(journal, now))
    assert button(face_map, "chest_left").accessibleDescription().endswith("Noted more often: 3 → 20")
    assert button(face_map, "shin_left").accessibleDescription().endswith("Noted less often: 16 → 4")


@pytest.mark.qt_log_ignore("This plugin does not support (raise|grabbing)")
def test_pointing_says_it_in_a_tool_tip(face_map: FaceMap, journal: Journal, now: datetime) -> None:
    show_heat(face_map, journal, now, Measure.HOW_OFTEN)
    chest = face_map.centre_of("chest_left", View.FRONT)
    assert tool_tip(face_map, chest) == "Chest, left side – 20 spasms"
    face_map.show_numbers(difference(journal, now))
    assert tool_tip(face_map, chest) == "Chest, left side – Noted more often: 3 → 20"
    assert tool_tip(face_map, QPoint(WIDE - 3, 100)) == "Closer: the wheel with Ctrl, or the key +"


def test_the_words_stand_between_the_figures_and_the_legend(
    face_map: FaceMap, journal: Journal, now: datetime, qtbot: QtBot
) -> None:
    show_heat(face_map, journal, now, Measure.HOW_OFTEN)
    before = face_map.grab().toImage()
    qtbot.mouseMove(face_map, face_map.centre_of("chest_left", View.FRONT))
    after = face_map.grab().toImage()
    feet = max(b.geometry().bottom() for b in face_map.findChildren(RegionButton))
    written = [y for y in range(feet, before.height()) if row(before, y) != row(after, y)]
    drawn = [y for y in range(feet, before.height()) if len(set(row(before, y))) > 1]
    assert feet < min(written) < max(written) < min(y for y in drawn if y > feet + 12)


def row(image: QImage, y: int) -> list[int]:
    return [image.pixel(x, y) for x in range(image.width())]


@pytest.mark.parametrize("look", [PAPER, NIGHT, CONTRAST], ids=lambda look: look.name)
def test_another_look_colours_the_regions_anew(
    face_map: FaceMap, journal: Journal, now: datetime, look: Look
) -> None:
    show_heat(face_map, journal, now, Measure.HOW_OFTEN)
    face_map.set_look(look)
    assert look.ramp[10] in colours_in(face_map, "chest_left")
    face_map.show_numbers(difference(journal, now))
    assert look.more in colours_in(face_map, "chest_left")
    assert look.less in colours_in(face_map, "shin_left")


def test_no_colour_stands_alone(face_map: FaceMap, journal: Journal, now: datetime) -> None:
    """In each coloured region there are lines and ink of a number or a sign, too."""
    for shown in (None, difference(journal, now)):
        if shown is None:
            show_heat(face_map, journal, now, Measure.HOW_OFTEN)
        else:
            face_map.show_numbers(shown)
        image = face_map.grab().toImage()
        for key in ("chest_left", "shin_left"):
            spot = face_map.centre_of(key, View.FRONT)
            seen = {image.pixel(spot + QPoint(x, y)) for x in range(-7, 8) for y in range(-7, 8)}
            assert len(seen) > 10, key


@pytest.mark.parametrize("points", [11.0, 22.0])
def test_numbers_are_as_large_as_the_text_asks_for(
    face_map: FaceMap, journal: Journal, now: datetime, points: float
) -> None:
    face_map.set_look(replace(PAPER, text_points=points))
    show_heat(face_map, journal, now, Measure.HOW_OFTEN)
    image = face_map.grab().toImage()
    spot = face_map.centre_of("chest_left", View.FRONT)
    ink = QColor(PAPER.ramp_ink[10]).rgb()
    high = [y for y in range(-30, 31) if any(image.pixel(spot + QPoint(x, y)) == ink for x in range(-30, 31))]
    assert max(high) - min(high) + 1 >= points * 0.7


def test_only_what_helps_to_look_is_offered(face_map: FaceMap, qtbot: QtBot) -> None:
    offered = {b for b in face_map.findChildren(QPushButton) if b.isVisible()}
    assert offered == {face_map.bar.mirror}
    before = face_map.centre_of("chest_left", View.FRONT)
    qtbot.mouseClick(face_map.bar.mirror, Qt.MouseButton.LeftButton)
    assert face_map.centre_of("chest_left", View.FRONT).x() < before.x()


def test_the_wheel_scrolls_the_page_and_with_ctrl_looks_closer(face_map: FaceMap) -> None:
    for held, near in ((Qt.KeyboardModifier.NoModifier, False), (Qt.KeyboardModifier.ControlModifier, True)):
        spot = QPointF(face_map.centre_of("chest_left", View.FRONT))
        wheel = QWheelEvent(
            spot,
            QPointF(face_map.mapToGlobal(spot)),
            QPoint(),
            QPoint(0, 240),
            Qt.MouseButton.NoButton,
            held,
            Qt.ScrollPhase.NoScrollPhase,
            False,
        )
        QApplication.sendEvent(face_map, wheel)
        assert (wheel.isAccepted(), face_map.is_near, face_map.bar.whole.isVisible()) == (near, near, near)


def test_arrow_keys_go_from_region_to_region_and_nothing_is_chosen(
    face_map: FaceMap, journal: Journal, now: datetime, qtbot: QtBot
) -> None:
    show_heat(face_map, journal, now, Measure.HOW_OFTEN)
    stops = [b for b in face_map.findChildren(RegionButton) if b.focusPolicy() & Qt.FocusPolicy.TabFocus]
    assert [stop.view for stop in stops] == [View.FRONT, View.BACK]
    button(face_map, "knee_front_left").setFocus(Qt.FocusReason.TabFocusReason)
    with qtbot.waitSignal(face_map.region_hovered) as told:
        qtbot.keyClick(button(face_map, "knee_front_left"), Qt.Key.Key_Down)
    assert told.args[0].key == "shin_left"
    shin = button(face_map, "shin_left")
    assert shin.hasFocus()
    for key in (Qt.Key.Key_Space, Qt.Key.Key_Return):
        with qtbot.waitSignal(face_map.region_opened) as opened:
            qtbot.keyClick(shin, key)
        assert opened.args[0].key == "shin_left"
    assert not shin.isCheckable()


def test_a_click_opens_a_region_that_has_spasms_and_no_other(
    face_map: FaceMap, journal: Journal, now: datetime, qtbot: QtBot
) -> None:
    show_heat(face_map, journal, now, Measure.HOW_OFTEN)
    opened: list[str] = []
    face_map.region_opened.connect(lambda region: opened.append(region.key))
    for key in ("chest_left", "chest_right", "shin_left"):
        qtbot.mouseClick(face_map, Qt.MouseButton.LeftButton, pos=face_map.centre_of(key, View.FRONT))
    assert opened == ["chest_left", "shin_left"]
