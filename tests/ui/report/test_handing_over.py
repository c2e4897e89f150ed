"""What leaves the report page: files, paper, and text to be pasted."""

from datetime import datetime
from pathlib import Path
from threading import Event

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtPrintSupport import QPrintDialog
from PySide6.QtWidgets import QFileDialog, QPushButton
from pytestqt.qtbot import QtBot

from spasmjournal.record.answers import PersonAnswer
from spasmjournal.record.journal import Journal
from spasmjournal.report.parts import Section
from spasmjournal.ui.report.report_page import ReportPage
from tests.ui.report.ready import ready, ready_pages

CLICK = Qt.MouseButton.LeftButton


def file_dialog(qtbot: QtBot, page: ReportPage, save: QPushButton, path: Path) -> QFileDialog:
    """The dialog that a click opens, with a file chosen."""
    qtbot.mouseClick(save, CLICK)
    dialog = page.findChild(QFileDialog)
    assert isinstance(dialog, QFileDialog)
    dialog.setDirectory(str(path.parent))
    dialog.selectFile(path.name)
    return dialog


def copied_text(qtbot: QtBot, page: ReportPage, *, without: str) -> None:
    """Click, and look at every text that is ever put there to be pasted."""
    texts: list[str] = []
    clipboard = QGuiApplication.clipboard()
    clipboard.clear()
    clipboard.dataChanged.connect(lambda: texts.append(clipboard.text()))
    qtbot.mouseClick(page.form.copy, CLICK)
    ready(qtbot, page)
    qtbot.waitUntil(page.form.said.isVisible)
    assert "Self-reported" in clipboard.text()
    assert not [text for text in texts if without in text]


@pytest.mark.parametrize(("kind", "starts"), [("pdf", b"%PDF-"), ("html", b"<!DOCTYPE html>")])
def test_saves_a_file(
    qtbot: QtBot, page: ReportPage, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, kind: str, starts: bytes
) -> None:
    monkeypatch.chdir(tmp_path)
    save = page.form.save if kind == "pdf" else page.form.save_web
    dialog = file_dialog(qtbot, page, save, tmp_path / "for the doctor")
    with qtbot.waitSignal(page.saving.saved, timeout=20_000):
        dialog.accept()
    path = tmp_path / f"for the doctor.{kind}"
    assert path.read_bytes().startswith(starts)
    assert page.form.said.text() == f"The report is in {path}"


def test_one_file_is_saved_after_the_other(
    qtbot: QtBot, page: ReportPage, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    form = page.form
    with qtbot.waitSignal(page.saving.saved, timeout=20_000):
        file_dialog(qtbot, page, form.save, tmp_path / "a.pdf").accept()
        assert not form.save.isEnabled()
        assert not form.save_web.isEnabled()
        assert form.copy.isEnabled()
    assert form.said.text() == f"The report is in {tmp_path / 'a.pdf'}"
    assert form.save.isEnabled()
    assert form.save_web.isEnabled()


def test_a_file_that_waits_for_the_report_is_saved_before_another(
    qtbot: QtBot, page: ReportPage, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    dialog = file_dialog(qtbot, page, page.form.save_web, tmp_path / "a.html")
    page.form.sections.boxes[Section.CHARTS].click()
    with qtbot.waitSignal(page.saving.saved, timeout=20_000):
        dialog.accept()
        assert not page.saving.is_busy
        assert not page.form.save.isEnabled()
        ready(qtbot, page)
        assert not page.form.save.isEnabled()
    assert page.form.save.isEnabled()


def test_copies_it_as_text(qtbot: QtBot, page: ReportPage) -> None:
    qtbot.mouseClick(page.form.copy, CLICK)
    told = QGuiApplication.clipboard().text()
    assert "Self-reported; not a diagnosis." in told
    assert "- Left calf, inner half: Spasms: 2; Typical intensity: 6; Worst: 6" in told
    assert "Let go by itself" not in told


def test_a_note_that_was_unticked_is_not_copied(qtbot: QtBot, page: ReportPage) -> None:
    note = page.form.notes.list.item(0)
    page.form.notes.list.itemActivated.emit(note)
    assert len(ready(qtbot, page).notes) == 1
    page.form.notes.list.itemActivated.emit(note)
    copied_text(qtbot, page, without="Let go by itself")


def test_a_name_that_was_taken_away_is_not_copied(
    qtbot: QtBot, page: ReportPage, journal: Journal, now: datetime
) -> None:
    journal.name_person(PersonAnswer("Ada Sample", None, ""), now)
    assert ready(qtbot, page).person.name == "Ada Sample"
    page.form.name.selectAll()
    qtbot.keyClick(page.form.name, Qt.Key.Key_Delete)
    copied_text(qtbot, page, without="Ada")


def test_a_note_that_was_unticked_is_not_saved(
    qtbot: QtBot, page: ReportPage, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    note = page.form.notes.list.item(0)
    page.form.notes.list.itemActivated.emit(note)
    assert len(ready(qtbot, page).notes) == 1
    page.form.notes.list.itemActivated.emit(note)
    with qtbot.waitSignal(page.saving.saved, timeout=20_000):
        file_dialog(qtbot, page, page.form.save_web, tmp_path / "a.html").accept()
    saved = (tmp_path / "a.html").read_text("utf-8")
    assert "Self-reported" in saved
    assert "Let go by itself" not in saved


def test_pages_of_before_a_change_are_not_printed(qtbot: QtBot, page: ReportPage) -> None:
    page.form.sections.boxes[Section.CHARTS].click()
    for _ in range(2):
        qtbot.mouseClick(page.form.print, CLICK)
    assert page.findChild(QPrintDialog) is None
    assert len(ready_pages(qtbot, page)) == 1
    (dialog,) = page.findChildren(QPrintDialog)
    assert isinstance(dialog, QPrintDialog)
    assert dialog.maxPage() == 1
    dialog.reject()


def test_nothing_is_handed_over_while_what_was_typed_cannot_be_kept(qtbot: QtBot, page: ReportPage) -> None:
    QGuiApplication.clipboard().clear()
    page.form.questions.insertPlainText("x" * 30_000)
    qtbot.mouseClick(page.form.copy, CLICK)
    ready(qtbot, page)
    assert QGuiApplication.clipboard().text() == ""
    assert page.form.trouble.isVisible()


def test_says_when_the_pdf_cannot_be_saved(qtbot: QtBot, page: ReportPage, tmp_path: Path) -> None:
    with qtbot.waitSignal(page.saving.failed, timeout=20_000):
        page._save_pdf(tmp_path / "missing" / "a.pdf")
    assert page.form.trouble.isVisible()
    assert "cannot be written" in page.form.trouble.text()


def test_a_long_report_can_be_stopped(qtbot: QtBot, page: ReportPage, tmp_path: Path) -> None:
    form = page.form
    form.show_progress(True)
    assert form.busy.isVisible()
    assert not form.progress.isVisible()
    with qtbot.waitSignal(page.saving.stopped, timeout=20_000):
        page._save_pdf(tmp_path / "a.pdf")
        form.show_page(1, 40)
        assert form.progress.isVisible()
        qtbot.mouseClick(form.cancel, CLICK)
    assert not (tmp_path / "a.pdf").exists()
    assert form.said.text() == "Stopped. No file was written."
    qtbot.waitUntil(lambda: not form.cancel.isVisible())


def test_a_new_report_does_not_hide_that_a_file_is_being_written(
    qtbot: QtBot, page: ReportPage, tmp_path: Path
) -> None:
    form, written = page.form, Event()
    page.saving._making.make(lambda: tmp_path / "a.pdf" if written.wait(20) else None)
    qtbot.waitUntil(form.busy.isVisible)
    form.show_page(1, 40)
    form.sections.boxes[Section.CHARTS].click()
    ready(qtbot, page)
    still = (form.busy.isVisible(), form.progress.isVisible(), form.cancel.isVisible())
    with qtbot.waitSignal(page.saving.saved, timeout=20_000):
        written.set()
    assert still == (True, True, True)
    assert not any(shown.isVisible() for shown in (form.busy, form.progress, form.cancel))


def test_a_file_that_is_written_does_not_hide_that_a_report_is_being_made(
    qtbot: QtBot, page: ReportPage, tmp_path: Path
) -> None:
    form, written, made, drafted = page.form, Event(), Event(), page.drafted
    page.saving._making.make(lambda: tmp_path / "a.pdf" if written.wait(20) else None)
    page.making.make(lambda: drafted if made.wait(20) else None)
    qtbot.waitUntil(form.busy.isVisible)
    form.show_page(40, 40)
    qtbot.waitUntil(lambda: len(page._slow) == 2)
    with qtbot.waitSignal(page.saving.saved, timeout=20_000):
        written.set()
    still = (form.busy.isVisible(), form.progress.isVisible(), form.cancel.isVisible())
    made.set()
    ready(qtbot, page)
    assert still == (True, False, False)
    assert not form.busy.isVisible()


def test_prints_what_is_shown(qtbot: QtBot, page: ReportPage, tmp_path: Path) -> None:
    qtbot.mouseClick(page.form.print, CLICK)
    dialog = page.findChild(QPrintDialog)
    assert isinstance(dialog, QPrintDialog)
    assert dialog.isVisible()
    dialog.printer().setOutputFileName(str(tmp_path / "printed.pdf"))
    dialog.accepted.emit(dialog.printer())
    assert (tmp_path / "printed.pdf").read_bytes().startswith(b"%PDF-")
    dialog.reject()
