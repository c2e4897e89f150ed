"""What the report says in words about itself: whose it is, of when, and how complete."""

import unicodedata

from PySide6.QtCore import QCoreApplication

from spasmjournal.i18n import date_text, day_text, number_text
from spasmjournal.observation import Person
from spasmjournal.period import Period
from spasmjournal.report.contents import ReportContents
from spasmjournal.report.share import Share
from spasmjournal.report.summary import Trust
from spasmjournal.vocabulary import Cause
from spasmjournal.wording import cause_text, intensity_text

MOST_CAUSES = 3


def level_text(level: float | None) -> str:
    """An intensity or a median of intensities, with a decimal only where there is one."""
    if level is None:
        return intensity_text(None)
    return number_text(level, 0 if level == int(level) else 1)


def share_text(share: Share) -> str:
    """So many of so many."""
    if not share.whole:
        return level_text(None)
    return QCoreApplication.translate("Report", "{part} of {whole}").format(
        part=number_text(share.part), whole=number_text(share.whole)
    )


def isolated(name: str) -> str:
    """A person's own words inside ours, in whichever direction each is read.

    Without it an Arabic name turns "9 → 5" after it into "5 → 9".
    """
    turned = any(unicodedata.bidirectional(sign) in ("R", "AL") for sign in name)
    return f"\u2068{name}\u2069" if turned else name


def period_text(period: Period) -> str:
    """The first and the last day."""
    return QCoreApplication.translate("Report", "{first} – {last}").format(
        first=day_text(period.start), last=day_text(period.last)
    )


def title_text(person: Person) -> str:
    """What stands largest: the name, or what this is."""
    return person.name or kind_of_report()


def kind_of_report() -> str:
    """What this is."""
    return QCoreApplication.translate("Report", "Journal of muscle spasms and cramps")


def about_lines(person: Person) -> tuple[str, ...]:
    """What stands below the name."""
    kind = person.name and kind_of_report()
    born = person.born and QCoreApplication.translate("Report", "Born {day}").format(
        day=date_text(person.born)
    )
    who = QCoreApplication.translate("Report", " · ").join(part for part in (born, person.about) if part)
    return tuple(line for line in (kind, who) if line)


def made_on_text(contents: ReportContents) -> str:
    """When the report was made."""
    return QCoreApplication.translate("Report", "Made on {day}").format(day=day_text(contents.made_on))


def made_up_text() -> str:
    """What must be said of a sample journal, on every page."""
    return QCoreApplication.translate("Report", "Made-up entries: nobody's record")


def self_reported_text() -> str:
    """What this is not."""
    return QCoreApplication.translate("Report", "Self-reported; not a diagnosis.")


def trust_texts(contents: ReportContents) -> tuple[str, ...]:
    """How complete the record is, a sentence a fact, and what it is not."""
    trust = contents.trust
    told = [
        self_reported_text(),
        QCoreApplication.translate("Report", "Days with entries: {days}.").format(
            days=share_text(trust.days)
        ),
    ]
    if trust.gaps:
        told.append(_gaps(trust))
    if trust.on_time.whole:
        on_time = QCoreApplication.translate("Report", "Written down within the hour: {share}.")
        told.append(on_time.format(share=share_text(trust.on_time)))
    return tuple(told)


def _gaps(trust: Trust) -> str:
    gaps = number_text(trust.gaps)
    if trust.longest_gap == 1:
        return QCoreApplication.translate("Report", "Gaps of a day: {gaps}.").format(gaps=gaps)
    return QCoreApplication.translate("Report", "Gaps: {gaps}, the longest {days} days.").format(
        gaps=gaps, days=number_text(trust.longest_gap)
    )


def more_text(more: int) -> str:
    """How much of a list page one had no room for."""
    return QCoreApplication.translate("Report", "and {more} more").format(more=number_text(more))


def more_further_on_text(more: int) -> str:
    """The same, of a list that stands whole on a page that follows."""
    return QCoreApplication.translate("Report", "and {more} more: all of them further on").format(
        more=number_text(more)
    )


def cause_texts(causes: tuple[tuple[Cause, int], ...]) -> str:
    """What the person suspected, with counts."""
    told = [
        QCoreApplication.translate("Report", "{cause} in {count}").format(
            cause=cause_text(cause), count=number_text(count)
        )
        for cause, count in causes[:MOST_CAUSES]
    ]
    if len(causes) > MOST_CAUSES:
        more = number_text(len(causes) - MOST_CAUSES)
        told.append(QCoreApplication.translate("Report", "and {more} more, no more often").format(more=more))
    return QCoreApplication.translate("Report", ", ").join(told)


def page_text(number: int, count: int) -> str:
    """Where one is."""
    return QCoreApplication.translate("Report", "Page {number} of {count}").format(
        number=number_text(number), count=number_text(count)
    )


def foot_text(contents: ReportContents) -> str:
    """Of when these pages are."""
    if not contents.made_up:
        return period_text(contents.period)
    return QCoreApplication.translate("Report", "{period} · {made_up}").format(
        period=period_text(contents.period), made_up=QCoreApplication.translate("Report", "made-up entries")
    )


def document_title(contents: ReportContents) -> str:
    """What the file calls itself."""
    return QCoreApplication.translate("Report", "{name}, {period}").format(
        name=title_text(contents.person), period=period_text(contents.period)
    )
