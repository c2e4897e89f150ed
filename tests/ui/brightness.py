"""How much of a picture is bright enough to dazzle in a dark room."""

import numpy as np
from PySide6.QtGui import QImage, QPixmap
from PySide6.QtWidgets import QWidget

DAZZLING = 0.6
"""Relative luminance, 1 being white; text of the night theme has 0.58."""
_WEIGHTS = (0.0722, 0.7152, 0.2126)


def dazzling_share(picture: QPixmap) -> float:
    """The share of points that are brighter than the night's own text."""
    image = picture.toImage().convertToFormat(QImage.Format.Format_RGB32)
    assert not image.isNull()
    rows = np.frombuffer(image.constBits(), np.uint8).reshape(image.height(), -1, 4)
    colours = rows[:, : image.width(), :3] / 255
    linear = np.where(colours <= 0.04045, colours / 12.92, ((colours + 0.055) / 1.055) ** 2.4)
    return float((linear @ np.array(_WEIGHTS) > DAZZLING).mean())


def on_screen(window: QWidget) -> QPixmap:
    """What stands on the screen at this moment; nothing is painted for it."""
    return window.screen().grabWindow(window.winId())
