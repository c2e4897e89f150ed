"""The frame of a card: its title, questions that scroll where there is little room, and Save."""

from PySide6.QtCore import QPoint, Qt, QTimer
from PySide6.QtWidgets import QApplication, QFrame, QHBoxLayout, QVBoxLayout, QWidget

from spasmjournal.ui.controls.labels import button, label
from spasmjournal.ui.controls.scrolled import scrolled

_ROOM = 24
_FOOT_ROOM = 16
_LAID_OUT_MS = 400


class CardFrame(QFrame):
    """Holds questions in `questions`; the title, what is wrong and Save are always in view.

    What gets the keyboard is scrolled into view, but under the mouse nothing moves.
    """

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("role", "card")
        self.title = label("", "heading")
        self.trouble = label("", "trouble")
        self.trouble.hide()
        self.save = button(self.tr("Save"), "primary")
        self._body = QWidget()
        self.questions = QVBoxLayout(self._body)
        self.questions.setContentsMargins(0, 0, 8, _FOOT_ROOM)
        self.foot = QHBoxLayout()
        self.foot.addStretch()
        self.foot.addWidget(self.save)
        self._fresh: QWidget | None = None
        self._unless_seen: QWidget | None = None
        self._from = 0
        self._settling = QTimer(self)
        self._settling.setSingleShot(True)
        self._settling.setInterval(_LAID_OUT_MS)
        self._settling.timeout.connect(self._forget_fresh)
        self._area = scrolled(self._body)
        self._area.verticalScrollBar().rangeChanged.connect(self._scroll_to_fresh)
        QApplication.instance().focusChanged.connect(self._focus_moved)  # type: ignore[union-attr]
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

    def bring_into_view(self, part: QWidget, *, unless_seen: QWidget | None = None) -> None:
        """Scroll as little as shows a part, also one that was added just now.

        Nothing is scrolled if all of `unless_seen` can be seen.
        """
        # It has its place only when all is laid out anew, which changes how far one can scroll.
        self._fresh, self._unless_seen = part, unless_seen
        self._from = self._area.verticalScrollBar().value()
        part.destroyed.connect(lambda: self._forget_gone(part))
        self._settling.start()
        QTimer.singleShot(0, self, self._scroll_to_fresh)

    def _forget_fresh(self) -> None:
        self._fresh = self._unless_seen = None

    def _forget_gone(self, part: QWidget) -> None:
        if part in (self._fresh, self._unless_seen):
            self._forget_fresh()

    def _focus_moved(self, _before: QWidget | None, now: QWidget | None) -> None:
        pressed = QApplication.mouseButtons() != Qt.MouseButton.NoButton
        if now is not None and self._body.isAncestorOf(now) and not pressed:
            self.bring_into_view(now)

    def _scroll_to_fresh(self) -> None:
        if self._fresh is None:
            return
        wanted = self._least_scroll(self._fresh, _ROOM)
        if self._unless_seen is not None and self._least_scroll(self._unless_seen, 0) == self._from:
            wanted = self._from
        self._area.verticalScrollBar().setValue(wanted)

    def _least_scroll(self, part: QWidget, room: int) -> int:
        """How far down one is when the part is seen; its top comes before its end."""
        top = part.mapTo(self._body, QPoint()).y() - room
        end = top + part.height() + 2 * room
        return min(max(self._from, end - self._area.viewport().height()), max(top, 0))
