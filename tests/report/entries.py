"""Made-up entries for the report's tests, each as plain as possible unless told otherwise."""

from collections.abc import Collection, Sequence
from dataclasses import replace
from datetime import date, datetime, timedelta
from typing import Any

from PySide6.QtGui import QPageSize

from spasmjournal.anatomy import Anatomy
from spasmjournal.insight.everything import insight_of
from spasmjournal.look import Look
from spasmjournal.observation import (
    Days,
    Person,
    SeenCheckIn,
    SeenPeriod,
    SeenPlace,
    SeenRemedy,
    SeenSpasm,
    SeenUse,
)
from spasmjournal.period import Period
from spasmjournal.report.contents import ReportContents, Studied
from spasmjournal.report.pages import Pages
from spasmjournal.report.parts import Parts, Section
from spasmjournal.report.sheet import Sheet
from spasmjournal.report.whole import Report
from spasmjournal.vocabulary import RemedyGroup, SafetyTopic, View

PERIOD = Period(date(2026, 10, 1), date(2026, 11, 1))
ONE_HOUR = timedelta(hours=1)
MADE_ON = date(2026, 11, 6)
NOON = datetime(2026, 10, 15, 12, 0)


def spasm(number: int, *regions: str, **told: Any) -> SeenSpasm:
    """A spasm at noon in the left calf, of which nothing is told."""
    places = tuple(SeenPlace(region, View.BACK, None, None, None) for region in regions or (CALF,))
    plain = SeenSpasm(number, NOON, None, None, None, None, False, None, False, places, (), "", "")
    return plain._replace(**told)


def use(number: int, before: int | None = None, after: int | None = None, **told: Any) -> SeenUse:
    """Heat, used for nothing in particular."""
    worse = None if before is None or after is None else after > before
    plain = SeenUse(number, NOON, 2, "Heat", RemedyGroup.HEAT, None, before, after, None, worse)
    return plain._replace(**told)


def waited(number: int, before: int | None = None, after: int | None = None) -> SeenUse:
    """A spasm that was waited out."""
    return use(number, before, after, remedy_id=1, remedy="Waited it out", group=RemedyGroup.WAITED)


CALF = "calf_inner_left"


def seen_of(
    spasms: Sequence[SeenSpasm] = (),
    uses: Sequence[SeenUse] = (),
    questions: Sequence[str] = (),
    *,
    days: Days | None = None,
    person: Person | None = None,
    made_up: bool = False,
    check_ins: Sequence[SeenCheckIn] = (),
    remedies: Sequence[SeenRemedy] = (),
    period: Period = PERIOD,
) -> SeenPeriod:
    """What is told of October 2026, or of another period."""
    return SeenPeriod(
        period=period,
        spasms=tuple(spasms),
        uses=tuple(uses),
        days=days or Days(frozenset(entry.began.date() for entry in spasms), frozenset()),
        person=person or Person("Ada Sample"),
        questions=tuple(questions),
        made_up=made_up,
        check_ins=tuple(check_ins),
        remedies=tuple(remedies),
    )


def contents_of(
    anatomy: Anatomy,
    spasms: Sequence[SeenSpasm] = (),
    uses: Sequence[SeenUse] = (),
    questions: Sequence[str] = (),
    *,
    parts: Parts | None = None,
    before: SeenPeriod | None = None,
    checked: Collection[SafetyTopic] = (),
    **told: Any,
) -> ReportContents:
    """The contents of October 2026."""
    seen = seen_of(spasms, uses, questions, **told)
    earlier = Studied(before, insight_of(before)) if before else None
    return ReportContents.of(Studied(seen, insight_of(seen)), earlier, anatomy, MADE_ON, checked, parts)


def report_of(
    contents: ReportContents, anatomy: Anatomy, look: Look, seen: SeenPeriod | None = None
) -> Report:
    """A report of these contents, with charts of `seen`, or with none."""
    told = seen or seen_of()
    if seen is None:
        sections = contents.parts.sections - {Section.CHARTS}
        contents = replace(contents, parts=replace(contents.parts, sections=sections))
    return Report(contents, Studied(told, insight_of(told)), anatomy, look)


def pages_of(contents: ReportContents, anatomy: Anatomy, look: Look, paper: QPageSize) -> Pages:
    """The pages without charts."""
    return Pages(contents, anatomy, Sheet.of(paper, look))


def many_spasms(count: int, note: str = "") -> list[SeenSpasm]:
    """So many spasms, an hour apart, the first at the start of the period."""
    start = PERIOD.starts_at
    return [spasm(n, began=start + timedelta(hours=n), worst=n % 11, note=note) for n in range(count)]
