"""Which act leads where: what opens a card leads to Today, what shows entries to the journal."""

from collections.abc import Callable

from PySide6.QtCore import QObject

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

    def follow_menu(self, acts: EntryMenu) -> None:
        """Do what is chosen in the menu."""
        today = self._today
        acts.bring_back_wanted.connect(lambda: self._on_today(today.bring_back))
        today.put_by_changed.connect(acts.bring_back.setEnabled)
        acts.quick_log_wanted.connect(today.panel_desk.log_last_again)
        acts.use_wanted.connect(lambda: self._on_today(today.start_use))
        acts.check_in_wanted.connect(lambda: self._on_today(today.start_check_in))
        acts.appointment_wanted.connect(lambda: self._on_today(today.start_appointment))

    def follow_page(self, page: Page) -> None:
        """Open what is chosen on a page."""
        today = self._today
        page.spasm_opened.connect(lambda row_id: self._on_today(lambda: today.correct_spasm(row_id)))
        page.use_opened.connect(lambda row_id: self._on_today(lambda: today.correct_use(row_id)))
        page.check_in_opened.connect(lambda day: self._on_today(lambda: today.correct_check_in(day)))
        page.appointment_opened.connect(
            lambda row_id: self._on_today(lambda: today.correct_appointment(row_id))
        )
        page.entries_wanted.connect(lambda wanted: self._go(Place.JOURNAL).show_entries(wanted))

    def _on_today(self, act: Callable[[], None]) -> None:
        self._go(Place.TODAY)
        act()
