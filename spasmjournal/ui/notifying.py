"""Which follow-ups a person is to be told of, each once and none by night."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Self

from spasmjournal.ui.night import QUIET_HOURS

_A_WHILE = timedelta(minutes=30)
"""What was due for longer than this at the start is seen in the window, and told no more."""

Awaiting = Callable[[datetime], Iterable[int]]
"""The uses whose follow-up was due at a moment, of those that are open now."""


@dataclass(frozen=True)
class Told:
    """What was told in this run: all that fell due until then, and which uses by name."""

    until: datetime
    uses: frozenset[int] = frozenset()

    @classmethod
    def at_start(cls, now: datetime) -> Self:
        """Nothing was told so far."""
        return cls(now - _A_WHILE)


def to_tell(told: Told, awaiting: Awaiting, now: datetime, *, at_night: bool) -> tuple[frozenset[int], Told]:
    """The uses to tell of now, and what was told with them.

    A use that was due before the last look is not new, even where it was written down only since: the
    person was there. By night the last look stays where it is, so that the morning tells of the night.
    """
    if now in QUIET_HOURS and not at_night:
        return frozenset(), told
    fresh = frozenset(awaiting(now)).difference(awaiting(told.until), told.uses)
    return fresh, Told(now, told.uses | fresh)
