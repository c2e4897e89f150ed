"""A fold: what is asked for seldom lies under a quiet button until it is wanted."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from spasmjournal.ui.controls.labels import button


class Fold(QWidget):
    """Holds questions in `inside`, out of sight until the person, or the program, opens it."""

    opened = Signal()
    """The person opened it."""

    def __init__(self, name: str, invitation: str, role: str = "quiet") -> None:
        super().__init__()
        self._invitation = invitation
        self.toggle = button("", role)
        self.toggle.setCheckable(True)
        self.toggle.setAccessibleName(name)
        self.toggle.setToolTip(name)
        self.toggle.clicked.connect(self._toggled)
        self._body = QWidget()
        self.inside = QVBoxLayout(self._body)
        self.inside.setContentsMargins(0, 0, 0, 0)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.toggle, alignment=Qt.AlignmentFlag.AlignLeft)
        column.addWidget(self._body)
        self.open(wanted=False)

    @property
    def is_open(self) -> bool:
        """Whether what it holds is in sight."""
        return self.toggle.isChecked()

    def open(self, *, wanted: bool = True) -> None:
        """Open it, or close it."""
        self.toggle.setChecked(wanted)
        self.toggle.setText(self.tr("Less") if wanted else self._invitation)
        self._body.setVisible(wanted)

    def _toggled(self) -> None:
        self.open(wanted=self.toggle.isChecked())
        if self.is_open:
            self.opened.emit()
