"""All answers at once: the numbers that the charts, the report and the command line share."""

from collections.abc import Mapping
from dataclasses import dataclass

from spasmjournal.insight.against_waiting import AgainstWaiting, more_than_waiting
from spasmjournal.insight.best import Ranking, which_is_best
from spasmjournal.insight.change import Change, how_much_it_eased
from spasmjournal.insight.combinations import Combination, together_or_alone
from spasmjournal.insight.completeness import Completeness, how_complete
from spasmjournal.insight.harm import Harm, what_made_it_worse
from spasmjournal.insight.observing import observed_in
from spasmjournal.insight.prevention import Prevention, fewer_spasms
from spasmjournal.insight.speed import Speed, how_fast
from spasmjournal.insight.verdict import LEVEL
from spasmjournal.insight.wearing_off import Wear, does_it_still_work
from spasmjournal.insight.when import When, when_and_after_what
from spasmjournal.insight.where_it_helps import WhereItHelps, where_it_helps
from spasmjournal.observation import SeenPeriod
from spasmjournal.period import Period


@dataclass(frozen=True)
class Insight:
    """The answers for a period; `level` is that of all intervals."""

    period: Period
    level: float
    change: tuple[Change, ...]
    against_waiting: AgainstWaiting
    speed: tuple[Speed, ...]
    best: Ranking
    wearing_off: tuple[Wear, ...]
    prevention: tuple[Prevention, ...]
    where_it_helps: WhereItHelps
    combinations: tuple[Combination, ...]
    when: When
    harm: tuple[Harm, ...]
    completeness: Completeness


def insight_of(seen: SeenPeriod, groups: Mapping[str, str] | None = None, level: float = LEVEL) -> Insight:
    """What went along with relief in a period, and how sure one can be.

    `groups` names the group of each region's key, for `where_it_helps`. Nothing is answered from nothing:
    what is not known is None, never NaN, and no entries raise no error.
    """
    observed = observed_in(seen)
    return Insight(
        period=seen.period,
        level=level,
        change=how_much_it_eased(observed, level),
        against_waiting=more_than_waiting(observed, level),
        speed=how_fast(observed, level),
        best=which_is_best(observed, level),
        wearing_off=does_it_still_work(observed, level),
        prevention=fewer_spasms(observed, level),
        where_it_helps=where_it_helps(observed, groups, level),
        combinations=together_or_alone(observed, level),
        when=when_and_after_what(seen, observed, level),
        harm=what_made_it_worse(observed, level),
        completeness=how_complete(seen, observed, level),
    )
