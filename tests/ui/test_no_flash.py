"""By night nothing dazzles: the first picture, every page, and whatever opens over one."""

from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QPoint, Qt, QTimer
from PySide6.QtPrintSupport import QPrintDialog
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QComboBox, QMenu, QPushButton, QToolTip, QWidget
from pytestqt.qtbot import QtBot

from spasmjournal.app import make_window
from spasmjournal.report.sheet import default_paper
from spasmjournal.settings import Settings
from spasmjournal.ui.about import show_about
from spasmjournal.ui.journal_dialog import ask_for_journal
from spasmjournal.ui.main_window import MainWindow
from spasmjournal.ui.messages import tell_of_bug
from spasmjournal.ui.night_dialog import show_night
from spasmjournal.ui.pages import Place
from spasmjournal.ui.report.handing_over import ask_for_pdf, ask_for_printer
from spasmjournal.ui.report.report_page import ReportPage
from spasmjournal.ui.theme import Scheme
from tests.ui.brightness import dazzling_share, on_screen
from tests.ui.conftest import SetClock

LITTLE = 0.01
"""The share of points that may be bright: a warning's sign, the brightest step of a scale."""
LEFT = Qt.MouseButton.LeftButton
pytestmark = pytest.mark.qt_log_ignore("This plugin does not support (raise|grabbing)")


class Watch:
    """Looks at the screen whenever the event loop comes round."""

    def __init__(self, window: QWidget) -> None:
        self.shares: list[float] = []
        self._window = window
        self._timer = QTimer(window, interval=0)
        self._timer.timeout.connect(self._look)
        self._timer.start()

    def _look(self) -> None:
        picture = on_screen(self._window)
        if not picture.isNull():
            self.shares.append(dazzling_share(picture))


def _more_frames(qtbot: QtBot, watch: Watch, count: int = 4) -> None:
    seen = len(watch.shares)
    qtbot.waitUntil(lambda: len(watch.shares) >= seen + count)


@pytest.fixture
def unseen(
    qtbot: QtBot, qapp: QApplication, settings: Settings, clock: SetClock, tmp_path: Path
) -> Iterator[MainWindow]:
    """A window that was not shown yet, late in the evening."""
    window = make_window(qapp, settings, clock, tmp_path)
    qtbot.addWidget(window)
    yield window
    window.theme.deleteLater()
    window.deleteLater()
    qapp.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def test_from_the_first_picture_to_the_last_page(qtbot: QtBot, unseen: MainWindow) -> None:
    watch = Watch(unseen)
    unseen.show()
    _more_frames(qtbot, watch)
    with qtbot.waitSignal(unseen.journal_opened, timeout=20_000):
        unseen.look_around()
    for place in Place:
        unseen.go(place)
        _more_frames(qtbot, watch)
    assert max(watch.shares) < LITTLE


@pytest.fixture
def night(window: MainWindow) -> Iterator[MainWindow]:
    """The window in the colours of the night, whatever the hour."""
    window.theme.choose(Scheme.NIGHT)
    yield window
    for opened in _opened(window):
        opened.close()


def _opened(window: QWidget) -> list[QWidget]:
    return [
        widget for widget in QApplication.topLevelWidgets() if widget.isVisible() and widget is not window
    ]


def _is_on_screen(widget: QWidget) -> bool:
    return not on_screen(widget).isNull()


def _opens_dark(qtbot: QtBot, window: QWidget) -> None:
    qtbot.waitUntil(lambda: bool(_opened(window)))
    for opened in _opened(window):
        qtbot.waitUntil(partial(_is_on_screen, opened))
        assert dazzling_share(on_screen(opened)) < LITTLE, type(opened).__name__
        assert dazzling_share(opened.grab()) < LITTLE, type(opened).__name__
        opened.close()


def _nothing(*_given: object) -> None:
    """What a dialog that is only looked at does."""


DIALOGS: dict[str, Callable[[MainWindow, Settings], object]] = {
    "about": lambda window, _: show_about(window, Path("a.spasmjournal")),
    "bug": lambda window, _: tell_of_bug(window, "details\n" * 20),
    "night": lambda window, settings: show_night(window, window.theme, settings),
    "open": lambda window, _: ask_for_journal(window, _nothing, new=False),
    "new": lambda window, _: ask_for_journal(window, _nothing, new=True),
    "pdf": lambda window, _: ask_for_pdf(window, "a.pdf", _nothing),
}


@pytest.mark.parametrize("name", DIALOGS)
def test_dialogs(qtbot: QtBot, night: MainWindow, settings: Settings, name: str) -> None:
    DIALOGS[name](night, settings)
    for button in night.findChildren(QPushButton):
        if button.text().startswith("Show Details"):
            button.click()
    _opens_dark(qtbot, night)


def test_the_printers_dialog(qtbot: QtBot, night: MainWindow) -> None:
    dialog: QPrintDialog = ask_for_printer(night, "title", default_paper(), 2, _nothing)
    for button in dialog.findChildren(QPushButton):
        if "Options" in button.text():
            button.click()
    _opens_dark(qtbot, night)


@pytest.mark.parametrize("place", [Place.JOURNAL, Place.REMEDIES])
def test_lists_that_drop_down(qtbot: QtBot, night: MainWindow, place: Place) -> None:
    boxes = [box for box in night.go(place).findChildren(QComboBox) if box.isVisible() and box.isEnabled()]
    assert boxes
    for box in boxes:
        box.showPopup()
        _opens_dark(qtbot, night)


def test_what_is_offered_while_one_types(qtbot: QtBot, night: MainWindow) -> None:
    box = next(box for box in night.go(Place.JOURNAL).findChildren(QComboBox) if box.isEditable())
    field = box.lineEdit()
    assert field is not None
    field.setFocus()
    field.selectAll()
    qtbot.keyClicks(field, "cal")
    _opens_dark(qtbot, night)


def test_calendars(qtbot: QtBot, night: MainWindow) -> None:
    page = night.go(Place.REPORT)
    assert isinstance(page, ReportPage)
    for field in (page.form.period.first, page.form.period.last):
        QTest.mousePress(field, LEFT, pos=QPoint(field.width() - 8, field.height() // 2))
        _opens_dark(qtbot, night)


def test_menus(qtbot: QtBot, night: MainWindow) -> None:
    for menu in night.menuBar().findChildren(QMenu):
        menu.popup(night.mapToGlobal(QPoint(20, 40)))
        _opens_dark(qtbot, night)
    page = night.go(Place.REPORT)
    assert isinstance(page, ReportPage)
    page.form.name.createStandardContextMenu().popup(night.mapToGlobal(QPoint(20, 40)))
    _opens_dark(qtbot, night)


def test_tooltips(qtbot: QtBot, night: MainWindow) -> None:
    QToolTip.showText(night.mapToGlobal(QPoint(60, 60)), "A few words", night)
    qtbot.waitUntil(lambda: bool(_opened(night)))
    assert dazzling_share(_opened(night)[0].grab()) < LITTLE


def test_the_paper_of_a_report(qtbot: QtBot, night: MainWindow) -> None:
    with qtbot.waitSignal(night.journal_opened, timeout=20_000):
        night.look_around()
    page = night.go(Place.REPORT)
    assert isinstance(page, ReportPage)
    qtbot.waitUntil(lambda: page.preview.pages is not None, timeout=20_000)
    assert dazzling_share(page.preview.grab()) < LITTLE
    qtbot.mouseClick(page.preview.white, LEFT, pos=QPoint(10, page.preview.white.height() // 2))
    assert dazzling_share(page.preview.grab()) > 0.3
    night.theme.choose(Scheme.PAPER)
    assert not page.preview.white.isVisible(), "paper is white by day"
