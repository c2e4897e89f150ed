"""A page of the window: it asks the journal when it is looked at, and not before."""

from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QWidget

from spasmjournal.entry_filter import EntryFilter
from spasmjournal.errors import JournalError, JournalIsDamaged
from spasmjournal.i18n import sentence
from spasmjournal.ui.clock import Clock
from spasmjournal.ui.keeping.subject import Subject
from spasmjournal.ui.mirror import Mirror
from spasmjournal.ui.theme import Theme

if TYPE_CHECKING:
    from spasmjournal.record.journal import Journal


class Page(QWidget):
    """Shows the journal it is given; refreshes when visible, else when next shown."""

    told = Signal(str)
    """One short sentence on what was done."""
    spasm_opened = Signal(int)
    """The person wants to correct a spasm."""
    use_opened = Signal(int)
    """The person wants to correct a use that belongs to no spasm."""
    check_in_opened = Signal(object)
    """A `date`: the person wants to correct what was said about this day as a whole."""
    appointment_opened = Signal(int)
    """The person wants to correct an appointment."""
    entries_wanted = Signal(object)
    """An `EntryFilter`: the person wants to see these entries."""
    rewriting_wanted = Signal(object)
    """A `Rewriting`: something is to be done with the file while the journal is closed."""
    lock_wanted = Signal()
    """The journal is to be locked at once."""
    damage_met = Signal(object)
    """The `JournalIsDamaged` that kept the page from showing what it should."""
    damage_found = Signal(object)
    """A `JournalIsDamaged`: the person wants to see what can be done."""

    def __init__(self, theme: Theme, clock: Clock) -> None:
        super().__init__()
        self.theme = theme
        self.clock = clock
        self._journal: Journal | None = None
        self._stale = True
        self._asked_on: date | None = None
        theme.changed.connect(self.restyle)

    @property
    def journal(self) -> "Journal | None":
        """The open journal; None until it is there."""
        return self._journal

    def show_journal(self, journal: "Journal | None") -> None:
        """Show another journal from now on."""
        if self._journal is not None:
            self._journal.changed.disconnect(self._journal_changed)
        self._journal = journal
        if journal is not None:
            journal.changed.connect(self._journal_changed)
        self._journal_changed()

    def follow_mirror(self, mirror: Mirror) -> None:
        """Turn bodies over as the person wants; a page without any has nothing to do."""

    def refresh(self) -> None:
        """Ask the journal again and show what it says; called with a journal only."""

    def restyle(self) -> None:
        """Take the theme's colours and sizes into what is painted by hand."""

    def _journal_changed(self) -> None:
        self._stale = True
        if self.isVisible():
            self._refresh_now()

    def look_again(self) -> None:
        """Time has passed; a new day may have begun."""
        if self.isVisible() and self._asked_on != self.clock().date():
            self._refresh_now()

    def take_focus(self) -> None:
        """Take the keyboard without pointing at anything; Tab then goes to the first thing on the page."""
        self.setFocus()

    def show_entries(self, wanted: EntryFilter) -> None:
        """Show only these entries, where a page lists any."""

    def show_subject(self, subject: Subject) -> None:
        """Bring this part of safekeeping into view, where the page is about that."""

    def leave(self) -> bool:
        """Keep what was typed, before the journal is closed; whether all of it could be kept."""
        return True

    def keep_typed(self) -> bool:
        """Keep all that was typed in the journal, because it is locked now; whether that could be done."""
        return self.leave()

    def _refresh_now(self) -> None:
        if self._journal is None:
            return
        self._stale = False
        self._asked_on = self.clock().date()
        try:
            self.refresh()
        except JournalIsDamaged as damage:
            self.damage_met.emit(damage)
        except JournalError as error:
            self.told.emit(sentence(error))

    def showEvent(self, event: QShowEvent) -> None:
        """Catch up with what changed while the page was hidden."""
        super().showEvent(event)
        if self._stale or self._asked_on != self.clock().date():
            self._refresh_now()
