"""Slowing down who tries passphrases: after three that did not fit, each further one has to wait."""

import json
from contextlib import suppress
from datetime import datetime, timedelta
from pathlib import Path

from spasmjournal.errors import TooManyTries
from spasmjournal.record import durable

FREE_TRIES = 3
LONGEST_PAUSE = timedelta(minutes=1)


def pause_after(failed: int) -> timedelta:
    """How long to wait after so many tries in a row that did not fit: 2, 4, 8 seconds, at most a minute."""
    if failed < FREE_TRIES:
        return timedelta()
    return min(timedelta(seconds=2 ** min(failed - FREE_TRIES + 1, 10)), LONGEST_PAUSE)


class Tries:
    """The tries that did not fit, kept beside the journal so that a new start forgets none."""

    def __init__(self, journal: Path) -> None:
        self._path = journal.with_name(f"{journal.name}.tries")

    def refuse_too_soon(self, now: datetime) -> None:
        """See that the pause is over.

        Raises:
            TooManyTries: if it is not.
        """
        failed, last = self._read(now)
        if last > now:
            # The clock was set back: the pause begins anew, and so it ends, whatever the clock said before.
            last = now
            self._remember(failed, now)
        if (left := pause_after(failed) - (now - last)) > timedelta():
            raise TooManyTries(seconds=-(-left // timedelta(seconds=1)))

    def failed(self, now: datetime) -> None:
        """Remember one more."""
        count, _ = self._read(now)
        self._remember(count + 1, now)

    def _remember(self, count: int, now: datetime) -> None:
        with suppress(OSError):
            durable.write_whole(self._path, json.dumps([count, now.isoformat()]).encode())

    def succeeded(self) -> None:
        """Forget them all."""
        with suppress(OSError):
            self._path.unlink()

    def _read(self, now: datetime) -> tuple[int, datetime]:
        try:
            count, at = json.loads(self._path.read_bytes()[:200])
            count, last = int(count), datetime.fromisoformat(at)
        except (OSError, ValueError, TypeError, OverflowError):
            return 0, now
        return (count, last) if last.tzinfo is not None else (0, now)
