"""Whether bodies are shown as in a mirror: one choice for every map, kept for the next time."""

from PySide6.QtCore import QObject, Signal

from spasmjournal.settings import Settings
from spasmjournal.ui.body_map.map_canvas import MapCanvas


class Mirror(QObject):
    """Turns all maps that follow it when the person turns one of them."""

    changed = Signal(bool)

    def __init__(self, settings: Settings, parent: QObject) -> None:
        super().__init__(parent)
        self._settings = settings

    def follow_on(self, body_map: MapCanvas) -> None:
        """Let a map follow, and be turned over by it."""
        body_map.set_mirrored(self._settings.mirrored)
        body_map.bar.mirrored_wanted.connect(self._turn)
        self.changed.connect(body_map.set_mirrored)

    def _turn(self, mirrored: bool) -> None:
        self._settings.mirrored = mirrored
        self.changed.emit(mirrored)
