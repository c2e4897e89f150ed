"""A locked journal: its recovery sheet, another passphrase or none, and when it locks by itself."""

from random import Random
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from spasmjournal.settings import Settings
from spasmjournal.ui.clock import Clock
from spasmjournal.ui.controls.flow_layout import FlowLayout
from spasmjournal.ui.controls.in_view import bring_into_view
from spasmjournal.ui.controls.labels import button, label, rule
from spasmjournal.ui.keeping.change_form import ChangeForm
from spasmjournal.ui.keeping.copying import other_folders
from spasmjournal.ui.keeping.idle_field import IdleField
from spasmjournal.ui.keeping.readable_field import ReadableField
from spasmjournal.ui.keeping.remove_form import RemoveForm
from spasmjournal.ui.keeping.sheet_panel import SheetPanel

if TYPE_CHECKING:
    from spasmjournal.record.journal import Journal


class LockedView(QWidget):
    """Opens one form at a time, and asks first who is there."""

    change_wanted = Signal(str)
    """The new passphrase."""
    removal_wanted = Signal()

    def __init__(self, clock: Clock, settings: Settings, chance: Random) -> None:
        super().__init__()
        self._clock = clock
        self._settings = settings
        self._journal: Journal | None = None
        self._offers_new = False
        """Whether a new passphrase is offered because the sheet was typed, and that was not declined."""
        self.readable = ReadableField()
        self.sheet = SheetPanel(clock, chance)
        self.change_open = button(self.tr("Change the passphrase …"))
        self.remove_open = button(self.tr("Remove the passphrase …"))
        self.change = ChangeForm()
        self.remove = RemoveForm()
        self.idle = IdleField(settings)
        self._acts = QWidget()
        self._build()
        self.change_open.clicked.connect(lambda: self._open(self.change))
        self.remove_open.clicked.connect(lambda: self._open(self.remove))
        for form in (self.change, self.remove):
            form.wanted.connect(self._try)
            form.left.connect(self._leave)
        self.change.given.connect(self.change_wanted)
        self.remove.given.connect(self.removal_wanted)
        self.forget()

    def show_journal(self, journal: "Journal | None") -> None:
        """Be about another journal; one that was opened with its sheet may need a new passphrase."""
        self._journal = journal
        self._offers_new = journal is not None and journal.opened_by_sheet
        self.sheet.show_journal(journal)
        self.forget()

    def forget(self) -> None:
        """Close every form, with what was typed there."""
        self.readable.forget()
        self.sheet.forget()
        self.change.forget()
        self.remove.forget()
        by_sheet = self._journal is not None and self._journal.opened_by_sheet
        for form in (self.change, self.remove):
            form.ask(present=not by_sheet)
        self._show(self.change if self._offers_new else None)

    def refresh(self) -> None:
        """Show what is so now."""
        self.sheet.refresh()
        self.idle.show_kept()
        journal = self._journal
        if journal is not None and (key := journal.own_key()) is not None:
            self.readable.look(journal.path, other_folders(self._settings), key)

    def first_field(self) -> QWidget:
        """Where the keyboard goes for who comes to change something."""
        return self.change_open if self.change.isHidden() else self.change.first_field()

    def _open(self, form: ChangeForm | RemoveForm) -> None:
        self._show(form)
        form.first_field().setFocus()
        bring_into_view(form)

    def _show(self, form: ChangeForm | RemoveForm | None) -> None:
        self.change.setVisible(form is self.change)
        self.remove.setVisible(form is self.remove)
        self._acts.setVisible(form is None)

    def _leave(self) -> None:
        self._offers_new = False
        opened_by = self.change_open if self.remove.isHidden() else self.remove_open
        self.change.forget()
        self.remove.forget()
        self._show(None)
        opened_by.setFocus()

    def _try(self) -> None:
        form = self.change if self.remove.isHidden() else self.remove
        if self._journal is not None:
            form.try_it(self._journal.path, self._clock())

    def _build(self) -> None:
        row = FlowLayout(self._acts)
        row.addWidget(self.change_open)
        row.addWidget(self.remove_open)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        about = label(self.tr("This journal is locked with a passphrase, and so are its copies."))
        forms = (self._acts, self.change, self.remove)
        for widget in (about, self.readable, *forms, rule(), self.sheet, rule(), self.idle):
            column.addWidget(widget)
