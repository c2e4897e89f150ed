"""A calm note on what some people need to have checked."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QKeyEvent, QShowEvent
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from spasmjournal.ui.controls.flow_layout import FlowLayout
from spasmjournal.ui.controls.labels import button, label
from spasmjournal.ui.safety_words import note_of
from spasmjournal.vocabulary import SafetyTopic


class SafetyNote(QFrame):
    """Says it once; the person says that she was checked for it, or closes it."""

    checked = Signal(object)
    """The `SafetyTopic` that the person was checked for."""
    closed = Signal()

    def __init__(self, topic: SafetyTopic) -> None:
        super().__init__()
        self.topic = topic
        self.setProperty("role", "card")
        heading, sentences = note_of(topic)
        self.setAccessibleName(heading)
        self.setAccessibleDescription(" ".join(sentences))
        self.been_checked = button(self.tr("I have been checked for this"))
        self.been_checked.clicked.connect(lambda: self.checked.emit(topic))
        self.close_it = button(self.tr("Close"), "quiet")
        self.close_it.setAccessibleName(self.tr("Close this note"))
        self.close_it.clicked.connect(self.closed)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 12, 16, 12)
        column.setSpacing(8)
        column.addWidget(label(heading, "heading"))
        for sentence in sentences:
            column.addWidget(_readable(sentence))
        column.addWidget(label(self.tr("It is shown only this once; it stays under Help."), "muted"))
        column.addWidget(self._acts())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc closes it."""
        if event.key() == Qt.Key.Key_Escape:
            self.closed.emit()
        else:
            super().keyPressEvent(event)

    def showEvent(self, event: QShowEvent) -> None:
        """Read it out."""
        super().showEvent(event)
        text = f"{self.accessibleName()}. {self.accessibleDescription()}"
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, text))

    def _acts(self) -> QWidget:
        acts = QWidget()
        row = FlowLayout(acts)
        row.addWidget(self.been_checked)
        row.addWidget(self.close_it)
        return acts


def _readable(sentence: str) -> QWidget:
    made = label(sentence)
    made.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
    return made
