"""A field for a day up to today that need not be known."""

from datetime import date

from PySide6.QtWidgets import QCheckBox, QWidget

from spasmjournal.i18n import day_format, from_qdate, to_qdate
from spasmjournal.ui.controls.day_edit import DayEdit
from spasmjournal.ui.controls.flow_layout import FlowLayout


class KnownDay(QWidget):
    """Collects a day, or None."""

    def __init__(self, name: str) -> None:
        super().__init__()
        self.setAccessibleName(name)
        self.known = QCheckBox(self.tr("I know the day"))
        self.known.setAccessibleName(self.tr("{name}: I know the day").format(name=name))
        self.edit = DayEdit(name, day_format())
        self.known.toggled.connect(self.edit.setVisible)
        row = FlowLayout(self, spacing=12)
        row.addWidget(self.known)
        row.addWidget(self.edit)

    def show_day(self, day: date | None, today: date) -> None:
        """Show a day; one that is told later lies not after `today`."""
        self.edit.setMaximumDate(to_qdate(max(day or today, today)))
        self.edit.setDate(to_qdate(day or today))
        self.known.setChecked(day is not None)
        self.edit.setVisible(day is not None)

    def day(self) -> date | None:
        """The day, if it is known."""
        return from_qdate(self.edit.date()) if self.known.isChecked() else None
