"""Another journal on the page of charts: nothing of the last one comes back, neither marks nor numbers."""

import gc
import weakref
from collections.abc import Iterator
from datetime import datetime
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtWidgets import QScrollArea
from pytestqt.qtbot import QtBot

from spasmjournal.charts.chart import ChartName
from spasmjournal.entry_filter import EntryFilter
from spasmjournal.record.database import open_database
from spasmjournal.record.journal import Journal
from spasmjournal.settings import Settings
from spasmjournal.ui.charts.asked import Span
from spasmjournal.ui.charts.chart_board import ChartBoard
from spasmjournal.ui.charts.charts_page import ChartsPage
from spasmjournal.ui.mirror import Mirror
from spasmjournal.vocabulary import RemedyGroup
from tests.ui.charts.conftest import OpenPage, Settle
from tests.ui.charts.entries import NECK, card, days_shown, record

LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def other(tmp_path: Path, now: datetime) -> Iterator[Journal]:
    journal = Journal(open_database(tmp_path / "other.journal", now))
    yield journal
    journal.close()


@pytest.fixture
def page(open_page: OpenPage, journal: Journal, now: datetime) -> ChartsPage:
    for days_ago in range(1, 7):
        record(journal, now, days_ago, RemedyGroup.HEAT, 4)
    return open_page()


def switch(page: ChartsPage, journal: Journal) -> None:
    """Another journal as the window opens it: the last one is let go first."""
    page.show_journal(None)
    page.show_journal(journal)


def delete_now() -> None:
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def test_no_mark_of_the_last_journal_can_be_clicked(
    page: ChartsPage, settle: Settle, other: Journal, now: datetime
) -> None:
    record(other, now, 2, RemedyGroup.MASSAGE, 3, NECK)
    before = page.board
    assert len(card(page).canvas.marks) > 1
    switch(page, other)
    assert page.board is None
    settle(page)
    assert page.findChildren(ChartBoard) == [page.board]
    assert page.board is not before
    assert len(card(page).canvas.marks) == 1


def test_a_card_that_was_out_of_sight_has_no_old_picture(
    page: ChartsPage, settle: Settle, other: Journal, now: datetime, qtbot: QtBot
) -> None:
    record(other, now, 2, RemedyGroup.MASSAGE, 3, NECK)
    area = page.findChild(QScrollArea)
    assert area is not None
    bar = area.verticalScrollBar()
    bar.setValue(bar.maximum())
    settle(page)
    assert card(page, ChartName.DAY_BEFORE).canvas.picture is not None
    switch(page, other)
    settle(page)
    assert bar.value() == 0
    assert card(page, ChartName.DAY_BEFORE).canvas.picture is None
    wanted: list[EntryFilter] = []
    page.entries_wanted.connect(wanted.append)
    qtbot.mouseClick(card(page, ChartName.DAY_BEFORE).canvas, LEFT)
    assert wanted == []


def test_no_number_of_the_last_journal_stays_in_memory(page: ChartsPage, other: Journal) -> None:
    numbers, board = weakref.ref(page.numbers), weakref.ref(page.board)
    switch(page, other)
    delete_now()
    gc.collect()
    assert (numbers(), board()) == (None, None)


def test_the_new_map_follows_the_mirror_too(
    page: ChartsPage, settle: Settle, other: Journal, settings: Settings, qtbot: QtBot
) -> None:
    mirror = Mirror(settings, page)
    page.follow_mirror(mirror)
    switch(page, other)
    settle(page)
    assert page.board is not None
    qtbot.mouseClick(page.board.where.map.bar.mirror, LEFT)
    assert settings.mirrored
    switch(page, other)
    delete_now()
    settle(page)
    assert page.board.where.map.bar.mirror.isChecked()


def test_coming_back_to_the_first_journal_shows_what_was_asked_of_it(
    page: ChartsPage, settle: Settle, journal: Journal, other: Journal, qtbot: QtBot
) -> None:
    qtbot.mouseClick(page.asked.spans.button(Span.MONTH), LEFT)
    settle(page)
    days = days_shown(page)
    marks = len(card(page).canvas.marks)
    switch(page, other)
    settle(page)
    switch(page, journal)
    settle(page)
    assert (days_shown(page), len(card(page).canvas.marks)) == (days, marks)
