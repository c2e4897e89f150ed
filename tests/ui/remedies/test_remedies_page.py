"""Remedies: adding and changing them, by the real form."""

from collections.abc import Callable

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from spasmjournal.record.journal import Journal
from spasmjournal.ui.main_window import MainWindow
from spasmjournal.ui.pages import Place
from spasmjournal.ui.remedies.remedies_page import RemediesPage
from spasmjournal.vocabulary import Purpose, RemedyGroup

Click = Callable[[QWidget], None]


@pytest.fixture
def page(window: MainWindow) -> RemediesPage:
    page = window.go(Place.REMEDIES)
    assert isinstance(page, RemediesPage)
    return page


def _names(page: RemediesPage) -> list[str]:
    return [page.list.item(row).text() for row in range(page.list.count())]


def test_offers_the_articles_list_and_waiting(page: RemediesPage) -> None:
    assert _names(page) == [
        "Waited it out",
        "Heat",
        "Stretching",
        "Massage",
        "Chiropractic",
        "Acupuncture",
        "Topical cream",
    ]


def test_an_own_remedy_comes_first(qtbot: QtBot, page: RemediesPage, journal: Journal, click: Click) -> None:
    click(page.add)
    qtbot.keyClicks(page.form.name, "Warm bath")
    page.form.group.setCurrentIndex(page.form.group.findData(RemedyGroup.BATH))
    page.form.wait.setValue(45)
    click(page.form.save)
    assert _names(page)[0] == "Warm bath"
    remedy = journal.remedies()[0]
    assert (remedy.name, remedy.group, remedy.wait_minutes, remedy.own) == ("Warm bath", "bath", 45, True)
    assert page.list.currentItem().text() == "Warm bath"


def test_the_programs_own_keep_their_name(page: RemediesPage, journal: Journal, click: Click) -> None:
    page.list.setCurrentRow(1)
    assert not page.form.name.isEnabled()
    page.form.purpose.setCurrentIndex(page.form.purpose.findData(Purpose.BOTH))
    page.form.technique.setPlainText("Fifteen minutes, a towel between")
    click(page.form.save)
    heat = next(remedy for remedy in journal.remedies() if remedy.name == "Heat")
    assert (heat.purpose, heat.technique) == ("both", "Fifteen minutes, a towel between")


def test_a_name_that_is_taken_is_said(
    qtbot: QtBot, page: RemediesPage, journal: Journal, click: Click
) -> None:
    click(page.add)
    qtbot.keyClicks(page.form.name, "hEAT")
    click(page.form.save)
    assert "already" in page.form.trouble.text()
    assert page.form.name.text() == "hEAT"
    assert len(journal.remedies()) == 7
