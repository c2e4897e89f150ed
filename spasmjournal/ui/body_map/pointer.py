"""What a press of the mouse turns out to be: a click, or a drag that moves the map."""

from PySide6.QtCore import QPointF
from PySide6.QtWidgets import QApplication


class Pointer:
    """One press, from going down to coming up."""

    def __init__(self) -> None:
        self._began: QPointF | None = None
        self._last = QPointF()
        self._dragging = False

    @property
    def is_down(self) -> bool:
        """Whether a press is going on."""
        return self._began is not None

    def press(self, spot: QPointF) -> None:
        """It goes down."""
        self._began, self._last, self._dragging = spot, spot, False

    def move(self, spot: QPointF) -> QPointF:
        """How far to shift the map; nothing as long as a hand only trembles."""
        if self._began is None:
            return QPointF()
        far = (spot - self._began).manhattanLength() >= QApplication.startDragDistance()
        self._dragging = self._dragging or far
        if not self._dragging:
            return QPointF()
        by, self._last = spot - self._last, spot
        return by

    def release(self) -> tuple[QPointF | None, bool]:
        """Where it went down, and whether it was a drag."""
        began, dragged = self._began, self._dragging
        self._began, self._dragging = None, False
        return began, dragged
