"""The rows of "what helps": what stands beside waiting it out, alone and together, or is too few yet."""

from collections.abc import Iterable
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from spasmjournal.charts.called import called, called_together
from spasmjournal.charts.number_words import limits_text, plain_number
from spasmjournal.charts.verdict_words import (
    beyond_words,
    claim_words,
    evidence_words,
    is_claimed,
    joined,
    settling_words,
    sureness_words,
    too_few_words,
)
from spasmjournal.i18n import number_text
from spasmjournal.insight.against_waiting import Beside, Claim
from spasmjournal.insight.best import Ranked
from spasmjournal.insight.change import Change
from spasmjournal.insight.combinations import Combination
from spasmjournal.insight.everything import Insight
from spasmjournal.insight.methods.interval import Interval
from spasmjournal.insight.observed import Remedy
from spasmjournal.insight.verdict import Evidence, missing_for_a_hint
from spasmjournal.vocabulary import RemedyGroup
from spasmjournal.wording import listed

_MOST_TOO_FEW = 3
"""More combinations than this of which too little is known are told of in one line."""


@dataclass(frozen=True)
class HelpsRow:
    """One remedy, or several at once: `answered` of `used` uses count, `shown` is what is drawn of them.

    `own` is the estimate from its entries alone, before it was drawn towards the others. `is_sure` says
    that a difference is claimed; `says` is the verdict, the first of it the shortest.
    """

    remedies: tuple[Remedy, ...]
    answered: int
    used: int
    shown: Interval | None
    own: Interval | None
    is_sure: bool
    says: tuple[str, ...]

    @property
    def name(self) -> str:
        """What it is called."""
        return called_together(self.remedies)

    @property
    def is_waiting(self) -> bool:
        """Whether it is what the others are compared with."""
        return self.remedies[0].group is RemedyGroup.WAITED


def can_compare(insight: Insight) -> bool:
    """Whether enough waits are answered to compare anything with them."""
    return not missing_for_a_hint(insight.against_waiting.waits.answered)


def rows_alone(insight: Insight) -> tuple[HelpsRow, ...]:
    """Remedies alone: beside waiting, the best first; without waits the most answered first."""
    if not can_compare(insight):
        eased = sorted(insight.change, key=lambda change: -change.counts.answered)
        return tuple(_eased(change) for change in eased if change.counts.used)
    beside = {each.remedy.id: each for each in insight.against_waiting.remedies}
    ranked = [_ranked(each, beside[each.remedy.id]) for each in insight.best.remedies]
    few = sorted(
        (beside[remedy.id] for remedy in insight.best.too_few), key=lambda each: -each.counts.answered
    )
    return (_waiting(insight), *ranked, *map(_too_few, few))


def rows_together(insight: Insight) -> tuple[HelpsRow, ...]:
    """Several remedies at once: those of which something can be said, and a few of the others."""
    compares = can_compare(insight)
    rows = [_together(each, compares=compares) for each in insight.combinations]
    told = sorted(
        (row for row in rows if row.shown), key=lambda row: -row.shown.estimate if row.shown else 0.0
    )
    few = [row for row in rows if row.shown is None]
    return (*told, *(few if len(few) <= _MOST_TOO_FEW else ()))


def untold_together(insight: Insight) -> int:
    """Of how many combinations nothing is drawn because too little is known of each."""
    few = sum(
        1 for each in insight.combinations if _together(each, compares=can_compare(insight)).shown is None
    )
    return few if few > _MOST_TOO_FEW else 0


def never_for_a_spasm(insight: Insight) -> tuple[Remedy, ...]:
    """Remedies that were used, but never alone for a spasm: nothing of them can be compared with waiting."""
    compared = {each.remedy.id for each in insight.against_waiting.remedies}
    others = (each for each in insight.change if each.counts.used and each.remedy.id not in compared)
    return tuple(each.remedy for each in others if each.remedy.group is not RemedyGroup.WAITED)


def all_together(insight: Insight) -> tuple[HelpsRow, ...]:
    """Every combination, for the table."""
    return tuple(_together(each, compares=can_compare(insight)) for each in insight.combinations)


def names_of(remedies: Iterable[Remedy]) -> str:
    """Several remedies, one after the other."""
    return listed(map(called, remedies))


def _waiting(insight: Insight) -> HelpsRow:
    waits = insight.against_waiting.waits
    remedy = next(each.remedy for each in insight.change if each.remedy.group is RemedyGroup.WAITED)
    says = QCoreApplication.translate("Helps", "what the others are compared with")
    return HelpsRow((remedy,), waits.answered, waits.used, None, None, False, (says,))


def _ranked(ranked: Ranked, beside: Beside) -> HelpsRow:
    shown = ranked.more_than_waiting
    if shown is None or beside.difference is None:
        return _too_few(beside)
    sure = is_claimed(beside.claim)
    says = (
        claim_words(beside.claim),
        beyond_words(shown),
        joined([sureness_words(beside.verdict, claimed=sure), settling_words(beside.verdict)]),
    )
    counts = beside.counts
    return HelpsRow(
        (beside.remedy,), counts.answered, counts.used, shown, beside.difference, sure, _told(says)
    )


def _too_few(beside: Beside) -> HelpsRow:
    counts = beside.counts
    says = (too_few_words(counts.answered),)
    return HelpsRow((beside.remedy,), counts.answered, counts.used, None, None, False, says)


def _eased(change: Change) -> HelpsRow:
    counts = change.counts
    if change.mean is None:
        says: tuple[str, ...] = (too_few_words(counts.answered),)
    else:
        says = (*_eased_words(change.mean), _early(change.verdict.evidence))
    return HelpsRow(
        (change.remedy,), counts.answered, counts.used, change.mean, change.mean, False, _told(says)
    )


def _together(found: Combination, *, compares: bool) -> HelpsRow:
    answered = found.compared if compares else found.counts.answered
    shown = found.difference if compares else found.mean
    sure = compares and found.verdict.evidence is Evidence.CONSISTENT
    if shown is None:
        says: tuple[str, ...] = (too_few_words(answered),)
    elif not compares:
        says = _eased_words(shown)
    else:
        better = Claim.BETTER if shown.estimate > 0 else Claim.WORSE
        says = (
            claim_words(better if sure else Claim.NONE_SEEN),
            beyond_words(shown),
            joined([sureness_words(found.verdict, claimed=sure), settling_words(found.verdict)]),
        )
    return HelpsRow(found.remedies, answered, found.counts.used, shown, shown, sure, _told(says))


def _eased_words(mean: Interval) -> tuple[str, str]:
    eased = QCoreApplication.translate("Helps", "eased by {points} points on average")
    return eased.format(points=plain_number(mean.estimate)), limits_text(mean)


def _early(evidence: Evidence) -> str:
    return evidence_words(evidence) if evidence is Evidence.EARLY_HINT else ""


def _told(says: Iterable[str]) -> tuple[str, ...]:
    return tuple(each for each in says if each)


def counts_words(row: HelpsRow, *, compares: bool) -> str:
    """How many of its uses count."""
    answered, used = number_text(row.answered), number_text(row.used)
    if compares:
        said = QCoreApplication.translate("Helps", "{answered} of {used} uses compared")
    else:
        said = QCoreApplication.translate("Helps", "{answered} of {used} answered")
    return said.format(answered=answered, used=used)
