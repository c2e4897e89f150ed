"""A part that takes something in: it reads a file beside the window, and shows what that would do."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QLabel

from spasmjournal.errors import JournalError
from spasmjournal.i18n import sentence
from spasmjournal.ui.clock import Clock
from spasmjournal.ui.controls.labels import label
from spasmjournal.ui.keeping.breakable import breakable
from spasmjournal.ui.keeping.part import Part
from spasmjournal.ui.keeping.plan_field import PlanField
from spasmjournal.ui.making import Making

if TYPE_CHECKING:
    from spasmjournal.record.merge.applying import MergePlan
    from spasmjournal.record.whole import Whole


@dataclass(frozen=True)
class Found:
    """What a file holds, and what bringing it in would do."""

    file: Path
    whole: "Whole"
    plan: "MergePlan"


class TakingPart(Part):
    """Whoever derives from it says what is read, and how it is brought in."""

    def __init__(self, clock: Clock) -> None:
        super().__init__()
        self.clock = clock
        self.found: Found | None = None
        self.busy: QLabel = label("", "muted")
        self.trouble: QLabel = label("", "trouble")
        self.plan = PlanField()
        self.plan.bring_wanted.connect(self._bring)
        self.plan.leave_wanted.connect(self.leave_it)
        self.reading = Making(self)
        self.reading.made.connect(self._made)
        self.reading.failed.connect(self.show_trouble)
        self.reading.going_on.connect(self.busy.setVisible)

    def forget(self) -> None:
        """Let go of what was read; what is being read is waited for, because the journal is closed next."""
        self.reading.stop()
        self.clear()

    def clear(self) -> None:
        """Show nothing of a file."""
        self.found = None
        for widget in (self.busy, self.trouble, self.plan):
            widget.hide()

    def leave_it(self) -> None:
        """Do nothing with what was read."""
        self.clear()
        self.setFocus()

    def read(self, text: str, task: Callable[[], object]) -> None:
        """Do this beside the window; the text says what, if it takes its time."""
        self.clear()
        self.busy.setText(text)
        self.reading.make(task)

    def made(self, given: object) -> None:
        """Go on with what a task gave that read no file to be taken in."""

    def show_found(self, found: Found) -> None:
        """Show what was read."""
        self.found = found
        self.plan.show_plan(found.file.name, found.plan)
        self.view_wanted.emit(self.plan)

    def show_trouble(self, error: JournalError) -> None:
        """Say what did not work."""
        self.trouble.setText(breakable(sentence(error)))
        self.trouble.show()
        self.view_wanted.emit(self.trouble)

    def bring(self, found: Found) -> None:
        """Bring it in.

        Raises:
            JournalError: a kind of it that says why not.
        """
        raise NotImplementedError

    def _made(self, given: object) -> None:
        if isinstance(given, Found):
            self.show_found(given)
        else:
            self.made(given)

    def _bring(self) -> None:
        if self.found is None:
            return
        try:
            self.bring(self.found)
        except JournalError as error:
            self.show_trouble(error)
