"""What is shown when a journal cannot be opened: why, and what one can do."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from spasmjournal.ui.controls.flow_layout import FlowLayout
from spasmjournal.ui.controls.labels import button, label


class TroublePage(QWidget):
    """Offers to try again, or to open or start another journal."""

    retry_wanted = Signal()
    other_wanted = Signal()
    new_wanted = Signal()
    back_wanted = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.sentence = label("", "heading")
        self.sentence.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.retry = button(self.tr("Try again"))
        self.retry.clicked.connect(self.retry_wanted)
        self.other = button(self.tr("Open another journal …"))
        self.other.clicked.connect(self.other_wanted)
        self.new = button(self.tr("Start a new journal …"))
        self.new.clicked.connect(self.new_wanted)
        self.back = button(self.tr("Back to my journal"), "primary")
        self.back.clicked.connect(self.back_wanted)
        acts = QWidget()
        row = FlowLayout(acts)
        for widget in (self.back, self.retry, self.other, self.new):
            row.addWidget(widget)
        column = QVBoxLayout(self)
        column.setContentsMargins(48, 48, 48, 48)
        column.setSpacing(16)
        column.addStretch(1)
        column.addWidget(label(self.tr("The journal could not be opened"), "title"))
        column.addWidget(self.sentence)
        column.addWidget(acts)
        column.addStretch(2)

    def show_trouble(self, sentence: str, *, own: bool) -> None:
        """Say what is wrong; lead back to the person's own journal where that is another one."""
        self.back.setVisible(own)
        self.sentence.setText(sentence)
