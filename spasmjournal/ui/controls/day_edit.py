"""A field for a day, with a calendar to open."""

from PySide6.QtCore import Qt, QTimeZone
from PySide6.QtGui import QTextCharFormat
from PySide6.QtWidgets import QAbstractSpinBox, QCalendarWidget, QDateEdit, QDateTimeEdit

from spasmjournal.ui.controls.wheel_scrolls_page import WheelScrollsPage


class DayEdit(QDateEdit):
    """Holds a day written in the given format of Qt's; the wheel scrolls the page behind it."""

    def __init__(self, name: str, written: str) -> None:
        super().__init__()
        # a day without a midnight, where summer time begins at that hour, is a day all the same
        self.setTimeZone(QTimeZone.utc())
        open_calm_calendar(self)
        self.setDisplayFormat(written)
        self.setAccessibleName(name)
        WheelScrollsPage(self)


def open_calm_calendar(edit: QDateTimeEdit) -> None:
    """Let a field open a calendar in the theme's colours, without red days and numbers of weeks."""
    edit.setCalendarPopup(True)
    # else its edges step the part of the date under the pointer, and nothing says so
    edit.setButtonSymbols(QAbstractSpinBox.ButtonSymbols.NoButtons)
    calendar = edit.calendarWidget()
    calendar.setVerticalHeaderFormat(QCalendarWidget.VerticalHeaderFormat.NoVerticalHeader)
    for day in (Qt.DayOfWeek.Saturday, Qt.DayOfWeek.Sunday):
        calendar.setWeekdayTextFormat(day, QTextCharFormat())
