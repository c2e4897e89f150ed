"""Which pages there are, and how each is made when it is first wanted."""

from enum import IntEnum

from PySide6.QtCore import QCoreApplication

from spasmjournal.anatomy import Anatomy
from spasmjournal.settings import Settings
from spasmjournal.ui.clock import Clock
from spasmjournal.ui.page import Page
from spasmjournal.ui.theme import Theme


class Place(IntEnum):
    """A page, by its place in the navigation."""

    TODAY = 0
    JOURNAL = 1
    CHARTS = 2
    REPORT = 3
    REMEDIES = 4
    KEEPING = 5


def place_names() -> dict[Place, str]:
    """What the pages are called."""
    return {
        Place.TODAY: QCoreApplication.translate("Pages", "Today"),
        Place.JOURNAL: QCoreApplication.translate("Pages", "Journal"),
        Place.CHARTS: QCoreApplication.translate("Pages", "Charts"),
        Place.REPORT: QCoreApplication.translate("Pages", "Report"),
        Place.REMEDIES: QCoreApplication.translate("Pages", "Remedies"),
        Place.KEEPING: QCoreApplication.translate("Pages", "Safekeeping"),
    }


def make_page(place: Place, theme: Theme, clock: Clock, anatomy: Anatomy, settings: Settings) -> Page:
    """Make a page; its imports wait until then, because the first picture does not need them."""
    match place:
        case Place.TODAY:
            from spasmjournal.ui.today.today_page import TodayPage

            return TodayPage(theme, clock, anatomy)
        case Place.JOURNAL:
            from spasmjournal.ui.journal.journal_page import JournalPage

            return JournalPage(theme, clock, anatomy)
        case Place.CHARTS:
            from spasmjournal.ui.charts.charts_page import ChartsPage

            return ChartsPage(theme, clock, anatomy)
        case Place.REPORT:
            from spasmjournal.ui.report.report_page import ReportPage

            return ReportPage(theme, clock, anatomy)
        case Place.REMEDIES:
            from spasmjournal.ui.remedies.remedies_page import RemediesPage

            return RemediesPage(theme, clock)
        case Place.KEEPING:
            from spasmjournal.ui.keeping.keeping_page import KeepingPage

            return KeepingPage(theme, clock, settings, anatomy)
