"""What is said of each remedy: "with", never "because of", and never surer than the entries are."""

from PySide6.QtCore import QCoreApplication

from spasmjournal.i18n import number_text
from spasmjournal.insight.against_waiting import Beside, Claim
from spasmjournal.insight.methods.interval import Interval
from spasmjournal.insight.verdict import Evidence, missing_for_a_hint
from spasmjournal.report.contents import ReportContents
from spasmjournal.report.phrases import level_text, share_text
from spasmjournal.report.remedy_lines import RemedyLine
from spasmjournal.report.share import Share
from spasmjournal.wording import remedy_text


def remedy_name(line: RemedyLine) -> str:
    """What it is called."""
    return remedy_text(line.remedy.name, line.remedy.group, own=line.remedy.own)


def answered_text(line: RemedyLine) -> str:
    """Of how many uses it was told how it was before and after."""
    return share_text(Share(line.answered, line.uses))


def minutes_text(line: RemedyLine) -> str:
    """How long until it eased, and in untreated spasms from the same age on."""
    if line.minutes is None:
        return level_text(None)
    untreated = level_text(None) if line.minutes_untreated is None else number_text(line.minutes_untreated)
    return QCoreApplication.translate("Report", "{minutes} ({untreated})").format(
        minutes=number_text(line.minutes), untreated=untreated
    )


def beyond_text(line: RemedyLine) -> str:
    """Points eased beyond waiting, with their interval."""
    return interval_text(line.beyond)


def interval_text(interval: Interval | None) -> str:
    """An estimate with its limits: "1.2 (0.3 to 2.1)"."""
    if interval is None:
        return level_text(None)
    estimate, low, high = (
        number_text(round(number, 1) + 0.0, 1) for number in (interval.estimate, interval.low, interval.high)
    )
    return QCoreApplication.translate("Report", "{estimate} ({low} to {high})").format(
        estimate=estimate, low=low, high=high
    )


def compared_text(line: RemedyLine) -> str:
    """What may be said of it beside waiting, and how surely."""
    if line.beside is None:
        if line.waited:
            return QCoreApplication.translate("Report", "to compare with")
        return QCoreApplication.translate("Report", "not used for a spasm")
    beside = line.beside
    if missing := missing_for_a_hint(beside.counts.answered):
        told = QCoreApplication.translate("Report", "too few to say: {missing} more needed")
        return told.format(missing=number_text(missing))
    if missing := missing_for_a_hint(beside.waits):
        told = QCoreApplication.translate("Report", "too few waits: {missing} more needed")
        return told.format(missing=number_text(missing))
    return _claimed(beside)


def worse_text(line: RemedyLine) -> str:
    """How often it was worse at once, and on the next day where that was told."""
    at_once = share_text(line.worse)
    if not line.worse_next_day.part:
        return at_once
    return QCoreApplication.translate("Report", "{at_once}; next day {next_day}").format(
        at_once=at_once, next_day=share_text(line.worse_next_day)
    )


def remedy_notes(contents: ReportContents) -> str:
    """How to read the table of remedies."""
    told = [
        QCoreApplication.translate(
            "Report",
            "Used alone. Eased by 30 %: of those from 3 up. Minutes: mean within 30, in brackets without a "
            "remedy. Points of 0–10 eased beyond waiting, from the same intensity; 95 % interval. "
            "A difference is called sure only if it is with all remedies asked together.",
        )
    ]
    if contents.together:
        together = QCoreApplication.translate("Report", "Several at once: {uses} uses, not counted here.")
        told.append(together.format(uses=number_text(contents.together)))
    return " ".join(told)


def _claimed(beside: Beside) -> str:
    claim = {
        Claim.BETTER: QCoreApplication.translate("Report", "eased more: {evidence}"),
        Claim.WORSE: QCoreApplication.translate("Report", "eased less: {evidence}"),
        Claim.NONE_SEEN: QCoreApplication.translate("Report", "no sure difference"),
        Claim.TOO_FEW: QCoreApplication.translate("Report", "too few to say"),
    }[beside.claim]
    return claim.format(evidence=_evidence(beside.verdict.evidence))


def _evidence(evidence: Evidence) -> str:
    return {
        Evidence.TOO_FEW: QCoreApplication.translate("Report", "just collecting"),
        Evidence.EARLY_HINT: QCoreApplication.translate("Report", "an early hint"),
        Evidence.SOME: QCoreApplication.translate("Report", "some evidence"),
        Evidence.CONSISTENT: QCoreApplication.translate("Report", "fairly consistent"),
    }[evidence]
