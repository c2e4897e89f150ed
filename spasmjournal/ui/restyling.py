"""Giving the whole application another look."""

import gc
from collections.abc import Iterator
from contextlib import contextmanager

from PySide6.QtGui import QFont
from PySide6.QtWidgets import QApplication

from spasmjournal.look import Look
from spasmjournal.ui.icons import Icons
from spasmjournal.ui.palette import palette
from spasmjournal.ui.style import style_sheet


def restyle(application: QApplication, look: Look, icons: Icons) -> None:
    """Take font, palette and style from a look."""
    font = QFont(look.font)
    font.setPointSizeF(look.text_points)
    with _nothing_collected():
        application.setFont(font)
        application.setPalette(palette(look))
        application.setStyleSheet(style_sheet(look, icons))


@contextmanager
def _nothing_collected() -> Iterator[None]:
    """While Qt goes through all widgets, none of those given up may vanish: that ends the program."""
    collecting = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if collecting:
            gc.enable()
