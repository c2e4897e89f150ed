"""Settings keep their types, and what cannot be read is the default."""

from pathlib import Path

from PySide6.QtCore import QByteArray

from spasmjournal.settings import Settings


def test_survive_a_restart_with_their_types(tmp_path: Path) -> None:
    path = tmp_path / "settings.ini"
    settings = Settings(path)
    settings.scheme, settings.text_percent, settings.geometry = "night", 150, QByteArray(b"\x01\x02")
    settings.store.sync()
    again = Settings(path)
    assert (again.scheme, again.text_percent, again.geometry) == ("night", 150, QByteArray(b"\x01\x02"))


def test_nonsense_is_the_default(tmp_path: Path) -> None:
    path = tmp_path / "settings.ini"
    path.write_text("[General]\ntext_percent=large\ngeometry=none\n")
    settings = Settings(path)
    assert settings.text_percent == 100
    assert settings.geometry.isEmpty()
    assert settings.scheme == "system"
