"""What is typed and not saved is kept under the lock, and comes back; else the journal stays open."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from spasmjournal.ui.journal.journal_page import JournalPage
from spasmjournal.ui.main_window import MainWindow
from spasmjournal.ui.pages import Place
from spasmjournal.ui.remedies.remedies_page import RemediesPage
from spasmjournal.ui.report.report_page import ReportPage
from spasmjournal.vocabulary import View
from tests.ui import everything_shown
from tests.ui.locking.hands import locked_by_key
from tests.ui.report.ready import ready_pages

ClickBody = Callable[[str, View], None]


def test_what_is_on_an_open_card_is_kept_under_the_lock(
    qtbot: QtBot, window: MainWindow, path: Path, click_body: ClickBody, unlock: Callable[[], None]
) -> None:
    click_body("calf_inner_left", View.BACK)
    assert window.today.card is not None
    qtbot.keyClicks(window.today.card.note, "Stachelbeeren")
    answer = window.today.card.answer()
    locked_by_key(window)
    assert not window.today.is_writing
    assert not any("Stachelbeeren" in text for text in everything_shown.texts())
    assert not any(b"Stachelbeeren" in file.read_bytes() for file in path.parent.rglob("*") if file.is_file())
    unlock()
    assert window.today.card is not None
    assert window.today.card.answer() == answer


def test_what_is_typed_of_a_remedy_is_kept_under_the_lock(
    qtbot: QtBot, window: MainWindow, unlock: Callable[[], None]
) -> None:
    page = window.go(Place.REMEDIES)
    assert isinstance(page, RemediesPage)
    QTest.mouseClick(page.add, Qt.MouseButton.LeftButton)
    qtbot.keyClicks(page.form.name, "Stachelbeeren")
    qtbot.keyClicks(page.form.technique, "in the evening")
    locked_by_key(window)
    assert not any("Stachelbeeren" in text for text in everything_shown.texts())
    unlock()
    assert page.isVisible()
    assert page.form.name.text() == "Stachelbeeren"
    assert page.form.technique.toPlainText() == "in the evening"
    QTest.mouseClick(page.form.save, Qt.MouseButton.LeftButton)
    assert window.journal is not None
    assert "Stachelbeeren" in [remedy.name for remedy in window.journal.remedies()]
    assert window.journal.remedy_draft() is None


def test_a_correction_of_a_remedy_comes_back_to_that_remedy(
    qtbot: QtBot, window: MainWindow, unlock: Callable[[], None]
) -> None:
    page = window.go(Place.REMEDIES)
    assert isinstance(page, RemediesPage)
    page.list.setCurrentRow(1)
    name = page.form.name.text()
    qtbot.keyClicks(page.form.practitioner, "Stachelbeeren")
    locked_by_key(window)
    unlock()
    assert page.form.name.text() == name
    assert page.form.practitioner.text().endswith("Stachelbeeren")
    assert page.form.is_unsaved


def test_a_question_that_is_being_written_is_put_on_the_list(qtbot: QtBot, window: MainWindow) -> None:
    page = window.go(Place.JOURNAL)
    assert isinstance(page, JournalPage)
    page.list.setCurrentIndex(page.model.index(0, 0))
    QTest.mouseClick(page.acts.ask, Qt.MouseButton.LeftButton)
    qtbot.keyClicks(page.acts.question, "is it Stachelbeeren")
    assert page.leave()
    assert window.journal is not None
    assert [line for line in window.journal.questions() if line.endswith("is it Stachelbeeren")]


def test_what_cannot_be_kept_keeps_it_open(qtbot: QtBot, window: MainWindow, click_body: ClickBody) -> None:
    click_body("calf_inner_left", View.BACK)
    assert window.today.card is not None
    assert window.journal is not None
    with window.journal._file.raw() as raw:
        raw.execute("PRAGMA query_only=ON")
    qtbot.keyClicks(window.today.card.note, "Stachelbeeren")
    locked_by_key(window)
    assert "stays open" in window.notice.text.text()
    assert window.today.card.note.toPlainText() == "Stachelbeeren"
    with window.journal._file.raw() as raw:
        raw.execute("PRAGMA query_only=OFF")


def test_however_often_it_is_tried_nothing_is_given_up(qtbot: QtBot, window: MainWindow) -> None:
    """A page may be left by choosing once more; a journal that locks by itself chooses nothing."""
    page = window.go(Place.REPORT)
    assert isinstance(page, ReportPage)
    ready_pages(qtbot, page)
    assert window.journal is not None
    with window.journal._file.raw() as raw:
        raw.execute("PRAGMA query_only=ON")
    page.form.questions.appendPlainText("Stachelbeeren")
    for _ in range(3):
        window.lock()
        assert "Stachelbeeren" in page.form.questions.toPlainText()
    assert window.journal is not None
    with window.journal._file.raw() as raw:
        raw.execute("PRAGMA query_only=OFF")
    window.lock()
    assert window.stack.is_in_trouble
