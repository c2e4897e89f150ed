"""Remedies: adding and changing them, by the real form."""

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from spasmjournal.record.answers import RemedyAnswer, UseAnswer
from spasmjournal.record.journal import Journal
from spasmjournal.ui.main_window import MainWindow
from spasmjournal.ui.remedies.remedies_page import RemediesPage
from spasmjournal.vocabulary import Purpose, RemedyGroup
from tests.ui.conftest import SetClock
from tests.ui.remedies.rows import Choose, Click, chosen, rows


def test_offers_the_articles_list_and_waiting(page: RemediesPage) -> None:
    assert rows(page) == [
        "In use",
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
    page.form.purpose.setCurrentIndex(page.form.purpose.findData(Purpose.BOTH))
    click(page.form.save)
    assert rows(page)[1] == "Warm bath"
    remedy = journal.remedies()[0]
    assert (remedy.name, remedy.group, remedy.purpose, remedy.own) == ("Warm bath", "bath", "both", True)
    assert page.list.currentItem().text() == "Warm bath"


def test_the_programs_own_keep_their_name_until_they_get_another(
    qtbot: QtBot, page: RemediesPage, journal: Journal, choose: Choose, click: Click, clock: SetClock
) -> None:
    heat_id = next(remedy.id for remedy in journal.remedies() if remedy.name == "Heat")
    journal.use_remedy(UseAnswer(heat_id, clock()), clock())
    choose("Heat")
    page.form.name.selectAll()
    qtbot.keyClicks(page.form.name, "Hot water bottle")
    click(page.form.save)
    (entry,) = journal.entries()
    assert (entry.uses[0].remedy, entry.uses[0].group, entry.uses[0].own) == (
        "Hot water bottle",
        RemedyGroup.HEAT,
        True,
    )
    journal.undo(clock())
    assert journal.entries()[0].uses[0].own is False


def test_the_programs_own_can_be_told_more_of(
    page: RemediesPage, journal: Journal, choose: Choose, click: Click
) -> None:
    choose("Heat")
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


def test_what_is_typed_stays_when_another_is_clicked_by_mistake(
    qtbot: QtBot, page: RemediesPage, choose: Choose
) -> None:
    choose("Heat")
    qtbot.keyClicks(page.form.technique, "Fifteen minutes")
    choose("Massage")
    assert page.form.trouble.isVisible()
    assert "choose once more" in page.form.trouble.text()
    assert page.form.technique.toPlainText() == "Fifteen minutes"
    qtbot.waitUntil(lambda: chosen(page) == ["Heat"])


@pytest.mark.parametrize("key", [Qt.Key.Key_Down, Qt.Key.Key_Up])
def test_an_arrow_key_leaves_it_no_sooner(
    qtbot: QtBot, page: RemediesPage, key: Qt.Key, choose: Choose
) -> None:
    choose("Heat")
    qtbot.keyClicks(page.form.technique, "Fifteen minutes")
    qtbot.keyClick(page.list, key)
    qtbot.waitUntil(lambda: chosen(page) == ["Heat"])
    assert page.form.technique.toPlainText() == "Fifteen minutes"


def test_choosing_once_more_leaves_it(
    qtbot: QtBot, page: RemediesPage, journal: Journal, choose: Choose
) -> None:
    choose("Heat")
    qtbot.keyClicks(page.form.technique, "Fifteen minutes")
    choose("Massage")
    qtbot.waitUntil(lambda: chosen(page) == ["Heat"])
    choose("Massage")
    assert page.form.name.text() == "Massage"
    assert not page.form.trouble.isVisible()
    assert not any(remedy.technique for remedy in journal.remedies())


def test_typing_on_asks_anew(qtbot: QtBot, page: RemediesPage, choose: Choose) -> None:
    choose("Heat")
    qtbot.keyClicks(page.form.technique, "Fifteen minutes")
    choose("Massage")
    qtbot.waitUntil(lambda: chosen(page) == ["Heat"])
    qtbot.keyClicks(page.form.technique, ", a towel between")
    choose("Massage")
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
    qtbot: QtBot, window: MainWindow, page: RemediesPage, click: Click, choose: Choose
) -> None:
    choose("Heat")
    page.form.purpose.setCurrentIndex(page.form.purpose.findData(Purpose.BOTH))
    click(page.form.save)
    qtbot.keyClicks(page.form.technique, "Fifteen minutes")
    window.steps.undo()
    assert page.form.technique.toPlainText() == "Fifteen minutes"
    assert chosen(page) == ["Heat"]


def test_without_anything_typed_the_form_follows_the_journal(
    qtbot: QtBot, window: MainWindow, page: RemediesPage, click: Click, choose: Choose
) -> None:
    choose("Heat")
    before = page.form.purpose.currentData()
    page.form.purpose.setCurrentIndex(page.form.purpose.findData(Purpose.BOTH))
    click(page.form.save)
    window.steps.undo()
    assert page.form.purpose.currentData() == before


def test_a_remedy_taken_back_while_one_types_can_be_saved_anew(
    qtbot: QtBot, window: MainWindow, page: RemediesPage, journal: Journal, click: Click
) -> None:
    click(page.add)
    qtbot.keyClicks(page.form.name, "Warm bath")
    click(page.form.save)
    qtbot.keyClicks(page.form.technique, "Not too hot")
    window.steps.undo()
    assert "Warm bath" not in rows(page)
    assert page.form.title.text() == "A new remedy"
    click(page.form.save)
    assert (journal.remedies()[0].name, journal.remedies()[0].technique) == ("Warm bath", "Not too hot")


def test_what_is_typed_is_on_disk_soon_and_comes_back(
    qtbot: QtBot, page: RemediesPage, journal: Journal
) -> None:
    assert page.leave()
    qtbot.keyClicks(page.form.technique, "Fifteen minutes")
    qtbot.waitUntil(lambda: journal.remedy_draft() is not None)
    typed = page.form.answer()
    page.show_journal(None)
    assert page.form.technique.toPlainText() == ""
    page.show_journal(journal)
    assert page.form.answer() == typed
    assert page.form.is_unsaved


def test_what_is_given_up_does_not_come_back(
    qtbot: QtBot, page: RemediesPage, journal: Journal, click: Click
) -> None:
    qtbot.keyClicks(page.form.technique, "Fifteen minutes")
    assert page.leave()
    click(page.add)
    click(page.add)
    assert page.leave()
    assert journal.remedy_draft() is None


def test_a_correction_of_a_remedy_that_is_gone_is_a_new_one(
    qtbot: QtBot, page: RemediesPage, journal: Journal
) -> None:
    journal.keep_remedy_draft(RemedyAnswer("Warm bath"), 4711)
    page.show_journal(journal)
    assert page.form.title.text() == "A new remedy"
    assert page.form.name.text() == "Warm bath"


def test_nothing_typed_goes_to_another_journal(qtbot: QtBot, page: RemediesPage, journal: Journal) -> None:
    qtbot.keyClicks(page.form.technique, "Fifteen minutes")
    page.show_journal(None)
    page.show_journal(journal)
    assert not page.form.technique.toPlainText()


def test_tab_goes_as_one_reads(qtbot: QtBot, window: MainWindow, page: RemediesPage, choose: Choose) -> None:
    choose("Waited it out")
    form = page.form
    asked = (form.name, form.purpose, form.technique, form.practitioner)
    days = (form.days.every, form.days.days.button(0), form.started.known)
    verbs = (form.standing.stop, form.standing.archive, form.save)
    page.add.setFocus()
    for stop in (*asked, form.wait.chips.button(20), form.notify, *days, *verbs):
        qtbot.keyClick(window.focusWidget(), Qt.Key.Key_Tab)
        assert window.focusWidget() is stop
