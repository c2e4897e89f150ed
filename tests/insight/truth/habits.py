"""Who keeps the made-up diary: how her spasms run, what her remedies truly do, and how she writes."""

from dataclasses import dataclass, field

from spasmjournal.vocabulary import RemedyGroup

WAITING = 1
"""The id of "waited it out"; the remedies are numbered from 2 on in their order."""
PREVENTIVE = 90
"""The id of the regular remedy that is meant to make spasms rarer."""


@dataclass(frozen=True)
class TrueRemedy:
    """What a remedy truly does: takes `points` off until it is rated again, or eases `faster` times as fast.

    `liked` is how readily she chooses it, beside the others.
    """

    name: str
    points: float = 0.0
    faster: float = 1.0
    liked: float = 1.0
    group: RemedyGroup = RemedyGroup.OTHER


@dataclass(frozen=True)
class Regular:
    """A remedy taken on most days of some phases; spasms come `rate` times as often on it, 1 is no effect."""

    rate: float = 1.0
    phase: int = 45
    adherence: float = 0.9


@dataclass(frozen=True)
class Course:
    """How spasms come and go if nothing is done.

    Good and bad weeks are one AR(1) series of days (SD 1, `lingering` from day to day): a bad day has
    `often` times as many spasms (per SD), `sway` points worse, which last `slower` times as long.
    A spasm of intensity p that lasts t minutes is at p / 4 ** (x / t) after x minutes, and is told as
    eased when a quarter is left. Durations are lognormal with the median `lasts` (minutes).
    """

    a_day: float = 1.2
    lingering: float = 0.8
    often: float = 1.5
    sway: float = 1.0
    slower: float = 1.3
    severity: float = 5.5
    spread: float = 1.4
    lasts: float = 9.0
    lasts_spread: float = 0.8
    at_night: float = 0.35
    worse_at_night: float = 0.6
    weekend: float = 0.7


@dataclass(frozen=True)
class Habits:
    """What she does and writes.

    She decides `starts_after` minutes into the second minute of a spasm, on average, by the number she
    writes as "before": at `treats_at` she treats half of them, one point more multiplies the odds by
    `each_point`. With probability `again` she takes what she took last time. She rates it again after
    `again_after` minutes or somewhat more. `together` is how often she uses two at once (more often when
    it is bad), `another` how often she turns to one more if it is still at 4 or more when it is rated
    again, be it after waiting. Waiting is written down as such in `writes_waits`. Answers are missing for
    `forgets`, and at night because she fell asleep: for `asleep` of those that did not ease at all, up to
    `asleep_eased` of those that eased fully.
    """

    again_after: float = 20.0
    starts_after: float = 2.0
    treats_at: float = 5.0
    each_point: float = 1.7
    again: float = 0.5
    together: float = 0.15
    another: float = 0.3
    writes_waits: float = 0.7
    forgets: float = 0.08
    asleep: float = 0.05
    asleep_eased: float = 0.35
    rating_noise: float = 0.8
    tells_time: float = 0.6
    tells_length: float = 0.75
    gaps: float = 0.1
    says_none: float = 0.8


@dataclass(frozen=True)
class Person:
    """All that decides a diary but chance."""

    remedies: tuple[TrueRemedy, ...]
    days: int = 180
    course: Course = field(default_factory=Course)
    habits: Habits = field(default_factory=Habits)
    regular: Regular | None = None


CRAMPS = Course()
"""Short cramps: most are over by themselves when they are rated again."""
LASTING = Course(lasts=45.0, lasts_spread=1.0)
"""Spasms that last: there is something left to ease when they are rated again."""
