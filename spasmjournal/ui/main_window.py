"""The window: pages at the left, a banner above where it is needed, what was done just now below."""

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import QMainWindow

from spasmjournal.anatomy import Anatomy
from spasmjournal.errors import AlreadyThere, JournalError, JournalIsLocked
from spasmjournal.i18n import sentence
from spasmjournal.settings import Settings
from spasmjournal.ui.calling import Calling
from spasmjournal.ui.clock import Clock
from spasmjournal.ui.damage.damage_desk import DamageDesk
from spasmjournal.ui.entry_routes import EntryRoutes
from spasmjournal.ui.going_to_sleep import GoingToSleep
from spasmjournal.ui.holding import Holding
from spasmjournal.ui.journal_dialog import ask_for_journal
from spasmjournal.ui.keeping.first_word import say_first_word
from spasmjournal.ui.keeping.subject import Subject
from spasmjournal.ui.locking import Locking
from spasmjournal.ui.made_up_banner import MadeUpBanner
from spasmjournal.ui.messages import close_other_windows
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
from spasmjournal.ui.window_frame import bring_up, first_size, framed
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
        self._routes = EntryRoutes(self.today, self.go)
        self.stack = PageStack(
            self.today, lambda place: make_page(place, theme, clock, anatomy, settings), self._wire_page
        )
        self.trouble = self.stack.trouble
        self.navigation = Navigation(place_names().values())
        self.banner = MadeUpBanner()
        self.notice = NoticeBar()
        self.steps = Steps(self.notice, clock, settings)
        self._damage = DamageDesk(self._holding, self.trouble, settings, self.notice, self._may_leave)
        self.tray = Tray(theme, settings, clock, self)
        self._locking = Locking(settings, clock, self)
        self._calling = Calling(self)
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
        if self.journal is None or not self.journal.is_locked:
            return
        if self.stack.keep_typed():
            close_other_windows(self)
            path = self.journal.path
            self._holding.let_go()
            self.today.close_card()
            self._holding.ask_for_key(path)
        else:
            self.notice.tell(self.tr("Something typed could not be kept, so the journal stays open."))

    def _lock_or_offer(self) -> None:
        if self.journal is not None and not self.journal.is_locked:
            offer = partial(self.show_subject, Subject.PASSPHRASE)
            self.notice.tell(self.tr("This journal has no passphrase."), self.tr("Choose one"), offer)
        self.lock()

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
        # What was typed just now is kept first, or is found to be unsaved.
        kept, unsaved = self.stack.leave(), self.today.unsaved()
        if (unsaved and unsaved != self._warned_of) or not kept:
            self._warned_of = unsaved
            self._closing = False
            event.ignore()
            self._warn()
            return
        self._settings.geometry = self.saveGeometry()
        self._holding.let_go()
        self._calling.listen_for(None)
        super().closeEvent(event)

    def _build(self) -> None:
        self.setWindowTitle(self.tr("Spasm Journal"))
        self.setCentralWidget(framed(self.navigation, self.stack, self.banner, self.notice))
        if not self.restoreGeometry(self._settings.geometry):
            self.resize(first_size(self.screen()))

    def _wire(self) -> None:
        self.navigation.wanted.connect(self._navigate)
        self.menus.journal_wanted.connect(lambda new: self.choose_journal(new=new))
        self.menus.sample_wanted.connect(self.look_around)
        self.menus.undo_wanted.connect(lambda: self._when_free(self.steps.undo))
        self.menus.redo_wanted.connect(lambda: self._when_free(self.steps.redo))
        self._routes.follow_menu(self.menus.acts)
        self.tray.quick_log_wanted.connect(self.today.panel_desk.log_last_again)
        self.tray.open_wanted.connect(partial(bring_up, self))
        self._calling.called.connect(partial(bring_up, self))
        self.tray.quit_wanted.connect(self.close)
        self.menus.page_wanted.connect(self._navigate)
        self.menus.subject_wanted.connect(self.show_subject)
        self.menus.lock_wanted.connect(self._lock_or_offer)
        self._locking.due.connect(self.lock)
        GoingToSleep(self).told.connect(self.lock)
        self.banner.back_wanted.connect(self.back_to_own)
        self.today.sample_wanted.connect(self.look_around)
        self.today.passphrase_wanted.connect(lambda: self.show_subject(Subject.PASSPHRASE))
        self.today.left_off.connect(self.notice.clear)
        self.today.put_away.connect(self._offer_back)
        self._holding.came.connect(self._opened)
        self._holding.going.connect(self._let_go)
        self._holding.failed.connect(self._show_trouble)
        self._holding.over.connect(self._opening_over)
        self.trouble.back_wanted.connect(self.back_to_own)
        self.journal_opened.connect(self.trouble.unlock.forget)
        self.trouble.other_wanted.connect(lambda: self.choose_journal(new=False))
        self.trouble.damage.open_wanted.connect(self.open_path)
        self.trouble.new_wanted.connect(lambda: self.choose_journal(new=True))
        self.theme.changed.connect(self._restyle)
        self._wire_page(self.today, Place.TODAY)
        again = QTimer(self, interval=_LOOK_AGAIN_MS)
        again.timeout.connect(self._look_again)
        again.start()

    def _wire_page(self, page: Page, place: Place) -> None:
        page.told.connect(self.steps.tell)
        page.follow_mirror(self._mirror)
        self._routes.follow_page(page, place)
        page.rewriting_wanted.connect(self._rewrite)
        page.lock_wanted.connect(self.lock)
        self._damage.follow(page)

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
        self.navigation.setEnabled(True)
        self.stack.show_journal(journal)
        self._calling.listen_for(journal.path)
        self._follow(journal)
        self._begin_with(journal)
        self.journal_opened.emit()

    def _begin_with(self, journal: "Journal") -> None:
        try:
            say_first_word(journal, self._settings, self.notice, self.show_subject)
            journal.empty_bin(self._clock())
        except JournalError as error:
            self._damage.tell(error)

    def _show_trouble(self, error: JournalError) -> None:
        own = self._holding.own_path not in (None, self._holding.path)
        self.banner.hide()
        self.notice.clear()
        self._calling.listen_for(self._holding.path if isinstance(error, JournalIsLocked) else None)
        self.navigation.setEnabled(False)
        self.stack.show_trouble()
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
