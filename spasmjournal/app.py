"""Starting the window, in order: excepthook, settings, application, window, and only then the journal.

The window is painted before anything heavy is imported. SQLAlchemy is imported and the journal
opened in a thread; what is answered before that is kept and saved. matplotlib waits until a chart
is wanted.
"""

import os
import sys
import tempfile
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication

from spasmjournal import paths
from spasmjournal.anatomy import load_anatomy
from spasmjournal.errors import NoScreen
from spasmjournal.period import ONE_DAY
from spasmjournal.settings import Settings
from spasmjournal.ui.bugs import Bugs
from spasmjournal.ui.calling import is_heard
from spasmjournal.ui.clock import Clock, SystemClock
from spasmjournal.ui.collecting import Collecting
from spasmjournal.ui.main_window import MainWindow
from spasmjournal.ui.night import Hours
from spasmjournal.ui.opening import Doors
from spasmjournal.ui.theme import Scheme, Theme
from spasmjournal.ui.unlock_field import key_for

if TYPE_CHECKING:
    from spasmjournal.record.journal import Journal
    from spasmjournal.record.vault.data_key import DataKey

SAMPLE_SEED = 7


def run(journal: Path | None, arguments: Sequence[str]) -> int:
    """Open the window on a journal, by default the person's own, or call the one it is in; the exit code."""
    if _lacks_screen(os.environ):
        raise NoScreen
    path = journal or paths.default_journal()
    if is_heard(path):
        return 0
    settings = Settings(paths.settings_file())
    application = make_application(arguments)
    Collecting(application)
    bugs = Bugs(paths.log_file())
    sys.excepthook = bugs.caught
    with tempfile.TemporaryDirectory(prefix="spasmjournal-", ignore_cleanup_errors=True) as folder:
        window = make_window(application, settings, SystemClock(), Path(folder))
        bugs.show_over(window)
        failed: list[str] = []
        window.opening_failed.connect(failed.append)
        window.opening_failed.connect(_complain)
        window.journal_opened.connect(failed.clear)
        window.show()
        # The first picture is on the screen before the thread is started.
        QTimer.singleShot(0, lambda: window.open_path(path))
        code = application.exec()
    return code or (1 if failed else 0)


def _lacks_screen(environment: Mapping[str, str]) -> bool:
    """Whether Qt would end the program because there is no screen; only X11 and Wayland can tell."""
    named = ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")
    return sys.platform.startswith("linux") and not any(environment.get(name) for name in named)


def make_application(arguments: Sequence[str]) -> QApplication:
    """The one application object."""
    application = QApplication(list(arguments))
    application.setApplicationName("spasmjournal")
    application.setApplicationDisplayName(paths.APP_NAME)
    application.setDesktopFileName("spasmjournal")
    return application


def make_window(
    application: QApplication, settings: Settings, clock: Clock, sample_folder: Path
) -> MainWindow:
    """The window, with no journal yet; made-up entries will lie in `sample_folder`."""
    scheme = settings.scheme if settings.scheme in set(Scheme) else Scheme.AUTOMATIC
    hours = Hours(settings.dark_from, settings.dark_until)
    theme = Theme(application, Scheme(scheme), settings.text_percent, clock, hours)
    doors = Doors(
        open_journal=lambda path, key: _open_kept(path, clock, key, _own_settings(settings)),
        begin_anew=lambda path: _open(path, clock, None, _own_settings(settings)),
        make_sample=lambda: _sample(sample_folder, clock),
        key_for=lambda path, typed: key_for(path, typed, clock()),
    )
    return MainWindow(theme, settings, clock, load_anatomy(), doors)


def _complain(text: str) -> None:
    sys.stderr.write(f"{text}\n")


def _own_settings(settings: Settings) -> Settings:
    """The same once more, for the thread beside the window: each has its own."""
    return Settings(Path(settings.store.fileName()))


def _open_kept(
    path: Path, clock: Clock, key: "DataKey | None", settings: Settings
) -> "Callable[[], Journal]":
    from spasmjournal.record.backup.gone import refuse_gone
    from spasmjournal.ui.keeping.copying import second_folder

    if key is None:
        refuse_gone(path, second_folder(settings))
    return _open(path, clock, key, settings)


def _open(path: Path, clock: Clock, key: "DataKey | None", settings: Settings) -> "Callable[[], Journal]":
    from spasmjournal.record.database import open_database
    from spasmjournal.record.journal import Journal
    from spasmjournal.ui.keeping.copying import other_folders

    folders = other_folders(settings)
    database = open_database(path, clock(), must_exist=key is not None, key=key, folders=folders)
    # A QObject belongs to the thread it is made in, so the window makes it.
    return lambda: Journal(database)


def _sample(folder: Path, clock: Clock) -> Path:
    from spasmjournal.record.database import create_database
    from spasmjournal.record.made_up import write_made_up
    from spasmjournal.sample import made_up_diary

    number = sum(1 for _ in folder.glob(f"*{paths.JOURNAL_SUFFIX}"))
    path = folder / f"made-up-entries-{number + 1}{paths.JOURNAL_SUFFIX}"
    now = clock()
    database = create_database(path, now)
    write_made_up(database, made_up_diary(SAMPLE_SEED, 1, now.date() - ONE_DAY))
    database.close()
    return path
