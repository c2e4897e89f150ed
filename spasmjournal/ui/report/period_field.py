"""A period by chip or by its first and last day."""

from datetime import date

from PySide6.QtCore import QSignalBlocker, Signal
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from spasmjournal.errors import EndBeforeStart
from spasmjournal.i18n import from_qdate, narrow_day_format, sentence, to_qdate
from spasmjournal.period import Period
from spasmjournal.report.usual_period import USUAL_DAYS
from spasmjournal.ui.controls.chips import Chips
from spasmjournal.ui.controls.day_edit import DayEdit
from spasmjournal.ui.controls.labels import label

_SINCE_VISIT = 0
"""Stands for the days since the last appointment, however many."""


class PeriodField(QWidget):
    """Collects a `Period`; days that make none are told about, and the last good period stays."""

    changed = Signal()
    """The person asked for another period."""

    def __init__(self, today: date) -> None:
        super().__init__()
        self.spans: Chips[int] = Chips(
            self.tr("Period"),
            (
                (_SINCE_VISIT, self.tr("Since the last appointment")),
                (30, self.tr("1 month")),
                (USUAL_DAYS, self.tr("3 months")),
                (365, self.tr("1 year")),
            ),
        )
        self.first = DayEdit(self.tr("From"), narrow_day_format())
        self.last = DayEdit(self.tr("To"), narrow_day_format())
        self.trouble = label("", "trouble")
        self._days: int | None = _SINCE_VISIT
        self._build()
        self.show_today(today, None)
        self.spans.chosen.connect(self._span_chosen)
        for edit in (self.first, self.last):
            edit.dateChanged.connect(self._day_chosen)

    def show_today(self, today: date, last_visit: date | None) -> None:
        """Go along with the day it is and the last appointment, unless days were set by hand."""
        self._today = today
        self._last_visit = last_visit
        since = self.spans.button(_SINCE_VISIT)
        since.setEnabled(last_visit is not None)
        since.setToolTip("" if last_visit else self.tr("No appointment is noted"))
        for edit in (self.first, self.last):
            edit.setMaximumDate(to_qdate(today))
        if self._days is not None:
            self._show(self._span(self._days))

    def period(self) -> Period:
        """The period that was last asked for and is one."""
        return self._period

    def _span(self, days: int) -> Period:
        if days == _SINCE_VISIT and self._last_visit is not None:
            return Period.from_to(self._last_visit, self._today)
        return Period.last_days(days or USUAL_DAYS, self._today)

    def _show(self, period: Period) -> None:
        self._period = period
        self.trouble.hide()
        without_visit = self._days == _SINCE_VISIT and self._last_visit is None
        self.spans.choose(USUAL_DAYS if without_visit else self._days)
        for edit, day in ((self.first, period.start), (self.last, period.last)):
            with QSignalBlocker(edit):
                edit.setDate(to_qdate(day))

    def _span_chosen(self) -> None:
        chosen = self.spans.value()
        self._days = (self._days or _SINCE_VISIT) if chosen is None else chosen
        self._show(self._span(self._days))
        self.changed.emit()

    def _day_chosen(self) -> None:
        self._days = None
        self.spans.choose()
        try:
            self._period = Period.from_to(from_qdate(self.first.date()), from_qdate(self.last.date()))
        except EndBeforeStart as error:
            self.trouble.setText(sentence(error))
            self.trouble.show()
            return
        self.trouble.hide()
        self.changed.emit()

    def _build(self) -> None:
        days = QGridLayout()
        days.setColumnStretch(1, 1)
        for row, edit in enumerate((self.first, self.last)):
            days.addWidget(label(edit.accessibleName()), row, 0)
            days.addWidget(edit, row, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.spans)
        column.addLayout(days)
        column.addWidget(self.trouble)
        self.trouble.hide()
