"""What may be said of a number, in the same words on every chart: never surer than the entries are."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication

from spasmjournal.charts.number_words import limits_text, plain_number
from spasmjournal.i18n import number_text
from spasmjournal.insight.against_waiting import Claim
from spasmjournal.insight.best import Odds
from spasmjournal.insight.methods.interval import Interval
from spasmjournal.insight.prevention import Often
from spasmjournal.insight.speed import Speed
from spasmjournal.insight.verdict import Evidence, Verdict, missing_for_a_hint


def evidence_words(evidence: Evidence) -> str:
    """How much can be said."""
    return {
        Evidence.TOO_FEW: QCoreApplication.translate("Verdict", "too few to say"),
        Evidence.EARLY_HINT: QCoreApplication.translate("Verdict", "an early hint"),
        Evidence.SOME: QCoreApplication.translate("Verdict", "some evidence"),
        Evidence.CONSISTENT: QCoreApplication.translate("Verdict", "fairly consistent"),
    }[evidence]


def too_few_words(answered: int) -> str:
    """That there are too few answers, and how many more it takes to say anything.

    Where there are enough, they do not lie beside anything of the same sort that they could be compared with.
    """
    missing = missing_for_a_hint(answered)
    if not missing:
        return QCoreApplication.translate("Verdict", "cannot be compared so far")
    return QCoreApplication.translate("Verdict", "too few to say: {missing} more with an answer").format(
        missing=number_text(missing)
    )


def enough_words(verdict: Verdict, answered: int) -> str:
    """How much can be said of a number, or how many answers it takes to say anything."""
    if verdict.evidence is Evidence.TOO_FEW:
        return too_few_words(answered)
    return evidence_words(verdict.evidence)


def settling_words(verdict: Verdict) -> str:
    """How many more answers could settle it; empty where that cannot be foreseen or is not needed."""
    if verdict.more_answers:
        return QCoreApplication.translate("Verdict", "about {more} more answers could settle it").format(
            more=number_text(verdict.more_answers)
        )
    if verdict.more_waits:
        return QCoreApplication.translate(
            "Verdict", "about {more} more answered waits could settle it"
        ).format(more=number_text(verdict.more_waits))
    return ""


def claim_words(claim: Claim) -> str:
    """What may be said of a remedy beside waiting it out."""
    return {
        Claim.BETTER: QCoreApplication.translate("Verdict", "eased more than waiting"),
        Claim.WORSE: QCoreApplication.translate("Verdict", "eased less than waiting"),
        Claim.NONE_SEEN: QCoreApplication.translate("Verdict", "no sure difference from waiting"),
        Claim.TOO_FEW: QCoreApplication.translate("Verdict", "too few to say"),
    }[claim]


def is_claimed(claim: Claim) -> bool:
    """Whether a difference from waiting is claimed, one way or the other."""
    return claim in (Claim.BETTER, Claim.WORSE)


def sureness_words(verdict: Verdict, *, claimed: bool) -> str:
    """How sure one can be; of what is not claimed nothing but that it is early."""
    if claimed or verdict.evidence is Evidence.EARLY_HINT:
        return evidence_words(verdict.evidence)
    return ""


def waits_missing_words(waits: int) -> str:
    """How many more waits it takes to compare anything."""
    return QCoreApplication.translate(
        "Verdict", "nothing to compare with yet: {missing} more waits with an answer"
    ).format(missing=number_text(missing_for_a_hint(waits)))


def is_sure_of_pace(speed: Speed, level: float) -> bool:
    """Whether a difference in pace may be claimed: the curves and the adjusted minutes both show it."""
    return speed.p is not None and speed.p <= 1 - level and speed.verdict.evidence is Evidence.CONSISTENT


def sooner_words(speed: Speed, level: float) -> str:
    """Whether it eased sooner than by waiting."""
    if speed.sooner is None:
        return QCoreApplication.translate("Verdict", "too few to compare with waiting")
    if not is_sure_of_pace(speed, level):
        return QCoreApplication.translate("Verdict", "no sure difference from waiting")
    if speed.sooner.estimate > 0:
        return QCoreApplication.translate("Verdict", "eased sooner than by waiting")
    return QCoreApplication.translate("Verdict", "eased later than by waiting")


def minutes_words(sooner: Interval) -> str:
    """Minutes sooner or later, with the limits: "4 min sooner (1 to 7)"."""
    minutes = round(sooner.estimate)
    if minutes < 0:
        later = Interval(-sooner.estimate, -sooner.high, -sooner.low)
        said, shown = QCoreApplication.translate("Verdict", "{minutes} min later ({limits})"), later
    elif minutes > 0:
        said, shown = QCoreApplication.translate("Verdict", "{minutes} min sooner ({limits})"), sooner
    else:
        said, shown = QCoreApplication.translate("Verdict", "as many minutes ({limits} sooner)"), sooner
    return said.format(minutes=plain_number(shown.estimate, 0), limits=limits_text(shown, 0))


def odds_words(odds: Odds) -> str:
    """A probability in words."""
    return {
        Odds.CANT_TELL: QCoreApplication.translate("Verdict", "cannot be told"),
        Odds.MAYBE: QCoreApplication.translate("Verdict", "maybe"),
        Odds.LIKELY: QCoreApplication.translate("Verdict", "likely"),
        Odds.VERY_LIKELY: QCoreApplication.translate("Verdict", "very likely"),
    }[odds]


def often_words(often: Often) -> str:
    """What may be said of how often, on a regular remedy."""
    return {
        Often.TOO_FEW: QCoreApplication.translate("Verdict", "too few days to say"),
        Often.NONE_SEEN: QCoreApplication.translate("Verdict", "no sure difference"),
        Often.FEWER: QCoreApplication.translate("Verdict", "fewer spasms on it"),
        Often.MORE: QCoreApplication.translate("Verdict", "more spasms on it"),
    }[often]


def beyond_words(beyond: Interval) -> str:
    """Points beyond waiting, with the limits: "1.6 points more (1.2 to 2.0)"."""
    return QCoreApplication.translate("Verdict", "{more} ({limits})").format(
        more=more_words(beyond.estimate), limits=limits_text(beyond)
    )


def more_words(points: float) -> str:
    """How many points more or less: "1.6 points more"."""
    size = round(points, 1)
    if size == 0:
        return QCoreApplication.translate("Verdict", "as many points")
    said = {
        True: QCoreApplication.translate("Verdict", "{points} points more"),
        False: QCoreApplication.translate("Verdict", "{points} points less"),
    }[size > 0]
    return said.format(points=plain_number(abs(size)))


def joined(parts: Sequence[str]) -> str:
    """Several things said of one, on one line; what is empty is not said."""
    return QCoreApplication.translate("Verdict", "; ").join(part for part in parts if part)


def capital(text: str) -> str:
    """The same as the beginning of a sentence."""
    return text[:1].upper() + text[1:]
