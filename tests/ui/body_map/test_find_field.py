"""Finding a place by its name, with the keyboard alone."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from spasmjournal.ui.body_map import BodyMap
from spasmjournal.ui.body_map.find_field import FindField
from spasmjournal.ui.body_map.region_button import RegionButton
from spasmjournal.vocabulary import View


@pytest.fixture
def finder(qtbot: QtBot, body_map: BodyMap) -> FindField:
    body_map.setFocus()
    qtbot.keyClick(body_map, Qt.Key.Key_Slash)
    assert body_map.finder.isVisible()
    assert body_map.finder.words.hasFocus()
    return body_map.finder


def names(finder: FindField) -> list[str]:
    return [finder.list.item(row).text() for row in range(finder.list.count())]


def focus() -> QWidget:
    here = QApplication.focusWidget()
    assert here is not None
    return here


def test_plain_and_anatomical_names_are_found(qtbot: QtBot, finder: FindField) -> None:
    qtbot.keyClicks(finder.words, "gastro")
    assert "Left calf, inner half" in names(finder)
    finder.words.clear()
    qtbot.keyClicks(finder.words, "right calf")
    assert "Right calf, inner half" in names(finder)
    assert "Left calf, inner half" not in names(finder)


def test_enter_chooses_the_marked_place(qtbot: QtBot, body_map: BodyMap, finder: FindField) -> None:
    qtbot.keyClicks(finder.words, "gastro")
    for key in (Qt.Key.Key_Down, Qt.Key.Key_Down, Qt.Key.Key_Up):
        qtbot.keyClick(finder.words, key)
    wanted = names(finder)[1]
    assert finder.words.accessibleDescription() == wanted
    with qtbot.waitSignal(body_map.region_chosen) as caught:
        qtbot.keyClick(finder.words, Qt.Key.Key_Return)
    assert caught.args[0].region.name == wanted
    assert not finder.isVisible()
    here = focus()
    assert isinstance(here, RegionButton)
    assert (here.region.name, here.shows_focus) == (wanted, True)


def test_a_place_behind_is_gone_to_behind(qtbot: QtBot, finder: FindField) -> None:
    qtbot.keyClicks(finder.words, "left heel")
    qtbot.keyClick(finder.words, Qt.Key.Key_Enter)
    here = focus()
    assert isinstance(here, RegionButton)
    assert (here.region.key, here.view) == ("heel_left", View.BACK)


def test_escape_goes_away_and_leaves_the_map_as_it_was(
    qtbot: QtBot, body_map: BodyMap, finder: FindField
) -> None:
    qtbot.keyClick(finder.words, Qt.Key.Key_Escape)
    assert not finder.isVisible()
    assert body_map.hasFocus()


def test_nothing_found_says_so(qtbot: QtBot, body_map: BodyMap, finder: FindField) -> None:
    qtbot.keyClicks(finder.words, "qqq")
    assert not names(finder)
    assert finder.none.isVisible()
    qtbot.keyClick(finder.words, Qt.Key.Key_Down)
    with qtbot.assertNotEmitted(finder.found):
        qtbot.keyClick(finder.words, Qt.Key.Key_Return)
    assert finder.isVisible()
    body_map.setFocus()
    assert not finder.isVisible()


def test_a_click_in_the_list_chooses_it(qtbot: QtBot, body_map: BodyMap, finder: FindField) -> None:
    qtbot.keyClicks(finder.words, "gastro")
    spot = finder.list.visualItemRect(finder.list.item(1)).center()
    with qtbot.waitSignal(body_map.region_chosen):
        qtbot.mouseClick(finder.list.viewport(), Qt.MouseButton.LeftButton, pos=spot)
    assert isinstance(focus(), RegionButton)


def test_the_button_opens_it_too(qtbot: QtBot, body_map: BodyMap) -> None:
    qtbot.mouseClick(body_map.bar.search, Qt.MouseButton.LeftButton)
    assert body_map.finder.words.hasFocus()
