"""What the report says in words: plain, counted, and never "because of"."""

import unicodedata
from datetime import datetime

from PySide6.QtCore import QCoreApplication

from spasmjournal.i18n import day_text, number_text, time_text
from spasmjournal.observation import Person, SeenSpasm, SeenUse
from spasmjournal.period import Period
from spasmjournal.report.contents import NIGHT_FROM, NIGHT_TO, ReportContents
from spasmjournal.report.remedy_lines import RemedyLine
from spasmjournal.report.share import Share
from spasmjournal.vocabulary import Cause, RemedyGroup
from spasmjournal.wording import cause_text, duration_text, intensity_text, remedy_text, unanswered_text

MOST_CAUSES = 6


def level_text(level: float | None) -> str:
    """An intensity or a median of intensities, with a decimal only where there is one."""
    if level is None:
        return intensity_text(None)
    return number_text(level, 0 if level == int(level) else 1)


def share_text(share: Share) -> str:
    """So many of so many."""
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
    return person.name or QCoreApplication.translate("Report", "Muscle spasms and cramps")


def about_lines(person: Person) -> tuple[str, ...]:
    """What stands below the name."""
    kind = person.name and QCoreApplication.translate("Report", "Journal of muscle spasms and cramps")
    born = person.born and QCoreApplication.translate("Report", "Born {day}").format(
        day=day_text(person.born)
    )
    return tuple(line for line in (kind, born, person.about) if line)


def made_on_text(contents: ReportContents) -> str:
    """When the report was made."""
    return QCoreApplication.translate("Report", "Made on {day}").format(day=day_text(contents.made_on))


def made_up_text() -> str:
    """What must be said of a sample journal, on every page."""
    return QCoreApplication.translate("Report", "Made-up entries: nobody's record")


def trust_text(contents: ReportContents) -> str:
    """How complete the record is, and what it is not."""
    said = QCoreApplication.translate("Report", "Self-reported; not a diagnosis.")
    days = QCoreApplication.translate("Report", "Days with entries: {days} in this period.").format(
        days=share_text(contents.trust.days)
    )
    if not contents.trust.late.whole:
        return f"{said} {days}"
    late = QCoreApplication.translate(
        "Report", "Spasms noted more than an hour after they began: {late}."
    ).format(late=share_text(contents.trust.late))
    return f"{said} {days} {late}"


def figures(contents: ReportContents) -> tuple[tuple[str, str], ...]:
    """The four figures of page one, each with what it counts."""
    summary = contents.summary
    often = QCoreApplication.translate("Report", "spasms noted in {days} days").format(
        days=number_text(len(contents.period))
    )
    if summary.per_known_day is not None:
        often = QCoreApplication.translate(
            "Report", "spasms noted in {days} days; {rate} a day on days known ({known})"
        ).format(
            days=number_text(len(contents.period)),
            rate=number_text(summary.per_known_day, 1),
            known=number_text(summary.known_days),
        )
    return (
        (number_text(summary.spasms), often),
        (_bad(contents), _rated(contents)),
        (
            share_text(summary.at_night) if summary.spasms else level_text(None),
            _night(contents),
        ),
        (
            share_text(summary.woke) if summary.woke.whole else level_text(None),
            QCoreApplication.translate("Report", "spasms woke me, of those with an answer"),
        ),
    )


def _night(contents: ReportContents) -> str:
    night = (datetime.combine(contents.made_on, end) for end in (NIGHT_FROM, NIGHT_TO))
    start, end = (time_text(moment) for moment in night)
    return QCoreApplication.translate("Report", "spasms began at night, from {start} to {end}").format(
        start=start, end=end
    )


def _bad(contents: ReportContents) -> str:
    summary = contents.summary
    if summary.typical is None:
        return level_text(None)
    return QCoreApplication.translate("Report", "{typical}, worst {worst}").format(
        typical=level_text(summary.typical), worst=level_text(summary.worst)
    )


def _rated(contents: ReportContents) -> str:
    if not contents.summary.spasms:
        return QCoreApplication.translate("Report", "typical (median) intensity, 0–10")
    return QCoreApplication.translate("Report", "typical (median) intensity, 0–10; told for {rated}").format(
        rated=share_text(contents.summary.rated)
    )


def remedy_name(line: RemedyLine) -> str:
    """The name, marked where it is what the others are compared with."""
    name = remedy_text(line.name, line.group, own=line.own)
    if line.group is RemedyGroup.WAITED:
        return QCoreApplication.translate("Report", "{name} (to compare with)").format(name=isolated(name))
    return name


def too_few_text(line: RemedyLine) -> str:
    """Why nothing is said of a remedy yet."""
    return QCoreApplication.translate("Report", "Too few to say: {missing} more with an answer").format(
        missing=number_text(line.missing)
    )


def more_text(more: int) -> str:
    """How much of a list page one had no room for."""
    return QCoreApplication.translate("Report", "and {more} more: all of them on the next page").format(
        more=number_text(more)
    )


def change_text(before: str, after: str) -> str:
    """From one intensity to another, both in words, never on two lines."""
    change = QCoreApplication.translate("Report", "{before} → {after}").format(before=before, after=after)
    return change.replace(" ", "\u00a0")


def eased_text(line: RemedyLine) -> str:
    """How many uses eased by 30 %, of those that can be counted."""
    return share_text(line.eased) if line.eased.whole else level_text(None)


def method_text() -> str:
    """How to read the table of remedies."""
    return QCoreApplication.translate(
        "Report",
        "Before and after: median intensity, 0–10, of the uses with both. Eased: lower by 30 % or more, "
        "of those that began at 3 or above. Spasms also ease by themselves: compare with waiting.",
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


def lasted_text(spasm: SeenSpasm) -> str:
    """How long it lasted."""
    if spasm.still_going:
        return QCoreApplication.translate("Report", "was still going")
    return duration_text(spasm.lasted_at_least, spasm.lasted_at_most)


def tried_text(use: SeenUse) -> str:
    """One use of a remedy with what is known of before and after."""
    name = remedy_text(use.remedy, use.group, own=use.own)
    if use.before is None and use.after is None:
        return name
    before, after = (
        QCoreApplication.translate("Report", "?") if level is None else level_text(level)
        for level in (use.before, use.after)
    )
    change = change_text(before, after)
    if use.after is None and use.unanswered is not None:
        return QCoreApplication.translate("Report", "{remedy} {change} ({reason})").format(
            remedy=isolated(name), change=change, reason=unanswered_text(use.unanswered).lower()
        )
    return QCoreApplication.translate("Report", "{remedy} {change}").format(
        remedy=isolated(name), change=change
    )


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
