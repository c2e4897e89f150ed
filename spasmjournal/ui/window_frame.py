"""How the window is laid out: pages beside their names, a banner above, a notice below."""

from PySide6.QtCore import QSize
from PySide6.QtGui import QScreen
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

_USUAL = QSize(1240, 860)
_LEFT_OF_SCREEN = QSize(40, 60)


def framed(navigation: QWidget, pages: QWidget, banner: QWidget, notice: QWidget) -> QWidget:
    """All of them in their places."""
    row = QHBoxLayout()
    row.setSpacing(0)
    row.addWidget(navigation)
    row.addWidget(pages, 1)
    middle = QWidget()
    column = QVBoxLayout(middle)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(0)
    column.addWidget(banner)
    column.addLayout(row, 1)
    column.addWidget(notice)
    return middle


def first_size(screen: QScreen) -> QSize:
    """How large a window is that was never moved."""
    return _USUAL.boundedTo(screen.availableSize() - _LEFT_OF_SCREEN)


def bring_up(window: QWidget) -> None:
    """Show a window in front of all others, wherever it was."""
    window.showNormal() if window.isMinimized() else window.show()
    window.raise_()
    window.activateWindow()
