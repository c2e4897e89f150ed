"""The report page, driven as a person does, and the journal asked afterwards."""

from datetime import date, datetime, timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QPageSize
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from spasmjournal.errors import EndBeforeStart
from spasmjournal.i18n import to_qdate
from spasmjournal.observation import EntryKey, Sort
from spasmjournal.record.answers import AppointmentAnswer, PersonAnswer
from spasmjournal.record.journal import Journal
from spasmjournal.report.parts import Naming, Parts, Section
from spasmjournal.ui.report.report_page import ReportPage
from spasmjournal.ui.theme import Scheme, Theme
from tests.ui.report.ready import ready, ready_pages

CLICK = Qt.MouseButton.LeftButton


def shown(qtbot: QtBot, page: ReportPage) -> list[int]:
    return [listed.spasm.id for listed in ready(qtbot, page).spasms]


def click_chip(qtbot: QtBot, page: ReportPage, days: int) -> None:
    qtbot.mouseClick(page.form.period.spans.button(days), CLICK)


def test_shows_three_months_at_first(qtbot: QtBot, page: ReportPage) -> None:
    assert shown(qtbot, page) == [1, 2]
    assert page.preview.pages is not None
    assert len(page.preview.pages) == 2


@pytest.mark.parametrize(("days", "ids"), [(30, [1]), (91, [1, 2]), (365, [1, 2, 3])])
def test_a_chip_sets_the_period(qtbot: QtBot, page: ReportPage, days: int, ids: list[int]) -> None:
    click_chip(qtbot, page, days)
    assert shown(qtbot, page) == ids
    assert page.form.period.first.date() == to_qdate(date(2026, 11, 7) - timedelta(days=days))


def test_days_set_by_hand_let_go_of_the_chip(qtbot: QtBot, page: ReportPage) -> None:
    page.form.period.first.setDate(to_qdate(date(2026, 9, 1)))
    page.form.period.last.setDate(to_qdate(date(2026, 10, 1)))
    assert shown(qtbot, page) == [2]
    assert page.form.period.spans.values() == ()


def test_an_end_before_the_start_is_said_and_changes_nothing(qtbot: QtBot, page: ReportPage) -> None:
    before = page.preview.pages
    page.form.period.last.setDate(to_qdate(date(2026, 1, 1)))
    assert page.form.period.trouble.isVisible()
    assert page.form.period.trouble.text() == str(EndBeforeStart())
    assert page.preview.pages is before
    click_chip(qtbot, page, 30)
    assert not page.form.period.trouble.isVisible()


def test_a_period_never_reaches_into_the_future(page: ReportPage) -> None:
    page.form.period.last.setDate(to_qdate(date(2030, 1, 1)))
    assert page.form.period.last.date() == to_qdate(date(2026, 11, 6))


def test_ticks_decide_what_is_handed_over(qtbot: QtBot, page: ReportPage) -> None:
    assert page.form.parts() == Parts()
    assert len(ready_pages(qtbot, page)) == 2
    page.form.sections.boxes[Section.CHARTS].click()
    assert len(ready_pages(qtbot, page)) == 1
    page.form.sections.boxes[Section.SPASMS].click()
    assert ready(qtbot, page).parts.sections == {Section.SPASMS}
    assert len(ready_pages(qtbot, page)) == 2


def test_notes_are_handed_over_one_by_one(qtbot: QtBot, page: ReportPage) -> None:
    assert ready(qtbot, page).notes == ()
    notes = page.form.notes
    assert notes.list.count() == 2
    notes.fold.toggle.click()
    qtbot.waitUntil(notes.list.isVisible)
    notes.list.setCurrentRow(1)
    notes.list.itemActivated.emit(notes.list.item(1))
    assert [noted.key for noted in ready(qtbot, page).notes] == [EntryKey(Sort.SPASM, 2)]
    assert notes.said.text() == "Handed over: 1 of 2"
    click_chip(qtbot, page, 365)
    assert [noted.key for noted in ready(qtbot, page).notes] == [EntryKey(Sort.SPASM, 2)], "ticks stay"


@pytest.mark.parametrize(
    ("naming", "name"), [(Naming.NAME, "Ada Sample"), (Naming.INITIALS, "A. S."), (Naming.NONE, "")]
)
def test_the_pages_name_her_as_she_wants(
    qtbot: QtBot, page: ReportPage, journal: Journal, now: datetime, naming: Naming, name: str
) -> None:
    journal.name_person(PersonAnswer("Ada Sample", None, ""), now)
    if naming is not Naming.NAME:
        qtbot.mouseClick(page.form.naming.button(naming), CLICK)
    assert ready(qtbot, page).person.name == name
    assert journal.person().name == "Ada Sample"


def test_paper_text_and_colour_follow_the_form(qtbot: QtBot, page: ReportPage) -> None:
    before = ready_pages(qtbot, page).sheet
    qtbot.mouseClick(page.form.paper.papers.button(QPageSize.PageSizeId.Letter), CLICK)
    qtbot.mouseClick(page.form.paper.percents.button(130), CLICK)
    page.form.paper.grey.click()
    after = ready_pages(qtbot, page).sheet
    assert after.paper_width > before.paper_width
    assert after.look.text_points == pytest.approx(1.3 * before.look.text_points)
    assert QColor(after.look.ramp[9]).saturation() == 0


def test_the_period_starts_with_the_last_appointment(
    qtbot: QtBot, page: ReportPage, journal: Journal, now: datetime
) -> None:
    since = page.form.period.spans.button(0)
    assert not since.isEnabled()
    assert since.toolTip() == "No appointment is noted"
    journal.add_appointment(AppointmentAnswer(now - timedelta(days=10), "family doctor"), now)
    assert shown(qtbot, page) == [1]
    assert since.isChecked()
    assert page.form.period.first.date() == to_qdate((now - timedelta(days=10)).date())


def test_the_name_is_kept_with_what_else_is_known(
    qtbot: QtBot, page: ReportPage, journal: Journal, now: datetime
) -> None:
    journal.name_person(PersonAnswer("Ada", date(1970, 1, 2), "Allergic to nuts"), now)
    assert page.form.name.text() == "Ada"
    page.form.name.selectAll()
    qtbot.keyClicks(page.form.name, "Ada Sample")
    qtbot.keyClick(page.form.name, Qt.Key.Key_Return)
    person = journal.person()
    assert (person.name, person.born, person.about) == ("Ada Sample", date(1970, 1, 2), "Allergic to nuts")
    assert ready(qtbot, page).person == person


def test_questions_are_kept_when_one_goes_on(qtbot: QtBot, page: ReportPage, journal: Journal) -> None:
    qtbot.keyClicks(page.form.questions, "Why at night?\rWhich tests?\r\r")
    assert journal.questions() == []
    page.form.questions.left.emit()
    assert journal.questions() == ["Why at night?", "Which tests?"]
    assert ready(qtbot, page).questions == ("Why at night?", "Which tests?")


def test_questions_are_kept_when_the_page_is_left(qtbot: QtBot, page: ReportPage, journal: Journal) -> None:
    qtbot.keyClicks(page.form.questions, "Why?")
    page.hide()
    assert journal.questions() == ["Why?"]


def test_questions_left_as_they_are_make_no_step(page: ReportPage, journal: Journal) -> None:
    page.form.questions.left.emit()
    page.form.name.editingFinished.emit()
    assert journal.can_undo() == "add_spasm"


def test_what_is_typed_stays_when_the_journal_changes(
    qtbot: QtBot, page: ReportPage, journal: Journal, now: datetime
) -> None:
    qtbot.keyClicks(page.form.questions, "Half a ques")
    journal.delete_entries([EntryKey(Sort.SPASM, 1)], now)
    assert page.form.questions.toPlainText() == "Half a ques"
    assert shown(qtbot, page) == [2]


def test_a_question_too_long_is_said_and_stays(page: ReportPage, journal: Journal) -> None:
    page.form.questions.insertPlainText("x" * 30_000)
    page.form.questions.left.emit()
    assert "20,000" in page.form.trouble.text()
    assert page.form.trouble.isVisible()
    assert len(page.form.questions.toPlainText()) == 30_000
    assert journal.questions() == []


def test_a_newer_wish_drops_the_older(qtbot: QtBot, page: ReportPage) -> None:
    made: list[object] = []
    page.making.made.connect(made.append)
    for days in (30, 365, 91):
        click_chip(qtbot, page, days)
    assert shown(qtbot, page) == [1, 2]
    assert len(made) == 1


@pytest.mark.parametrize("scheme", [Scheme.PAPER, Scheme.NIGHT, Scheme.CONTRAST])
def test_paper_is_dimmed_in_the_dark(page: ReportPage, theme: Theme, scheme: Scheme) -> None:
    theme.choose(scheme)
    picture = page.preview.grab().toImage()
    light = picture.pixelColor(picture.width() // 2, 40).lightnessF()
    assert light == 1.0 if scheme is Scheme.PAPER else light < 0.75


def test_everything_is_there_at_twice_the_size(page: ReportPage, theme: Theme) -> None:
    theme.set_text_percent(200)
    page.resize(900, 700)
    QApplication.processEvents()
    form = page.form
    for widget in (form.name, form.questions, form.print, form.save, form.period.last):
        assert widget.geometry().right() <= form.width()
    assert form.width() <= page._scroll.viewport().width()
