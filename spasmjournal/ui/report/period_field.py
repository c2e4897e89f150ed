"""A period by chip or by its first and last day."""

from datetime import date

from PySide6.QtCore import QSignalBlocker, Signal
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from spasmjournal.errors import EndBeforeStart
from spasmjournal.i18n import from_qdate, narrow_day_format, sentence, to_qdate
from spasmjournal.period import Period
from spasmjournal.ui.controls.chips import Chips
from spasmjournal.ui.controls.day_edit import DayEdit
from spasmjournal.ui.controls.labels import label

_USUAL_DAYS = 91


class PeriodField(QWidget):
    """Collects a `Period`; days that make none are told about, and the last good period stays."""

    changed = Signal()
    """The person asked for another period."""

    def __init__(self, today: date) -> None:
        super().__init__()
        self.spans: Chips[int] = Chips(
            self.tr("Period"),
            ((30, self.tr("1 month")), (_USUAL_DAYS, self.tr("3 months")), (365, self.tr("1 year"))),
        )
        self.first = DayEdit(self.tr("From"), narrow_day_format())
        self.last = DayEdit(self.tr("To"), narrow_day_format())
        self.trouble = label("", "trouble")
        self._days: int | None = _USUAL_DAYS
        self._build()
        self.show_today(today)
        self.spans.chosen.connect(self._span_chosen)
        for edit in (self.first, self.last):
            edit.dateChanged.connect(self._day_chosen)

    def show_today(self, today: date) -> None:
        """Go along with the day it is, unless days were set by hand."""
        self._today = today
        for edit in (self.first, self.last):
            edit.setMaximumDate(to_qdate(today))
        if self._days is not None:
            self._show(Period.last_days(self._days, today))

    def period(self) -> Period:
        """The period that was last asked for and is one."""
        return self._period

    def _show(self, period: Period) -> None:
        self._period = period
        self.trouble.hide()
        self.spans.choose(self._days)
        for edit, day in ((self.first, period.start), (self.last, period.last)):
            with QSignalBlocker(edit):
                edit.setDate(to_qdate(day))

    def _span_chosen(self) -> None:
        self._days = self.spans.value() or self._days or _USUAL_DAYS
        self._show(Period.last_days(self._days, self._today))
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
