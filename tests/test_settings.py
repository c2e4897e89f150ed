"""Settings keep their types, and what cannot be read is the default."""

from datetime import datetime, time
from pathlib import Path

from PySide6.QtCore import QByteArray, QEvent
from PySide6.QtWidgets import QApplication

from spasmjournal.app import make_window
from spasmjournal.settings import Settings
from tests.ui.conftest import SetClock


def test_survive_a_restart_with_their_types(tmp_path: Path) -> None:
    path = tmp_path / "settings.ini"
    settings = Settings(path)
    settings.scheme, settings.text_percent, settings.geometry = "night", 150, QByteArray(b"\x01\x02")
    settings.dark_from, settings.notify_at_night = time(22, 30), True
    settings.store.sync()
    again = Settings(path)
    assert (again.dark_from, again.dark_until, again.notify_at_night) == (time(22, 30), time(7), True)
    assert (again.scheme, again.text_percent, again.geometry) == ("night", 150, QByteArray(b"\x01\x02"))


def test_nonsense_is_the_default(tmp_path: Path) -> None:
    path = tmp_path / "settings.ini"
    path.write_text("[General]\ntext_percent=large\ngeometry=none\ndark_from=late\n")
    settings = Settings(path)
    assert settings.text_percent == 100
    assert settings.dark_from == time(21)
    assert settings.geometry.isEmpty()
    assert settings.scheme == "automatic"
    assert settings.mirrored is False


def test_the_mirror_is_kept(qapp: QApplication, tmp_path: Path, now: datetime) -> None:
    settings = Settings(tmp_path / "settings.ini")
    for mirrored in (True, False):
        window = make_window(qapp, settings, SetClock(now), tmp_path)
        window.today.body_map.bar.mirror.click()
        again = make_window(qapp, settings, SetClock(now), tmp_path)
        assert settings.mirrored is mirrored
        assert again.today.body_map.bar.mirror.isChecked() is mirrored
        for shown in (window, again):
            shown.theme.deleteLater()
            shown.deleteLater()
        qapp.sendPostedEvents(None, QEvent.Type.DeferredDelete)
