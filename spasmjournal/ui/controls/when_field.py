"""A field for a moment: a date and a time, and buttons for the usual ones."""

from datetime import datetime, timedelta

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QDateTimeEdit, QWidget

from spasmjournal.i18n import from_qdatetime, moment_format, to_qdatetime
from spasmjournal.ui.clock import Clock
from spasmjournal.ui.controls.flow_layout import FlowLayout
from spasmjournal.ui.controls.labels import button


class WhenField(QWidget):
    """Says when something happened; a moment that is not changed keeps its own UTC offset."""

    changed = Signal()

    def __init__(self, name: str, clock: Clock, *, shortcuts: bool = True) -> None:
        super().__init__()
        self._clock = clock
        self._known = clock()
        self.edit = QDateTimeEdit()
        self.edit.setCalendarPopup(True)
        self.edit.setAccessibleName(name)
        self.edit.dateTimeChanged.connect(lambda _moment: self.changed.emit())
        self.edit.setDisplayFormat(moment_format())
        row = FlowLayout(self)
        row.addWidget(self.edit)
        if shortcuts:
            self._add_shortcut(self.tr("Now"), timedelta(), row)
            self._add_shortcut(self.tr("10 min ago"), timedelta(minutes=10), row)
            self._add_shortcut(self.tr("1 h ago"), timedelta(hours=1), row)
        self.show_moment(self._known)

    def show_moment(self, moment: datetime) -> None:
        """Show an aware moment as its wall clock."""
        self._known = moment
        self.edit.setDateTime(to_qdatetime(moment))

    def moment(self) -> datetime:
        """The moment shown, with its UTC offset."""
        wall = from_qdatetime(self.edit.dateTime())
        known = self._known.replace(second=0, microsecond=0)
        return known if known.replace(tzinfo=None) == wall else self._clock.at(wall)

    def _add_shortcut(self, text: str, ago: timedelta, row: FlowLayout) -> None:
        chip = button(text, "chip")
        chip.clicked.connect(lambda: self.show_moment(self._clock() - ago))
        row.addWidget(chip)
