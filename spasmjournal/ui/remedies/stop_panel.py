"""When a remedy was given up, and why."""

from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QVBoxLayout

from spasmjournal.i18n import day_format, from_qdate, to_qdate
from spasmjournal.ui.controls.chips import Chips
from spasmjournal.ui.controls.day_edit import DayEdit
from spasmjournal.ui.controls.flow_layout import FlowLayout
from spasmjournal.ui.controls.labels import button, label
from spasmjournal.vocabulary import StopReason
from spasmjournal.wording import stop_reason_text


class StopPanel(QFrame):
    """Collects a day and a reason, which may be left open; Enter keeps it, Esc closes it."""

    done = Signal(object, object)
    """The day, and a `StopReason` or None."""
    closed = Signal()
    """Nothing is to be kept."""

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("role", "card")
        self.day = DayEdit(self.tr("The day you stopped"), day_format())
        reasons = [(reason, stop_reason_text(reason)) for reason in StopReason]
        self.reason = Chips(self.tr("Why you stopped"), reasons)
        self.keep = button(self.tr("Stop using it"))
        self.cancel = button(self.tr("Cancel"), "quiet")
        self.keep.clicked.connect(self._keep)
        self.cancel.clicked.connect(self.closed)
        column = QVBoxLayout(self)
        column.setSpacing(8)
        column.addWidget(label(self.tr("When did you stop?")))
        column.addWidget(self.day, 0, Qt.AlignmentFlag.AlignLeft)
        column.addWidget(label(self.tr("Why? This may stay open.")))
        column.addWidget(self.reason)
        foot = FlowLayout(spacing=8)
        foot.addWidget(self.keep)
        foot.addWidget(self.cancel)
        column.addLayout(foot)

    def start(self, today: date) -> None:
        """Begin with today and no reason."""
        self.day.setMaximumDate(to_qdate(today))
        self.day.setDate(to_qdate(today))
        self.reason.choose()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter keeps what was said, but on Cancel; Esc closes."""
        enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if event.key() == Qt.Key.Key_Escape or (enter and self.cancel.hasFocus()):
            self.closed.emit()
        elif enter:
            self._keep()
        else:
            super().keyPressEvent(event)

    def _keep(self) -> None:
        self.done.emit(from_qdate(self.day.date()), self.reason.value())
