"""Remedies: adding and changing them, by the real form."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
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


def _click_row(qtbot: QtBot, page: RemediesPage, row: int) -> None:
    spot = page.list.visualItemRect(page.list.item(row)).center()
    qtbot.mouseClick(page.list.viewport(), Qt.MouseButton.LeftButton, pos=spot)


def test_what_is_typed_stays_when_another_is_clicked_by_mistake(qtbot: QtBot, page: RemediesPage) -> None:
    _click_row(qtbot, page, 1)
    qtbot.keyClicks(page.form.technique, "Fifteen minutes")
    _click_row(qtbot, page, 3)
    assert page.form.trouble.isVisible()
    assert "choose once more" in page.form.trouble.text()
    assert page.form.technique.toPlainText() == "Fifteen minutes"
    qtbot.waitUntil(lambda: [item.text() for item in page.list.selectedItems()] == ["Heat"])
    assert page.list.currentRow() == 1


@pytest.mark.parametrize("key", [Qt.Key.Key_Down, Qt.Key.Key_Up])
def test_an_arrow_key_leaves_it_no_sooner(qtbot: QtBot, page: RemediesPage, key: Qt.Key) -> None:
    _click_row(qtbot, page, 1)
    qtbot.keyClicks(page.form.technique, "Fifteen minutes")
    qtbot.keyClick(page.list, key)
    qtbot.waitUntil(lambda: page.list.currentRow() == 1)
    assert [item.text() for item in page.list.selectedItems()] == ["Heat"]
    assert page.form.technique.toPlainText() == "Fifteen minutes"


def test_choosing_once_more_leaves_it(qtbot: QtBot, page: RemediesPage, journal: Journal) -> None:
    _click_row(qtbot, page, 1)
    qtbot.keyClicks(page.form.technique, "Fifteen minutes")
    _click_row(qtbot, page, 3)
    qtbot.waitUntil(lambda: page.list.currentRow() == 1)
    _click_row(qtbot, page, 3)
    assert page.form.name.text() == "Massage"
    assert not page.form.trouble.isVisible()
    assert not any(remedy.technique for remedy in journal.remedies())


def test_typing_on_asks_anew(qtbot: QtBot, page: RemediesPage) -> None:
    _click_row(qtbot, page, 1)
    qtbot.keyClicks(page.form.technique, "Fifteen minutes")
    _click_row(qtbot, page, 3)
    qtbot.waitUntil(lambda: page.list.currentRow() == 1)
    qtbot.keyClicks(page.form.technique, ", a towel between")
    _click_row(qtbot, page, 3)
    assert page.form.name.text() == "Heat"
    assert page.form.trouble.isVisible()


def test_a_new_remedy_is_not_dropped_by_asking_for_one(
    qtbot: QtBot, page: RemediesPage, journal: Journal, click: Click
) -> None:
    click(page.add)
    qtbot.keyClicks(page.form.name, "Warm bath")
    click(page.add)
    assert page.form.name.text() == "Warm bath"
    click(page.form.save)
    assert not page.form.trouble.isVisible()
    assert journal.remedies()[0].name == "Warm bath"
    click(page.add)
    assert not page.form.name.text()
    assert not page.list.selectedItems()


def test_what_is_typed_stays_when_the_journal_changes(
    qtbot: QtBot, window: MainWindow, page: RemediesPage, click: Click
) -> None:
    _click_row(qtbot, page, 1)
    page.form.wait.setValue(45)
    click(page.form.save)
    qtbot.keyClicks(page.form.technique, "Fifteen minutes")
    window.undo()
    assert page.form.technique.toPlainText() == "Fifteen minutes"
    assert [item.text() for item in page.list.selectedItems()] == ["Heat"]


def test_without_anything_typed_the_form_follows_the_journal(
    qtbot: QtBot, window: MainWindow, page: RemediesPage, click: Click
) -> None:
    _click_row(qtbot, page, 1)
    before = page.form.wait.value()
    page.form.wait.setValue(45)
    click(page.form.save)
    window.undo()
    assert page.form.wait.value() == before


def test_a_remedy_taken_back_while_one_types_can_be_saved_anew(
    qtbot: QtBot, window: MainWindow, page: RemediesPage, journal: Journal, click: Click
) -> None:
    click(page.add)
    qtbot.keyClicks(page.form.name, "Warm bath")
    click(page.form.save)
    qtbot.keyClicks(page.form.technique, "Not too hot")
    window.undo()
    assert "Warm bath" not in _names(page)
    assert page.form.title.text() == "A new remedy"
    click(page.form.save)
    assert (journal.remedies()[0].name, journal.remedies()[0].technique) == ("Warm bath", "Not too hot")


def test_leaving_is_warned_of_once(qtbot: QtBot, page: RemediesPage) -> None:
    assert page.leave()
    qtbot.keyClicks(page.form.technique, "Fifteen minutes")
    assert not page.leave()
    assert page.leave()


def test_nothing_typed_goes_to_another_journal(qtbot: QtBot, page: RemediesPage, journal: Journal) -> None:
    qtbot.keyClicks(page.form.technique, "Fifteen minutes")
    page.show_journal(None)
    page.show_journal(journal)
    assert not page.form.technique.toPlainText()


def test_tab_goes_as_one_reads(qtbot: QtBot, window: MainWindow, page: RemediesPage) -> None:
    _click_row(qtbot, page, 0)
    form = page.form
    page.add.setFocus()
    for stop in (form.purpose, form.wait, form.technique, form.save):
        qtbot.keyClick(window.focusWidget(), Qt.Key.Key_Tab)
        assert window.focusWidget() is stop
