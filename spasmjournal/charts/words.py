"""The sentences that go with the charts: "with", never "because of", and always how many entries."""

from datetime import date

from PySide6.QtCore import QCoreApplication

from spasmjournal.charts.called import called_in
from spasmjournal.charts.verdict_words import capital, too_few_words
from spasmjournal.i18n import day_text, moment_text, number_text
from spasmjournal.insight.frequency import DailyCounts
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


def frequency_sentence(daily: DailyCounts) -> str:
    """What the chart of spasms per day shows and on how many days it stands."""
    days = number_text(len(daily.period))
    if daily.mean is None:
        return QCoreApplication.translate("Charts", "Nothing is known of any day of this time.")
    return QCoreApplication.translate(
        "Charts",
        "Spasms: {total}, a mean of {mean} a day; days known: {known} of {days}; "
        "days said to be without spasms: {without}.",
    ).format(
        known=number_text(daily.known_days),
        days=days,
        total=number_text(daily.total),
        mean=number_text(daily.mean, 1),
        without=number_text(daily.days_without),
    )


def relief_method(relief: Relief) -> str:
    """How to read the relief chart, and what it leaves out."""
    if not relief.uses:
        return ""
    return QCoreApplication.translate(
        "Charts",
        "Each mark is one use: intensity before minus after. Uses with both answers: {answered} of {uses}. "
        "The line is the median, the band the middle half. Spasms ease by themselves, too: "
        "compare with waiting it out.",
    ).format(answered=number_text(relief.answered), uses=number_text(relief.uses))


def frequency_method(daily: DailyCounts) -> str:
    """How to read the chart of spasms per day, and what it leaves out."""
    if not daily.known_days:
        return ""
    return QCoreApplication.translate(
        "Charts",
        "A day without entries is a gap, not a zero. The line is the mean of the known days "
        "among the last {days}; it stops where no more than half of them are known.",
    ).format(days=number_text(daily.window))


def use_text(remedy: RemedyRelief, point: ReliefPoint) -> str:
    """One use, for whoever points at it: the remedy, when, and the intensities."""
    change = (
        QCoreApplication.translate("Charts", "no answer")
        if point.change is None
        else change_text(point.change)
    )
    return QCoreApplication.translate("Charts", "{remedy}\n{moment}\n{before} → {after}: {change}").format(
        remedy=called_in(remedy),
        moment=moment_text(point.began),
        before=intensity_text(point.before),
        after=intensity_text(point.after),
        change=change,
    )


def day_words(day: date, count: int) -> str:
    """One known day, for whoever points at it."""
    told = (
        QCoreApplication.translate("Charts", "said to be without spasms")
        if count == 0
        else QCoreApplication.translate("Charts", "spasms: {count}").format(count=number_text(count))
    )
    return QCoreApplication.translate("Charts", "{day}\n{told}").format(day=day_text(day), told=told)


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
