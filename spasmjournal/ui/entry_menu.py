"""The menu of what can be written down, from every page."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, SignalInstance
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMenu

from spasmjournal.ui.today.quick_log import QUICK_KEY

if TYPE_CHECKING:
    from spasmjournal.record.journal import Journal


class EntryMenu(QObject):
    """Says what the person wants to write down; greyed out where no journal is open."""

    quick_log_wanted = Signal()
    """A spasm at the same place as last time, now."""
    use_wanted = Signal()
    check_in_wanted = Signal()
    appointment_wanted = Signal()
    bring_back_wanted = Signal()
    """The card that was put away last."""

    def __init__(self, menu: QMenu) -> None:
        super().__init__(menu)
        self._menu = menu
        self.quick_log = self._add(self.tr("&Same place as last time, now"), self.quick_log_wanted, QUICK_KEY)
        menu.addSeparator()
        self.use = self._add(self.tr("Something I &tried …"), self.use_wanted, QKeySequence("Ctrl+T"))
        self.check_in = self._add(self.tr("&How was the day …"), self.check_in_wanted, QKeySequence("Ctrl+D"))
        self.appointment = self._add(self.tr("&Appointment …"), self.appointment_wanted, QKeySequence())
        menu.addSeparator()
        self.bring_back = self._add(
            self.tr("&Bring back what was put away"), self.bring_back_wanted, QKeySequence("Ctrl+B")
        )
        self.bring_back.setEnabled(False)
        self.show_journal(None)

    def show_journal(self, journal: "Journal | None") -> None:
        """Follow another journal."""
        for act in (self.quick_log, self.use, self.check_in, self.appointment):
            act.setEnabled(journal is not None)

    def _add(self, text: str, wanted: SignalInstance, key: QKeySequence) -> QAction:
        act = self._menu.addAction(text)
        act.triggered.connect(lambda _checked=False: wanted.emit())
        act.setShortcut(key)
        # a key held down is one thing written down, not twenty
        act.setAutoRepeat(False)
        return act
