"""Labels in the few roles the style sheet knows, and the frames around them."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QLabel, QPushButton, QWidget

from spasmjournal.ui.controls.clicks_when_toggled import PlainButton


def label(text: str, role: str = "") -> QLabel:
    """A wrapped, plain-text label; role is "title", "heading", "strong", "muted", "trouble" or empty."""
    made = QLabel(text)
    made.setTextFormat(Qt.TextFormat.PlainText)
    made.setWordWrap(True)
    made.setProperty("role", role)
    return made


def button(text: str, role: str = "") -> QPushButton:
    """A button; role is "primary", "quiet", "chip", "nav" or empty."""
    made = PlainButton(text)
    made.setAutoDefault(False)
    made.setProperty("role", role)
    return made


def short(text: str, most: int = 30) -> str:
    """A text that fits on a button: cut where it is long, and with no letter taken for a shortcut."""
    cut = text if len(text) <= most else text[: most - 1].rstrip() + "…"
    return cut.replace("&", "&&")


def rule(parent: QWidget | None = None) -> QFrame:
    """A thin line between two parts."""
    made = QFrame(parent)
    made.setProperty("role", "rule")
    return made
