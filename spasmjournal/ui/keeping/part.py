"""One part of the page: a frame with a heading that asks the journal and says what the person wants."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QVBoxLayout

from spasmjournal.errors import JournalError
from spasmjournal.ui.controls.labels import label
from spasmjournal.ui.opening import Rewrite

if TYPE_CHECKING:
    from spasmjournal.record.journal import Journal


@dataclass(frozen=True)
class Rewriting:
    """Something to be done with the file while the journal is closed; it is open again afterwards."""

    act: Rewrite
    then: Callable[[JournalError | None], None]
    """Called when it is open again, with the trouble that kept the act from being done.

    With such a trouble it may be that it could not be opened either, which was told before.
    """


class Part(QFrame):
    """Shows one side of how the journal is kept; what it holds is in `inside`, under its `heading`."""

    told = Signal(str)
    """One short sentence on what was done."""
    rewriting_wanted = Signal(object)
    """A `Rewriting`."""
    view_wanted = Signal(object)
    """A widget of the part that was opened just now, and should be seen as a whole."""

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("role", "card")
        self.journal: Journal | None = None
        self.heading = label("", "heading")
        self.inside = QVBoxLayout(self)
        self.inside.setContentsMargins(16, 12, 16, 16)
        self.inside.setSpacing(10)
        self.inside.addWidget(self.heading)

    def show_journal(self, journal: "Journal | None") -> None:
        """Show another journal; nothing that was typed or told of the last one stays in view."""
        self.journal = journal
        self.forget()

    def forget(self) -> None:
        """Let go of what was typed and what is shown."""

    def refresh(self) -> None:
        """Ask the journal again and show what it says; called with a journal only."""
