"""The frame of a card: its title, questions that scroll where there is little room, and Save."""

from PySide6.QtCore import QPoint, Qt, QTimer
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from spasmjournal.ui.controls.labels import button, label

_ROOM_BELOW = 24
_LAID_OUT_MS = 400


class CardFrame(QFrame):
    """Holds questions in `questions`; the title, what is wrong and Save are always in view."""

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("role", "card")
        self.title = label("", "heading")
        self.trouble = label("", "trouble")
        self.trouble.hide()
        self.save = button(self.tr("Save"), "primary")
        self._body = QWidget()
        self.questions = QVBoxLayout(self._body)
        self.questions.setContentsMargins(0, 0, 8, 0)
        self.foot = QHBoxLayout()
        self.foot.addStretch()
        self.foot.addWidget(self.save)
        self._fresh: QWidget | None = None
        self._area = _scrolled(self._body)
        self._area.verticalScrollBar().rangeChanged.connect(self._scroll_to_fresh)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 12, 8, 12)
        column.addWidget(self.title)
        column.addWidget(self._area, 1)
        column.addWidget(self.trouble)
        column.addLayout(self.foot)

    def say(self, trouble: str) -> None:
        """Say why this cannot be saved as it is; an empty text says nothing."""
        self.trouble.setText(trouble)
        self.trouble.setVisible(bool(trouble))

    def bring_into_view(self, part: QWidget) -> None:
        """Scroll to a part that was added just now."""
        # It has its place only when all is laid out anew, which changes how far one can scroll.
        self._fresh = part
        part.destroyed.connect(self._forget_fresh)
        self._scroll_to_fresh()
        QTimer.singleShot(_LAID_OUT_MS, self, self._forget_fresh)

    def _forget_fresh(self) -> None:
        self._fresh = None

    def _scroll_to_fresh(self) -> None:
        part = self._fresh
        if part is None:
            return
        self._area.ensureWidgetVisible(part, 0, _ROOM_BELOW)
        if part.height() > self._area.viewport().height():
            top = part.mapTo(self._body, QPoint()).y()
            self._area.verticalScrollBar().setValue(top)


def _scrolled(body: QWidget) -> QScrollArea:
    area = QScrollArea()
    area.setWidget(body)
    area.setWidgetResizable(True)
    area.setFrameShape(QFrame.Shape.NoFrame)
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    return area
