"""Which way an arrow key goes along a row that is one stop for Tab."""

from collections.abc import Mapping

from PySide6.QtCore import Qt

STEPS: Mapping[Qt.Key, int] = {
    Qt.Key.Key_Left: -1,
    Qt.Key.Key_Up: -1,
    Qt.Key.Key_Right: 1,
    Qt.Key.Key_Down: 1,
}
"""From a key to the step along the row."""
