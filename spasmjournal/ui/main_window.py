"""The window: pages at the left, a banner above where it is needed, what was done just now below."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QMainWindow, QStackedWidget, QVBoxLayout, QWidget

from spasmjournal.anatomy import Anatomy
from spasmjournal.errors import JournalError
from spasmjournal.i18n import sentence
from spasmjournal.paths import JOURNAL_SUFFIX
from spasmjournal.settings import Settings
from spasmjournal.ui.clock import Clock
from spasmjournal.ui.made_up_banner import MadeUpBanner
from spasmjournal.ui.messages import verb_text
from spasmjournal.ui.navigation import Navigation
from spasmjournal.ui.notice_bar import NoticeBar
from spasmjournal.ui.page import Page
from spasmjournal.ui.pages import Place, make_page, place_names
from spasmjournal.ui.theme import Theme
from spasmjournal.ui.today.today_page import TodayPage
from spasmjournal.ui.trouble_page import TroublePage
from spasmjournal.ui.window_menus import WindowMenus
from spasmjournal.ui.work import Work

if TYPE_CHECKING:
    from spasmjournal.record.journal import Journal

Given = TypeVar("Given")
_LOOK_AGAIN_MS = 60_000


@dataclass(frozen=True)
class Doors:
    """How files are opened: each is run beside the window, and what it gives is finished in it."""

    open_journal: "Callable[[Path], Callable[[], Journal]]"
    """Open or make the journal at a path."""
    make_sample: Callable[[], Path]
    """Write a journal of made-up entries somewhere; its path."""


class MainWindow(QMainWindow):
    """Holds the pages and the one open journal."""

    journal_opened = Signal()
    opening_failed = Signal(str)

    def __init__(
        self, theme: Theme, settings: Settings, clock: Clock, anatomy: Anatomy, doors: Doors
    ) -> None:
        super().__init__()
        self.theme = theme
        self._settings = settings
        self._clock = clock
        self._anatomy = anatomy
        self._doors = doors
        self._path: Path | None = None
        self._own_path: Path | None = None
        self._warned = False
        self._work: Work | None = None
        self.journal: Journal | None = None
        self.today = TodayPage(theme, clock, anatomy)
        self._pages: dict[Place, Page] = {Place.TODAY: self.today}
        self.stack = QStackedWidget()
        self.trouble = TroublePage()
        self.navigation = Navigation(place_names().values())
        self.banner = MadeUpBanner()
        self.notice = NoticeBar()
        self.menus = WindowMenus(self, theme, settings)
        self._build()
        self._wire()
        self._restyle()
        self.go(Place.TODAY)
        self.today.body_map.take_back_focus()

    def open_path(self, path: Path) -> None:
        """Open a journal in place of the present one; the window stays usable meanwhile."""
        if self._work is not None:
            return
        self._let_go()
        self._path = path
        self._start(lambda: self._doors.open_journal(path), self._opened)

    def go(self, place: Place) -> Page:
        """Bring a page to the front, making it when it is first wanted."""
        page = self._pages.get(place)
        if page is None:
            page = self._pages[place] = make_page(place, self.theme, self._clock, self._anatomy)
            self.stack.addWidget(page)
            page.show_journal(self.journal)
            self._wire_page(page)
        if self.stack.currentWidget() is not self.trouble:
            self.stack.setCurrentWidget(page)
        self.navigation.show_page(place)
        return page

    def undo(self) -> None:
        """Take back what was done last, and say what it was."""
        self._move(redo=False)

    def redo(self) -> None:
        """Do again what was taken back last, and say what it was."""
        self._move(redo=True)

    def look_around(self) -> None:
        """Open made-up entries; the own journal is closed and stays as it is."""
        if self._work is None:
            self._start(self._doors.make_sample, self.open_path)

    def back_to_own(self) -> None:
        """Close the made-up entries and open the own journal again."""
        if self._own_path is not None:
            self.open_path(self._own_path)

    def choose_journal(self, *, new: bool) -> None:
        """Ask for a file and open it, or make it."""
        if self.today.is_writing:
            self.notice.tell(
                self.tr("One entry is still open. Save it or put it away first."), undoable=False
            )
            return
        title = self.tr("Start a new journal") if new else self.tr("Open a journal")
        dialog = QFileDialog(self, title, "", self.tr("Journals (*{suffix})").format(suffix=JOURNAL_SUFFIX))
        if new:
            dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
            dialog.setDefaultSuffix(JOURNAL_SUFFIX.lstrip("."))
        dialog.fileSelected.connect(lambda chosen: self.open_path(Path(chosen)))
        dialog.open()

    def closeEvent(self, event: QCloseEvent) -> None:
        """Say once that an entry is still open; then close the journal and go."""
        if self.today.is_writing and not self._warned:
            self._warned = True
            event.ignore()
            self.go(Place.TODAY)
            self.notice.tell(
                self.tr("One entry is not saved yet. Save it, or close the window once more to leave it."),
                undoable=False,
            )
            return
        if self._work is not None:
            self._work.wait()
        self._settings.geometry = self.saveGeometry()
        self._let_go()
        super().closeEvent(event)

    def _build(self) -> None:
        self.setWindowTitle(self.tr("Spasm Journal"))
        self.stack.addWidget(self.today)
        self.stack.addWidget(self.trouble)
        row = QHBoxLayout()
        row.setSpacing(0)
        row.addWidget(self.navigation)
        row.addWidget(self.stack, 1)
        middle = QWidget()
        column = QVBoxLayout(middle)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.banner)
        column.addLayout(row, 1)
        column.addWidget(self.notice)
        self.setCentralWidget(middle)
        if not self.restoreGeometry(self._settings.geometry):
            self.resize(1240, 860)

    def _wire(self) -> None:
        self.navigation.wanted.connect(lambda number: self.go(Place(number)))
        self.notice.undo_wanted.connect(self.undo)
        self.banner.back_wanted.connect(self.back_to_own)
        self.today.sample_wanted.connect(self.look_around)
        self.today.left_off.connect(self._forget_warning)
        self.trouble.retry_wanted.connect(self._retry)
        self.trouble.other_wanted.connect(lambda: self.choose_journal(new=False))
        self.trouble.new_wanted.connect(lambda: self.choose_journal(new=True))
        self.theme.changed.connect(self._restyle)
        self._wire_page(self.today)
        again = QTimer(self, interval=_LOOK_AGAIN_MS)
        again.timeout.connect(self.today.look_again)
        again.start()

    def _wire_page(self, page: Page) -> None:
        page.told.connect(self._tell)
        page.spasm_opened.connect(self._correct_spasm)
        page.use_opened.connect(self._correct_use)

    def _correct_spasm(self, spasm_id: int) -> None:
        self.go(Place.TODAY)
        self.today.correct_spasm(spasm_id)

    def _correct_use(self, use_id: int) -> None:
        self.go(Place.TODAY)
        self.today.correct_use(use_id)

    def _tell(self, text: str) -> None:
        self.notice.tell(text, undoable=self.journal is not None and self.journal.can_undo() is not None)

    def _move(self, *, redo: bool) -> None:
        if self.journal is None or self.today.is_writing:
            return
        try:
            verb = self.journal.redo(self._clock()) if redo else self.journal.undo(self._clock())
        except JournalError as error:
            self.notice.tell(sentence(error), undoable=False)
            return
        if verb is None:
            text = self.tr("There is nothing to redo.") if redo else self.tr("There is nothing to undo.")
        else:
            text = self.tr("Done again: {step}") if redo else self.tr("Undone: {step}")
            text = text.format(step=verb_text(verb))
        self.notice.tell(text, undoable=False)

    def _start(self, task: Callable[[], Given], done: Callable[[Given], None]) -> None:
        self._work = Work(task, self)
        self._work.done.connect(lambda result: self._finish(lambda: done(result)))
        self._work.failed.connect(lambda error: self._finish(lambda: self._show_trouble(error)))
        self._work.start()

    def _finish(self, rest: Callable[[], None]) -> None:
        if self._work is not None:
            self._work.wait()
            self._work.deleteLater()
        self._work = None
        rest()

    def _opened(self, finish: "Callable[[], Journal]") -> None:
        self.journal = finish()
        made_up = self.journal.is_made_up
        if not made_up:
            self._own_path = self._path
        self.banner.show_for(made_up=made_up, own=self._own_path is not None)
        if self.stack.currentWidget() is self.trouble:
            self.stack.setCurrentWidget(self.today)
        for page in self._pages.values():
            page.show_journal(self.journal)
        self.menus.show_journal(self.journal)
        self.journal_opened.emit()

    def _show_trouble(self, error: JournalError) -> None:
        text = sentence(error)
        self.trouble.show_trouble(text)
        self.stack.setCurrentWidget(self.trouble)
        self.opening_failed.emit(text)

    def _retry(self) -> None:
        if self._path is not None:
            self.open_path(self._path)

    def _let_go(self) -> None:
        if self.journal is None:
            return
        self.menus.show_journal(None)
        for page in self._pages.values():
            page.show_journal(None)
        self.journal.close()
        self.journal = None

    def _forget_warning(self) -> None:
        self._warned = False

    def _restyle(self) -> None:
        self.navigation.set_look(self.theme.look)
