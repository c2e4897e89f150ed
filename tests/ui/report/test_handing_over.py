"""What leaves the report page: files, paper, and text to be pasted."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtPrintSupport import QPrintDialog
from PySide6.QtWidgets import QFileDialog
from pytestqt.qtbot import QtBot

from spasmjournal.ui.report.report_page import ReportPage

CLICK = Qt.MouseButton.LeftButton


@pytest.mark.parametrize(("kind", "starts"), [("pdf", b"%PDF-"), ("html", b"<!DOCTYPE html>")])
def test_saves_a_file(
    qtbot: QtBot, page: ReportPage, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, kind: str, starts: bytes
) -> None:
    monkeypatch.chdir(tmp_path)
    qtbot.mouseClick(page.form.save if kind == "pdf" else page.form.save_web, CLICK)
    dialog = page.findChild(QFileDialog)
    assert isinstance(dialog, QFileDialog)
    dialog.setDirectory(str(tmp_path))
    dialog.selectFile("for the doctor")
    with qtbot.waitSignal(page.saving.saved, timeout=20_000):
        dialog.accept()
    path = tmp_path / f"for the doctor.{kind}"
    assert path.read_bytes().startswith(starts)
    assert page.form.said.text() == f"The report is in {path}"


def test_copies_it_as_text(qtbot: QtBot, page: ReportPage) -> None:
    qtbot.mouseClick(page.form.copy, CLICK)
    told = QGuiApplication.clipboard().text()
    assert "Self-reported; not a diagnosis." in told
    assert "- Left calf, inner half: Spasms: 2; Typical intensity: 6; Worst: 6" in told
    assert "Let go by itself" not in told


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


def test_prints_what_is_shown(qtbot: QtBot, page: ReportPage, tmp_path: Path) -> None:
    qtbot.mouseClick(page.form.print, CLICK)
    dialog = page.findChild(QPrintDialog)
    assert isinstance(dialog, QPrintDialog)
    assert dialog.isVisible()
    dialog.printer().setOutputFileName(str(tmp_path / "printed.pdf"))
    dialog.accepted.emit(dialog.printer())
    assert (tmp_path / "printed.pdf").read_bytes().startswith(b"%PDF-")
    dialog.reject()
