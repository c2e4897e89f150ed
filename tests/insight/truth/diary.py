"""A diary as the journal would tell it: the truth of `course`, as far as it was written down."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta

import numpy as np

from spasmjournal.observation import Days, SeenCheckIn, SeenPeriod, SeenPlace, SeenSpasm, SeenUse
from spasmjournal.period import Period
from spasmjournal.vocabulary import Cause, Doing, Kind, RemedyGroup, Unanswered, View
from tests.insight.truth.course import NOBODY, DaysOfTruth, Flags, Spasms, Use, days_of, spasms_of
from tests.insight.truth.habits import PREVENTIVE, WAITING, Habits, Person

FIRST = date(2026, 1, 5)
"""A Monday."""
_REGIONS = (
    "calf_inner_left",
    "calf_inner_right",
    "calf_outer_left",
    "foot_arch_right",
    "back_low_side_left",
    "neck_back_right",
)
_PLACES = tuple((SeenPlace(region, View.BACK, None, None, None),) for region in _REGIONS)
_CAUSES = ((), (Cause.OVERWORK,), (Cause.POOR_SLEEP,), (Cause.STRESS, Cause.POOR_SLEEP), (Cause.NONE_KNOWN,))
_BOUNDS = (60, 300, 900, 3600)


@dataclass(frozen=True)
class Diary:
    """What the journal tells, and the truth behind it; `written` marks the spasms that were written down."""

    seen: SeenPeriod
    days: DaysOfTruth
    spasms: Spasms
    written: Flags


def made_up(person: Person, seed: int, wanted: Mapping[int, int] | None = None) -> Diary:
    """The diary of a person; the same seed is the same diary.

    With `wanted`, each thing done has exactly so many answered spasms in which it was done first and
    alone, as long as the days have them; which of them are written is drawn by lot.
    """
    rng = np.random.default_rng(seed)
    days = days_of(rng, person)
    spasms = spasms_of(rng, person, days)
    written = days.written[spasms.day]
    if wanted is not None:
        written &= _drawn(rng, spasms, written, wanted)
    writer = _Writer(rng, person, spasms)
    rows = [writer.spasm(at) for at in np.flatnonzero(written).tolist()]
    uses = [use for at in np.flatnonzero(written).tolist() for use in writer.uses(at)]
    uses += _regular_uses(days)
    with_spasms = np.isin(np.arange(person.days), spasms.day[written])
    without = days.written & days.says_none & ~with_spasms & (days.spasms == 0)
    entries = with_spasms | without | (days.regular & days.written)
    told = Days(frozenset(_dates(entries)), frozenset(_dates(without)))
    period = Period(FIRST, FIRST + timedelta(days=person.days))
    uses.sort(key=lambda use: (use.began, use.id))
    check_ins = tuple(_check_ins(rng, days, without, entries))
    seen = SeenPeriod(period, tuple(rows), tuple(uses), told, check_ins=check_ins)
    return Diary(seen, days, spasms, written)


def _drawn(rng: np.random.Generator, spasms: Spasms, written: Flags, wanted: Mapping[int, int]) -> Flags:
    kept: Flags = np.array(spasms.use.first == NOBODY)
    for remedy, count in wanted.items():
        done = np.flatnonzero(written & spasms.alone & (spasms.use.first == remedy))
        chosen = rng.permutation(done)
        enough = np.cumsum(spasms.use.answered[chosen]) <= count
        kept[chosen[enough]] = True
    return kept


def _dates(marked: Flags) -> Iterator[date]:
    return (FIRST + timedelta(days=int(at)) for at in np.flatnonzero(marked))


def _regular_uses(days: DaysOfTruth) -> Iterator[SeenUse]:
    for number, at in enumerate(np.flatnonzero(days.regular & days.written)):
        began = datetime.combine(FIRST, time(20)) + timedelta(days=int(at))
        group, name = RemedyGroup.SUPPLEMENT, "Every day"
        yield SeenUse(10**6 + number, began, PREVENTIVE, name, group, None, None, None, None, None)


def _check_ins(
    rng: np.random.Generator, days: DaysOfTruth, without: Flags, entries: Flags
) -> Iterator[SeenCheckIn]:
    """On every day said to be without spasms, and on some others; stress and sleep go with the week."""
    told = without | (entries & (rng.random(len(entries)) < 0.4))
    stress = np.clip(np.round(4 + days.bad + rng.normal(0, 1.5, len(told))), 0, 10)
    sleep = np.round(2 * (7 - 0.5 * days.bad + rng.normal(0, 1, len(told)))) / 2
    for at in np.flatnonzero(told):
        day = FIRST + timedelta(days=int(at))
        none = True if without[at] else None
        hours = float(np.clip(sleep[at], 2, 11))
        yield SeenCheckIn(
            int(at) + 1, day, none, hours, None, None, None, None, None, int(stress[at]), None, False
        )


class _Writer:
    """Writes spasms and uses down, some answers left out."""

    def __init__(self, rng: np.random.Generator, person: Person, spasms: Spasms) -> None:
        self._spasms = spasms
        self._names = {WAITING: ("Waited it out", RemedyGroup.WAITED)}
        for number, remedy in enumerate(person.remedies, WAITING + 1):
            self._names[number] = (remedy.name, remedy.group)
        self._habits: Habits = person.habits
        count = len(spasms.day)
        self._luck = rng.random((count, 4))
        self._place = rng.integers(0, len(_PLACES), count)
        self._cause = rng.integers(0, len(_CAUSES), count)

    def spasm(self, at: int) -> SeenSpasm:
        """One spasm, with the bounds of how long it lasted where she tells them."""
        truth, luck = self._spasms, self._luck[at]
        seconds = 60 * float(truth.eased[at])
        least = max((bound for bound in _BOUNDS if bound <= seconds), default=0)
        most = min((bound for bound in _BOUNDS if bound > seconds), default=None)
        told = luck[0] < self._habits.tells_length
        night = bool(truth.night[at])
        return SeenSpasm(
            id=int(at) + 1,
            began=self._moment(at, 0),
            kind=Kind.CRAMP,
            worst=int(np.clip(np.round(truth.peak[at]), 1, 10)),
            lasted_at_least=least if told else None,
            lasted_at_most=most if told else None,
            still_going=False,
            woke_me=night or None,
            logged_late=bool(luck[1] < 0.15),
            places=_PLACES[self._place[at]],
            causes=_CAUSES[self._cause[at]],
            cause_words="",
            note="",
            doing=Doing.ASLEEP if night else Doing.RESTING,
        )

    def uses(self, at: int) -> Iterator[SeenUse]:
        """What was done for it, in order."""
        truth = self._spasms
        for number, remedy in enumerate((truth.use.first[at], truth.use.second[at])):
            if remedy != NOBODY:
                yield self._use(at, 3 * int(at) + number, int(remedy), truth.use)
        if truth.then.first[at] != NOBODY:
            yield self._use(at, 3 * int(at) + 2, int(truth.then.first[at]), truth.then)

    def _use(self, at: int, number: int, remedy: int, done: Use) -> SeenUse:
        name, group = self._names[remedy]
        answered = bool(done.answered[at])
        eased = max(1, int(np.ceil(self._spasms.eased[at] - done.began[at])))
        told = answered and self._luck[at, 2] < self._habits.tells_time
        over = eased <= done.took[at]
        return SeenUse(
            id=number,
            began=self._moment(at, int(done.began[at])),
            remedy_id=remedy,
            remedy=name,
            group=group,
            spasm_id=int(at) + 1,
            before=int(done.before[at]),
            after=int(done.after[at]) if answered else None,
            unanswered=None if answered else self._reason(at, done),
            worse=True if answered and done.after[at] > done.before[at] else None,
            eased_minutes=eased if told and over else None,
            not_eased=told and not over,
            minutes=10,
        )

    def _reason(self, at: int, done: Use) -> Unanswered | None:
        if done.asleep[at]:
            return Unanswered.FELL_ASLEEP
        return Unanswered.FORGOT if self._luck[at, 3] < 0.5 else None

    def _moment(self, at: int, minutes: int) -> datetime:
        start = datetime.combine(FIRST, time()) + timedelta(days=int(self._spasms.day[at]))
        return start + timedelta(minutes=int(self._spasms.minute[at]) + minutes)
