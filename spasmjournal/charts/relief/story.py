"""What is drawn of relief over time: uses, lines through them, starts and stops, and waiting's middle."""

from collections.abc import Mapping
from dataclasses import dataclass

from spasmjournal.insight.behind import entry_of
from spasmjournal.insight.everything import Insight
from spasmjournal.insight.relief import Relief, relief_by_remedy
from spasmjournal.insight.relief_trend import ReliefTrend, relief_trend
from spasmjournal.insight.verdict import Evidence
from spasmjournal.insight.wearing_off import Trend
from spasmjournal.observation import EntryKey, SeenPeriod, SeenRemedy
from spasmjournal.period import Period
from spasmjournal.vocabulary import RemedyGroup


@dataclass(frozen=True)
class ReliefStory:
    """The uses of a period by remedy, and what goes along with them, by the remedy's id.

    `entries` names the entry of each use. `claims` says of which remedies it eased more, or less, from use
    to use.
    """

    relief: Relief
    period: Period
    trends: Mapping[int, ReliefTrend]
    kept: Mapping[int, SeenRemedy]
    claims: Mapping[int, Trend]
    entries: Mapping[int, EntryKey]

    @property
    def waiting(self) -> float | None:
        """The middle of what eased by waiting it out, in points; None while too few waits are answered."""
        return waiting_in(self.relief)

    @property
    def turns(self) -> bool:
        """Whether a remedy was started or stopped in the period."""
        days = [day for each in self.kept.values() for day in (each.started, each.stopped)]
        return any(day is not None and day in self.period for day in days)


def waiting_in(relief: Relief) -> float | None:
    """The middle of what eased by waiting it out, in points; None while too few waits are answered."""
    waited = next((each for each in relief.remedies if each.group is RemedyGroup.WAITED), None)
    if waited is None or waited.evidence is Evidence.TOO_FEW:
        return None
    return waited.median


def relief_story(insight: Insight, seen: SeenPeriod) -> ReliefStory:
    """All that the chart tells of a period."""
    relief = relief_by_remedy(seen.uses)
    found = {
        each.remedy_id: relief_trend(each.points, seen.period, insight.level) for each in relief.remedies
    }
    shown = found.keys()
    return ReliefStory(
        relief=relief,
        period=seen.period,
        trends={remedy: trend for remedy, trend in found.items() if trend is not None},
        kept={each.id: each for each in seen.remedies if each.id in shown},
        claims={
            wear.remedy.id: wear.claim
            for wear in insight.wearing_off
            if wear.remedy.id is not None and wear.claim in (Trend.LESS, Trend.MORE)
        },
        entries={use.id: entry_of(use) for use in seen.uses},
    )
