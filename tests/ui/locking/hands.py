"""What a person does before, and for, locking."""

from PySide6.QtCore import QEvent, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from spasmjournal.ui.charts.charts_page import ChartsPage
from spasmjournal.ui.journal.journal_page import JournalPage
from spasmjournal.ui.main_window import MainWindow
from spasmjournal.ui.pages import Place
from spasmjournal.ui.remedies.remedies_page import RemediesPage
from spasmjournal.ui.report.report_page import ReportPage
from tests.record.vault.planted import WORD
from tests.ui.report.ready import ready_pages


def look_everywhere(qtbot: QtBot, window: MainWindow) -> None:
    """Every page shows all that it has, and something is chosen and typed on each."""
    charts = window.go(Place.CHARTS)
    assert isinstance(charts, ChartsPage)
    qtbot.waitUntil(lambda: charts.is_settled, timeout=30_000)
    report = window.go(Place.REPORT)
    assert isinstance(report, ReportPage)
    ready_pages(qtbot, report)
    remedies = window.go(Place.REMEDIES)
    assert isinstance(remedies, RemediesPage)
    window.go(Place.KEEPING)
    journal = window.go(Place.JOURNAL)
    assert isinstance(journal, JournalPage)
    journal.filter.words.setText(WORD)
    qtbot.waitUntil(lambda: journal.model.wanted.words != ())
    journal.list.setCurrentIndex(journal.model.index(0, 0))


def locked_by_key(window: MainWindow) -> None:
    QTest.keyClick(window, Qt.Key.Key_L, Qt.KeyboardModifier.ControlModifier)
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
