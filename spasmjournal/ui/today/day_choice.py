"""Which day something is about: today, yesterday, or another day that has been."""

from datetime import date, timedelta

from PySide6.QtCore import QSignalBlocker, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from spasmjournal.i18n import day_format, from_qdate, to_qdate
from spasmjournal.ui.controls.chips import Chips
from spasmjournal.ui.controls.day_edit import DayEdit

_TODAY, _YESTERDAY, _OTHER = range(3)


class DayChoice(QWidget):
    """Chips for the usual days; "Another day" opens a field with a calendar."""

    day_wanted = Signal(object)
    """The person picked this `date`."""

    def __init__(self) -> None:
        super().__init__()
        self._today = self._day = date.min
        self.chips: Chips[int] = Chips(
            self.tr("Day"),
            [
                (_TODAY, self.tr("Today")),
                (_YESTERDAY, self.tr("Yesterday")),
                (_OTHER, self.tr("Another day …")),
            ],
        )
        self.chips.chosen.connect(self._chip_chosen)
        self.edit = DayEdit(self.tr("Another day"), day_format())
        self.edit.dateChanged.connect(lambda day: self._want(from_qdate(day)))
        self.edit.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.chips)
        column.addWidget(self.edit)

    def day(self) -> date:
        """The day."""
        return self._day

    @property
    def is_today(self) -> bool:
        """Whether it is about today."""
        return self.day() == self._today

    def show_day(self, day: date, today: date) -> None:
        """Show a day as chosen; none after `today` can be."""
        self._today, self._day = today, day
        with QSignalBlocker(self.edit):
            self.edit.setMaximumDate(to_qdate(today))
            self.edit.setDate(to_qdate(day))
        self._show_chosen()

    def _show_chosen(self) -> None:
        ago = (self._today - self._day).days
        # while another day is being written, today may come by
        other = not self.edit.isHidden() or ago not in (_TODAY, _YESTERDAY)
        self.chips.choose(_OTHER if other else ago)
        self.edit.setVisible(other)

    def _chip_chosen(self) -> None:
        chosen = self.chips.value()
        if chosen == _OTHER:
            self.edit.show()
            self.edit.setFocus()
            # the field begins with the first day that has no chip
            self._want(min(self._day, self._today - timedelta(days=_OTHER)))
        elif chosen is None:
            self._show_chosen()
        else:
            self.edit.hide()
            self._want(self._today - timedelta(days=chosen))

    def _want(self, day: date) -> None:
        if day != self._day:
            self._day = day
            self.day_wanted.emit(day)
