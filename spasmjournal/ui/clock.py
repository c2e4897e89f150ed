"""The clock on the wall, handed to whatever needs to know the time."""

from datetime import datetime
from typing import Protocol


class Clock(Protocol):
    """Tells the moment, and how moments and wall clocks belong together here."""

    def __call__(self) -> datetime:
        """The moment it is, with its UTC offset."""

    def at(self, wall: datetime) -> datetime:
        """A wall-clock time with the UTC offset it had here."""

    def here(self, moment: datetime) -> datetime:
        """A moment of any offset as the clock here showed it, with its UTC offset."""


class SystemClock:
    """The clock of this computer."""

    def __call__(self) -> datetime:
        """The moment it is, with its UTC offset."""
        return datetime.now().astimezone()

    def at(self, wall: datetime) -> datetime:
        """A wall-clock time with the UTC offset it had here."""
        return wall.astimezone()

    def here(self, moment: datetime) -> datetime:
        """A moment of any offset as the clock here showed it, with its UTC offset."""
        return moment.astimezone()
