"""The window: pages at the left, a banner above where it is needed, what was done just now below."""

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, QTimer, Signal
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import QHBoxLayout, QMainWindow, QVBoxLayout, QWidget

from spasmjournal.anatomy import Anatomy
from spasmjournal.errors import AlreadyThere, JournalError
from spasmjournal.i18n import sentence
from spasmjournal.settings import Settings
from spasmjournal.ui.clock import Clock
from spasmjournal.ui.holding import Holding
from spasmjournal.ui.journal_dialog import ask_for_journal
from spasmjournal.ui.keeping.first_word import say_what_is_beside
from spasmjournal.ui.keeping.subject import Subject
from spasmjournal.ui.made_up_banner import MadeUpBanner
from spasmjournal.ui.mirror import Mirror
from spasmjournal.ui.navigation import Navigation
from spasmjournal.ui.notice_bar import NoticeBar
from spasmjournal.ui.opening import Doors
from spasmjournal.ui.page import Page
from spasmjournal.ui.page_stack import PageStack
from spasmjournal.ui.pages import Place, make_page, place_names
from spasmjournal.ui.steps import Steps
from spasmjournal.ui.theme import Theme
from spasmjournal.ui.today.today_page import TodayPage
from spasmjournal.ui.tray import Tray
from spasmjournal.ui.window_menus import WindowMenus

if TYPE_CHECKING:
    from spasmjournal.record.journal import Journal
    from spasmjournal.ui.keeping.part import Rewriting

_LOOK_AGAIN_MS = 60_000


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
        self._holding = Holding(doors, settings, clock, self)
        self._warned_of: tuple[object, ...] = ()
        self._closing = False
        self._mirror = Mirror(settings, self)
        self.today = TodayPage(theme, clock, anatomy)
        self.stack = PageStack(
            self.today, lambda place: make_page(place, theme, clock, anatomy, settings), self._wire_page
        )
        self.trouble = self.stack.trouble
        self.navigation = Navigation(place_names().values())
        self.banner = MadeUpBanner()
        self.notice = NoticeBar()
        self.steps = Steps(self.notice, clock)
        self.tray = Tray(theme, settings, clock, self)
        self.menus = WindowMenus(self, theme, settings)
        self._build()
        self._wire()
        self._restyle()
        self.go(Place.TODAY)

    @property
    def journal(self) -> "Journal | None":
        """The open journal, if there is one."""
        return self._holding.journal

    def open_path(self, path: Path) -> None:
        """Open a journal in place of the present one; the window stays usable meanwhile."""
        if self._may_leave():
            self.trouble.unlock.forget()
            self._holding.open(path)

    def go(self, place: Place) -> Page:
        """Bring a page to the front, making it when it is first wanted."""
        page = self.stack.bring(place)
        if not (self.stack.is_in_trouble or self.navigation.isAncestorOf(self.focusWidget())):
            page.take_focus()
        self.navigation.show_page(place)
        return page

    def look_around(self) -> None:
        """Open made-up entries; the own journal is closed and stays as it is."""
        if self._may_leave() and self._is_free():
            self._holding.open_sample()

    def back_to_own(self) -> None:
        """Open the own journal again."""
        if self._holding.own_path is not None:
            self.open_path(self._holding.own_path)

    def show_subject(self, subject: Subject) -> None:
        """Bring a part of safekeeping to the front."""
        self.notice.clear()
        self.go(Place.KEEPING).show_subject(subject)

    def lock(self) -> None:
        """Close a journal that has a passphrase, and show nothing until that is typed."""
        if self.journal is not None and self.journal.is_locked and self.stack.leave():
            self._holding.lock()

    def choose_journal(self, *, new: bool) -> None:
        """Ask for a file and open it, or make it."""
        if self._is_free():
            ask_for_journal(self, self._start_new if new else self.open_path, new=new)

    def closeEvent(self, event: QCloseEvent) -> None:
        """Say once that something is not saved; then close the journal and go."""
        if self._holding.is_busy:
            self._closing = True
            event.ignore()
            return
        unsaved, kept = self.today.unsaved(), self.stack.leave()
        if (unsaved and unsaved != self._warned_of) or not kept:
            self._warned_of = unsaved
            self._closing = False
            event.ignore()
            self._warn()
            return
        self._settings.geometry = self.saveGeometry()
        self._holding.let_go()
        super().closeEvent(event)

    def _build(self) -> None:
        self.setWindowTitle(self.tr("Spasm Journal"))
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
            self.resize(self._first_size())

    def _first_size(self) -> QSize:
        room = self.screen().availableSize()
        return QSize(min(1240, room.width() - 40), min(860, room.height() - 60))

    def _wire(self) -> None:
        self.navigation.wanted.connect(self._navigate)
        self.menus.journal_wanted.connect(lambda new: self.choose_journal(new=new))
        self.menus.sample_wanted.connect(self.look_around)
        self.menus.undo_wanted.connect(lambda: self._when_free(self.steps.undo))
        self.menus.redo_wanted.connect(lambda: self._when_free(self.steps.redo))
        self.menus.acts.bring_back_wanted.connect(lambda: self._on_today(self.today.bring_back))
        self.today.put_by_changed.connect(self.menus.acts.bring_back.setEnabled)
        self.menus.acts.quick_log_wanted.connect(self.today.panel_desk.log_last_again)
        self.menus.acts.use_wanted.connect(lambda: self._on_today(self.today.start_use))
        self.menus.acts.check_in_wanted.connect(lambda: self._on_today(self.today.start_check_in))
        self.menus.acts.appointment_wanted.connect(lambda: self._on_today(self.today.start_appointment))
        self.tray.quick_log_wanted.connect(self.today.panel_desk.log_last_again)
        self.tray.open_wanted.connect(self._come_up)
        self.tray.quit_wanted.connect(self.close)
        self.menus.page_wanted.connect(self._navigate)
        self.menus.subject_wanted.connect(self.show_subject)
        self.menus.lock_wanted.connect(self.lock)
        self.banner.back_wanted.connect(self.back_to_own)
        self.today.sample_wanted.connect(self.look_around)
        self.today.left_off.connect(self.notice.clear)
        self.today.put_away.connect(self._offer_back)
        self._holding.came.connect(self._opened)
        self._holding.going.connect(self._let_go)
        self._holding.failed.connect(self._show_trouble)
        self._holding.over.connect(self._opening_over)
        self.trouble.back_wanted.connect(self.back_to_own)
        self.trouble.retry_wanted.connect(self._holding.again)
        self.trouble.unlock.given.connect(self._holding.unlock)
        self.journal_opened.connect(self.trouble.unlock.forget)
        self.trouble.other_wanted.connect(lambda: self.choose_journal(new=False))
        self.trouble.new_wanted.connect(lambda: self.choose_journal(new=True))
        self.theme.changed.connect(self._restyle)
        self._wire_page(self.today)
        again = QTimer(self, interval=_LOOK_AGAIN_MS)
        again.timeout.connect(self._look_again)
        again.start()

    def _wire_page(self, page: Page) -> None:
        page.told.connect(self.steps.tell)
        page.follow_mirror(self._mirror)
        page.spasm_opened.connect(lambda row_id: self._on_today(lambda: self.today.correct_spasm(row_id)))
        page.use_opened.connect(lambda row_id: self._on_today(lambda: self.today.correct_use(row_id)))
        page.check_in_opened.connect(lambda day: self._on_today(lambda: self.today.correct_check_in(day)))
        page.appointment_opened.connect(
            lambda row_id: self._on_today(lambda: self.today.correct_appointment(row_id))
        )
        page.entries_wanted.connect(lambda wanted: self.go(Place.JOURNAL).show_entries(wanted))
        page.rewriting_wanted.connect(self._rewrite)

    def _navigate(self, number: int) -> None:
        self.notice.clear()
        self.go(Place(number))

    def _look_again(self) -> None:
        self.tray.look_again()
        self.stack.look_again()

    def _when_free(self, act: Callable[[], None]) -> None:
        """What is on an open card was not done yet: undoing would take back something else."""
        if self._is_free():
            act()

    def _on_today(self, act: Callable[[], None]) -> None:
        self.go(Place.TODAY)
        act()

    def _come_up(self) -> None:
        self.showNormal() if self.isMinimized() else self.show()
        self.raise_()
        self.activateWindow()

    def _offer_back(self) -> None:
        self.notice.tell(self.tr("Put away, not saved."), self.tr("Bring it back"), self.today.bring_back)

    def _warn(self) -> None:
        text = self.tr("Something is not saved yet. Save it, or close the window once more to leave it.")
        if self.today.unsaved():
            self.go(Place.TODAY)
            self.today.say(text)
        self.notice.tell(text)

    def _is_free(self) -> bool:
        if self.today.is_writing:
            self.notice.tell(self.tr("One entry is still open. Save it or put it away first."))
        return not self.today.is_writing

    def _may_leave(self) -> bool:
        if self._holding.is_busy:
            return False
        return self.journal is None or (self._is_free() and self.stack.leave())

    def _rewrite(self, wanted: "Rewriting") -> None:
        if self._may_leave():
            self._holding.rewrite(wanted.act, wanted.then)

    def _start_new(self, path: Path) -> None:
        if path.exists():
            self.notice.tell(sentence(AlreadyThere(path=path)))
        else:
            self.open_path(path)

    def _opened(self, journal: "Journal") -> None:
        self.banner.show_for(made_up=journal.is_made_up, own=self._holding.own_path is not None)
        self.notice.clear()
        self.stack.show_journal(journal)
        self._follow(journal)
        say_what_is_beside(journal, self._settings, self.notice, self.show_subject)
        self._empty_bin(journal)
        self.journal_opened.emit()

    def _empty_bin(self, journal: "Journal") -> None:
        try:
            journal.empty_bin(self._clock())
        except JournalError as error:
            self.notice.tell(sentence(error))

    def _show_trouble(self, error: JournalError) -> None:
        own = self._holding.own_path not in (None, self._holding.path)
        self.banner.hide()
        self.notice.clear()
        self.stack.setCurrentWidget(self.trouble)
        self.trouble.show_trouble(error, own=own)
        self.opening_failed.emit(sentence(error))

    def _follow(self, journal: "Journal | None") -> None:
        self.steps.show_journal(journal)
        self.menus.show_journal(journal)
        self.tray.show_journal(journal)

    def _opening_over(self) -> None:
        if self._closing:
            self.close()

    def _let_go(self) -> None:
        self._follow(None)
        self.stack.show_journal(None)

    def _restyle(self) -> None:
        self.navigation.set_look(self.theme.look)
