"""Waiting for the pages that are made beside the window."""

from pytestqt.qtbot import QtBot

from spasmjournal.report.contents import ReportContents
from spasmjournal.report.pages import Pages
from spasmjournal.ui.report.report_page import ReportPage


def ready(qtbot: QtBot, page: ReportPage) -> ReportContents:
    """Wait for the pages that the form asks for now; what they say."""
    qtbot.waitUntil(lambda: not page.making.is_busy and page.drafted is not None, timeout=20_000)
    assert page.drafted is not None
    return page.drafted.report.contents


def ready_pages(qtbot: QtBot, page: ReportPage) -> Pages:
    """Wait for them; the pages that are shown."""
    ready(qtbot, page)
    assert page.preview.pages is not None
    return page.preview.pages
