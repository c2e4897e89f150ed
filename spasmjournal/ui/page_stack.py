"""The pages of a window, one in front of the others, each made when it is first wanted."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QStackedWidget

from spasmjournal.ui.page import Page
from spasmjournal.ui.pages import Place
from spasmjournal.ui.trouble_page import TroublePage

if TYPE_CHECKING:
    from spasmjournal.record.journal import Journal


class PageStack(QStackedWidget):
    """Shows a page, or what keeps the journal from being opened."""

    def __init__(
        self, first: Page, make: Callable[[Place], Page], wire: Callable[[Page, Place], None]
    ) -> None:
        super().__init__()
        self._make = make
        self._wire = wire
        self._journal: Journal | None = None
        self._pages: dict[Place, Page] = {Place.TODAY: first}
        self._wanted = first
        self.trouble = TroublePage(first.clock)
        self.addWidget(first)
        self.addWidget(self.trouble)

    @property
    def is_in_trouble(self) -> bool:
        """Whether it is told in front of all pages why there is no journal."""
        return self.currentWidget() is self.trouble

    def bring(self, place: Place) -> Page:
        """Show the page at a place, or keep it for when the trouble in front is over."""
        page = self._page(place)
        self._wanted = page
        if not self.is_in_trouble:
            self.setCurrentWidget(page)
        return page

    def show_journal(self, journal: "Journal | None") -> None:
        """Have every page show another journal."""
        self._journal = journal
        back = journal is not None and self.is_in_trouble
        if back:
            self._set_trouble(there=False)
            self.setCurrentWidget(self._wanted)
        for page in self._pages.values():
            page.show_journal(journal)
        if back:
            self._wanted.take_focus()

    def show_trouble(self) -> None:
        """Show why there is no journal; what lies behind takes neither keys nor clicks."""
        self._set_trouble(there=True)
        self.setCurrentWidget(self.trouble)

    def look_again(self) -> None:
        """Time has passed."""
        for page in self._pages.values():
            page.look_again()

    def leave(self) -> bool:
        """Have every page keep what was typed; whether all of it could be kept."""
        self.trouble.damage.forget()
        kept = [page.leave() for page in self._pages.values()]
        return all(kept)

    def keep_typed(self) -> bool:
        """Have every page keep what was typed in the journal itself; whether all of it could be kept."""
        kept = [page.keep_typed() for page in self._pages.values()]
        return all(kept)

    def _set_trouble(self, *, there: bool) -> None:
        for page in self._pages.values():
            page.setEnabled(not there)
        self.trouble.setEnabled(there)

    def _page(self, place: Place) -> Page:
        page = self._pages.get(place)
        if page is None:
            page = self._pages[place] = self._make(place)
            page.setEnabled(not self.is_in_trouble)
            self.addWidget(page)
            page.show_journal(self._journal)
            self._wire(page, place)
        return page
