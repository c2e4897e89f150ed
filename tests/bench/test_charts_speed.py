"""Ten years on the page of charts, beside the same figures drawn by matplotlib alone.

The numbers are reckoned beforehand on both sides. The page reads what was asked, has the charts made and
drawn beside the window, lays out its cards with their words, and paints them. Both are measured in the
time of the processor, of all threads, for another program's share of it is no cost of the page.
"""

from collections.abc import Callable, Iterator
from datetime import datetime
from pathlib import Path
from time import process_time

import pytest
from matplotlib.backends.backend_agg import FigureCanvasAgg
from matplotlib.figure import Figure
from PySide6.QtCore import QEventLoop, Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from spasmjournal.anatomy import load_anatomy
from spasmjournal.charts.every_chart import EVERY_CHART
from spasmjournal.record.database import create_database
from spasmjournal.record.journal import Journal
from spasmjournal.record.made_up import write_made_up
from spasmjournal.sample import made_up_diary
from spasmjournal.ui.charts.asked import Span
from spasmjournal.ui.charts.charts_page import ChartsPage
from spasmjournal.ui.charts.reckoning import Reckoned
from spasmjournal.ui.theme import Scheme, Theme
from tests.ui.conftest import SetClock

REDRAWING = 1.5
_TURNS = 5
_YEARS = 10
_ASK_MS = 20


@pytest.fixture
def ten_years(tmp_path: Path, now: datetime) -> Iterator[Journal]:
    database = create_database(tmp_path / "long.spasmjournal", now)
    write_made_up(database, made_up_diary(1, _YEARS, now.date()))
    journal = Journal(database)
    yield journal
    journal.close()


@pytest.fixture
def page(qtbot: QtBot, qapp: QApplication, now: datetime, ten_years: Journal) -> Iterator[ChartsPage]:
    clock = SetClock(now)
    theme = Theme(qapp, Scheme.PAPER, 100, clock)
    window = QWidget()
    window.resize(1060, 800)
    qtbot.addWidget(window)
    page = ChartsPage(theme, clock, load_anatomy())
    page.setParent(window)
    page.resize(window.size())
    page.show_journal(ten_years)
    window.show()
    settle(page)
    yield page
    theme.setParent(None)
    qapp.setStyleSheet("")


@pytest.mark.slow
def test_a_change_of_period_costs_little_more_than_its_figures(page: ChartsPage) -> None:
    choose(page, Span.EVERYTHING)
    numbers = page.numbers
    assert numbers is not None
    assert len(numbers.seen.spasms) > 3000
    inches = inches_drawn(page)
    turns = []
    for _ in range(_TURNS):
        choose(page, Span.WEEK)
        figure = seconds(lambda: choose(page, Span.EVERYTHING))
        turns.append((figure, seconds(lambda: plainly(numbers, inches))))
    ratio = min(figure for figure, _ in turns) / min(floor for _, floor in turns)
    assert ratio < REDRAWING, turns


def choose(page: ChartsPage, span: Span) -> None:
    """Click a span and wait until its charts are painted."""
    QTest.mouseClick(page.asked.spans.button(span), Qt.MouseButton.LeftButton)
    settle(page)
    page.repaint()


def settle(page: ChartsPage) -> None:
    """Wait until all is drawn that can be seen, without keeping the processor busy."""
    loop, asking = QEventLoop(), QTimer(interval=_ASK_MS)

    def ask() -> None:
        if page.is_settled:
            loop.quit()

    asking.timeout.connect(ask)
    asking.start()
    loop.exec()


def inches_drawn(page: ChartsPage) -> dict[str, float]:
    """The charts that are in sight, and how wide they are."""
    assert page.board is not None
    pictures = {name: card.canvas.picture for name, card in page.board.cards.items()}
    return {name: picture.size.inches for name, picture in pictures.items() if picture is not None}


def plainly(numbers: Reckoned, inches: dict[str, float]) -> None:
    """The same figures, drawn one after another."""
    for builder in EVERY_CHART:
        chart = builder(numbers.insight, numbers.seen, numbers.look)
        if (width := inches.get(chart.name)) is not None:
            figure = Figure((width, chart.height(width)))
            chart.draw(figure)
            FigureCanvasAgg(figure).draw()  # type: ignore[no-untyped-call]


def seconds(act: Callable[[], object]) -> float:
    start = process_time()
    act()
    return process_time() - start
