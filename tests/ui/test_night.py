"""Night by the clock or by the system: hours, the automatic colours, and how the person sets them."""

from datetime import datetime, time, timedelta, timezone

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QApplication, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from spasmjournal.settings import Settings
from spasmjournal.ui.main_window import MainWindow
from spasmjournal.ui.night import DARK_HOURS, Hours
from spasmjournal.ui.night_dialog import NightDialog
from spasmjournal.ui.pages import Place
from spasmjournal.ui.theme import Scheme, Theme, colours_for
from tests.ui.brightness import dazzling_share, on_screen
from tests.ui.conftest import SetClock

TIMES = st.times()
OFFSETS = st.integers(-12, 12)


@given(TIMES, TIMES, TIMES, OFFSETS)
def test_hours_and_those_between_them_share_the_day(start: time, end: time, wall: time, away: int) -> None:
    moment = datetime.combine(datetime(2026, 11, 6), wall, timezone(timedelta(hours=away)))
    within, between = moment in Hours(start, end), moment in Hours(end, start)
    assert (within or between) is (start != end)
    assert not (within and between)


@pytest.mark.parametrize(
    ("wall", "dark"), [((20, 59), False), ((21, 0), True), ((0, 0), True), ((6, 59), True), ((7, 0), False)]
)
def test_the_usual_hours_run_past_midnight(now: datetime, wall: tuple[int, int], dark: bool) -> None:
    assert (now.replace(hour=wall[0], minute=wall[1]) in DARK_HOURS) is dark


@given(st.sampled_from(Scheme), st.booleans(), st.booleans(), st.booleans())
def test_what_a_choice_comes_to(scheme: Scheme, by_night: bool, dark: bool, contrast: bool) -> None:
    shown = colours_for(scheme, by_night=by_night, dark=dark, contrast=contrast)
    if scheme in (Scheme.PAPER, Scheme.NIGHT, Scheme.CONTRAST):
        assert shown is scheme
    elif contrast:
        assert shown is Scheme.CONTRAST
    else:
        night = dark or (by_night and scheme is Scheme.AUTOMATIC)
        assert shown is (Scheme.NIGHT if night else Scheme.PAPER)


def test_the_colours_go_with_the_clock(theme: Theme, clock: SetClock, qtbot: QtBot) -> None:
    theme.choose(Scheme.AUTOMATIC)
    assert theme.look.name == "night"
    clock.now = clock.now.replace(hour=7, minute=0)
    assert theme.look.name == "night", "all that is painted changes at once, or not yet"
    with qtbot.waitSignal(theme.changed):
        theme.look_again()
    assert theme.look.name == "paper"
    with qtbot.assertNotEmitted(theme.changed):
        theme.look_again()


def test_a_choice_stays_whatever_the_clock_says(theme: Theme, clock: SetClock) -> None:
    theme.choose(Scheme.PAPER)
    clock.now = clock.now.replace(hour=3)
    theme.look_again()
    assert theme.look.name == "paper"


def test_automatic_is_what_a_new_person_has(window: MainWindow, settings: Settings) -> None:
    assert window.theme.scheme is Scheme.AUTOMATIC
    assert window.theme.look.name == "night", "it is half past nine in the evening"


@pytest.mark.parametrize("scheme", [Scheme.NIGHT, Scheme.CONTRAST])
def test_dialogs_are_ours_where_the_systems_may_be_white(theme: Theme, scheme: Scheme) -> None:
    ours = Qt.ApplicationAttribute.AA_DontUseNativeDialogs
    theme.choose(scheme)
    assert QApplication.testAttribute(ours)
    theme.choose(Scheme.SYSTEM)
    assert not QApplication.testAttribute(ours)


class _Painting(QObject):
    """Counts what is painted."""

    count = 0

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        self.count += event.type() is QEvent.Type.Paint
        return super().eventFilter(watched, event)


def test_nothing_is_painted_half_way(window: MainWindow, clock: SetClock, qtbot: QtBot) -> None:
    for place in Place:
        window.go(place)
    clock.now = clock.now.replace(hour=12)
    window.theme.look_again()
    qtbot.waitUntil(lambda: dazzling_share(on_screen(window)) > 0.5)
    painting = _Painting(window)
    for widget in window.findChildren(QWidget):
        widget.installEventFilter(painting)
    clock.now = clock.now.replace(hour=23)
    window.theme.look_again()
    assert not painting.count, "all colours are changed before anything is painted"
    qtbot.waitUntil(lambda: painting.count > 0)
    assert dazzling_share(on_screen(window)) < 0.01


@pytest.fixture
def dialog(qtbot: QtBot, bare_window: MainWindow, settings: Settings) -> NightDialog:
    made = NightDialog(bare_window, bare_window.theme, settings)
    with qtbot.waitExposed(made):
        made.open()
    return made


def test_the_hours_are_set_by_keys(
    qtbot: QtBot, bare_window: MainWindow, settings: Settings, dialog: NightDialog
) -> None:
    assert bare_window.theme.look.name == "night"
    dialog.start.setFocus()
    dialog.start.setSelectedSection(dialog.start.Section.HourSection)
    qtbot.keyClicks(dialog.start, "22")
    qtbot.keyClick(dialog.start, Qt.Key.Key_Return)
    assert (settings.dark_from, settings.dark_until) == (time(22), time(7))
    assert bare_window.theme.look.name == "paper", "it is half past nine"
    dialog.reject()


def test_a_half_typed_hour_changes_nothing(
    qtbot: QtBot, bare_window: MainWindow, settings: Settings, dialog: NightDialog
) -> None:
    dialog.end.setFocus()
    dialog.end.setSelectedSection(dialog.end.Section.HourSection)
    qtbot.keyClicks(dialog.end, "0")
    assert settings.dark_until == time(7)
    dialog.reject()


def test_telling_by_night_is_asked_for(qtbot: QtBot, settings: Settings, dialog: NightDialog) -> None:
    assert not dialog.notify.isChecked()
    dialog.notify.setFocus()
    qtbot.keyClick(dialog.notify, Qt.Key.Key_Space)
    assert settings.notify_at_night
    dialog.reject()


def test_the_menu_asks_and_no_button_has_an_icon(window: MainWindow) -> None:
    (asks,) = (act for act in window.findChildren(QAction) if act.text() == "When it is &night …")
    asks.trigger()
    dialog = window.findChild(NightDialog)
    assert dialog is not None
    (close,) = (button for button in dialog.findChildren(QPushButton) if button.isVisible())
    assert close.icon().isNull()
    dialog.reject()
