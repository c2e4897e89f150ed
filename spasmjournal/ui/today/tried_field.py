"""What was tried: the remedies as chips, a row for each one chosen, and one's own to add."""

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLineEdit, QPushButton, QVBoxLayout, QWidget

from spasmjournal.look import Look
from spasmjournal.record.answers import RemedyAnswer, UseAnswer
from spasmjournal.ui.clock import Clock
from spasmjournal.ui.controls.flow_layout import FlowLayout
from spasmjournal.ui.controls.labels import button, short
from spasmjournal.ui.controls.wheel_needs_focus import WheelNeedsFocus
from spasmjournal.ui.today.tried_row import TriedRow
from spasmjournal.vocabulary import RemedyGroup
from spasmjournal.wording import group_text, remedy_text

if TYPE_CHECKING:
    from spasmjournal.record.journal import Journal


@dataclass(frozen=True)
class OfferedRemedy:
    """A remedy as a card offers it."""

    id: int
    name: str


def offered(journal: "Journal", used: Collection[int] = ()) -> list[OfferedRemedy]:
    """The remedies of a journal, own ones first; a stopped one only where it was `used` before."""
    return [
        OfferedRemedy(remedy.id, remedy_text(remedy.name, RemedyGroup(remedy.group), own=remedy.own))
        for remedy in journal.remedies()
        if remedy.stopped is None or remedy.id in used
    ]


class TriedField(QWidget):
    """Collects the uses of remedies for one spasm."""

    own_remedy_named = Signal(object)
    """A `RemedyAnswer`: the person wants it among her remedies."""
    started = Signal(QWidget)
    """The row for one more use, to be brought into view."""

    def __init__(self, look: Look, clock: Clock) -> None:
        super().__init__()
        self._look = look
        self._clock = clock
        self._began = clock()
        self._rows: list[TriedRow] = []
        self._offers: dict[int, OfferedRemedy] = {}
        self._remedy_chips: dict[int, QPushButton] = {}
        self._chips = QWidget()
        self._flow = FlowLayout(self._chips)
        self.own = button(self.tr("Add your own …"), "quiet")
        self.own.clicked.connect(self._open_own)
        self._own_line = self._build_own_line()
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.addWidget(self._chips)
        self._column.addWidget(self._own_line)
        self._own_line.hide()

    def offer(self, remedies: Sequence[OfferedRemedy]) -> None:
        """Offer these remedies, and none ticked beforehand."""
        while (item := self._flow.takeAt(0)) is not None:
            if (widget := item.widget()) is not None and widget is not self.own:
                widget.deleteLater()
        self._offers = {remedy.id: remedy for remedy in remedies}
        self._remedy_chips = {}
        for remedy in remedies:
            chip = button(short(remedy.name), "chip")
            chip.setCheckable(True)
            chip.setToolTip(remedy.name)
            chip.setAccessibleName(self.tr("Tried: {remedy}").format(remedy=remedy.name))
            chip.clicked.connect(lambda _checked, chosen=remedy.id: self._toggle(chosen))
            self._remedy_chips[remedy.id] = chip
            self._flow.addWidget(chip)
        self._flow.addWidget(self.own)
        self._show_chosen()

    def add_use(self, remedy_id: int) -> TriedRow:
        """Start a row for one more use."""
        row = self._add_row(UseAnswer(remedy_id=remedy_id, began=self._began))
        self.started.emit(row)
        return row

    def show_uses(self, uses: Iterable[UseAnswer]) -> None:
        """Show uses that were answered earlier."""
        for use in uses:
            self._add_row(use)

    def follow(self, began: datetime) -> None:
        """Let new uses begin with the spasm."""
        self._began = began
        for row in self._rows:
            row.began_with(began)

    def uses(self) -> tuple[UseAnswer, ...]:
        """All uses, as answered."""
        return tuple(row.answer() for row in self._rows)

    def rows(self) -> tuple[TriedRow, ...]:
        """The rows, in the order they were started."""
        return tuple(self._rows)

    def set_look(self, look: Look) -> None:
        """Take other colours."""
        self._look = look
        for row in self._rows:
            row.set_look(look)

    def _add_row(self, use: UseAnswer) -> TriedRow:
        name = self._offers[use.remedy_id].name
        row = TriedRow(use, name, self._look, self._clock)
        row.removed.connect(self._remove_sender)
        self._rows.append(row)
        self._column.addWidget(row)
        self._show_chosen()
        return row

    def _toggle(self, remedy_id: int) -> None:
        rows = [row for row in self._rows if row.remedy_id == remedy_id]
        if rows:
            self._remove(rows[-1])
        else:
            self.add_use(remedy_id)

    def _remove_sender(self) -> None:
        row = self.sender()
        if isinstance(row, TriedRow):
            self._remove(row)

    def _remove(self, row: TriedRow) -> None:
        self._rows.remove(row)
        row.hide()
        row.deleteLater()
        self._show_chosen()

    def _show_chosen(self) -> None:
        tried = {row.remedy_id for row in self._rows}
        for remedy_id, chip in self._remedy_chips.items():
            chip.setChecked(remedy_id in tried)

    def _build_own_line(self) -> QWidget:
        line = QWidget()
        self.own_name = QLineEdit()
        self.own_name.setPlaceholderText(self.tr("Name of the remedy"))
        self.own_name.setAccessibleName(self.tr("Name of your own remedy"))
        self.own_group = QComboBox()
        self.own_group.setAccessibleName(self.tr("What sort of remedy"))
        for group in (RemedyGroup.OTHER, *(g for g in RemedyGroup if g is not RemedyGroup.OTHER)):
            self.own_group.addItem(group_text(group), group)
        WheelNeedsFocus(self.own_group)
        self.own_add = button(self.tr("Add"))
        self.own_add.clicked.connect(self._name_own)
        row = QHBoxLayout(line)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self.own_name, 2)
        row.addWidget(self.own_group, 1)
        row.addWidget(self.own_add)
        return line

    def _open_own(self) -> None:
        self._own_line.show()
        self.own_name.setFocus()

    def _name_own(self) -> None:
        group = RemedyGroup(self.own_group.currentData())
        self.own_remedy_named.emit(RemedyAnswer(self.own_name.text(), group))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter in the name of an own remedy adds it, and saves nothing yet."""
        naming = self.own_name.hasFocus() or self.own_group.hasFocus()
        if naming and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._name_own()
        else:
            super().keyPressEvent(event)

    def own_remedy_kept(self) -> None:
        """The remedy is in the journal: make room for the next."""
        self.own_name.clear()
        self._own_line.hide()
