"""What else can be written down today: something tried, the day as a whole, an appointment, no spasms."""

from datetime import date, timedelta

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from spasmjournal.ui.controls.flow_layout import FlowLayout
from spasmjournal.ui.controls.labels import button, label


class DayActions(QWidget):
    """Quiet buttons that open a card, and the one word that there were no spasms."""

    check_in_wanted = Signal(object)
    """The day (`date`) the person wants to tell of as a whole."""

    def __init__(self) -> None:
        super().__init__()
        self._today: date | None = None
        self.tried = button(self.tr("Something I tried …"), "chip")
        self.check_in = button(self.tr("How was the day …"), "chip")
        self.check_in.clicked.connect(lambda: self._want(0))
        self.yesterday = button(self.tr("How was yesterday …"), "chip")
        self.yesterday.clicked.connect(lambda: self._want(1))
        self.yesterday.hide()
        self.appointment = button(self.tr("Appointment …"), "chip")
        self.no_spasms = button(self.tr("No spasms today"), "chip")
        self.no_spasms.setCheckable(True)
        self._build()

    def show_check_in(self, today: date, *, done: bool, yesterday_open: bool) -> None:
        """Show whether today was told of as a whole, and whether yesterday is asked for."""
        self._today = today
        self.check_in.setText(self.tr("✓ Check-in: done") if done else self.tr("How was the day …"))
        self.check_in.setToolTip(self.tr("To change it, press here.") if done else "")
        self.yesterday.setVisible(yesterday_open)

    def show_no_spasms(self, *, said: bool, possible: bool) -> None:
        """Show whether it was said that today is without spasms, and whether it can be."""
        self.no_spasms.setChecked(said)
        self.no_spasms.setEnabled(possible)
        self.no_spasms.setToolTip("" if possible else self.tr("There is a spasm noted for today."))

    def _want(self, days_ago: int) -> None:
        if self._today is not None:
            self.check_in_wanted.emit(self._today - timedelta(days=days_ago))

    def _build(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addWidget(label(self.tr("Write down"), "heading"))
        flow = FlowLayout()
        column.addLayout(flow)
        for made in self._buttons():
            flow.addWidget(made)

    def _buttons(self) -> tuple[QPushButton, ...]:
        return (self.tried, self.check_in, self.yesterday, self.appointment, self.no_spasms)
