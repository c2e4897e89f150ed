"""A field for a moment: a date and a time, and buttons for the usual ones."""

from datetime import UTC, datetime, timedelta

from PySide6.QtCore import QDateTime, QTime, QTimeZone, Signal
from PySide6.QtWidgets import QDateTimeEdit, QWidget

from spasmjournal.i18n import from_qdatetime, moment_format, to_qdate
from spasmjournal.ui.clock import Clock
from spasmjournal.ui.controls.day_edit import open_calm_calendar
from spasmjournal.ui.controls.flow_layout import FlowLayout
from spasmjournal.ui.controls.labels import button
from spasmjournal.ui.controls.wheel_needs_focus import WheelNeedsFocus


class WhenField(QWidget):
    """Says when something happened; a moment that is not changed stays exactly as it was noted."""

    changed = Signal()

    def __init__(self, name: str, clock: Clock, *, shortcuts: bool = True) -> None:
        super().__init__()
        self._clock = clock
        self._known = clock()
        self.edit = QDateTimeEdit()
        # UTC has every wall clock: also the hour that summer time skips here, but not where one was
        self.edit.setTimeZone(QTimeZone.utc())
        open_calm_calendar(self.edit)
        self.edit.setAccessibleName(name)
        self.edit.dateTimeChanged.connect(lambda _moment: self.changed.emit())
        self.edit.setDisplayFormat(moment_format())
        WheelNeedsFocus(self.edit)
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
        self.edit.setDateTime(_on_the_wall(moment))

    def moment(self) -> datetime:
        """The moment shown, with its UTC offset."""
        wall = from_qdatetime(self.edit.dateTime())
        known = self._known.replace(second=0, microsecond=0, tzinfo=None)
        return self._known if known == wall else self._clock.at(wall)

    def _add_shortcut(self, text: str, ago: timedelta, row: FlowLayout) -> None:
        chip = button(text, "chip")
        chip.clicked.connect(lambda: self._show_ago(ago))
        row.addWidget(chip)

    def _show_ago(self, ago: timedelta) -> None:
        # subtracted in UTC: the offset of now may not be the one of then
        then = self._clock.here(self._clock().astimezone(UTC) - ago)
        self.show_moment(then.replace(second=0, microsecond=0))
        # said here too: in autumn another moment may have the same wall clock
        self.changed.emit()


def _on_the_wall(moment: datetime) -> QDateTime:
    time = QTime(moment.hour, moment.minute, moment.second)
    return QDateTime(to_qdate(moment.date()), time, QTimeZone.utc())
