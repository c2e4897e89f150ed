"""The box for a place: part of a name stands for all regions that have it, nonsense for nothing."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from spasmjournal.anatomy import Anatomy, load_anatomy
from spasmjournal.ui.journal.region_box import RegionBox

# the list of completions, on the offscreen platform
pytestmark = pytest.mark.qt_log_ignore("This plugin does not support (raise|grabbing)")


@pytest.fixture
def anatomy() -> Anatomy:
    return load_anatomy()


@pytest.fixture
def box(qtbot: QtBot, anatomy: Anatomy) -> RegionBox:
    box = RegionBox(anatomy)
    qtbot.addWidget(box)
    with qtbot.waitActive(box):
        box.show()
        box.activateWindow()
    return box


def _line(box: RegionBox) -> QLineEdit:
    line = box.lineEdit()
    assert line is not None
    return line


def _type(qtbot: QtBot, box: RegionBox, text: str) -> None:
    _line(box).selectAll()
    qtbot.keyClicks(_line(box), text)


def test_part_of_a_name_is_every_region_that_has_it(qtbot: QtBot, box: RegionBox, anatomy: Anatomy) -> None:
    _type(qtbot, box, "calf")
    calves = {region.key for region in anatomy.regions if "calf" in region.name.casefold()}
    assert {"calf_inner_left", "calf_inner_right"} < calves
    assert box.regions() == calves


@pytest.mark.parametrize("typed", ["Left calf, inner half", "left CALF, inner half"])
def test_a_whole_name_is_that_region(qtbot: QtBot, box: RegionBox, typed: str) -> None:
    _type(qtbot, box, typed)
    assert box.regions() == {"calf_inner_left"}


def test_the_words_may_come_in_any_order(qtbot: QtBot, box: RegionBox) -> None:
    _type(qtbot, box, "inner calf left")
    assert box.regions() == {"calf_inner_left"}


def test_what_names_nothing_is_taken_back(qtbot: QtBot, box: RegionBox) -> None:
    _type(qtbot, box, "thumb")
    thumbs = box.regions()
    assert thumbs
    _type(qtbot, box, "thumbscrew")
    assert box.regions() == thumbs
    qtbot.keyClick(_line(box), Qt.Key.Key_Return)
    assert box.currentText() == "thumb"


@pytest.mark.parametrize("typed", ["", "  ", "Any place"])
def test_no_name_is_any_place(qtbot: QtBot, box: RegionBox, typed: str) -> None:
    _type(qtbot, box, "calf")
    _line(box).selectAll()
    qtbot.keyClick(_line(box), Qt.Key.Key_Backspace)
    qtbot.keyClicks(_line(box), typed)
    assert not box.regions()
    qtbot.keyClick(_line(box), Qt.Key.Key_Return)
    assert box.currentText() == "Any place"


def test_typing_replaces_what_is_there(qtbot: QtBot, box: RegionBox) -> None:
    box.clearFocus()
    qtbot.mouseClick(_line(box), Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: _line(box).selectedText() == "Any place")
    qtbot.keyClicks(_line(box), "heel")
    assert box.regions() == {"heel_left", "heel_right"}
