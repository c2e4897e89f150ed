"""How the newest copy is, in one line, and what came of checking the journal and all copies."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from spasmjournal.i18n import number_text
from spasmjournal.ui.clock import Clock
from spasmjournal.ui.controls.labels import button, label
from spasmjournal.ui.keeping.copy_words import moment_in_words, state_text
from spasmjournal.ui.keeping.looking import Seen


class Checked(QWidget):
    """Gathers what is seen, and says it; a damaged journal leads to what can be done."""

    damage_followed = Signal(str)
    """The person wants to see what can be done for the journal; what is wrong, in SQLite's words."""

    def __init__(self, clock: Clock) -> None:
        super().__init__()
        self._clock = clock
        self._count = 0
        self._seen: list[Seen] = []
        self._damage = ""
        self.is_checking = False
        self.newest = label("")
        self.trouble = label("", "trouble")
        self.journal = label("")
        self.copies = label("")
        self.follow = button(self.tr("See what can be done …"), "primary")
        self.follow.clicked.connect(lambda: self.damage_followed.emit(self._damage))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        for widget in (self.newest, self.trouble, self.journal):
            column.addWidget(widget)
        column.addWidget(self.follow, 0, Qt.AlignmentFlag.AlignLeft)
        column.addWidget(self.copies)
        self.forget()

    def forget(self) -> None:
        """Say nothing."""
        self.is_checking = False
        self._count, self._seen = 0, []
        self.show_trouble("")
        self.newest.hide()
        self._forget_check()

    def show_trouble(self, text: str) -> None:
        """Say why the last copy could not be made, if it could not."""
        told = self.tr("The last copy could not be made. {trouble}")
        self.trouble.setText(told.format(trouble=text))
        self.trouble.setVisible(bool(text))

    def start(self) -> None:
        """A check begins."""
        self._forget_check()
        self.is_checking = True
        self.journal.setText(self.tr("Checking …"))
        self.journal.show()

    def count(self, copies: int) -> None:
        """So many copies will be seen."""
        self._count, self._seen = copies, []
        if not copies:
            self.newest.hide()

    def show_journal(self, trouble: str) -> None:
        """Say how the journal itself is."""
        self._damage = trouble
        self.follow.setVisible(bool(trouble))
        self.journal.setProperty("role", "trouble" if trouble else "")
        self.journal.style().polish(self.journal)
        if trouble:
            told = self.tr("The journal is damaged: a part of it cannot be read. Nothing was changed.")
            self.journal.setText(told)
        else:
            self.journal.setText(self.tr("The journal is sound."))

    def take(self, seen: Seen) -> None:
        """Take in how one copy is; the newest comes first."""
        self._seen.append(seen)
        if len(self._seen) == 1:
            self._show_newest(seen)
        if self.is_checking:
            told = self.tr("Copies checked: {done} of {count}.")
            self._show_copies(told.format(done=number_text(len(self._seen)), count=number_text(self._count)))

    def end(self) -> None:
        """All is seen."""
        if not self.is_checking:
            return
        self.is_checking = False
        bad = sum(not _is_whole(seen) for seen in self._seen)
        if not self._seen:
            self._show_copies(self.tr("There are no copies to check."))
        elif not bad:
            told = self.tr("All {count} copies are sound.")
            one = self.tr("The one copy is sound.")
            self._show_copies(
                one if len(self._seen) == 1 else told.format(count=number_text(len(self._seen)))
            )
        else:
            told = self.tr("Sound copies: {good}; not sound, or not to be read: {bad}. The list says which.")
            good = number_text(len(self._seen) - bad)
            self._show_copies(told.format(good=good, bad=number_text(bad)))

    def _show_newest(self, seen: Seen) -> None:
        made = moment_in_words(self._clock.here(seen.kept.made), self._clock().date())
        state = state_text(seen.best.state.name) if seen.best is not None else ""
        told = self.tr("Newest copy: {made}, {state}")
        self.newest.setText(told.format(made=made, state=state or self.tr("cannot be read")))
        self.newest.show()

    def _show_copies(self, text: str) -> None:
        self.copies.setText(text)
        self.copies.show()

    def _forget_check(self) -> None:
        self._damage = ""
        for widget in (self.journal, self.copies, self.follow):
            widget.hide()


def _is_whole(seen: Seen) -> bool:
    """Whether the copy is sound in each place where it lies."""
    states = [inside.state.name for inside in seen.insides]
    return len(states) == len(seen.kept.paths) and all(state == "SOUND" for state in states)
