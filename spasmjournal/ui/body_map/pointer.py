"""What a press of the mouse or pen turns out to be: a click, or a drag."""

from typing import NamedTuple

from PySide6.QtCore import QPointF
from PySide6.QtWidgets import QApplication

LEAST_DRAWN = 24
"""How many pixels a drag must lead away to leave a line; what stays nearer is a trembling click."""


class Press(NamedTuple):
    """One press that has come up again: where it went down, and how far it led from there."""

    began: QPointF
    way: float

    @property
    def dragged(self) -> bool:
        """Whether it shifts a map that can be shifted."""
        return self.way >= QApplication.startDragDistance()

    @property
    def drew(self) -> bool:
        """Whether it is long enough for a line or a frame."""
        return self.way >= LEAST_DRAWN


class Pointer:
    """One press, from going down to coming up."""

    def __init__(self) -> None:
        self._press: Press | None = None
        self._last = QPointF()

    @property
    def is_down(self) -> bool:
        """Whether a press is going on."""
        return self._press is not None

    @property
    def is_dragging(self) -> bool:
        """Whether the press that is going on has become a drag."""
        return self._press is not None and self._press.dragged

    def press(self, spot: QPointF) -> None:
        """It goes down."""
        self._press, self._last = Press(spot, 0.0), spot

    def move(self, spot: QPointF) -> QPointF:
        """How far to shift the map; nothing as long as a hand only trembles."""
        if self._press is None:
            return QPointF()
        away = (spot - self._press.began).manhattanLength()
        self._press = Press(self._press.began, max(self._press.way, away))
        if not self._press.dragged:
            return QPointF()
        by, self._last = spot - self._last, spot
        return by

    def release(self) -> Press | None:
        """It comes up, or is given up; None where nothing was down."""
        ended, self._press = self._press, None
        return ended
