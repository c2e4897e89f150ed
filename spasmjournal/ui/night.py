"""Hours of the wall clock, which may run past midnight: when colours are dark, and when it is quiet."""

from dataclasses import dataclass
from datetime import datetime, time


@dataclass(frozen=True)
class Hours:
    """From `start` up to, but without, `end`; no hours at all where both are the same."""

    start: time
    end: time

    def __contains__(self, moment: datetime) -> bool:
        wall = moment.time()
        if self.start <= self.end:
            return self.start <= wall < self.end
        return wall >= self.start or wall < self.end


DARK_HOURS = Hours(time(21), time(7))
"""When the colours of the night are taken, unless the person says otherwise."""
QUIET_HOURS = Hours(time(22), time(8))
"""When nobody is told anything unasked."""
