"""The spasms of one made-up day."""

from datetime import datetime, timedelta
from random import Random
from uuid import UUID, uuid5

from spasmjournal.anatomy import Anatomy
from spasmjournal.record.answers import SpasmAnswer
from spasmjournal.record.made_up import Written
from spasmjournal.sample.body import Trouble, places, some_trouble
from spasmjournal.sample.chance import count, moment, pick, rating, some
from spasmjournal.sample.course import Day
from spasmjournal.sample.relief import Happening, note_about, uses
from spasmjournal.sample.words import CAUSE_WORDS
from spasmjournal.vocabulary import Cause, Doing, Kind

_BANDS = {(0, 60): 2.0, (60, 300): 5.0, (300, 900): 4.0, (900, 3600): 2.0, (3600, None): 0.7}
_LONG_BANDS = {(60, 300): 1.5, (300, 900): 3.0, (900, 3600): 4.0, (3600, None): 2.0}


def spasms_of(rng: Random, anatomy: Anatomy, space: UUID, day: Day) -> list[Written[SpasmAnswer]]:
    """What is written down about a day, in the order it happened."""
    if not day.kept:
        return []
    happened = sorted(_happening(rng, day) for _ in range(count(rng, day.rate)))
    return [
        _entry(rng, anatomy, uuid5(space, f"{day.date}:{at}"), day, began, night, trouble)
        for at, (began, night, _, trouble) in enumerate(happened)
    ]


def _happening(rng: Random, day: Day) -> tuple[datetime, bool, float, Trouble]:
    """When and what; the number between them only keeps two of one minute in order."""
    trouble = some_trouble(rng)
    night = some(rng, trouble.night)
    hour = rng.triangular(0.8, 5.2, 3.1) if night else min(23.5, max(7.0, rng.gauss(trouble.hour, 2.6)))
    return moment(day.date, round(hour * 60)), night, rng.random(), trouble


def _entry(
    rng: Random, anatomy: Anatomy, uid: UUID, day: Day, began: datetime, night: bool, trouble: Trouble
) -> Written[SpasmAnswer]:
    kind = None if some(rng, 0.05) else pick(rng, trouble.kinds)
    worst = _worst(rng, day, trouble, kind, night)
    doing = _doing(rng, night)
    tried = uses(rng, Happening(trouble, kind, began, worst or 0, night))
    causes = _causes(rng, day, trouble)
    least, most = _lasted(rng, kind)
    answer = SpasmAnswer(
        places=places(rng, anatomy, trouble, worst),
        began=began,
        kind=kind,
        worst=worst,
        lasted_at_least=least,
        lasted_at_most=most,
        doing=doing,
        woke_me=True if doing is Doing.ASLEEP and some(rng, 0.92) else False if some(rng, 0.3) else None,
        causes=causes,
        cause_words=rng.choice(CAUSE_WORDS) if Cause.OWN_WORDS in causes else "",
        note=note_about(rng, trouble),
        uses=tried,
    )
    return Written(uid, _entered(rng, day, began, night), answer)


def _worst(rng: Random, day: Day, trouble: Trouble, kind: Kind | None, night: bool) -> int | None:
    if trouble.area == "face":
        return 1 if some(rng, 0.15) else 0 if some(rng, 0.4) else None
    if kind is Kind.TWITCH:
        return rating(rng, 1.5, 0.9)
    if some(rng, 0.06):
        return None
    lighter = -0.9 if kind in (Kind.TIGHTNESS, Kind.URGE_TO_MOVE) else 0.0
    return max(1, rating(rng, 4.9 + trouble.pain + 0.6 * day.strain + (0.6 if night else 0.0) + lighter, 1.6))


def _doing(rng: Random, night: bool) -> Doing | None:
    if some(rng, 0.15):
        return None
    if night:
        return Doing.ASLEEP if some(rng, 0.9) else Doing.RESTING
    return pick(rng, {Doing.RESTING: 5.0, Doing.MOVING: 4.0, Doing.EXERCISING: 0.8})


def _lasted(rng: Random, kind: Kind | None) -> tuple[int | None, int | None]:
    if some(rng, 0.22):
        return None, None
    if some(rng, 0.08):
        exactly = rng.randint(2, 40) * 60
        return exactly, exactly
    return pick(rng, _LONG_BANDS if kind is Kind.TIGHTNESS else _BANDS)


def _causes(rng: Random, day: Day, trouble: Trouble) -> tuple[Cause, ...]:
    if some(rng, 0.4):
        return ()
    if some(rng, 0.12):
        return (Cause.NONE_KNOWN,)
    often = {**trouble.causes, Cause.OWN_WORDS: 0.5, Cause.NEW_MEDICINE: 0.2}
    if day.strain > 1:
        often[Cause.POOR_SLEEP] = often.get(Cause.POOR_SLEEP, 0) + 3
    first = pick(rng, often)
    if not some(rng, 0.25):
        return (first,)
    return (first, pick(rng, {cause: weight for cause, weight in often.items() if cause is not first}))


def _entered(rng: Random, day: Day, began: datetime, night: bool) -> datetime:
    """At once, or for some nights in the morning, and for some days in the evening."""
    if night and some(rng, 0.4):
        return moment(day.date, rng.randint(7 * 60, 10 * 60))
    if not night and some(rng, 0.12):
        later = began + timedelta(minutes=rng.randint(80, 14 * 60))
        return min(later, max(began, moment(day.date, 23 * 60 + 55)))
    return began + timedelta(minutes=rng.randint(2, 25))
