"""What can be kept, and what cannot: each check gives back what is stored, or raises."""

from datetime import datetime, timedelta
from math import isfinite

from spasmjournal.errors import IntensityOutOfRange, InTheFuture, NumberOutOfRange, TextTooLong
from spasmjournal.observation import Stroke
from spasmjournal.vocabulary import INTENSITIES

TEXT_LIMIT = 20_000
NAME_LIMIT = 200
STROKE_POINTS = 500
A_DAY, A_MONTH = 24 * 60 * 60, 31 * 24 * 60 * 60
CLOCK_SLACK = timedelta(minutes=1)
"""A clock that was set back a little must not make "now" the future."""
_FARTHEST = 10_000.0
_STROKES = 50


def plain(text: str, limit: int = TEXT_LIMIT) -> str:
    """The text as it is stored: any Unicode, without what no file can hold.

    Raises:
        TextTooLong: if it has more than `limit` characters.
    """
    kept = text.replace("\0", "").encode("utf-8", "replace").decode("utf-8").strip()
    if len(kept) > limit:
        raise TextTooLong(length=len(kept), limit=limit)
    return kept


def intensity(given: int | None) -> int | None:
    """The intensity, if it is one.

    Raises:
        IntensityOutOfRange: if it is not a whole number from 0 to 10.
    """
    if given is not None and (isinstance(given, bool) or given not in INTENSITIES):
        raise IntensityOutOfRange(given=given)
    return given


def between(given: float | None, lowest: float, highest: float) -> None:
    """See that a number can be.

    Raises:
        NumberOutOfRange: if it lies outside `lowest` to `highest`.
    """
    if given is not None and not lowest <= given <= highest:
        raise NumberOutOfRange(given=given, lowest=lowest, highest=highest)


def past(moment: datetime, now: datetime) -> datetime:
    """The moment, if it is not still to come.

    Raises:
        InTheFuture: if it lies after `now`.
    """
    if moment > now + CLOCK_SLACK:
        raise InTheFuture
    return moment


def drawn(strokes: tuple[Stroke, ...]) -> tuple[Stroke, ...]:
    """The lines drawn over the body, if they can be: finite, and not without end.

    Raises:
        NumberOutOfRange: if there are too many lines or points, or a point lies nowhere.
    """
    between(len(strokes), 0, _STROKES)
    for stroke in strokes:
        between(len(stroke.points), 2, STROKE_POINTS)
        for at in (at for point in stroke.points for at in point):
            between(at if isfinite(at) else 2 * _FARTHEST, -_FARTHEST, _FARTHEST)
    return strokes
