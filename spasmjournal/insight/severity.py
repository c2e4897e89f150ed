"""How bad it was, and how the nights were, exactly as they were told: middles and counts, no estimate."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from statistics import fmean, median

from spasmjournal.observation import SeenCheckIn, SeenSpasm


@dataclass(frozen=True)
class Severity:
    """The middle and the highest of the intensities (0-10) told of spasms; None where none was told."""

    spasms: int
    told: int
    typical: float | None
    worst: int | None


@dataclass(frozen=True)
class Sleep:
    """Mean hours of sleep and mean times woken a night, each with the nights of which it was told."""

    nights: int
    hours: float | None
    nights_woken: int
    times_woken: float | None


def how_bad(spasms: Sequence[SeenSpasm]) -> Severity:
    """How bad the spasms of a period were; one without an intensity is in no middle."""
    told = [spasm.worst for spasm in spasms if spasm.worst is not None]
    return Severity(
        spasms=len(spasms),
        told=len(told),
        typical=float(median(told)) if told else None,
        worst=max(told, default=None),
    )


def how_slept(check_ins: Iterable[SeenCheckIn]) -> Sleep:
    """How the nights of a period were; a night of which nothing is told is a gap, never a zero."""
    days = list(check_ins)
    hours = [day.sleep_hours for day in days if day.sleep_hours is not None]
    woken = [day.times_woken for day in days if day.times_woken is not None]
    return Sleep(
        nights=len(hours),
        hours=fmean(hours) if hours else None,
        nights_woken=len(woken),
        times_woken=fmean(woken) if woken else None,
    )
