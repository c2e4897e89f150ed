"""Our own SVG icons in the theme's colours; style sheets take pictures from files only."""

from pathlib import Path

from PySide6.QtCore import QTemporaryDir

from spasmjournal.paths import resource


class Icons:
    """Recoloured copies of the icons in a folder that goes with the program's end."""

    def __init__(self) -> None:
        self._folder = QTemporaryDir()

    def path(self, name: str, colour: str) -> str:
        """The file of an icon, drawn in this colour."""
        made = Path(self._folder.filePath(f"{name}-{colour.lstrip('#')}.svg"))
        if not made.exists():
            drawn = resource(f"icons/{name}.svg").read_text(encoding="utf-8")
            made.write_text(drawn.replace("currentColor", colour), encoding="utf-8")
        return made.as_posix()
