"""The words of how complete the record is."""

from PySide6.QtCore import QCoreApplication

from spasmjournal.charts.called import called
from spasmjournal.charts.number_words import of_text, per_cent_text
from spasmjournal.i18n import number_text
from spasmjournal.insight.change import Share
from spasmjournal.insight.completeness import Bounds, Completeness
from spasmjournal.vocabulary import Unanswered
from spasmjournal.wording import listed, unanswered_text


def shares_words(found: Completeness) -> list[tuple[str, Share]]:
    """Each share of the record with its name; days are counted, and so without limits."""
    return [
        (
            QCoreApplication.translate("Charts", "Days with entries"),
            Share(found.days_with_entries, found.days, None),
        ),
        (
            QCoreApplication.translate("Charts", "Days with spasms, or said to be without"),
            Share(found.days_known, found.days, None),
        ),
        (QCoreApplication.translate("Charts", "Spasms noted within the hour"), found.on_time),
        (QCoreApplication.translate("Charts", "Uses answered afterwards"), found.answered),
    ]


def days_words(found: Completeness) -> str:
    """On how many days there are entries, and how long the gaps are."""
    days = QCoreApplication.translate("Charts", "Entries on {count} of {days} days").format(
        count=number_text(found.days_with_entries), days=number_text(found.days)
    )
    if not found.gaps:
        return QCoreApplication.translate("Charts", "{days}, without a gap.").format(days=days)
    return QCoreApplication.translate(
        "Charts", "{days}; gaps: {gaps}, the longest of {longest} days."
    ).format(days=days, gaps=number_text(found.gaps), longest=number_text(found.longest_gap))


def reasons_words(found: Completeness) -> str:
    """Why uses were not answered, where any was not; empty otherwise."""
    if not found.unanswered:
        return ""
    texts = [
        QCoreApplication.translate("Charts", "{reason} {count}").format(
            reason=_reason(reason), count=number_text(count)
        )
        for reason, count in found.unanswered.items()
    ]
    return QCoreApplication.translate("Charts", "Not answered: {reasons}.").format(reasons=listed(texts))


def bounds_words(bounds: Bounds) -> str:
    """One remedy: how many answered, the share that eased, and between what the missing ones leave it."""
    if not bounds.told.of:
        none = QCoreApplication.translate(
            "Charts", "{remedy}: none of {used} answered; anything from {worst} to {best}"
        )
        return none.format(
            remedy=called(bounds.remedy),
            used=number_text(bounds.used),
            worst=_part(bounds.worst),
            best=_part(bounds.best),
        )
    text = QCoreApplication.translate(
        "Charts", "{remedy}: {answered} of {used} answered; told {told}, at worst {worst}, at best {best}"
    )
    return text.format(
        remedy=called(bounds.remedy),
        answered=number_text(bounds.answered),
        used=number_text(bounds.used),
        told=_part(bounds.told),
        worst=_part(bounds.worst),
        best=_part(bounds.best),
    )


def share_words(name: str, share: Share) -> str:
    """One share of the record, with its counts."""
    if not share.of:
        return QCoreApplication.translate("Charts", "{name}: none").format(name=name)
    return QCoreApplication.translate("Charts", "{name}: {count}, {part}").format(
        name=name, count=of_text(share), part=per_cent_text(share.count / share.of)
    )


def rest_words(name: str, share: Share) -> str:
    """What is left of a share."""
    return QCoreApplication.translate("Charts", "{name}: not {count}").format(
        name=name, count=number_text(share.of - share.count)
    )


def _reason(reason: str) -> str:
    if not reason:
        return QCoreApplication.translate("Charts", "no reason given")
    text = unanswered_text(Unanswered(reason))
    return text[:1].lower() + text[1:]


def _part(share: Share) -> str:
    if share.interval is None:
        return QCoreApplication.translate("Charts", "–")
    return per_cent_text(share.interval.estimate)
