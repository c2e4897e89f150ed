"""A field for regular use: every day, or chosen weekdays."""

from collections.abc import Iterable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from spasmjournal.i18n import weekday_name, weekday_text, weekdays
from spasmjournal.ui.controls.chips import Chips
from spasmjournal.ui.controls.labels import button, label


class DaysField(QWidget):
    """Collects weekdays, 0 for Monday; none of them means no regular use."""

    def __init__(self, name: str) -> None:
        super().__init__()
        self.setAccessibleName(name)
        self.every = button(self.tr("Every day"), "chip")
        self.every.setCheckable(True)
        self.every.setAccessibleName(self.tr("{name}: every day").format(name=name))
        self.every.clicked.connect(self._every_clicked)
        self.days: Chips[int] = Chips(name, one=False)
        for day in weekdays():
            chip = self.days.add(day, weekday_text(day))
            chip.setAccessibleName(self.tr("{name}: {day}").format(name=name, day=weekday_name(day)))
        self.days.chosen.connect(self._show_every)
        row = QHBoxLayout()
        row.addWidget(self.every, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(self.days, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addLayout(row)
        column.addWidget(label(self.tr("You are asked each such day; it is never assumed."), "muted"))

    def show_days(self, days: Iterable[int]) -> None:
        """Show exactly these as chosen."""
        self.days.choose(*days)
        self._show_every()

    def chosen_days(self) -> frozenset[int]:
        """The weekdays that are chosen."""
        return frozenset(self.days.values())

    def _every_clicked(self) -> None:
        self.show_days(weekdays() if self.every.isChecked() else ())

    def _show_every(self) -> None:
        self.every.setChecked(len(self.days.values()) == len(weekdays()))
