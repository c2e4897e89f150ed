"""Asks for the present passphrase before something is shown that opens the journal for good."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from spasmjournal.ui.clock import Clock
from spasmjournal.ui.controls.flow_layout import FlowLayout
from spasmjournal.ui.controls.in_view import bring_into_view
from spasmjournal.ui.controls.labels import button
from spasmjournal.ui.keeping.present_key import PresentKey

if TYPE_CHECKING:
    from spasmjournal.record.journal import Journal


class WhoIsThere(QWidget):
    """Hidden until something is to be done only for who knows the passphrase, or has the sheet."""

    left = Signal()
    """The person leaves it."""

    def __init__(self, clock: Clock) -> None:
        super().__init__()
        self._clock = clock
        self._journal: Journal | None = None
        self._then: Callable[[], None] | None = None
        self.present = PresentKey()
        self.go_on = button(self.tr("Go on"), "primary")
        self.leave = button(self.tr("Leave it"), "quiet")
        self.go_on.clicked.connect(self._try)
        self.present.entered.connect(self._try)
        self.present.trying.connect(self.go_on.setDisabled)
        self.present.fits.connect(self._fits)
        self.leave.clicked.connect(self.left)
        acts = QWidget()
        row = FlowLayout(acts)
        for act in (self.go_on, self.present.key.turn, self.leave):
            row.addWidget(act)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(10)
        column.addWidget(self.present)
        column.addWidget(acts)
        self.hide()

    def ask(self, journal: "Journal", then: Callable[[], None]) -> None:
        """Ask, and do this when what is typed opens the journal."""
        self.forget()
        self._journal, self._then = journal, then
        self.show()
        self.present.key.passphrase.setFocus()
        bring_into_view(self)

    def forget(self) -> None:
        """Ask for nothing, and let go of what was typed."""
        self._journal = self._then = None
        self.present.forget()
        self.hide()

    def _try(self) -> None:
        if self._journal is not None:
            self.present.try_key(self._journal.path, self._clock())

    def _fits(self) -> None:
        then = self._then
        self.forget()
        if then is not None:
            then()
