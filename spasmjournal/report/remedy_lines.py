"""What was tried, in numbers of `insight`: one line a remedy, waiting first as the yardstick."""

from dataclasses import dataclass

from spasmjournal.insight.against_waiting import Beside
from spasmjournal.insight.change import Change
from spasmjournal.insight.everything import Insight
from spasmjournal.insight.harm import Harm
from spasmjournal.insight.methods.interval import Interval
from spasmjournal.insight.observed import Remedy
from spasmjournal.insight.speed import Pace, Speed
from spasmjournal.insight.verdict import missing_for_a_hint
from spasmjournal.report.share import Share
from spasmjournal.vocabulary import RemedyGroup


@dataclass(frozen=True)
class RemedyLine:
    """One remedy, used alone: uses, those answered before and after, eased by 30 %, minutes, worse.

    `minutes` and `minutes_untreated` are means within 30 minutes, None of too few. `beside` is None for
    waiting itself, and for what was never used for a spasm; `beyond` are the points eased beyond waiting,
    drawn towards the other remedies as in the chart. `missing` is how many more answers a first hint takes.
    """

    remedy: Remedy
    uses: int
    answered: int
    missing: int
    eased: Share
    minutes: float | None
    minutes_untreated: float | None
    beside: Beside | None
    beyond: Interval | None
    worse: Share
    worse_next_day: Share

    @property
    def waited(self) -> bool:
        """Whether it is what the others are compared with."""
        return self.remedy.group is RemedyGroup.WAITED


def remedy_lines(insight: Insight) -> tuple[RemedyLine, ...]:
    """One line a remedy that was used: waiting first, then by answered uses, never by how much it eased."""
    speed = {found.remedy: found for found in insight.speed}
    beside = {found.remedy: found for found in insight.against_waiting.remedies}
    beyond = {found.remedy: found.more_than_waiting for found in insight.best.remedies}
    harm = {found.remedy: found for found in insight.harm}
    lines = [
        _line(
            found,
            speed.get(found.remedy),
            beside.get(found.remedy),
            beyond.get(found.remedy),
            harm[found.remedy],
        )
        for found in insight.change
        if found.counts.used
    ]
    return tuple(sorted(lines, key=_place))


def _line(
    change: Change, speed: Speed | None, beside: Beside | None, beyond: Interval | None, harm: Harm
) -> RemedyLine:
    return RemedyLine(
        remedy=change.remedy,
        uses=change.counts.used,
        answered=change.counts.answered,
        missing=missing_for_a_hint(change.counts.answered),
        eased=Share.of(change.eased_30),
        minutes=_minutes(speed.treated if speed else None),
        minutes_untreated=_minutes(speed.untreated if speed else None),
        beside=beside,
        beyond=beyond,
        worse=Share.of(harm.at_once.share),
        worse_next_day=Share.of(harm.next_day.share),
    )


def _minutes(pace: Pace | None) -> float | None:
    return pace.mean.estimate if pace and pace.mean else None


def _place(line: RemedyLine) -> tuple[bool, int, int, str, int]:
    return not line.waited, -line.answered, -line.uses, line.remedy.name, line.remedy.id or 0
