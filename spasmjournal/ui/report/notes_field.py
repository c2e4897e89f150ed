"""The notes of a period, each to be handed over or not: none, unless the person ticks it."""

from collections.abc import Iterable

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from spasmjournal.i18n import moment_text, number_text
from spasmjournal.observation import EntryKey
from spasmjournal.report.noted import Noted
from spasmjournal.ui.controls.fold import Fold
from spasmjournal.ui.controls.labels import label

_KEY = Qt.ItemDataRole.UserRole
_FIRST_WORDS = 60
_LINES_SHOWN = 8


class NotesField(QWidget):
    """A folded list of notes with a box each."""

    changed = Signal()
    """The person ticked a note, or took a tick away."""

    def __init__(self) -> None:
        super().__init__()
        self.said = label("", "muted")
        self.list = QListWidget()
        self.list.setAccessibleName(self.tr("Notes to hand over"))
        self.list.setWordWrap(True)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.fold = Fold(self.tr("Choose notes to hand over"), self.tr("Choose notes…"))
        self.fold.inside.addWidget(self.list)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.said)
        column.addWidget(self.fold)
        self.list.itemChanged.connect(self._ticked)
        self.list.itemActivated.connect(_turn)
        self.show_notes(())

    def ticked(self) -> frozenset[EntryKey]:
        """The entries of which the notes are handed over."""
        items = (self.list.item(row) for row in range(self.list.count()))
        return frozenset(item.data(_KEY) for item in items if item.checkState() is Qt.CheckState.Checked)

    def show_notes(self, notes: Iterable[Noted]) -> None:
        """Offer these; ticks stay where they were."""
        notes, ticked = tuple(notes), self.ticked()
        offered = [self.list.item(row).data(_KEY) for row in range(self.list.count())]
        if offered != [noted.key for noted in notes]:
            with QSignalBlocker(self.list):
                self.list.clear()
                for noted in notes:
                    self.list.addItem(_item(noted, ticked=noted.key in ticked))
        self.fold.setVisible(bool(notes))
        self._say()
        self.fit()

    def fit(self) -> None:
        """Show a few notes in the size of text in force."""
        self.list.setMinimumHeight(_LINES_SHOWN * self.fontMetrics().lineSpacing())

    def _ticked(self) -> None:
        self._say()
        self.changed.emit()

    def _say(self) -> None:
        if not self.list.count():
            self.said.setText(self.tr("There are no notes in this period."))
            return
        self.said.setText(
            self.tr("Handed over: {ticked} of {all}").format(
                ticked=number_text(len(self.ticked())), all=number_text(self.list.count())
            )
        )


def _item(noted: Noted, *, ticked: bool) -> QListWidgetItem:
    words = " ".join(noted.note.split())
    words = words if len(words) <= _FIRST_WORDS else f"{words[:_FIRST_WORDS].rstrip()}…"
    about = " · ".join(part for part in (moment_text(noted.began), noted.about_text) if part)
    item = QListWidgetItem(f"{about}\n{words}")
    item.setData(_KEY, noted.key)
    item.setFlags(item.flags() | Qt.ItemFlag.ItemIsUserCheckable)
    item.setCheckState(Qt.CheckState.Checked if ticked else Qt.CheckState.Unchecked)
    return item


def _turn(item: QListWidgetItem) -> None:
    was = item.checkState() is Qt.CheckState.Checked
    item.setCheckState(Qt.CheckState.Unchecked if was else Qt.CheckState.Checked)
