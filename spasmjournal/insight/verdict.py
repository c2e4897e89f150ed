"""How much a number may be trusted, in the same words everywhere, and how many answers are missing."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from math import ceil

from spasmjournal.insight.methods.interval import Interval

LEVEL = 0.95
"""Of all intervals, unless asked otherwise."""
ENOUGH_FOR_A_HINT = 5
ENOUGH_FOR_SOME = 10
ENOUGH_TO_BE_SURE = 20
MOST_FORESEEN = 200
"""Further than this many answers ahead nothing is foretold."""


class Evidence(StrEnum):
    """How much can be said from a number of answered uses."""

    TOO_FEW = "too_few"
    """Just collecting: fewer than 5."""
    EARLY_HINT = "early_hint"
    SOME = "some"
    CONSISTENT = "consistent"
    """Fairly consistent: 20 or more, and the interval leaves zero."""


class LeftOut(StrEnum):
    """Why a use does not count for a question."""

    UNANSWERED = "unanswered"
    NO_BEFORE = "no_before"
    """It was not told how it was before."""
    LATER = "later"
    """Another treatment of the same spasm counts already."""
    NO_SPASM = "no_spasm"
    """It was for no spasm, or for one that is not in the period."""
    NO_TIME = "no_time"
    """Nothing was told of when it eased."""
    UNKNOWN_DAY = "unknown_day"
    """Of that day nothing is known about spasms."""
    NEITHER = "neither"
    """It is not told, or not known, on which side of what is compared that day was."""


@dataclass(frozen=True)
class Counts:
    """Uses, those that count for the question, and how many do not, by reason; the reasons add up.

    Where days are compared, they are days: those of the period, and those that count.
    """

    used: int
    answered: int
    left_out: Mapping[LeftOut, int]


@dataclass(frozen=True)
class Verdict:
    """How much can be said, and how many more answered uses (None: not foreseeable) would settle it.

    `more_waits` is how many more answered waits would do instead, where waiting is what it is compared
    with; None where that is not foreseeable or nothing is compared.
    """

    evidence: Evidence
    more_answers: int | None
    more_waits: int | None = None


def evidence_for(answered: int, interval: Interval | None = None) -> Evidence:
    """How much `answered` uses allow to be said of an estimate with this interval."""
    if answered < ENOUGH_FOR_A_HINT:
        return Evidence.TOO_FEW
    if answered < ENOUGH_FOR_SOME:
        return Evidence.EARLY_HINT
    return Evidence.CONSISTENT if answered >= ENOUGH_TO_BE_SURE and leaves_zero(interval) else Evidence.SOME


def missing_for_a_hint(answered: int) -> int:
    """How many more answered uses it takes to say anything."""
    return max(0, ENOUGH_FOR_A_HINT - answered)


def leaves_zero(interval: Interval | None) -> bool:
    """Whether the whole interval lies on one side of zero."""
    return interval is not None and interval.leaves(0)


def verdict_on(answered: int, interval: Interval | None) -> Verdict:
    """The verdict on an estimate from one group of uses.

    The half width of the interval shrinks with the root of the number of answers; it is settled at 20
    answers or more whose interval would leave zero, if the estimate and its spread stayed as they are.
    """
    return Verdict(evidence_for(answered, interval), _more(answered, interval, 0))


def verdict_beside(answered: int, waits: int, interval: Interval | None) -> Verdict:
    """The verdict on a difference from `waits` answered waits; fewer than 5 of these say nothing yet.

    The variance is taken to fall with 1/answers + 1/waits, each foretold with the other as it is.
    """
    evidence = Evidence.TOO_FEW if waits < ENOUGH_FOR_A_HINT else evidence_for(answered, interval)
    # With too few waits, more uses alone settle nothing, and the other way round.
    more_answers = None if waits < ENOUGH_FOR_A_HINT else _more(answered, interval, waits)
    more_waits = None if answered < ENOUGH_TO_BE_SURE else _more(waits, interval, answered, ENOUGH_FOR_A_HINT)
    return Verdict(evidence, more_answers, more_waits)


def no_more_than(verdict: Verdict, *, claimed: bool) -> Verdict:
    """The verdict, never surer than what is claimed: where several are asked, one interval is not enough.

    What is not claimed though its own interval leaves zero is some evidence, and how many more answers
    would settle it is not foreseeable.
    """
    if claimed or verdict.evidence is not Evidence.CONSISTENT:
        return verdict
    return Verdict(Evidence.SOME, None, None)


def _more(count: int, interval: Interval | None, others: int, least: int = ENOUGH_TO_BE_SURE) -> int | None:
    if interval is None or not count:
        return None
    needed = _needed(count, interval, others)
    if needed is None:
        return None
    more = max(needed, least) - count
    return None if more > MOST_FORESEEN else max(0, more)


def _needed(count: int, interval: Interval, others: int) -> int | None:
    """How many of these it takes until the half width is below the estimate, beside `others` that stay."""
    if leaves_zero(interval):
        return count
    half = (interval.high - interval.low) / 2
    beside = 1 / others if others else 0.0
    if half <= 0 or interval.estimate == 0:
        return None
    wanted = (interval.estimate / half) ** 2 * (1 / count + beside) - beside
    return None if wanted <= 0 else min(ceil(1 / wanted), count + 10 * MOST_FORESEEN)
