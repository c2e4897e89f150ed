"""A window on a real journal file, a clock that the test sets, and the mouse and keys of a person."""

from collections.abc import Callable, Iterator
from datetime import UTC, datetime, timedelta, timezone, tzinfo
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt, QThread
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from spasmjournal.app import make_window
from spasmjournal.record.journal import Journal
from spasmjournal.settings import Settings
from spasmjournal.ui.main_window import MainWindow
from spasmjournal.ui.theme import Scheme, Theme
from spasmjournal.vocabulary import View


class SetClock:
    """Tells the time a test has set, in a zone with or without summer time, as fixed offsets."""

    def __init__(self, now: datetime, zone: tzinfo | None = None) -> None:
        self.now = now
        self._zone = zone or now.tzinfo

    def __call__(self) -> datetime:
        return self.now

    def at(self, wall: datetime) -> datetime:
        return self.here(wall.replace(tzinfo=self._zone))

    def here(self, moment: datetime) -> datetime:
        there = moment.astimezone(UTC).astimezone(self._zone)
        return there.replace(tzinfo=timezone(there.utcoffset() or timedelta()))

    def wait(self, **passed: float) -> None:
        self.now += timedelta(**passed)


@pytest.fixture
def clock(now: datetime) -> SetClock:
    return SetClock(now)


@pytest.fixture
def theme(qapp: QApplication, clock: SetClock) -> Iterator[Theme]:
    """How pages look that a test makes by themselves."""
    theme = Theme(qapp, Scheme.PAPER, 100, clock)
    yield theme
    theme.setParent(None)
    qapp.setStyleSheet("")


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "mine.spasmjournal"


@pytest.fixture
def settings(tmp_path: Path) -> Settings:
    return Settings(tmp_path / "settings.ini")


@pytest.fixture(autouse=True)
def threads_end(qapp: QApplication) -> Iterator[None]:
    """What a page left running comes to its end, as when the program quits."""
    yield
    for thread in qapp.findChildren(QThread):
        thread.wait()


@pytest.fixture
def bare_window(
    qtbot: QtBot, qapp: QApplication, settings: Settings, clock: SetClock, tmp_path: Path
) -> Iterator[MainWindow]:
    """The window as it is first painted, with no journal yet."""
    window = make_window(qapp, settings, clock, tmp_path)
    qtbot.addWidget(window)
    with qtbot.waitExposed(window):
        window.show()
    yield window
    if window.today.card is not None:
        window.today.card.put_away.emit()
    window.close()
    qapp.setStyleSheet("")
    # A window that waits for the garbage collector could go in the middle of the next one's restyling.
    window.theme.deleteLater()
    window.deleteLater()
    qapp.sendPostedEvents(None, QEvent.Type.DeferredDelete)


@pytest.fixture
def window(qtbot: QtBot, bare_window: MainWindow, path: Path) -> MainWindow:
    """The window with an empty journal open."""
    with qtbot.waitSignal(bare_window.journal_opened):
        bare_window.open_path(path)
    return bare_window


@pytest.fixture
def journal(window: MainWindow) -> Journal:
    assert window.journal is not None
    return window.journal


@pytest.fixture
def click(qtbot: QtBot) -> Callable[[QWidget], None]:
    """Click the middle of a widget, as long as it can be clicked."""

    def click_it(widget: QWidget) -> None:
        qtbot.waitUntil(widget.isVisible)
        assert widget.isEnabled()
        qtbot.mouseClick(widget, Qt.MouseButton.LeftButton)

    return click_it


@pytest.fixture
def click_body(qtbot: QtBot, bare_window: MainWindow) -> Callable[[str, View], None]:
    """Click a region of the body map."""

    def click_it(key: str, view: View) -> None:
        body_map = bare_window.today.body_map
        spot = body_map.centre_of(key, view)
        qtbot.mouseMove(body_map, spot)
        qtbot.mouseClick(body_map, Qt.MouseButton.LeftButton, pos=spot)

    return click_it


@pytest.fixture
def turn_wheel() -> Callable[[QWidget], None]:
    """One notch of the wheel towards oneself, over the middle of a widget."""

    def turn_it(widget: QWidget) -> None:
        window = widget.window()
        spot = widget.mapTo(window, QPointF(widget.rect().center()))
        QTest.wheelEvent(window.windowHandle(), spot, QPoint(0, -120))

    return turn_it
