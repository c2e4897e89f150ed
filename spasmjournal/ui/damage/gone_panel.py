"""What can be done where only copies of a journal are left: the newest one comes back, or one begins anew."""

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from spasmjournal.ui.clock import Clock
from spasmjournal.ui.controls.flow_layout import FlowLayout
from spasmjournal.ui.controls.labels import button, label
from spasmjournal.ui.keeping.copy_words import moment_in_words
from spasmjournal.ui.opening import Rewrite

if TYPE_CHECKING:
    from spasmjournal.record.backup.copies import Copy
    from spasmjournal.record.vault.data_key import DataKey


class GonePanel(QWidget):
    """Says of when the copy is; nothing is made where the journal was before that is decided."""

    put_back_wanted = Signal(object)
    """A `Rewrite` that brings the copy back."""
    anew_wanted = Signal()

    def __init__(self, clock: Clock) -> None:
        super().__init__()
        self._clock = clock
        self._copy: Path | None = None
        self.copy = label("")
        self.put_back = button(self.tr("Put the newest copy back"), "primary")
        self.anew = button(self.tr("Begin a new journal here"))
        self.put_back.clicked.connect(self._put_back)
        self.anew.clicked.connect(self.anew_wanted)
        acts = QWidget()
        row = FlowLayout(acts)
        row.addWidget(self.put_back)
        row.addWidget(self.anew)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(10)
        column.addWidget(self.copy)
        column.addWidget(acts)
        column.addWidget(label(self.tr("The copies stay where they are, whatever you choose."), "muted"))
        self.hide()

    def show_gone(self, copy: "Copy") -> None:
        """Offer the newest copy of the journal."""
        self._copy = copy.path
        made = moment_in_words(self._clock.here(copy.made), self._clock().date())
        self.copy.setText(self.tr("The newest copy is of {moment}.").format(moment=made))
        self.show()
        self.put_back.setFocus()

    def forget(self) -> None:
        """Offer nothing."""
        self._copy = None
        self.hide()

    def _put_back(self) -> None:
        if self._copy is not None:
            self.put_back_wanted.emit(_bringing_back(self._copy))


def _bringing_back(copy: Path) -> Rewrite:
    def act(journal: Path, _key: "DataKey | None") -> None:
        from spasmjournal.record.backup.gone import bring_back

        bring_back(journal, copy)

    return act
