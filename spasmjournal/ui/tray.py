"""The sign on the desktop's panel: how many answers wait, and the few acts that need no window.

Others may see it, so nothing on it names a place, a remedy or anything else that was written down.
"""

from datetime import datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, SignalInstance
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QSystemTrayIcon

from spasmjournal.errors import JournalError
from spasmjournal.i18n import number_text
from spasmjournal.settings import Settings
from spasmjournal.ui.clock import Clock
from spasmjournal.ui.journal_icon import journal_icon
from spasmjournal.ui.notifying import Told, to_tell
from spasmjournal.ui.theme import Theme

if TYPE_CHECKING:
    from spasmjournal.record.journal import Journal


class Tray(QObject):
    """Follows the open journal; it is only seen where the desktop has a place for it."""

    quick_log_wanted = Signal()
    """A spasm at the same place as last time, now."""
    open_wanted = Signal()
    quit_wanted = Signal()
    notified = Signal(str)
    """What was said in a notification."""

    def __init__(self, theme: Theme, settings: Settings, clock: Clock, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._settings = settings
        self._clock = clock
        self._journal: Journal | None = None
        self._told = Told.at_start(clock())
        self._count = 0
        self.icon = QSystemTrayIcon(self)
        self.menu = QMenu()
        self.quick_log = self._add(self.tr("&Same place as last time, now"), self.quick_log_wanted)
        self.menu.addSeparator()
        self._add(self.tr("&Open the journal"), self.open_wanted)
        self._add(self.tr("&Quit"), self.quit_wanted)
        self.icon.setContextMenu(self.menu)
        self.icon.activated.connect(self._activated)
        self.icon.messageClicked.connect(self.open_wanted)
        self.notified.connect(self._notify)
        theme.changed.connect(self._show)
        self._show()
        self.show_journal(None)
        if QSystemTrayIcon.isSystemTrayAvailable():
            self.icon.show()

    def show_journal(self, journal: "Journal | None") -> None:
        """Follow another journal."""
        if self._journal is not None:
            self._journal.changed.disconnect(self._count_again)
        self._journal = journal
        if journal is not None:
            journal.changed.connect(self._count_again)
        self._told = Told.at_start(self._clock())
        self.look_again()

    def look_again(self) -> None:
        """Time has passed: more may wait, and something may be told of."""
        self._count_again()
        try:
            self._tell_what_fell_due()
        except JournalError:
            # a damaged file is told of by the page in view
            return

    def show_count(self, count: int) -> None:
        """Show how many answers wait."""
        self._count = count
        self._show()

    def _count_again(self) -> None:
        journal = self._journal
        try:
            count = len(journal.awaiting(self._clock())) if journal else 0
            self.quick_log.setEnabled(bool(journal and journal.places_again(self._clock(), 1)))
        except JournalError:
            return
        if count != self._count:
            self.show_count(count)

    def _tell_what_fell_due(self) -> None:
        journal = self._journal
        if journal is None:
            return
        wanted = {remedy.id for remedy in journal.remedies() if remedy.notify}

        def awaiting(moment: datetime) -> list[int]:
            uses = [use for entry in journal.awaiting(moment) for use in entry.uses]
            return [use.id for use in uses if use.remedy_id in wanted]

        at_night = self._settings.notify_at_night
        fresh, self._told = to_tell(self._told, awaiting, self._clock(), at_night=at_night)
        if fresh:
            self.notified.emit(self._waiting_text(len(fresh)))

    def _show(self) -> None:
        name = self.tr("Spasm Journal")
        self.icon.setToolTip(f"{name}\n{self._waiting_text(self._count)}" if self._count else name)
        self.icon.setIcon(journal_icon(self._theme.look, self._count))

    def _waiting_text(self, count: int) -> str:
        if count == 1:
            return self.tr("A question waits")
        return self.tr("{count} questions wait").format(count=number_text(count))

    def _notify(self, text: str) -> None:
        if self.icon.isVisible():
            self.icon.showMessage(self.tr("Spasm Journal"), text, self.icon.icon())

    def _activated(self, reason: QSystemTrayIcon.ActivationReason) -> None:
        if reason is QSystemTrayIcon.ActivationReason.Trigger:
            self.open_wanted.emit()

    def _add(self, text: str, wanted: SignalInstance) -> QAction:
        action = self.menu.addAction(text)
        action.triggered.connect(lambda _checked=False: wanted.emit())
        return action
