"""Which act leads where: what opens a card leads to Today and back, what shows entries to the journal."""

from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer

from spasmjournal.ui.entry_menu import EntryMenu
from spasmjournal.ui.page import Page
from spasmjournal.ui.pages import Place
from spasmjournal.ui.today.today_page import TodayPage


class EntryRoutes(QObject):
    """Brings the page to the front on which something is to be done, and has it done there."""

    def __init__(self, today: TodayPage, go: Callable[[Place], Page]) -> None:
        super().__init__(today)
        self._today = today
        self._go = go
        self._came_from: Place | None = None
        today.left_off.connect(lambda: QTimer.singleShot(0, self, self._go_back))

    def follow_menu(self, acts: EntryMenu) -> None:
        """Do what is chosen in the menu."""
        today = self._today
        acts.bring_back_wanted.connect(lambda: self._on_today(today.bring_back))
        today.put_by_changed.connect(acts.bring_back.setEnabled)
        acts.quick_log_wanted.connect(today.panel_desk.log_last_again)
        acts.use_wanted.connect(lambda: self._on_today(today.start_use))
        acts.check_in_wanted.connect(lambda: self._on_today(today.start_check_in))
        acts.appointment_wanted.connect(lambda: self._on_today(today.start_appointment))

    def follow_page(self, page: Page, place: Place) -> None:
        """Open what is chosen on a page; whoever corrected it comes back there."""
        today = self._today
        page.spasm_opened.connect(lambda row_id: self._from(place, lambda: today.correct_spasm(row_id)))
        page.use_opened.connect(lambda row_id: self._from(place, lambda: today.correct_use(row_id)))
        page.check_in_opened.connect(lambda day: self._from(place, lambda: today.correct_check_in(day)))
        page.appointment_opened.connect(
            lambda row_id: self._from(place, lambda: today.correct_appointment(row_id))
        )
        page.entries_wanted.connect(lambda wanted: self._go(Place.JOURNAL).show_entries(wanted))

    def _from(self, place: Place, act: Callable[[], None]) -> None:
        was_writing = self._today.is_writing
        self._on_today(act)
        if self._today.is_writing and not was_writing:
            self._came_from = place

    def _on_today(self, act: Callable[[], None]) -> None:
        self._came_from = None
        self._go(Place.TODAY)
        act()

    def _go_back(self) -> None:
        """Not where the person went elsewhere meanwhile, or where Today has something to say."""
        place, self._came_from = self._came_from, None
        if place is not None and self._today.isVisible() and not self._today.has_something_to_say:
            self._go(place)
