"""The words of relief over time: "with", never "because of", and always on how many entries."""

from PySide6.QtCore import QCoreApplication

from spasmjournal.charts.called import called_in
from spasmjournal.charts.verdict_words import capital, too_few_words
from spasmjournal.i18n import moment_text, number_text
from spasmjournal.insight.relief import Relief, ReliefPoint, RemedyRelief
from spasmjournal.insight.verdict import Evidence, missing_for_a_hint
from spasmjournal.vocabulary import RemedyGroup
from spasmjournal.wording import intensity_text


def points_text(points: float) -> str:
    """A number of points of intensity, with one decimal only where it is needed."""
    return number_text(points, 0 if float(points).is_integer() else 1)


def change_text(change: float) -> str:
    """A change of intensity: "3 points easier", "1 point worse", "no change"."""
    size = points_text(abs(change))
    if change == 0:
        return QCoreApplication.translate("Charts", "no change")
    if change == 1:
        return QCoreApplication.translate("Charts", "1 point easier")
    if change == -1:
        return QCoreApplication.translate("Charts", "1 point worse")
    if change > 0:
        return QCoreApplication.translate("Charts", "{points} points easier").format(points=size)
    return QCoreApplication.translate("Charts", "{points} points worse").format(points=size)


def answered_text(remedy: RemedyRelief) -> str:
    """On how many uses a remedy's panel stands: "24 of 30 answered, 2 worse"."""
    answered, uses = number_text(remedy.answered), number_text(remedy.uses)
    if not remedy.worse:
        return QCoreApplication.translate("Charts", "{answered} of {uses} answered").format(
            answered=answered, uses=uses
        )
    return QCoreApplication.translate("Charts", "{answered} of {uses} answered, {worse} worse").format(
        answered=answered, uses=uses, worse=number_text(remedy.worse)
    )


def median_text(remedy: RemedyRelief) -> str:
    """The median change, or how many answers are missing before it says anything."""
    if remedy.median is None or remedy.evidence is Evidence.TOO_FEW:
        return too_few_words(remedy.answered)
    change = change_text(remedy.median)
    if remedy.evidence is Evidence.EARLY_HINT:
        return QCoreApplication.translate("Charts", "an early hint: median {change}").format(change=change)
    return QCoreApplication.translate("Charts", "median {change}").format(change=change)


def relief_sentence(relief: Relief) -> str:
    """What the relief chart shows and on how many entries it stands.

    It tells of the remedy with the most answers, beside waiting it out; it picks none by its effect.
    """
    if not relief.uses:
        return QCoreApplication.translate("Charts", "No use of a remedy is noted in this time.")
    waited = next((remedy for remedy in relief.remedies if remedy.group is RemedyGroup.WAITED), None)
    tried = next((remedy for remedy in relief.remedies if remedy.group is not RemedyGroup.WAITED), None)
    clauses = [_clause(remedy) for remedy in (tried, waited) if remedy]
    if waited is None:
        clauses.append(QCoreApplication.translate("Charts", "no wait is noted to compare it with"))
    joined = QCoreApplication.translate("Charts", "; ").join(clauses)
    return QCoreApplication.translate("Charts", "{sentence}.").format(sentence=capital(joined))


def use_text(name: str, point: ReliefPoint) -> str:
    """One use, for whoever points at it: what the remedy is called, when, and the intensities."""
    change = (
        QCoreApplication.translate("Charts", "no answer")
        if point.change is None
        else change_text(point.change)
    )
    return QCoreApplication.translate("Charts", "{remedy}\n{moment}\n{before} → {after}: {change}").format(
        remedy=name,
        moment=moment_text(point.began),
        before=intensity_text(point.before),
        after=intensity_text(point.after),
        change=change,
    )


def _clause(remedy: RemedyRelief) -> str:
    answered = number_text(remedy.answered)
    if remedy.median is None or remedy.evidence is Evidence.TOO_FEW:
        missing = number_text(missing_for_a_hint(remedy.answered))
        return _with(
            remedy,
            QCoreApplication.translate(
                "Charts", "too few to say ({answered}): {missing} more with an answer"
            ).format(answered=answered, missing=missing),
        )
    found = QCoreApplication.translate(
        "Charts", "a median of {change} over {answered} uses with an answer"
    ).format(change=change_text(remedy.median), answered=answered)
    if remedy.evidence is Evidence.EARLY_HINT:
        found = QCoreApplication.translate("Charts", "{found} (an early hint)").format(found=found)
    return _with(remedy, found)


def _with(remedy: RemedyRelief, found: str) -> str:
    if remedy.group is RemedyGroup.WAITED:
        return QCoreApplication.translate("Charts", "waiting it out, {found}").format(found=found)
    return QCoreApplication.translate("Charts", "with {remedy}, {found}").format(
        remedy=called_in(remedy), found=found
    )
