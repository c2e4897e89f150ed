"""The map on its page: going on choosing with the keyboard, then the questions, then the journal."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from spasmjournal.anatomy import load_anatomy
from spasmjournal.period import Period
from spasmjournal.record.journal import Journal
from spasmjournal.ui.body_map.region_button import RegionButton
from spasmjournal.ui.main_window import MainWindow
from spasmjournal.vocabulary import View
from tests.ui.conftest import SetClock

LEFT = Qt.MouseButton.LeftButton


def _focus() -> QWidget:
    here = QApplication.focusWidget()
    assert here is not None
    return here


def _find(qtbot: QtBot, window: MainWindow, words: str) -> None:
    window.today.body_map.setFocus()
    qtbot.keyClicks(_focus(), "/")
    qtbot.keyClicks(_focus(), words)
    qtbot.keyClick(_focus(), Qt.Key.Key_Return)


def test_two_pairs_by_keyboard_alone(
    qtbot: QtBot, window: MainWindow, journal: Journal, clock: SetClock
) -> None:
    window.activateWindow()
    _find(qtbot, window, "left calf, inner")
    assert window.today.card is not None
    assert window.today.card.save.hasFocus()
    window.today.body_map.setFocus()
    qtbot.keyClick(_focus(), Qt.Key.Key_B)
    assert isinstance(_focus(), RegionButton)
    _find(qtbot, window, "left heel")
    assert window.today.card.save.hasFocus()
    qtbot.keyClick(_focus(), Qt.Key.Key_Return)
    (spasm,) = journal.seen_spasms(Period.last_days(1, clock().date()))
    assert [place.region for place in spasm.places] == ["calf_inner_left", "calf_inner_right", "heel_left"]
    assert not window.today.is_writing


def test_both_sides_with_one_more_click(
    qtbot: QtBot, window: MainWindow, journal: Journal, clock: SetClock
) -> None:
    body_map = window.today.body_map
    spot = body_map.centre_of("calf_outer_left", View.BACK)
    qtbot.mouseClick(body_map, Qt.MouseButton.LeftButton, pos=spot)
    qtbot.mouseClick(body_map.bar.both, Qt.MouseButton.LeftButton)
    assert window.today.card is not None
    assert window.today.card.save.hasFocus()
    qtbot.keyClick(_focus(), Qt.Key.Key_Return)
    (spasm,) = journal.seen_spasms(Period.last_days(1, clock().date()))
    assert [place.region for place in spasm.places] == ["calf_outer_left", "calf_outer_right"]
    assert [(place.x or 0) > 0 for place in spasm.places] == [True, False]
    heard = {
        b.region.key for b in body_map.findChildren(RegionButton) if "Today: 1" in b.accessibleDescription()
    }
    assert heard == {"calf_outer_left", "calf_outer_right"}


def test_what_is_chosen_already_is_not_taken_away_by_finding_it(qtbot: QtBot, window: MainWindow) -> None:
    window.activateWindow()
    for _ in range(2):
        _find(qtbot, window, "left heel")
        assert window.today.card is not None
        assert window.today.card.region_keys() == {"heel_left"}
        assert window.today.card.save.hasFocus()


def test_nothing_stays_marked_when_the_card_is_closed(qtbot: QtBot, window: MainWindow) -> None:
    window.activateWindow()
    body_map = window.today.body_map
    qtbot.mouseMove(body_map, QPoint(2, body_map.height() // 2))
    _find(qtbot, window, "left heel")
    with qtbot.waitSignal(window.today.left_off):
        qtbot.keyClick(_focus(), Qt.Key.Key_Return)
    assert body_map.hasFocus()
    assert not [button for button in body_map.findChildren(RegionButton) if button.shows_focus]
    before = body_map.grab().toImage()
    qtbot.keyClick(body_map, Qt.Key.Key_Right)
    assert isinstance(_focus(), RegionButton), "the keys go on from there"
    assert body_map.grab().toImage() != before


def test_both_sides_of_all_places_also_after_a_restart(
    qtbot: QtBot, window: MainWindow, journal: Journal
) -> None:
    body_map = window.today.body_map
    for key in ("calf_outer_left", "heel_right", "sacrum"):
        qtbot.mouseClick(body_map, LEFT, pos=body_map.centre_of(key, View.BACK))
    window.today.leave()
    window.today.show_journal(None)
    assert window.today.card is not None
    window.today.card.put_away.emit()
    assert not body_map.bar.both.isVisible()
    window.today.show_journal(journal)
    window.today.bring_back()
    assert "Left heel; Right calf, outer half" in body_map.bar.both.toolTip()
    qtbot.mouseClick(body_map.bar.both, LEFT)
    assert window.today.card.region_keys() == {
        "calf_outer_left", "calf_outer_right", "heel_left", "heel_right", "sacrum"
    }  # fmt: skip
    assert not body_map.bar.both.isVisible()


@pytest.mark.parametrize("mirrored", [False, True])
@pytest.mark.parametrize("view", View)
def test_every_region_is_stored_with_its_own_side(
    qtbot: QtBot, window: MainWindow, journal: Journal, view: View, mirrored: bool
) -> None:
    body_map, anatomy = window.today.body_map, load_anatomy()
    body_map.set_mirrored(mirrored)
    regions = anatomy.in_view(view)
    for region in regions:
        qtbot.mouseClick(body_map, Qt.MouseButton.LeftButton, pos=body_map.centre_of(region.key, view))
    assert window.today.card is not None
    window.today.card.save.click()
    (entry,) = journal.entries()
    places = journal.answered_spasm(entry.key.id).places
    assert {(place.region, place.side, place.view) for place in places} == {
        (region.id, region.side, view) for region in regions
    }
