"""What can be done with the entries that are chosen: a row of buttons below the list."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QMenu, QVBoxLayout, QWidget

from spasmjournal.i18n import number_text
from spasmjournal.observation import Entry
from spasmjournal.ui.controls.flow_layout import FlowLayout
from spasmjournal.ui.controls.labels import button, label
from spasmjournal.ui.journal.ask_field import AskField
from spasmjournal.vocabulary import Cause
from spasmjournal.wording import cause_text


class EntryActs(QWidget):
    """Says what the person wants done; what cannot be done with what is chosen is greyed out."""

    cause_wanted = Signal(object)
    asked = Signal(str)
    """A question for the next appointment, as the person wrote it."""
    asking_left = Signal()
    """The person does not ask after all."""

    def __init__(self) -> None:
        super().__init__()
        self.told = label("", "muted")
        self.edit = button(self.tr("Edit"))
        self.ask = button(self.tr("Ask about this"))
        self.copy = button(self.tr("Copy as text"))
        self.cause = button(self.tr("Suspected cause"))
        self.delete = button(self.tr("Delete"))
        self.causes = QMenu(self)
        for cause in Cause:
            if cause is not Cause.OWN_WORDS:
                action = self.causes.addAction(cause_text(cause).replace("&", "&&"))
                action.triggered.connect(lambda _checked, chosen=cause: self.cause_wanted.emit(chosen))
        self.cause.setMenu(self.causes)
        self.question = AskField()
        self.question.asked.connect(self.asked)
        self.question.left.connect(self.asking_left)
        buttons = QWidget()
        row = FlowLayout(buttons)
        for act in (self.edit, self.ask, self.copy, self.cause, self.delete):
            row.addWidget(act)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.told)
        column.addWidget(self.question)
        column.addWidget(buttons)

    def start_asking(self, words: str) -> None:
        """Open a line for a question that begins with these words."""
        self.question.begin(words)
        self.ask.setEnabled(False)

    def end_asking(self) -> None:
        """Close the line; what stands in it is given up."""
        self.question.forget()
        self._show_askable()

    def show_chosen(self, chosen: Sequence[Entry], *, several: bool) -> None:
        """Offer what can be done with these; `several` says that each click chooses one more."""
        for act in (self.copy, self.delete):
            act.setEnabled(bool(chosen))
        self.edit.setEnabled(len(chosen) == 1)
        self._show_askable()
        self.cause.setEnabled(any(entry.spasm is not None for entry in chosen))
        if chosen:
            text = self.tr("1 entry chosen") if len(chosen) == 1 else self.tr("{count} entries chosen")
            self.told.setText(text.format(count=number_text(len(chosen))))
        elif several:
            self.told.setText(self.tr("Click the entries you mean, or go to one and press Space."))
        else:
            self.told.setText(self.tr("Click an entry to choose it. With Ctrl or Shift, choose several."))

    def _show_askable(self) -> None:
        # one question at a time, so that none is lost that is being written
        self.ask.setEnabled(self.edit.isEnabled() and self.question.isHidden())
