"""The clock on the wall, handed to whatever needs to know the time."""

from datetime import datetime
from typing import Protocol


class Clock(Protocol):
    """Tells the moment, and what UTC offset a wall-clock time has here."""

    def __call__(self) -> datetime:
        """The moment it is, with its UTC offset."""

    def at(self, wall: datetime) -> datetime:
        """A wall-clock time with the UTC offset it had here."""


class SystemClock:
    """The clock of this computer."""

    def __call__(self) -> datetime:
        """The moment it is, with its UTC offset."""
        return datetime.now().astimezone()

    def at(self, wall: datetime) -> datetime:
        """A wall-clock time with the UTC offset it had here."""
        return wall.astimezone()
