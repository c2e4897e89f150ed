"""What is shown when a journal cannot be opened: why, and what one can do."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from spasmjournal.errors import JournalError, JournalIsDamaged, JournalIsGone
from spasmjournal.i18n import sentence
from spasmjournal.ui.clock import Clock
from spasmjournal.ui.controls.flow_layout import FlowLayout
from spasmjournal.ui.controls.labels import button, label
from spasmjournal.ui.controls.scrolled import scrolled
from spasmjournal.ui.damage.damage_panel import DamagePanel
from spasmjournal.ui.damage.gone_panel import GonePanel
from spasmjournal.ui.unlock_field import Typed, UnlockField


class TroublePage(QWidget):
    """Offers to try again, to open or start another journal; a locked one asks for its key.

    For a damaged one there is a copy to put back, and what can still be read.
    """

    retry_wanted = Signal()
    other_wanted = Signal()
    new_wanted = Signal()
    back_wanted = Signal()

    def __init__(self, clock: Clock) -> None:
        super().__init__()
        self.sentence = label("", "heading")
        self.sentence.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.title = label("", "title")
        self.unlock = UnlockField()
        self.unlock.given.connect(self._show_trying)
        self.damage = DamagePanel(clock)
        self.gone = GonePanel(clock)
        self.retry = button(self.tr("Try again"))
        self.retry.clicked.connect(self.retry_wanted)
        self.other = button(self.tr("Open another journal …"))
        self.other.clicked.connect(self.other_wanted)
        self.new = button(self.tr("Start a new journal …"))
        self.new.clicked.connect(self.new_wanted)
        self.back = button(self.tr("Back to my journal"), "primary")
        self.back.clicked.connect(self.back_wanted)
        self._build()

    def show_trouble(self, error: JournalError, *, own: bool) -> None:
        """Say what is wrong; lead back to the person's own journal where that is another one."""
        self.back.setVisible(own)
        self.unlock.show_trouble(error)
        locked = not self.unlock.isHidden()
        self.retry.setHidden(locked)
        self._show_words(error, locked=locked)
        if locked:
            self.unlock.take_focus()

    def _show_words(self, error: JournalError, *, locked: bool) -> None:
        self.sentence.setText(sentence(error))
        if locked:
            self.title.setText(self.tr("This journal is locked"))
        elif isinstance(error, JournalIsDamaged):
            self.title.setText(self.tr("This journal is damaged"))
            self.sentence.setText(
                self.tr(
                    "A part of the file can no longer be read. This happens when a disk fails, or when the"
                    " power goes at the wrong moment. The file is as it was found, and one of these helps:"
                )
            )
        elif isinstance(error, JournalIsGone):
            self.title.setText(self.tr("This journal is gone, and copies of it are left"))
        else:
            self.title.setText(self.tr("The journal could not be opened"))

    def _build(self) -> None:
        acts = QWidget()
        row = FlowLayout(acts)
        for act in (self.back, self.retry, self.other, self.new):
            row.addWidget(act)
        inside = QWidget()
        column = QVBoxLayout(inside)
        column.setContentsMargins(48, 24, 48, 24)
        column.setSpacing(16)
        column.addStretch(1)
        for widget in (self.title, self.sentence, self.unlock, self.damage, self.gone, acts):
            column.addWidget(widget)
        column.addStretch(2)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(scrolled(inside))

    def _show_trying(self, typed: Typed) -> None:
        """What was said of the last try is not about this one."""
        sheet, passphrase = self.tr("The recovery sheet is tried …"), self.tr("The passphrase is tried …")
        self.sentence.setText(sheet if typed.is_sheet else passphrase)
