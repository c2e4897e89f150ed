"""The map on its page: going on choosing with the keyboard, then the questions, then the journal."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from spasmjournal.period import Period
from spasmjournal.record.journal import Journal
from spasmjournal.ui.body_map.region_button import RegionButton
from spasmjournal.ui.main_window import MainWindow
from spasmjournal.vocabulary import View
from tests.ui.conftest import SetClock


def _focus() -> QWidget:
    here = QApplication.focusWidget()
    assert here is not None
    return here


def _go_to(qtbot: QtBot, window: MainWindow, words: str) -> None:
    window.today.body_map.setFocus()
    qtbot.keyClicks(_focus(), "/")
    qtbot.keyClicks(_focus(), words)
    qtbot.keyClick(_focus(), Qt.Key.Key_Return)


def test_two_pairs_by_keyboard_alone(
    qtbot: QtBot, window: MainWindow, journal: Journal, clock: SetClock
) -> None:
    window.activateWindow()
    _go_to(qtbot, window, "left calf, inner")
    qtbot.keyClick(_focus(), Qt.Key.Key_Space)
    assert isinstance(_focus(), RegionButton)
    assert window.today.card is not None
    qtbot.keyClick(_focus(), Qt.Key.Key_B)
    _go_to(qtbot, window, "left heel")
    qtbot.keyClick(_focus(), Qt.Key.Key_Space)
    assert isinstance(_focus(), RegionButton)
    for _ in range(2):  # to the card, and save it
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
