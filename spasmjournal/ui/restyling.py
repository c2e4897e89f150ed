"""Giving the whole application another look."""

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
    application.setFont(font)
    application.setPalette(palette(look))
    application.setStyleSheet(style_sheet(look, icons))
