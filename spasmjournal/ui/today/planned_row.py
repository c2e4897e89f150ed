"""A regular remedy that is planned for a day: one click says whether it was used, nothing is assumed."""

from datetime import date
from typing import NamedTuple

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QSizePolicy, QWidget

from spasmjournal.observation import Planned
from spasmjournal.ui.controls.labels import button, label
from spasmjournal.wording import remedy_text


class PlannedFor(NamedTuple):
    """What is planned, as it stands on the day `today`."""

    planned: Planned
    today: date


class PlannedRow(QWidget):
    """Shows a remedy with two answers."""

    done = Signal()
    skipped = Signal()

    def __init__(self, item: PlannedFor) -> None:
        super().__init__()
        planned = item.planned
        name = remedy_text(planned.remedy, planned.group, own=planned.own)
        is_today = planned.day == item.today
        told = name if is_today else self.tr("{remedy}, yesterday").format(remedy=name)
        self.yes = self._chip(self.tr("Done"), told)
        self.yes.clicked.connect(self.done)
        self.no = self._chip(self.tr("Not today") if is_today else self.tr("Not then"), told)
        self.no.clicked.connect(self.skipped)
        remedy = label(told)
        # a long name without a space must not widen the panel
        remedy.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(remedy, 1)
        row.addWidget(self.yes)
        row.addWidget(self.no)

    def _chip(self, text: str, told: str) -> QPushButton:
        chip = button(text, "chip")
        chip.setAccessibleName(f"{told}: {text}")
        return chip
