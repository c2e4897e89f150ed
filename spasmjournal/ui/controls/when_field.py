"""A field for a moment: a date and a time, and buttons for the usual ones."""

from collections.abc import Callable
from datetime import UTC, datetime, time, timedelta

from PySide6.QtCore import QDateTime, QTime, QTimeZone, Signal
from PySide6.QtWidgets import QDateTimeEdit, QWidget

from spasmjournal.i18n import from_qdatetime, moment_format, to_qdate
from spasmjournal.record.answers.checks import CLOCK_SLACK
from spasmjournal.ui.clock import Clock
from spasmjournal.ui.controls.day_edit import open_calm_calendar
from spasmjournal.ui.controls.flow_layout import FlowLayout
from spasmjournal.ui.controls.labels import button
from spasmjournal.ui.controls.one_stop import OneStop
from spasmjournal.ui.controls.wheel_scrolls_page import WheelScrollsPage

_DEEP_IN_THE_NIGHT, _EVENING = time(3), time(20)


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
        WheelScrollsPage(self.edit)
        row = FlowLayout(self)
        row.addWidget(self.edit)
        if shortcuts:
            self._add_shortcuts(row)
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

    def is_to_come(self) -> bool:
        """Whether the moment lies later than now, and cannot have been."""
        return self.moment() > self._clock() + CLOCK_SLACK

    def _add_shortcuts(self, row: FlowLayout) -> None:
        stop = OneStop(self)
        for text, moment in (
            (self.tr("Just now"), lambda: self._ago(timedelta())),
            (self.tr("10 min ago"), lambda: self._ago(timedelta(minutes=10))),
            (self.tr("1 h ago"), lambda: self._ago(timedelta(hours=1))),
            (self.tr("Last night"), self._last_night),
            (self.tr("Yesterday evening"), self._yesterday_evening),
        ):
            chip = button(text, "chip")
            chip.setAccessibleName(
                self.tr("{what}: {when}").format(what=self.edit.accessibleName(), when=text)
            )
            chip.clicked.connect(lambda _checked, moment=moment: self._take(moment))
            row.addWidget(chip)
            stop.add(chip)

    def _take(self, moment: Callable[[], datetime]) -> None:
        self.show_moment(moment())
        # said here too: in autumn another moment may have the same wall clock
        self.changed.emit()

    def _ago(self, ago: timedelta) -> datetime:
        # subtracted in UTC: the offset of now may not be the one of then
        then = self._clock.here(self._clock().astimezone(UTC) - ago)
        return then.replace(second=0, microsecond=0)

    def _last_night(self) -> datetime:
        """Three in the morning, the last time that the clock here showed it."""
        now = self._here()
        tonight = self._clock.at(datetime.combine(now, _DEEP_IN_THE_NIGHT))
        before = self._clock.at(datetime.combine(now - timedelta(days=1), _DEEP_IN_THE_NIGHT))
        return tonight if tonight <= now else before

    def _yesterday_evening(self) -> datetime:
        return self._clock.at(datetime.combine(self._here() - timedelta(days=1), _EVENING))

    def _here(self) -> datetime:
        return self._clock.here(self._clock())


def _on_the_wall(moment: datetime) -> QDateTime:
    time_there = QTime(moment.hour, moment.minute, moment.second)
    return QDateTime(to_qdate(moment.date()), time_there, QTimeZone.utc())
