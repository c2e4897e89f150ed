"""Opening and closing journals in the window: nothing is lost, and whatever goes wrong is told."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtWidgets import QDialog, QFileDialog, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from spasmjournal.errors import JournalIsOpen, NotOpened
from spasmjournal.record.database import open_database
from spasmjournal.record.journal import Journal
from spasmjournal.record.vault.data_key import DataKey
from spasmjournal.ui.main_window import MainWindow
from spasmjournal.ui.opening import Doors, Opening
from spasmjournal.ui.pages import Place
from spasmjournal.ui.report.report_page import ReportPage
from spasmjournal.vocabulary import View
from tests.ui.conftest import SetClock

Click = Callable[[QWidget], None]
ClickBody = Callable[[str, View], None]


def test_a_file_that_is_no_journal_is_said_and_left_alone(
    qtbot: QtBot, bare_window: MainWindow, tmp_path: Path, click: Click
) -> None:
    other = tmp_path / "letter.txt"
    other.write_text("Dear doctor")
    with qtbot.waitSignal(bare_window.opening_failed):
        bare_window.open_path(other)
    assert bare_window.trouble.isVisible()
    assert "is not a Spasm Journal file" in bare_window.trouble.sentence.text()
    assert other.read_text() == "Dear doctor"
    other.unlink()
    with qtbot.waitSignal(bare_window.journal_opened):
        click(bare_window.trouble.retry)
    assert bare_window.today.isVisible()


def test_a_journal_open_elsewhere_is_said(
    qtbot: QtBot, bare_window: MainWindow, path: Path, clock: SetClock
) -> None:
    elsewhere = open_database(path, clock())
    with qtbot.waitSignal(bare_window.opening_failed):
        bare_window.open_path(path)
    assert "already open" in bare_window.trouble.sentence.text()
    elsewhere.close()


def test_another_journal_is_started_from_trouble(
    qtbot: QtBot, bare_window: MainWindow, tmp_path: Path, click: Click
) -> None:
    with qtbot.waitSignal(bare_window.opening_failed):
        bare_window.open_path(tmp_path)
    click(bare_window.trouble.new)
    dialog = bare_window.findChild(QFileDialog)
    assert dialog is not None
    dialog.selectFile(str(tmp_path / "second"))
    with qtbot.waitSignal(bare_window.journal_opened):
        QDialog.accept(dialog)
        dialog.fileSelected.emit(str(tmp_path / "second.spasmjournal"))
    assert bare_window.journal is not None
    assert bare_window.journal.path.name == "second.spasmjournal"


def test_made_up_entries_are_marked_and_lead_back(
    qtbot: QtBot, window: MainWindow, journal: Journal, click: Click, path: Path
) -> None:
    assert not window.banner.isVisible()
    with qtbot.waitSignal(window.journal_opened, timeout=20_000):
        click(window.today.panel.sample)
    assert window.journal is not None
    assert window.journal.is_made_up
    assert window.banner.isVisible()
    assert window.journal.path != path
    with qtbot.waitSignal(window.journal_opened):
        click(window.banner.back)
    assert window.journal.path == path
    assert not window.banner.isVisible()
    assert window.journal.first_day() is None


def test_closing_leaves_one_file(window: MainWindow, path: Path) -> None:
    window.close()
    assert [found.name for found in path.parent.iterdir() if found.name.startswith("mine")] == [path.name]


def test_a_card_open_before_the_journal_stays_and_learns_its_remedies(
    qtbot: QtBot, bare_window: MainWindow, click_body: ClickBody, path: Path, clock: SetClock
) -> None:
    click_body("heel_left", View.BACK)
    card = bare_window.today.card
    assert card is not None
    qtbot.keyClicks(card.note, "typed early")
    with qtbot.waitSignal(bare_window.journal_opened):
        bare_window.open_path(path)
    assert bare_window.today.card is card
    assert card.note.toPlainText() == "typed early"
    assert any(chip.text() == "Heat" for chip in card.tried.findChildren(QPushButton))
    card.save.click()
    assert bare_window.journal is not None
    assert len(bare_window.journal.entries()) == 1


def test_an_answer_that_waits_is_not_lost_and_never_made_up(
    qtbot: QtBot, bare_window: MainWindow, click_body: ClickBody, path: Path, tmp_path: Path
) -> None:
    click_body("heel_left", View.BACK)
    assert bare_window.today.card is not None
    bare_window.today.card.save.click()
    with qtbot.waitSignal(bare_window.opening_failed):
        bare_window.open_path(tmp_path)
    assert not bare_window.close()
    with qtbot.waitSignal(bare_window.journal_opened, timeout=20_000):
        bare_window.look_around()
    assert bare_window.today.unsaved()
    with qtbot.waitSignal(bare_window.journal_opened):
        bare_window.open_path(path)
    assert not bare_window.today.unsaved()
    assert bare_window.journal is not None
    assert len(bare_window.journal.entries()) == 1


def test_an_open_card_keeps_its_journal(window: MainWindow, journal: Journal, click_body: ClickBody) -> None:
    click_body("heel_left", View.BACK)
    window.look_around()
    window.open_path(journal.path.with_name("other.spasmjournal"))
    window.choose_journal(new=False)
    assert window.journal is journal
    assert window.today.card is not None
    assert not window.findChildren(QFileDialog)


def test_what_was_typed_for_the_report_is_kept_at_closing(
    qtbot: QtBot, window: MainWindow, path: Path, clock: SetClock
) -> None:
    page = window.go(Place.REPORT)
    assert isinstance(page, ReportPage)
    qtbot.keyClicks(page.form.name, "Sam Sample")
    qtbot.keyClicks(page.form.questions, "Why at night?")
    assert window.close()
    again = Journal(open_database(path, clock()))
    assert (again.person().name, again.questions()) == ("Sam Sample", ["Why at night?"])
    again.close()


def typed_too_much(window: MainWindow) -> ReportPage:
    page = window.go(Place.REPORT)
    assert isinstance(page, ReportPage)
    page.form.questions.insertPlainText("x" * 30_000)
    return page


def test_what_cannot_be_kept_for_the_report_is_left_by_closing_once_more(window: MainWindow) -> None:
    page = typed_too_much(window)
    assert not window.close()
    assert "once more" in window.notice.text.text()
    page.form.questions.insertPlainText("y")
    assert not window.close(), "what was typed since was not warned of"
    assert window.close()


def test_what_cannot_be_kept_for_the_report_is_left_by_choosing_once_more(
    qtbot: QtBot, window: MainWindow, journal: Journal
) -> None:
    page = typed_too_much(window)
    window.go(Place.TODAY)
    window.look_around()
    assert window.journal is journal
    assert "once more" in window.notice.text.text()
    with qtbot.waitSignal(window.journal_opened, timeout=20_000):
        window.look_around()
    window.go(Place.REPORT)
    assert "x" not in page.form.questions.toPlainText(), "nothing of one journal goes into another"
    assert not page.form.questions.document().isModified()


def test_closing_while_opening_leaves_one_closed_file(
    qtbot: QtBot, bare_window: MainWindow, path: Path
) -> None:
    bare_window.open_path(path)
    assert not bare_window.close()
    qtbot.waitUntil(lambda: not bare_window.isVisible())
    assert [found.name for found in path.parent.iterdir() if found.name.startswith("mine")] == [path.name]


def test_a_wrong_file_leads_back_to_the_own_journal(
    qtbot: QtBot, window: MainWindow, path: Path, tmp_path: Path, click: Click
) -> None:
    wrong = tmp_path / "letter.txt"
    wrong.write_text("Dear doctor")
    with qtbot.waitSignal(window.opening_failed):
        window.open_path(wrong)
    with qtbot.waitSignal(window.journal_opened):
        click(window.trouble.back)
    assert window.journal is not None
    assert window.journal.path == path


def test_a_new_journal_is_never_written_over_another(
    qtbot: QtBot, window: MainWindow, journal: Journal, path: Path
) -> None:
    window.choose_journal(new=True)
    dialog = window.findChild(QFileDialog)
    assert dialog is not None
    dialog.fileSelected.emit(str(path))
    assert "exists already" in window.notice.text.text()
    assert window.journal is journal
    dialog.reject()


def test_a_mistake_while_opening_is_told_and_over(
    qtbot: QtBot, bare_window: MainWindow, path: Path, tmp_path: Path
) -> None:
    def mistaken(_path: Path, _: object) -> Callable[[], Journal]:
        raise ValueError

    opening = Opening(
        Doors(mistaken, lambda _: mistaken(tmp_path, None), lambda: tmp_path, lambda *_: DataKey.made_up()),
        bare_window,
    )
    with qtbot.captureExceptions() as caught, qtbot.waitSignal(opening.failed) as failed:
        opening.open(path)
    assert isinstance(failed.args[0], NotOpened)
    assert not opening.is_busy
    assert [kind for kind, *_ in caught] == [ValueError]


def test_one_file_by_two_names_is_one_journal(
    qtbot: QtBot, window: MainWindow, path: Path, clock: SetClock
) -> None:
    link = path.with_name("link.spasmjournal")
    link.symlink_to(path)
    with pytest.raises(JournalIsOpen):
        open_database(link, clock())
