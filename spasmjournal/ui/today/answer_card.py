"""A card beside the map: Enter saves what was answered, Esc puts it away."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent

from spasmjournal.ui.controls.card_frame import CardFrame
from spasmjournal.ui.controls.labels import button


class AnswerCard(CardFrame):
    """Says that the person wants an answer kept, or not; which answer, the kind of card knows."""

    saved = Signal(object)
    """The person wants this answer kept."""
    put_away = Signal()
    """The person does not want it kept."""

    def __init__(self) -> None:
        super().__init__()
        self.away = button(self.tr("Put away"), "quiet")
        self.away.clicked.connect(self.put_away)
        self.foot.insertWidget(0, self.away)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter saves if it can be saved, Esc puts away."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.save.click()
        elif event.key() == Qt.Key.Key_Escape:
            self.put_away.emit()
        else:
            super().keyPressEvent(event)
