"""What was tried, in numbers: one line a remedy, "waited it out" first as the yardstick."""

from collections.abc import Sequence
from dataclasses import dataclass
from statistics import median

from spasmjournal.insight.relief import RemedyRelief, relief_by_remedy
from spasmjournal.insight.verdict import Evidence, missing_for_a_hint
from spasmjournal.observation import SeenUse
from spasmjournal.report.share import Share
from spasmjournal.vocabulary import RemedyGroup

COUNTED_FROM = 3
"""Easing by 30 % is only told of uses that began at this intensity or above."""


@dataclass(frozen=True)
class RemedyLine:
    """One remedy: uses, those with both intensities, their medians (0-10), eased by 30 %, worse.

    The medians are None while too few uses are answered; `missing` says how many more it takes.
    """

    name: str
    own: bool
    group: RemedyGroup
    uses: int
    answered: int
    missing: int
    before: float | None
    after: float | None
    eased: Share
    worse: int


def remedy_lines(uses: Sequence[SeenUse]) -> tuple[RemedyLine, ...]:
    """One line a remedy, in the order of `insight.relief`: never by how much it eased."""
    own = {use.remedy_id: use.own for use in uses}
    return tuple(_line(found, own[found.remedy_id]) for found in relief_by_remedy(uses).remedies)


def eased_by_30_percent(before: int, after: int) -> bool:
    """Whether it eased by 30 % or more, in whole numbers so that no rounding decides."""
    return 10 * (before - after) >= 3 * before


def _line(found: RemedyRelief, own: bool) -> RemedyLine:
    points = [(point.before, point.after) for point in found.points]
    pairs = [(before, after) for before, after in points if before is not None and after is not None]
    enough = found.evidence is not Evidence.TOO_FEW
    return RemedyLine(
        name=found.remedy,
        own=own,
        group=found.group,
        uses=found.uses,
        answered=found.answered,
        missing=missing_for_a_hint(found.answered),
        before=median(before for before, _ in pairs) if enough else None,
        after=median(after for _, after in pairs) if enough else None,
        eased=Share.of_all(eased_by_30_percent(*pair) for pair in pairs if pair[0] >= COUNTED_FROM),
        worse=found.worse,
    )
