"""The window: opening, trouble, made-up entries, undo, themes and text, and closing."""

import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QApplication, QDialog, QLabel, QWidget
from pytestqt.qtbot import QtBot

from spasmjournal.record.answers import PlaceAnswer, SpasmAnswer
from spasmjournal.record.journal import Journal
from spasmjournal.settings import Settings
from spasmjournal.ui.main_window import MainWindow
from spasmjournal.ui.pages import Place
from spasmjournal.ui.report.report_page import ReportPage
from spasmjournal.ui.theme import Scheme
from spasmjournal.vocabulary import Side, View
from tests.ui.conftest import SetClock

Click = Callable[[QWidget], None]
ClickBody = Callable[[str, View], None]
_SCREENS = ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")
FIRST_PICTURE = """
import sys
from pathlib import Path
from PySide6.QtTest import QTest
from spasmjournal.app import make_application, make_window
from spasmjournal.settings import Settings
from spasmjournal.ui.clock import SystemClock
application = make_application(["spasmjournal"])
folder = Path(sys.argv[1])
window = make_window(application, Settings(folder / "settings.ini"), SystemClock(), folder)
window.show()
assert QTest.qWaitForWindowExposed(window)
assert not window.grab().isNull()
heavy = {"sqlalchemy", "alembic", "sqlcipher3", "matplotlib", "numpy", "scipy"} & set(sys.modules)
sys.exit(f"imported before the first picture: {heavy}" if heavy else 0)
"""


def test_the_first_picture_waits_for_nothing_heavy(tmp_path: Path) -> None:
    done = subprocess.run(
        [sys.executable, "-c", FIRST_PICTURE, str(tmp_path)], capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stderr


def test_an_empty_journal_explains_itself_in_three_lines(window: MainWindow) -> None:
    assert window.today.panel.welcome.isVisible()
    lines = window.today.panel.welcome.findChildren(QLabel)
    assert len(lines) == 1 + 3


def test_undo_says_what_and_is_greyed_when_there_is_nothing(
    window: MainWindow, journal: Journal, clock: SetClock
) -> None:
    assert not window.menus.undo.isEnabled()
    journal.add_spasm(SpasmAnswer((PlaceAnswer("heel", Side.LEFT, View.BACK),), clock()), clock())
    assert window.menus.undo.text() == "&Undo: new entry"
    window.menus.undo.trigger()
    assert not journal.entries()
    assert window.notice.text.text() == "Undone: new entry"
    assert not window.menus.undo.isEnabled()
    window.menus.redo.trigger()
    assert len(journal.entries()) == 1


def _action(window: MainWindow, text: str) -> QAction:
    return next(action for action in window.findChildren(QAction) if action.text() == text)


@pytest.mark.parametrize(("name", "scheme"), [("Night", Scheme.NIGHT), ("High contrast", Scheme.CONTRAST)])
def test_a_theme_is_chosen_and_kept(
    window: MainWindow, settings: Settings, name: str, scheme: Scheme
) -> None:
    _action(window, name).trigger()
    assert window.theme.look.name == scheme
    assert settings.scheme == scheme


def test_text_grows_in_steps_up_to_twice(window: MainWindow, settings: Settings) -> None:
    for _ in range(12):
        _action(window, "&Larger text").trigger()
    assert (window.theme.text_percent, settings.text_percent) == (200, 200)
    _action(window, "&Usual text size").trigger()
    assert window.theme.text_percent == 100


@pytest.mark.parametrize("percent", [100, 200])
def test_every_page_opens_in_every_theme(window: MainWindow, percent: int) -> None:
    window.theme.set_text_percent(percent)
    for scheme in Scheme:
        window.theme.choose(scheme)
        for place in Place:
            page = window.go(place)
            assert not page.grab().isNull()


def test_about_names_the_journal(window: MainWindow, path: Path) -> None:
    _action(window, "&About Spasm Journal").trigger()
    about = next(dialog for dialog in window.findChildren(QDialog) if dialog.isVisible())
    assert str(path) in " ".join(label.text() for label in about.findChildren(QLabel))
    about.close()


def test_follows_the_system_to_a_dark_theme(window: MainWindow, qapp: QApplication) -> None:
    window.theme.choose(Scheme.SYSTEM)
    qapp.styleHints().setColorScheme(Qt.ColorScheme.Dark)
    dark = qapp.styleHints().colorScheme() == Qt.ColorScheme.Dark
    assert window.theme.look.dark is dark
    qapp.styleHints().unsetColorScheme()
    qapp.sendPostedEvents(None, QEvent.Type.None_)


def test_mistakes_are_logged_without_personal_words(window: MainWindow, qtbot: QtBot, tmp_path: Path) -> None:
    from spasmjournal.ui.bugs import Bugs

    bugs = Bugs(tmp_path / "logs" / "program.log")
    bugs.show_over(window)
    try:
        raise ValueError("my secret note")
    except ValueError as error:
        bugs.caught(ValueError, error, error.__traceback__)
    logged = (tmp_path / "logs" / "program.log").read_text()
    assert "ValueError" in logged
    assert "secret" not in logged
    told = next(dialog for dialog in window.findChildren(QDialog) if dialog.isVisible())
    told.close()


def test_a_new_day_is_seen_on_every_page(window: MainWindow, journal: Journal, clock: SetClock) -> None:
    page = window.go(Place.REPORT)
    assert isinstance(page, ReportPage)
    window.go(Place.TODAY)
    clock.wait(days=2)
    window.go(Place.REPORT)
    assert page.form.period.period().last == clock().date()


def test_undo_is_offered_only_for_what_was_just_done(
    window: MainWindow, journal: Journal, clock: SetClock, click_body: ClickBody
) -> None:
    journal.add_spasm(SpasmAnswer((PlaceAnswer("heel", Side.LEFT, View.BACK),), clock()), clock())
    window.today.told.emit("Saved")
    assert window.notice.act.isVisible()
    window.today.told.emit("This could not be saved.")
    assert not window.notice.act.isVisible()


def test_no_screen_is_one_sentence(tmp_path: Path) -> None:
    kept = {name: value for name, value in os.environ.items() if name not in _SCREENS}
    done = subprocess.run(
        [sys.executable, "-m", "spasmjournal", "--journal", str(tmp_path / "a.spasmjournal")],
        env=kept,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 1
    assert done.stderr.count("\n") == 1
    assert "no screen" in done.stderr
