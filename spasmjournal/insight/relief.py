"""How intensity changed with each remedy, exactly as it was told: no estimate, no ranking by effect.

Only uses whose intensity is known before and after count as answered; "waited it out" comes first
as the yardstick, because spasms ease by themselves, too.
"""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from statistics import median, quantiles

from spasmjournal.insight.verdict import Evidence, evidence_for
from spasmjournal.observation import SeenUse
from spasmjournal.vocabulary import RemedyGroup


@dataclass(frozen=True)
class ReliefPoint:
    """One use. `change` is before minus after in points: above 0 is easier, None is not answered."""

    use_id: int
    began: datetime
    before: int | None
    after: int | None
    change: int | None
    worse: bool


@dataclass(frozen=True)
class RemedyRelief:
    """The uses of one remedy, oldest first; median and quartiles are those of the answered changes."""

    remedy_id: int
    remedy: str
    group: RemedyGroup
    own: bool
    points: tuple[ReliefPoint, ...]
    uses: int
    answered: int
    unanswered: int
    worse: int
    lower_quartile: float | None
    median: float | None
    upper_quartile: float | None

    @property
    def evidence(self) -> Evidence:
        """How much can be said from its answered uses."""
        return evidence_for(self.answered)


@dataclass(frozen=True)
class Relief:
    """All remedies of a stretch of time: waiting first, then by the number of answered uses."""

    remedies: tuple[RemedyRelief, ...]
    uses: int
    answered: int
    unanswered: int
    worse: int


def relief_by_remedy(uses: Sequence[SeenUse]) -> Relief:
    """How intensity changed with each remedy."""
    by_remedy: defaultdict[int, list[SeenUse]] = defaultdict(list)
    for use in sorted(uses, key=lambda use: (use.began, use.id)):
        by_remedy[use.remedy_id].append(use)
    remedies = sorted((_remedy(of_one) for of_one in by_remedy.values()), key=_place_in_list)
    return Relief(
        remedies=tuple(remedies),
        uses=sum(remedy.uses for remedy in remedies),
        answered=sum(remedy.answered for remedy in remedies),
        unanswered=sum(remedy.unanswered for remedy in remedies),
        worse=sum(remedy.worse for remedy in remedies),
    )


def _place_in_list(remedy: RemedyRelief) -> tuple[bool, int, int, str, int]:
    waited = remedy.group is RemedyGroup.WAITED
    return not waited, -remedy.answered, -remedy.uses, remedy.remedy, remedy.remedy_id


def _remedy(uses: Sequence[SeenUse]) -> RemedyRelief:
    points = tuple(_point(use) for use in uses)
    changes = [point.change for point in points if point.change is not None]
    lower, upper = _quartiles(changes)
    return RemedyRelief(
        remedy_id=uses[0].remedy_id,
        remedy=uses[0].remedy,
        group=uses[0].group,
        own=uses[0].own,
        points=points,
        uses=len(points),
        answered=len(changes),
        unanswered=len(points) - len(changes),
        worse=sum(point.worse for point in points),
        lower_quartile=lower,
        median=float(median(changes)) if changes else None,
        upper_quartile=upper,
    )


def _point(use: SeenUse) -> ReliefPoint:
    change = None if use.before is None or use.after is None else use.before - use.after
    worse = use.worse is True or (change is not None and change < 0)
    return ReliefPoint(use.id, use.began, use.before, use.after, change, worse)


def _quartiles(known: Sequence[int]) -> tuple[float | None, float | None]:
    """The first and third quartile, interpolated as numpy does by default."""
    if not known:
        return None, None
    if len(known) == 1:
        return float(known[0]), float(known[0])
    lower, _, upper = quantiles(known, n=4, method="inclusive")
    return float(lower), float(upper)
