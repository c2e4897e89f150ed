"""The menus: every act has a place, a key, and is greyed out when it cannot be done."""

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject, Signal
from PySide6.QtGui import QAction, QActionGroup, QKeySequence
from PySide6.QtWidgets import QMainWindow, QMenu

from spasmjournal.settings import Settings
from spasmjournal.ui.about import show_about
from spasmjournal.ui.entry_menu import EntryMenu
from spasmjournal.ui.help_pages import show_when_to_check
from spasmjournal.ui.keeping.subject import Subject
from spasmjournal.ui.messages import verb_text
from spasmjournal.ui.night_dialog import show_night
from spasmjournal.ui.pages import Place, place_names
from spasmjournal.ui.theme import TEXT_SIZES, Scheme, Theme

if TYPE_CHECKING:
    from spasmjournal.record.journal import Journal


class WindowMenus(QObject):
    """Builds a window's menus, says what the person wants, and keeps undo and redo true."""

    journal_wanted = Signal(bool)
    """Another journal: a new one, or one that exists."""
    sample_wanted = Signal()
    undo_wanted = Signal()
    redo_wanted = Signal()
    page_wanted = Signal(int)
    """The place of a page."""
    subject_wanted = Signal(object)
    """A `Subject` of safekeeping."""
    lock_wanted = Signal()

    def __init__(self, window: QMainWindow, theme: Theme, settings: Settings) -> None:
        super().__init__(window)
        self._window = window
        self._theme = theme
        self._settings = settings
        self._journal: Journal | None = None
        self._build_file()
        self._build_edit()
        self.acts = EntryMenu(self._menu(self.tr("E&ntry")))
        self._build_view()
        self._build_help()

    def show_journal(self, journal: "Journal | None") -> None:
        """Follow another journal."""
        if self._journal is not None:
            self._journal.changed.disconnect(self._show_steps)
        self._journal = journal
        if journal is not None:
            journal.changed.connect(self._show_steps)
        self.acts.show_journal(journal)
        self._show_steps()

    def _build_file(self) -> None:
        menu = self._menu(self.tr("&File"))
        _add(
            menu,
            self.tr("&Open a journal …"),
            lambda: self.journal_wanted.emit(False),
            "Ctrl+O",
        )
        _add(
            menu,
            self.tr("Start a &new journal …"),
            lambda: self.journal_wanted.emit(True),
            "",
        )
        menu.addSeparator()
        _add(
            menu,
            self.tr("&Look around with made-up entries"),
            self.sample_wanted.emit,
            "",
        )
        menu.addSeparator()
        _add(
            menu,
            self.tr("&Print a report …"),
            lambda: self.page_wanted.emit(Place.REPORT),
            "Ctrl+P",
        )
        menu.addSeparator()
        self._add_keeping(menu)
        menu.addSeparator()
        _add(menu, self.tr("&Quit"), self._window.close, "Ctrl+Q")

    def _add_keeping(self, menu: QMenu) -> None:
        subjects = {
            Subject.COPIES: self.tr("&Copies, and putting one back …"),
            Subject.OTHER_COPY: self.tr("&Bring in another copy …"),
            Subject.FILES: self.tr("&Export and import …"),
            Subject.PASSPHRASE: self.tr("Pa&ssphrase …"),
        }
        for subject, text in subjects.items():
            _add(menu, text, partial(self.subject_wanted.emit, subject), "")
        self.lock = _add(menu, self.tr("Loc&k now"), self.lock_wanted.emit, "Ctrl+L")

    def _build_edit(self) -> None:
        menu = self._menu(self.tr("&Edit"))
        self.undo = _add(menu, "", self.undo_wanted.emit, "Ctrl+Z")
        self.redo = _add(menu, "", self.redo_wanted.emit, "")
        self.redo.setShortcuts([QKeySequence("Ctrl+Shift+Z"), QKeySequence("Ctrl+Y")])
        self._show_steps()

    def _build_view(self) -> None:
        menu = self._menu(self.tr("&View"))
        for place, name in place_names().items():
            _add(menu, name, partial(self.page_wanted.emit, place), f"Ctrl+{place + 1}")
        menu.addSeparator()
        self.schemes = QActionGroup(self._window)
        for scheme, name in _scheme_names().items():
            action = _add(menu, name, partial(self._choose_scheme, scheme), "")
            action.setCheckable(True)
            action.setChecked(scheme is self._theme.scheme)
            self.schemes.addAction(action)
        _add(menu, self.tr("When it is &night …"), self._ask_about_night, "")
        menu.addSeparator()

        _add(menu, self.tr("&Larger text"), lambda: self._step_text(1), "Ctrl++").setShortcuts(
            [QKeySequence("Ctrl++"), QKeySequence("Ctrl+=")]
        )
        _add(menu, self.tr("&Smaller text"), lambda: self._step_text(-1), "Ctrl+-")
        _add(
            menu,
            self.tr("&Usual text size"),
            lambda: self._set_text(100),
            "Ctrl+0",
        )

    def _build_help(self) -> None:
        menu = self._menu(self.tr("&Help"))
        _add(menu, self.tr("When to have it &checked …"), self._show_when_to_check, "F1")
        _add(
            menu,
            self.tr("&About Spasm Journal"),
            lambda: show_about(self._window, self._journal.path if self._journal else None),
            "",
        )

    def _ask_about_night(self) -> None:
        show_night(self._window, self._theme, self._settings)

    def _show_when_to_check(self) -> None:
        show_when_to_check(self._window, self._journal.checked_topics() if self._journal else ())

    def _menu(self, title: str) -> QMenu:
        return self._window.menuBar().addMenu(title)

    def _choose_scheme(self, scheme: Scheme) -> None:
        self._theme.choose(scheme)
        self._settings.scheme = str(scheme)

    def _step_text(self, step: int) -> None:
        larger = [size for size in TEXT_SIZES if size > self._theme.text_percent]
        smaller = [size for size in TEXT_SIZES if size < self._theme.text_percent]
        if step > 0 and larger:
            self._set_text(larger[0])
        elif step < 0 and smaller:
            self._set_text(smaller[-1])

    def _set_text(self, percent: int) -> None:
        self._theme.set_text_percent(percent)
        self._settings.text_percent = percent

    def _show_steps(self) -> None:
        undo = self._journal.can_undo() if self._journal else None
        redo = self._journal.can_redo() if self._journal else None

        self.undo.setEnabled(undo is not None)
        self.redo.setEnabled(redo is not None)
        doing, again = self.tr("&Undo"), self.tr("&Redo")
        if undo:
            doing = self.tr("&Undo: {step}").format(step=verb_text(undo))
        if redo:
            again = self.tr("&Redo: {step}").format(step=verb_text(redo))
        self.undo.setText(doing)
        self.redo.setText(again)


def _add(menu: QMenu, text: str, act: Callable[[], object], key: str) -> QAction:
    action = menu.addAction(text)
    action.triggered.connect(lambda _checked=False: act())
    if key:
        action.setShortcut(QKeySequence(key))
    return action


def _scheme_names() -> dict[Scheme, str]:
    return {
        Scheme.AUTOMATIC: QCoreApplication.translate("Menu", "Automatic: colours by the time of day"),
        Scheme.SYSTEM: QCoreApplication.translate("Menu", "Colours as the system has them"),
        Scheme.PAPER: QCoreApplication.translate("Menu", "Paper"),
        Scheme.NIGHT: QCoreApplication.translate("Menu", "Night"),
        Scheme.CONTRAST: QCoreApplication.translate("Menu", "High contrast"),
    }
