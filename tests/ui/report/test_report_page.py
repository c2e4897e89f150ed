"""The report page, driven as a person does, and the journal asked afterwards."""

from collections.abc import Iterator
from datetime import date, datetime, timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtPrintSupport import QPrintDialog
from PySide6.QtWidgets import QApplication, QFileDialog, QWidget
from pytestqt.qtbot import QtBot

from spasmjournal.anatomy import load_anatomy
from spasmjournal.errors import EndBeforeStart
from spasmjournal.i18n import to_qdate
from spasmjournal.observation import EntryKey, Sort
from spasmjournal.record.answers import PersonAnswer, PlaceAnswer, SpasmAnswer
from spasmjournal.record.database import open_database
from spasmjournal.record.journal import Journal
from spasmjournal.report import Parts
from spasmjournal.ui.report.report_page import ReportPage
from spasmjournal.ui.theme import Scheme, Theme
from spasmjournal.vocabulary import Side, View
from tests.ui.conftest import SetClock

CLICK = Qt.MouseButton.LeftButton


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
    yield made
    made.show_journal(None)


def shown(page: ReportPage) -> list[int]:
    assert page._contents is not None
    return [listed.spasm.id for listed in page._contents.spasms]


def click_chip(qtbot: QtBot, page: ReportPage, days: int) -> None:
    qtbot.mouseClick(page.form.period.spans.button(days), CLICK)


def test_shows_three_months_at_first(page: ReportPage) -> None:
    assert shown(page) == [1, 2]
    assert page.preview.pages is not None
    assert len(page.preview.pages) == 2


@pytest.mark.parametrize(("days", "ids"), [(30, [1]), (91, [1, 2]), (365, [1, 2, 3])])
def test_a_chip_sets_the_period(qtbot: QtBot, page: ReportPage, days: int, ids: list[int]) -> None:
    click_chip(qtbot, page, days)
    assert shown(page) == ids
    assert page.form.period.first.date() == to_qdate(date(2026, 11, 7) - timedelta(days=days))


def test_days_set_by_hand_let_go_of_the_chip(qtbot: QtBot, page: ReportPage) -> None:
    page.form.period.first.setDate(to_qdate(date(2026, 9, 1)))
    page.form.period.last.setDate(to_qdate(date(2026, 10, 1)))
    assert shown(page) == [2]
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
    assert page.form.parts() == Parts(spasms=True, notes=False)
    page.form.notes.click()
    assert page._contents is not None
    assert page._contents.parts == Parts(spasms=True, notes=True)
    page.form.spasms.click()
    assert page.preview.pages is not None
    assert len(page.preview.pages) == 1
    assert not page.form.notes.isEnabled()


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
    assert page._contents is not None
    assert page._contents.person == person


def test_questions_are_kept_when_one_goes_on(qtbot: QtBot, page: ReportPage, journal: Journal) -> None:
    qtbot.keyClicks(page.form.questions, "Why at night?\rWhich tests?\r\r")
    assert journal.questions() == []
    page.form.questions.left.emit()
    assert journal.questions() == ["Why at night?", "Which tests?"]
    assert page._contents is not None
    assert page._contents.questions == ("Why at night?", "Which tests?")


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
    assert shown(page) == [2]


def test_a_question_too_long_is_said_and_stays(page: ReportPage, journal: Journal) -> None:
    page.form.questions.insertPlainText("x" * 30_000)
    page.form.questions.left.emit()
    assert "20,000" in page.form.trouble.text()
    assert page.form.trouble.isVisible()
    assert len(page.form.questions.toPlainText()) == 30_000
    assert journal.questions() == []


def test_saves_a_pdf(qtbot: QtBot, page: ReportPage, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    qtbot.mouseClick(page.form.save, CLICK)
    dialog = page.findChild(QFileDialog)
    assert isinstance(dialog, QFileDialog)
    dialog.setDirectory(str(tmp_path))
    dialog.selectFile("for the doctor")
    dialog.accept()
    path = tmp_path / "for the doctor.pdf"
    assert path.read_bytes().startswith(b"%PDF-")
    assert page.form.said.text() == f"The report is in {path}"


def test_says_when_the_pdf_cannot_be_saved(page: ReportPage, tmp_path: Path) -> None:
    page._save_as(tmp_path / "missing" / "a.pdf")
    assert page.form.trouble.isVisible()
    assert "cannot be written" in page.form.trouble.text()


def test_prints_what_is_shown(qtbot: QtBot, page: ReportPage, tmp_path: Path) -> None:
    qtbot.mouseClick(page.form.print, CLICK)
    dialog = page.findChild(QPrintDialog)
    assert isinstance(dialog, QPrintDialog)
    assert dialog.isVisible()
    dialog.printer().setOutputFileName(str(tmp_path / "printed.pdf"))
    dialog.accepted.emit(dialog.printer())
    assert (tmp_path / "printed.pdf").read_bytes().startswith(b"%PDF-")
    dialog.reject()


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
