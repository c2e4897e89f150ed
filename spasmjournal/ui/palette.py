"""The palette of Qt's own widgets, in the colours of a look."""

from PySide6.QtGui import QColor, QPalette

from spasmjournal.look import Look


def palette(look: Look) -> QPalette:
    """All roles that Qt paints with, so that no dialog keeps a colour of the system's."""
    made = QPalette()
    for name, colour in _roles(look).items():
        made.setColor(name, QColor(colour))
    role = QPalette.ColorRole
    for name in (role.WindowText, role.Text, role.ButtonText):
        made.setColor(QPalette.ColorGroup.Disabled, name, QColor(look.muted))
    return made


def _roles(look: Look) -> dict[QPalette.ColorRole, str]:
    role = QPalette.ColorRole
    return {
        role.Window: look.paper,
        role.WindowText: look.ink,
        role.Base: look.raised,
        role.AlternateBase: look.surface,
        role.ToolTipBase: look.raised,
        role.ToolTipText: look.ink,
        role.PlaceholderText: look.muted,
        role.Text: look.ink,
        role.Button: look.surface,
        role.ButtonText: look.ink,
        role.BrightText: look.warning,
        role.Link: look.accent,
        role.LinkVisited: look.accent,
        role.Highlight: look.accent,
        role.HighlightedText: look.on_accent,
        role.Accent: look.accent,
        role.Light: look.raised,
        role.Midlight: look.surface,
        role.Mid: look.line,
        role.Dark: look.line,
        role.Shadow: look.line,
    }
