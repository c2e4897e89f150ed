"""Hours of the day as the locale writes them."""

from datetime import time

from PySide6.QtCore import QCoreApplication

from spasmjournal.i18n import time_text
from spasmjournal.insight.observed import NIGHT_FROM, NIGHT_TO

_AN_HOUR, _A_DAY = 60, 24


def hour_text(hour: int) -> str:
    """A full hour: "03:00"; 24 is midnight."""
    return time_text(time(hour % _A_DAY))


def hours_text(hour: int) -> str:
    """An hour from its start to its end: "03:00 to 04:00"."""
    return _from_to(hour, hour + 1)


def night_text() -> str:
    """What counts as night: "22:00 to 06:00"."""
    return _from_to(NIGHT_FROM // _AN_HOUR, NIGHT_TO // _AN_HOUR)


def is_night(hour: int) -> bool:
    """Whether the hour that begins then belongs to the night."""
    return not NIGHT_TO <= hour * _AN_HOUR < NIGHT_FROM


def _from_to(start: int, end: int) -> str:
    return QCoreApplication.translate("Charts", "{start} to {end}").format(
        start=hour_text(start), end=hour_text(end)
    )
