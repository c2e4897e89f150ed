"""A field for a day, with a calendar to open."""

from PySide6.QtCore import QTimeZone
from PySide6.QtWidgets import QDateEdit

from spasmjournal.ui.controls.wheel_needs_focus import WheelNeedsFocus


class DayEdit(QDateEdit):
    """Holds a day written in the given format of Qt's; the wheel turns it only while it has the keyboard."""

    def __init__(self, name: str, written: str) -> None:
        super().__init__()
        # a day without a midnight, where summer time begins at that hour, is a day all the same
        self.setTimeZone(QTimeZone.utc())
        self.setCalendarPopup(True)
        self.setDisplayFormat(written)
        self.setAccessibleName(name)
        WheelNeedsFocus(self)
