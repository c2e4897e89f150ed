"""What is shown when a journal cannot be opened: why, and what one can do."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

from spasmjournal.errors import JournalError
from spasmjournal.i18n import sentence
from spasmjournal.ui.controls.flow_layout import FlowLayout
from spasmjournal.ui.controls.labels import button, label
from spasmjournal.ui.unlock_field import Typed, UnlockField


class TroublePage(QWidget):
    """Offers to try again, to open or start another journal; a locked one asks for its key."""

    retry_wanted = Signal()
    other_wanted = Signal()
    new_wanted = Signal()
    back_wanted = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.sentence = label("", "heading")
        self.sentence.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.title = label("", "title")
        self.unlock = UnlockField()
        self.unlock.given.connect(self._show_trying)
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
        inside = QWidget()
        column = QVBoxLayout(inside)
        column.setContentsMargins(48, 24, 48, 24)
        column.setSpacing(16)
        column.addStretch(1)
        column.addWidget(self.title)
        column.addWidget(self.sentence)
        column.addWidget(self.unlock)
        column.addWidget(acts)
        column.addStretch(2)
        self._scroll_over(inside)

    def show_trouble(self, error: JournalError, *, own: bool) -> None:
        """Say what is wrong; lead back to the person's own journal where that is another one."""
        self.back.setVisible(own)
        self.sentence.setText(sentence(error))
        self.unlock.show_trouble(error)
        locked = not self.unlock.isHidden()
        self.retry.setHidden(locked)
        unopened = self.tr("The journal could not be opened")
        self.title.setText(self.tr("This journal is locked") if locked else unopened)
        if locked:
            self.unlock.take_focus()

    def _scroll_over(self, inside: QWidget) -> None:
        """With large text in a small window there is not room for all of it."""
        area = QScrollArea()
        area.setWidget(inside)
        area.setWidgetResizable(True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(area)

    def _show_trying(self, typed: Typed) -> None:
        """What was said of the last try is not about this one."""
        sheet, passphrase = self.tr("The recovery sheet is tried …"), self.tr("The passphrase is tried …")
        self.sentence.setText(sheet if typed.is_sheet else passphrase)
