"""Settings of window and taste: typed attributes with a default over an INI file.

Whatever a doctor may read lives in the journal, not here.
"""

from collections.abc import Callable
from datetime import time
from pathlib import Path
from typing import Generic, TypeVar, overload

from PySide6.QtCore import QByteArray, QSettings

Value = TypeVar("Value")


class Setting(Generic[Value]):
    """One setting, known by the name of the attribute; what cannot be read is the default."""

    def __init__(self, default: Value, read: Callable[[object], Value]) -> None:
        self._default = default
        self._read = read
        self._name = ""

    def __set_name__(self, owner: type["Settings"], name: str) -> None:
        self._name = name

    @overload
    def __get__(self, settings: None, owner: type["Settings"]) -> "Setting[Value]": ...
    @overload
    def __get__(self, settings: "Settings", owner: type["Settings"]) -> Value: ...
    def __get__(self, settings: "Settings | None", owner: type["Settings"]) -> "Value | Setting[Value]":
        """The stored value, turned into the setting's type."""
        if settings is None:
            return self
        stored: object = settings.store.value(self._name)
        if stored is None:
            return self._default
        try:
            return self._read(stored)
        except ValueError:
            return self._default

    def __set__(self, settings: "Settings", value: Value) -> None:
        """Keep the value."""
        settings.store.setValue(self._name, value.isoformat() if isinstance(value, time) else value)


def _number(stored: object) -> int:
    return int(str(stored))


def _yes(stored: object) -> bool:
    return str(stored).lower() == "true"


def _time(stored: object) -> time:
    return time.fromisoformat(str(stored)).replace(tzinfo=None)


def _bytes(stored: object) -> QByteArray:
    return stored if isinstance(stored, QByteArray) else QByteArray()


class Settings:
    """All settings there are."""

    scheme = Setting("automatic", str)
    dark_from = Setting(time(21), _time)
    dark_until = Setting(time(7), _time)
    notify_at_night = Setting(False, _yes)
    text_percent = Setting(100, _number)
    mirrored = Setting(False, _yes)
    geometry = Setting(QByteArray(), _bytes)
    lock_after_minutes = Setting(15, _number)
    """How long nothing may be done before a locked journal is closed; 0: as long as one likes."""
    second_folder = Setting("", str)
    second_folder_reached = Setting("", str)
    second_folder_trouble = Setting("", str)
    copy_trouble = Setting("", str)
    """Why the last copy could not be made, in a sentence; empty if it could."""
    told_of = Setting("", str)
    """A line for each synced journal, and each version beside one, of which nothing more is to be said."""

    def __init__(self, path: Path) -> None:
        self.store = QSettings(str(path), QSettings.Format.IniFormat)
