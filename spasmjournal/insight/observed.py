"""What was observed, as columns: spasms, and the treatments that were tried for them, in order of time.

Times are minutes since the first moment of the period, on the wall clock. In these columns NaN stands
for "not told"; it reaches no result.

Answered uses that begin less than TOGETHER minutes after one another in one spasm are one treatment: of
one remedy alone, or of several, which is a combination that is credited to none of its parts. A wait with
a remedy beside it is that remedy.

A use nobody answered is a treatment by itself, of its remedy, and says nothing of any other: it changes no
estimate of relief, neither points nor shares nor minutes, only how complete they are. So what was answered
beside it counts as it was told, which may credit it with what the other did; `completeness` tells how many
such answers there are. To how fast it eased, what is told of the length of its spasm is an answer, too;
and one thing even an unanswered use says: that the spasm was no longer untreated (`speed`).
"""

from dataclasses import dataclass
from functools import cached_property
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from spasmjournal.insight.verdict import Counts, LeftOut
from spasmjournal.observation import Days, SeenSpasm
from spasmjournal.period import Period
from spasmjournal.vocabulary import RemedyGroup

Floats = NDArray[np.float64]
Whole = NDArray[np.int64]
Flags = NDArray[np.bool_]

TOGETHER = 10
"""Uses that begin within fewer minutes of one another belong together."""
NIGHT_FROM, NIGHT_TO = 22 * 60, 6 * 60
"""Night, in minutes of the day."""
WAITING = 0
"""The number of waiting it out among the remedies; all its names count as one."""


class Remedy(NamedTuple):
    """A remedy that was used; `id` is None for waiting that nobody wrote down."""

    id: int | None
    name: str
    group: RemedyGroup
    own: bool


@dataclass(frozen=True)
class Spasms:
    """One row a spasm, oldest first; it `lasted` between two bounds, NaN if not told."""

    entries: tuple[SeenSpasm, ...]
    began: Floats
    day: Whole
    lasted_from: Floats
    lasted_to: Floats


@dataclass(frozen=True)
class Treatments:
    """One row a treatment, ordered by spasm, the followed before the others, and by time.

    Those for no spasm have -1 as `spasm`. `what` is the place in `Observed.tried`, `day` counts from the
    first of the period, `before` and `after` are intensities (0-10), `worse` and `worse_next_day` are 1 or
    0. It was told of those `answered` how it was afterwards, in whatever way; `followed` are these and
    those of a spasm of which it was told how long it lasted. In minutes are `eased` from the start, `next`
    until another followed treatment of the spasm began (infinite if none did), and `age` from the onset to
    the start.
    """

    what: Whole
    spasm: Whole
    began: Floats
    day: Whole
    night: Flags
    before: Floats
    after: Floats
    eased: Floats
    not_eased: Flags
    worse: Floats
    worse_next_day: Floats
    answered: Flags
    followed: Flags
    regular: Flags
    """It was noted for no spasm."""
    next: Floats
    age: Floats

    @cached_property
    def rated(self) -> Flags:
        """Those with an intensity before and after."""
        return np.isfinite(self.before) & np.isfinite(self.after)

    @cached_property
    def counted(self) -> Flags:
        """One row a spasm: its first treatment with both intensities."""
        return self._first_where(self.rated & (self.spasm >= 0))

    @cached_property
    def first(self) -> Flags:
        """The first followed treatment of each spasm."""
        return self._first_where(self.followed & (self.spasm >= 0))

    def _first_where(self, eligible: Flags) -> Flags:
        rows = np.flatnonzero(eligible)
        found = np.zeros(len(self.what), dtype=np.bool_)
        found[rows[np.unique(self.spasm[rows], return_index=True)[1]]] = True
        return found


@dataclass(frozen=True)
class Observed:
    """A period as columns. `tried` holds the remedies by number: each alone, waiting first, then combined."""

    period: Period
    days: Days
    remedies: tuple[Remedy, ...]
    tried: tuple[tuple[int, ...], ...]
    spasms: Spasms
    treatments: Treatments

    @property
    def alone(self) -> range:
        """The numbers of the remedies, without waiting."""
        return range(WAITING + 1, len(self.remedies))

    @cached_property
    def for_spasms(self) -> tuple[int, ...]:
        """Those of them that were used alone for a spasm."""
        used = np.bincount(self.treatments.what[self.treatments.spasm >= 0], minlength=len(self.tried))
        return tuple(number for number in self.alone if used[number])

    @property
    def combinations(self) -> range:
        """The places in `tried` that are several remedies at once."""
        return range(len(self.remedies), len(self.tried))

    def counts(self, what: int, answered: Flags) -> Counts:
        """How many treatments count for a question that takes those `answered`, and why others do not."""
        return self.counts_at(np.flatnonzero(self.treatments.what == what), answered)

    def counts_at(self, at: Whole, answered: Flags) -> Counts:
        """The same of the treatments in these rows."""
        rows = self.treatments
        left, after, rated = ~answered[at], np.isfinite(rows.after[at]), rows.rated[at]
        reasons = {
            LeftOut.UNANSWERED: left & ~after,
            LeftOut.NO_BEFORE: left & after & ~rated,
            LeftOut.NO_SPASM: left & rated & (rows.spasm[at] < 0),
            LeftOut.LATER: left & rated & (rows.spasm[at] >= 0),
        }
        return counted(np.ones(len(at), dtype=np.bool_), answered[at], reasons)


def counted(used: Flags, answered: Flags, reasons: dict[LeftOut, Flags]) -> Counts:
    """Counts from columns; reasons that never occurred are not named."""
    left_out = {reason: int(np.count_nonzero(flags)) for reason, flags in reasons.items()}
    return Counts(
        used=int(np.count_nonzero(used)),
        answered=int(np.count_nonzero(used & answered)),
        left_out={reason: count for reason, count in left_out.items() if count},
    )
