"""The same place again, now: one click, and it is written down."""

from collections.abc import Sequence
from typing import NamedTuple

from PySide6.QtCore import QKeyCombination, Qt, Signal
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget

from spasmjournal.record.answers import PlaceAnswer
from spasmjournal.ui.controls.flow_layout import FlowLayout
from spasmjournal.ui.controls.labels import label
from spasmjournal.ui.today.fitted_button import FittedButton
from spasmjournal.ui.today.second_click import SecondClick

QUICK_KEY = QKeySequence(QKeyCombination(Qt.KeyboardModifier.ControlModifier, Qt.Key.Key_Space))
"""Writes down the last place again; the window listens for it."""


class Again(NamedTuple):
    """Places that come back, with their name."""

    name: str
    places: tuple[PlaceAnswer, ...]


class QuickLog(QWidget):
    """One large button for the place of last time, small ones for others; empty it is not there."""

    chosen = Signal(object)
    """A tuple of `PlaceAnswer`: it is there again, now."""
    arranged = Signal()
    """Other places are offered now."""

    def __init__(self) -> None:
        super().__init__()
        self._offers: tuple[Again, ...] = ()
        self._second_click = SecondClick(self)
        self.again = FittedButton("")
        self.again.clicked.connect(self._choose_first)
        self._second_click.keep_from(self.again)
        self.others: list[FittedButton] = []
        self._chips = QWidget()
        self._flow = FlowLayout(self._chips)
        before = label(self.tr("or now at"), "muted")
        before.setWordWrap(False)
        self._flow.addWidget(before)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        for widget in (self.again, self._chips):
            column.addWidget(widget)
        self.hide()

    def show_offers(self, offers: Sequence[Again]) -> None:
        """Offer these, the place of last time first."""
        if tuple(offers) == self._offers:
            return
        self._offers = tuple(offers)
        self.setVisible(bool(offers))
        if offers:
            self._show_first(offers[0].name)
            self._show_others(offers[1:])
        self.arranged.emit()

    def _choose_first(self) -> None:
        self.chosen.emit(self._offers[0].places)

    def _show_first(self, name: str) -> None:
        key = QUICK_KEY.toString(QKeySequence.SequenceFormat.NativeText)
        hint = self.tr("{place}\nWritten down at once; the rest can wait. Key: {key}")
        self.again.show_text(
            self.tr("Again, now:\n{place}").format(place=name), hint.format(place=name, key=key)
        )

    def _show_others(self, offers: Sequence[Again]) -> None:
        had_keyboard = QApplication.focusWidget() in self.others
        for chip in self.others:
            self._flow.removeWidget(chip)
            chip.hide()
            chip.deleteLater()
        self.others = [self._chip(offer) for offer in offers]
        for chip in self.others:
            self._flow.addWidget(chip)
        self._chips.setVisible(bool(offers))
        if had_keyboard:
            self.again.setFocus(Qt.FocusReason.OtherFocusReason)

    def _chip(self, offer: Again) -> FittedButton:
        chip = FittedButton(offer.name, "chip")
        chip.setAccessibleName(self.tr("Now at: {place}").format(place=offer.name))
        chip.clicked.connect(lambda: self.chosen.emit(offer.places))
        self._second_click.keep_from(chip)
        return chip
