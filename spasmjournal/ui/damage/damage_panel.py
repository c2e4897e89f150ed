"""What can be done for a damaged journal: put a copy back, or save what can be read."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QLabel, QPushButton, QVBoxLayout, QWidget

from spasmjournal.errors import JournalError
from spasmjournal.i18n import number_text, sentence
from spasmjournal.lost_words import lost_text
from spasmjournal.ui.clock import Clock
from spasmjournal.ui.controls.flow_layout import FlowLayout
from spasmjournal.ui.controls.labels import button, label
from spasmjournal.ui.damage.finding import Damaged, Saved, SoundCopy, saved_rows, sound_copy
from spasmjournal.ui.keeping.copy_words import holds_text, moment_in_words
from spasmjournal.ui.keeping.putting_back import PuttingBack
from spasmjournal.ui.making import Making

if TYPE_CHECKING:
    from spasmjournal.record.backup.salvaging import Salvaged


class DamagePanel(QWidget):
    """Two offers, one below the other; what each would give is told before anything is decided."""

    put_back_wanted = Signal(object)
    """A `PuttingBack`."""
    open_wanted = Signal(object)
    """The path of the new file with what could be read."""

    def __init__(self, clock: Clock) -> None:
        super().__init__()
        self._clock = clock
        self._damaged: Damaged | None = None
        self._copy: SoundCopy | None = None
        self._saved: Saved | None = None
        self.trouble = label("", "trouble")
        self.copy = label("")
        self.put_back = button(self.tr("Put this copy back"), "primary")
        self.aside = label(
            self.tr("The damaged file is kept as it is, in the folder of the copies."), "muted"
        )
        self.saved = label("")
        self.lost = label("")
        self.save = button(self.tr("Save what can be read"))
        self.replace = button(self.tr("Put it in place of the damaged journal"))
        self.open = button(self.tr("Open the new file"))
        self.found = label("", "muted")
        self._finding, self._saving = Making(self), Making(self)
        self._build()
        self._connect()
        self.hide()

    def show_damaged(self, damaged: Damaged, found: str, *, only_with_copy: bool = False) -> None:
        """Look what can be offered; for a file that may be no journal only where there are copies of it."""
        self.forget()
        self._damaged = damaged
        self.found.setText(found)
        self.setHidden(only_with_copy)
        self.copy.setText(self.tr("Looking for the newest sound copy …"))
        self.saved.setText(
            self.tr(
                "Everything that can be read is written into a new file, and what is lost is counted."
                " The damaged file is left as it is."
            )
        )
        self._finding.make(lambda: sound_copy(damaged))

    def forget(self) -> None:
        """Offer nothing, and keep no key; a file that is being written is finished before."""
        self._finding.stop()
        self._saving.stop()
        if self._damaged is not None and self._damaged.key is not None:
            self._damaged.key.forget()
        self._damaged = self._copy = self._saved = None
        self.say("")
        self._offer(wanted=True)
        for widget in (self, self.put_back, self.aside, self.replace, self.open, self.lost):
            widget.hide()
        self.save.show()

    def say(self, text: str) -> None:
        """Say what kept something from being done."""
        self.trouble.setText(text)
        self.trouble.setVisible(bool(text))

    def _build(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        column.addWidget(self.trouble)
        column.addWidget(
            _card(self.tr("Put a copy back"), [self.copy, self.aside], [self.put_back]),
        )
        column.addWidget(
            _card(
                self.tr("Save what can be read"),
                [self.saved, self.lost],
                [self.save, self.replace, self.open],
            )
        )
        self.found.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        column.addWidget(self.found)

    def _connect(self) -> None:
        self._finding.made.connect(self._show_copy)
        self._finding.failed.connect(lambda error: self.say(sentence(error)))
        self._saving.made.connect(self._show_saved)
        self._saving.failed.connect(self._not_saved)
        self.put_back.clicked.connect(self._put_back_copy)
        self.save.clicked.connect(self._save)
        self.replace.clicked.connect(self._put_saved_in_place)
        self.open.clicked.connect(self._open)

    def _show_copy(self, copy: SoundCopy | None) -> None:
        self._copy = copy
        if copy is None:
            self.copy.setText(self.tr("There is no sound copy."))
        else:
            self.show()
            made = moment_in_words(self._clock.here(copy.made), self._clock().date())
            told = self.tr("The newest sound copy was made {made}. It holds {entries}.")
            self.copy.setText(told.format(made=made, entries=holds_text(copy.holds)))
        self.put_back.setVisible(copy is not None)
        self.aside.setVisible(copy is not None)

    def _save(self) -> None:
        damaged, day = self._damaged, self._clock().date()
        if damaged is not None:
            self.say("")
            self._offer(wanted=False)
            self.saved.setText(self.tr("Reading what can be read …"))
            self._saving.make(lambda: saved_rows(damaged, day))

    def _show_saved(self, saved: Saved) -> None:
        self._offer(wanted=True)
        self._saved = saved
        told = [
            self.tr("Saved in {path}: {entries}.").format(
                path=saved.salvaged.path, entries=holds_text(saved.holds)
            ),
            self.tr("Rows saved: {count}.").format(count=number_text(saved.salvaged.saved)),
        ]
        self.saved.setText(" ".join(told))
        self.lost.setText("\n".join(self._lost_lines(saved.salvaged)))
        for widget in (self.lost, self.replace, self.open):
            widget.show()
        self.save.hide()
        self.replace.setFocus()

    def _lost_lines(self, salvaged: "Salvaged") -> list[str]:
        lines = [lost_text(lost) for lost in salvaged.lost]
        if salvaged.in_part:
            told = self.tr(
                "Spasms and remedies of which little more than the day or the name is left: {count}"
            )
            lines.insert(0, told.format(count=number_text(salvaged.in_part)))
        return lines or [self.tr("Nothing is lost.")]

    def _not_saved(self, error: JournalError) -> None:
        self._offer(wanted=True)
        self.saved.setText(self.tr("Nothing was written."))
        self.say(sentence(error))

    def _put_back_copy(self) -> None:
        if self._copy is not None:
            # The copy's key is the journal's own.
            self._put(PuttingBack(self._copy.path, None, self._clock()))

    def _put_saved_in_place(self) -> None:
        if self._saved is not None:
            # It holds what the journal then holds. Left there, it would be a second journal that nobody
            # looks after: neither copied, nor told apart from the one that is written on.
            saved = self._saved.salvaged.path
            self._put(PuttingBack(saved, None, self._clock(), removes_copy=True))

    def _put(self, act: PuttingBack) -> None:
        self.say("")
        self._offer(wanted=False)
        self.put_back_wanted.emit(act)

    def _open(self) -> None:
        if self._saved is not None:
            self.open_wanted.emit(self._saved.salvaged.path)

    def _offer(self, *, wanted: bool) -> None:
        for widget in (self.put_back, self.save, self.replace, self.open):
            widget.setEnabled(wanted)


def _card(heading: str, words: list[QLabel], acts: list[QPushButton]) -> QFrame:
    card = QFrame()
    card.setProperty("role", "card")
    column = QVBoxLayout(card)
    column.setContentsMargins(16, 12, 16, 14)
    column.setSpacing(8)
    column.addWidget(label(heading, "heading"))
    for word in words:
        word.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        column.addWidget(word)
    row = FlowLayout(spacing=8)
    for act in acts:
        row.addWidget(act)
    column.addLayout(row)
    return card
