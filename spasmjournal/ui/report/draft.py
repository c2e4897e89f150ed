"""A report as the form asks for it: read from the journal in the window, made beside it."""

from dataclasses import dataclass, replace
from datetime import date
from typing import TYPE_CHECKING, NamedTuple

from spasmjournal.anatomy import Anatomy
from spasmjournal.look import Look
from spasmjournal.observation import SeenPeriod
from spasmjournal.period import Period
from spasmjournal.report.parts import Parts
from spasmjournal.report.usual_period import period_before
from spasmjournal.ui.report.paper_field import Printed
from spasmjournal.vocabulary import SafetyTopic

if TYPE_CHECKING:
    from spasmjournal.record.journal import Journal
    from spasmjournal.report.contents import Studied
    from spasmjournal.report.whole import Report


@dataclass(frozen=True)
class Told:
    """What the journal tells of a period and of the one before; studied once, when first needed."""

    seen: SeenPeriod
    before: SeenPeriod
    checked: frozenset[SafetyTopic]
    studied: "tuple[Studied, Studied] | None" = None

    @classmethod
    def by(cls, journal: "Journal", period: Period) -> "Told":
        """Ask a journal."""
        seen, before = journal.seen_period(period), journal.seen_period(period_before(period))
        return cls(seen, before, journal.checked_topics())

    @property
    def period(self) -> Period:
        """The period."""
        return self.seen.period


class Drafted(NamedTuple):
    """A report, and what it was made of."""

    told: Told
    report: "Report"


@dataclass(frozen=True)
class Draft:
    """What is to be made."""

    told: Told
    anatomy: Anatomy
    today: date
    parts: Parts
    printed: Printed

    def made(self, look: Look) -> Drafted:
        """Reckon it; this touches no widget and no font, and imports what is slow to import."""
        from spasmjournal.insight.everything import insight_of
        from spasmjournal.report.contents import ReportContents, Studied
        from spasmjournal.report.whole import Report

        studied = self.told.studied
        if studied is None:
            now, before = (Studied(seen, insight_of(seen)) for seen in (self.told.seen, self.told.before))
            studied = now, before
        told = replace(self.told, studied=studied)
        contents = ReportContents.of(*studied, self.anatomy, self.today, told.checked, self.parts)
        return Drafted(told, Report(contents, studied[0], self.anatomy, self.printed.look(look)))
