"""The words and numbers of the tables: plain, short, and never more sure than the entries are."""

from PySide6.QtCore import QCoreApplication

from spasmjournal.i18n import number_text
from spasmjournal.insight.against_waiting import Beside, Claim
from spasmjournal.insight.best import Odds
from spasmjournal.insight.change import Share
from spasmjournal.insight.methods.interval import Interval
from spasmjournal.insight.observed import Remedy
from spasmjournal.insight.prevention import Often
from spasmjournal.insight.speed import Speed
from spasmjournal.insight.verdict import Evidence, Verdict, missing_for_a_hint
from spasmjournal.insight.wearing_off import Trend, Wear
from spasmjournal.wording import remedy_text

NOTHING = "–"
_LEAST_P = 0.001


def remedy_name(remedy: Remedy) -> str:
    """What a remedy is called."""
    return remedy_text(remedy.name, remedy.group, own=remedy.own)


def interval_text(interval: Interval | None, decimals: int = 1) -> str:
    """An estimate with its limits: "1.2 (0.3 to 2.1)"."""
    if interval is None:
        return NOTHING
    return QCoreApplication.translate("Insight", "{estimate} ({low} to {high})").format(
        estimate=signless(interval.estimate, decimals),
        low=signless(interval.low, decimals),
        high=signless(interval.high, decimals),
    )


def signless(number: float, decimals: int = 1) -> str:
    """A number of which nothing but a zero is left loses its minus."""
    return number_text(round(number, decimals) + 0.0, decimals)


def share_text(share: Share) -> str:
    """So many of so many, with the limits of the share in per cent."""
    if share.interval is None:
        return NOTHING
    return QCoreApplication.translate("Insight", "{count} of {of} ({low} to {high} %)").format(
        count=number_text(share.count),
        of=number_text(share.of),
        low=number_text(100 * share.interval.low),
        high=number_text(100 * share.interval.high),
    )


def percent_text(share: float) -> str:
    """A probability in per cent; never quite none and never quite all."""
    return QCoreApplication.translate("Insight", "{share} %").format(
        share=number_text(min(max(100 * share, 1), 99))
    )


def p_text(p: float | None) -> str:
    """The p of a test."""
    if p is None:
        return NOTHING
    if p < _LEAST_P:
        return QCoreApplication.translate("Insight", "under {least}").format(least=number_text(_LEAST_P, 3))
    return number_text(p, 3)


def evidence_text(evidence: Evidence) -> str:
    """How much can be said."""
    return {
        Evidence.TOO_FEW: QCoreApplication.translate("Insight", "just collecting"),
        Evidence.EARLY_HINT: QCoreApplication.translate("Insight", "an early hint"),
        Evidence.SOME: QCoreApplication.translate("Insight", "some evidence"),
        Evidence.CONSISTENT: QCoreApplication.translate("Insight", "fairly consistent"),
    }[evidence]


def verdict_text(verdict: Verdict, answered: int) -> str:
    """How much can be said, and how many more answers it takes."""
    said = evidence_text(verdict.evidence)
    missing = missing_for_a_hint(answered)
    if missing:
        return QCoreApplication.translate(
            "Insight", "{said}: {missing} more with an answer for a first hint"
        ).format(said=said, missing=number_text(missing))
    if verdict.more_answers:
        return QCoreApplication.translate(
            "Insight", "{said}: about {more} more with an answer could settle it"
        ).format(said=said, more=number_text(verdict.more_answers))
    return said


def beside_text(beside: Beside) -> str:
    """What may be said of a remedy beside waiting."""
    if missing_for_a_hint(beside.waits):
        return QCoreApplication.translate(
            "Insight", "{missing} more waits with an answer, to compare with"
        ).format(missing=number_text(missing_for_a_hint(beside.waits)))
    said = verdict_text(beside.verdict, beside.counts.answered)
    claim = {
        Claim.BETTER: QCoreApplication.translate("Insight", "eased more than waiting; {said}"),
        Claim.WORSE: QCoreApplication.translate("Insight", "eased less than waiting; {said}"),
        Claim.NONE_SEEN: QCoreApplication.translate("Insight", "no sure difference from waiting; {said}"),
        Claim.TOO_FEW: "{said}",
    }[beside.claim]
    return claim.format(said=said)


def sooner_text(speed: Speed) -> str:
    """What may be said of a remedy's pace beside waiting."""
    return evidence_text(speed.verdict.evidence) if speed.sooner else evidence_text(Evidence.TOO_FEW)


def odds_text(odds: Odds) -> str:
    """A probability in words."""
    return {
        Odds.CANT_TELL: QCoreApplication.translate("Insight", "Cannot tell"),
        Odds.MAYBE: QCoreApplication.translate("Insight", "Maybe"),
        Odds.LIKELY: QCoreApplication.translate("Insight", "Likely"),
        Odds.VERY_LIKELY: QCoreApplication.translate("Insight", "Very likely"),
    }[odds]


def trend_text(trend: Trend) -> str:
    """How it went on."""
    return {
        Trend.TOO_FEW: QCoreApplication.translate("Insight", "too few to say"),
        Trend.NONE_SEEN: QCoreApplication.translate("Insight", "no change seen"),
        Trend.LESS: QCoreApplication.translate("Insight", "eases less than at first"),
        Trend.MORE: QCoreApplication.translate("Insight", "eases more than at first"),
    }[trend]


def wear_text(wear: Wear) -> str:
    """How it went on, and how many more answers it takes to say."""
    said = trend_text(wear.claim)
    if wear.claim is Trend.TOO_FEW and wear.verdict.more_answers:
        return QCoreApplication.translate("Insight", "{said}: {missing} more with an answer").format(
            said=said, missing=number_text(wear.verdict.more_answers)
        )
    return said


def often_text(often: Often) -> str:
    """How often, on a regular remedy."""
    return {
        Often.TOO_FEW: QCoreApplication.translate("Insight", "too few days to say"),
        Often.NONE_SEEN: QCoreApplication.translate("Insight", "no sure difference"),
        Often.FEWER: QCoreApplication.translate("Insight", "fewer spasms on it"),
        Often.MORE: QCoreApplication.translate("Insight", "more spasms on it"),
    }[often]
