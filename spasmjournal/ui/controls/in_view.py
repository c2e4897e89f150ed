"""Scrolling to what was opened just now on a page."""

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QScrollArea, QWidget

_ROOM = 16


def bring_into_view(part: QWidget) -> None:
    """Scroll as little as shows a part; of one that is too high, its beginning."""
    area = part.parentWidget()
    while area is not None and not isinstance(area, QScrollArea):
        area = area.parentWidget()
    if isinstance(area, QScrollArea):
        found = area
        # It has its place only when all is laid out anew.
        QTimer.singleShot(0, part, lambda: _scroll(found, part))


def _scroll(area: QScrollArea, part: QWidget) -> None:
    body = area.widget()
    if body is None or not part.isVisible():
        return
    if (layout := body.layout()) is not None:
        layout.activate()
    top = part.mapTo(body, part.rect().topLeft()).y()
    high = min(part.height() + _ROOM, area.viewport().height() - _ROOM)
    area.ensureVisible(0, top + high, 0, 0)
    area.ensureVisible(0, max(top - _ROOM, 0), 0, 0)
