"""What was tried: the remedies as chips, a row for each one chosen, and one's own to add."""

from collections.abc import Collection, Iterable, Sequence
from datetime import datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QApplication,
    QComboBox,
    QHBoxLayout,
    QLineEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from spasmjournal.look import Look
from spasmjournal.record.answers import RemedyAnswer, UseAnswer
from spasmjournal.ui.clock import Clock
from spasmjournal.ui.controls.flow_layout import FlowLayout
from spasmjournal.ui.controls.labels import button, short
from spasmjournal.ui.controls.one_stop import OneStop
from spasmjournal.ui.controls.wheel_scrolls_page import WheelScrollsPage
from spasmjournal.ui.today.tried_row import NamedPlace, OfferedRemedy, TriedRow
from spasmjournal.vocabulary import Asked, RemedyGroup
from spasmjournal.wording import group_text, remedy_text

if TYPE_CHECKING:
    from spasmjournal.record.journal import Journal


def offered(journal: "Journal", used: Collection[int] = ()) -> list[OfferedRemedy]:
    """The remedies of a journal in the person's order, after "waited it out".

    A stopped or archived one is there only if it was `used` before.
    """
    there = [
        remedy
        for remedy in journal.remedies()
        if remedy.id in used or (remedy.stopped is None and not remedy.archived)
    ]
    return [
        OfferedRemedy(
            remedy.id,
            remedy_text(remedy.name, RemedyGroup(remedy.group), own=remedy.own),
            remedy.technique,
        )
        for remedy in sorted(there, key=lambda remedy: remedy.group != RemedyGroup.WAITED)
    ]


class TriedField(QWidget):
    """Collects the uses of remedies for one spasm."""

    own_remedy_named = Signal(object)
    """A `RemedyAnswer`: the person wants it among her remedies."""
    started = Signal(QWidget)
    """The row for one more use, to be brought into view."""
    changed = Signal()

    def __init__(self, look: Look, clock: Clock) -> None:
        super().__init__()
        self._look = look
        self._clock = clock
        self._began = clock()
        self._rows: list[TriedRow] = []
        self._not_offered: tuple[UseAnswer, ...] = ()
        self._let_go: tuple[UseAnswer, ...] = ()
        self._places: tuple[NamedPlace, ...] = ()
        self._offers: dict[int, OfferedRemedy] = {}
        self._remedy_chips: dict[int, QPushButton] = {}
        self._chips = QWidget()
        self._flow = FlowLayout(self._chips)
        self._stop = OneStop(self)
        self.own = button(self.tr("Add your own …"), "quiet")
        self.own.clicked.connect(self._open_own)
        self.unknown = button(self.tr("Don't remember"), "chip")
        self.unknown.setCheckable(True)
        self.unknown.setProperty("faint", True)
        self.unknown.setAccessibleName(self.tr("Tried: don't remember"))
        self.unknown.clicked.connect(self._unknown_clicked)
        self._own_line = self._build_own_line()
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.addWidget(self._chips)
        self._column.addWidget(self._own_line)
        self._own_line.hide()

    def offer(self, remedies: Sequence[OfferedRemedy]) -> None:
        """Offer these remedies, and none ticked beforehand."""
        told = self.uses()
        self._stop.clear()
        while (item := self._flow.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None and widget not in (self.own, self.unknown):
                widget.hide()
                widget.deleteLater()
        self._offers = {remedy.id: remedy for remedy in remedies}
        self._remedy_chips = {remedy.id: self._remedy_chip(remedy) for remedy in remedies}
        for chip in (*self._remedy_chips.values(), self.unknown, self.own):
            self._flow.addWidget(chip)
            self._stop.add(chip)
        if self._not_offered:
            self.show_uses(told)
        self._show_chosen()

    def add_use(self, remedy_id: int) -> TriedRow:
        """Start a row for one more use."""
        row = self._add_row(UseAnswer(remedy_id=remedy_id, began=self._began))
        self._show_chosen()
        self.started.emit(row)
        self.changed.emit()
        return row

    def show_uses(self, uses: Iterable[UseAnswer], unknown: frozenset[Asked] = frozenset()) -> None:
        """Show exactly these uses; those of a remedy that is not offered are kept out of sight."""
        for row in self._rows:
            row.hide()
            row.deleteLater()
        self._rows, shown = [], tuple(uses)
        self._not_offered = tuple(use for use in shown if use.remedy_id not in self._offers)
        for use in shown:
            if use.remedy_id in self._offers:
                self._add_row(use)
        self.unknown.setChecked(Asked.TRIED in unknown and not shown)
        self._show_chosen()

    def show_places(self, places: Sequence[NamedPlace]) -> None:
        """Let each use be for one of these places."""
        self._places = tuple(places)
        for row in self._rows:
            row.show_places(self._places)

    def follow(self, began: datetime) -> None:
        """Let new uses begin with the spasm."""
        for row in self._rows:
            row.began_with(self._began, began)
        self._began = began

    def uses(self) -> tuple[UseAnswer, ...]:
        """All uses, as answered."""
        return (*(row.answer() for row in self._rows), *self._not_offered)

    def dont_know(self) -> frozenset[Asked]:
        """The question, if the person said that she does not remember."""
        return frozenset({Asked.TRIED}) if self.unknown.isChecked() else frozenset()

    def rows(self) -> tuple[TriedRow, ...]:
        """The rows, in the order they were started."""
        return tuple(self._rows)

    @property
    def by_mouse(self) -> bool:
        """Whether the mouse, not a key, was the last to press a remedy."""
        return self._stop.by_mouse

    def has_keyboard(self) -> bool:
        """Whether what the person types is meant for here."""
        focused = QApplication.focusWidget()
        return focused is not None and self.isAncestorOf(focused)

    def set_look(self, look: Look) -> None:
        """Take other colours."""
        self._look = look
        for row in self._rows:
            row.set_look(look)

    def _remedy_chip(self, remedy: OfferedRemedy) -> QPushButton:
        chip = button(short(remedy.name), "chip")
        chip.setCheckable(True)
        chip.setToolTip(remedy.name)
        chip.setAccessibleName(self.tr("Tried: {remedy}").format(remedy=remedy.name))
        chip.clicked.connect(lambda: self._toggle(remedy.id))
        return chip

    def _add_row(self, use: UseAnswer) -> TriedRow:
        row = TriedRow(use, self._offers[use.remedy_id], self._look, self._clock)
        row.show_places(self._places)
        row.removed.connect(self._remove_sender)
        row.changed.connect(self.changed)
        self._rows.append(row)
        self._column.addWidget(row)
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
            if (chip := self._remedy_chips.get(row.remedy_id)) is not None:
                self._stop.reach(chip)
                chip.setFocus(Qt.FocusReason.TabFocusReason)
            self._remove(row)

    def _remove(self, row: TriedRow) -> None:
        self._rows.remove(row)
        row.hide()
        row.deleteLater()
        self._show_chosen()
        self.changed.emit()

    def _unknown_clicked(self) -> None:
        """Nothing told is lost: pressed again, it gives back what was there."""
        unknown = self.unknown.isChecked()
        shown, self._let_go = ((), self.uses()) if unknown else (self._let_go, ())
        self.show_uses(shown, self.dont_know())
        self.changed.emit()

    def _show_chosen(self) -> None:
        tried = {row.remedy_id for row in self._rows}
        if tried:
            self.unknown.setChecked(False)
        for remedy_id, chip in self._remedy_chips.items():
            chip.setChecked(remedy_id in tried)

    def _build_own_line(self) -> QWidget:
        line = QWidget()
        self.own_name = QLineEdit()
        self.own_name.setPlaceholderText(self.tr("Name of the remedy"))
        self.own_name.setAccessibleName(self.tr("Name of your own remedy"))
        self.own_name.textEdited.connect(lambda _text: self.changed.emit())
        self.own_group = QComboBox()
        self.own_group.setAccessibleName(self.tr("What sort of remedy"))
        for group in (RemedyGroup.OTHER, *(g for g in RemedyGroup if g is not RemedyGroup.OTHER)):
            self.own_group.addItem(group_text(group), group)
        WheelScrollsPage(self.own_group)
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
