"""Another computer: what was written there comes in, and what both tell differently is settled."""

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from spasmjournal.anatomy import Anatomy
from spasmjournal.errors import JournalError
from spasmjournal.i18n import number_text
from spasmjournal.settings import Settings
from spasmjournal.ui.clock import Clock
from spasmjournal.ui.controls.flow_layout import FlowLayout
from spasmjournal.ui.controls.labels import button, label
from spasmjournal.ui.keeping.beside_field import BesideField
from spasmjournal.ui.keeping.breakable import breakable
from spasmjournal.ui.keeping.copy_reading import read_copy
from spasmjournal.ui.keeping.file_dialogs import ask_for_copy
from spasmjournal.ui.keeping.first_word import remember_done
from spasmjournal.ui.keeping.lost_field import LostField
from spasmjournal.ui.keeping.taking_part import Found, TakingPart
from spasmjournal.ui.unlock_field import Typed, UnlockField


class OtherCopyPart(TakingPart):
    """Reads another copy, shows what it would bring, and brings it in as one step."""

    def __init__(self, clock: Clock, settings: Settings, anatomy: Anatomy) -> None:
        super().__init__(clock)
        self.heading.setText(self.tr("Another computer"))
        self._settings = settings
        self._copy: Path | None = None
        self.beside = BesideField()
        self.beside.wanted.connect(self.look_at)
        self.choose = button(self.tr("Choose the other copy …"))
        self.choose.clicked.connect(lambda: ask_for_copy(self, self.look_at))
        self.unlock = UnlockField()
        self.unlock.given.connect(self._read_with)
        self.not_now = button(self.tr("Leave it"))
        self.not_now.clicked.connect(self.leave_it)
        self.done = label("")
        self.lost = LostField(anatomy)
        self.lost.settled.connect(self._settle)
        self._build()

    def look_at(self, copy: Path) -> None:
        """Read a copy, and show what it would bring."""
        self._copy = copy
        self._read(None)

    def clear(self) -> None:
        """Show nothing of a copy, and nothing that was typed for it."""
        super().clear()
        self.unlock.forget()
        for widget in (self.unlock, self.not_now, self.done):
            widget.hide()

    def forget(self) -> None:
        """Show nothing of the last journal."""
        super().forget()
        self._copy = None
        self.beside.show_copies(())
        self.lost.show_all(())

    def refresh(self) -> None:
        """Look what lies beside the journal, and ask what is not settled."""
        from spasmjournal.record.synced import conflicted_copies

        # What was said of a file may have been undone.
        self.done.hide()
        if self.journal is not None:
            self.beside.show_copies(conflicted_copies(self.journal.path))
            self.lost.show_all(self.journal.disagreements())

    def show_found(self, found: Found) -> None:
        """Show what was read; a copy that brings nothing may go."""
        self.unlock.forget()
        self.unlock.hide()
        self.not_now.hide()
        super().show_found(found)
        if found.plan.is_nothing and not found.plan.one_is_made_up:
            self._say_done(found.file)

    def show_trouble(self, error: JournalError) -> None:
        """Ask for what opens the copy, where that helps."""
        super().show_trouble(error)
        self.unlock.show_trouble(error)
        self.not_now.setVisible(not self.unlock.isHidden())
        if not self.unlock.isHidden():
            self.unlock.take_focus()
            self.view_wanted.emit(self.not_now)

    def bring(self, found: Found) -> None:
        """Merge it, as one step."""
        from spasmjournal.exchange.taking_in import told_of

        if self.journal is None:
            return
        with told_of(found.file):
            done = self.journal.merge(found.whole, self.clock(), found.plan)
        self.leave_it()
        self.refresh()
        self._say_done(found.file)
        text = self.tr("{name} is brought in.")
        if done.conflicts:
            text = self.tr("{name} is brought in. Told differently in both, to be looked at here: {count}.")
            self.lost.take_focus()
            self.view_wanted.emit(self.lost)
        count = number_text(len(done.conflicts))
        self.told.emit(breakable(text.format(name=found.file.name, count=count)))

    def _read_with(self, typed: Typed) -> None:
        self._read(typed)

    def _read(self, typed: Typed | None) -> None:
        journal, copy = self.journal, self._copy
        if journal is None or copy is None:
            return
        reader, now = journal.reader(), self.clock()
        self.read(
            self.tr("The other copy is being read …"), lambda: read_copy(journal, reader, copy, typed, now)
        )

    def _say_done(self, copy: Path) -> None:
        """A file beside the journal is asked about no more; deleting it is left to the person."""
        if self.journal is None or copy.parent != self.journal.path.parent:
            return
        remember_done(self._settings, copy)
        text = self.tr("All that {name} holds is in this journal. You may delete that file.")
        self.done.setText(breakable(text.format(name=copy.name)))
        self.done.show()

    def _settle(self, name: str, take_lost: bool) -> None:
        if self.journal is None:
            return
        try:
            self.journal.settle(name, self.clock(), take_lost=take_lost)
        except JournalError as error:
            self.show_trouble(error)
            return
        taken, kept = self.tr("The other version is taken."), self.tr("It stays as it is.")
        self.told.emit(taken if take_lost else kept)

    def _build(self) -> None:
        intro = self.tr(
            "Brings in what was written on another computer. Nothing is doubled, however often you do it, and"
            " what you deleted on one goes on the other. You see first what it would do."
        )
        self.inside.addWidget(label(intro, "muted"))
        acts = QWidget()
        row = FlowLayout(acts)
        row.addWidget(self.choose)
        for widget in (self.beside, acts, self.busy, self.trouble, self.unlock):
            self.inside.addWidget(widget)
        self.inside.addWidget(self.not_now, 0, Qt.AlignmentFlag.AlignLeft)
        for widget in (self.plan, self.done, self.lost):
            self.inside.addWidget(widget)
        self.clear()
