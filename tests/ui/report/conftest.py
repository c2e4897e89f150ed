"""A journal with a few spasms, and the report page on it."""

from collections.abc import Iterator
from datetime import datetime, timedelta
from pathlib import Path

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from spasmjournal.anatomy import load_anatomy
from spasmjournal.record.answers import PlaceAnswer, SpasmAnswer
from spasmjournal.record.database import open_database
from spasmjournal.record.journal import Journal
from spasmjournal.ui.report.report_page import ReportPage
from spasmjournal.ui.theme import Theme
from spasmjournal.vocabulary import Side, View
from tests.ui.conftest import SetClock
from tests.ui.report.ready import ready


@pytest.fixture
def journal(tmp_path: Path, now: datetime) -> Iterator[Journal]:
    made = Journal(open_database(tmp_path / "my.spasmjournal", now))
    calf = PlaceAnswer("calf_inner", Side.LEFT, View.BACK)
    for days in (2, 40, 200):
        answer = SpasmAnswer((calf,), now - timedelta(days=days), worst=6, note="Let go by itself.")
        made.add_spasm(answer, now)
    yield made
    made.close()


@pytest.fixture
def page(qtbot: QtBot, theme: Theme, journal: Journal, clock: SetClock) -> Iterator[ReportPage]:
    window = QWidget()
    qtbot.addWidget(window)
    made = ReportPage(theme, clock, load_anatomy())
    made.setParent(window)
    made.resize(1100, 800)
    window.resize(made.size())
    made.show_journal(journal)
    window.show()
    ready(qtbot, made)
    yield made
    made.show_journal(None)
