"""A locked window shows nothing, holds nothing, and gives everything back for the passphrase."""

from collections.abc import Callable
from datetime import timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog
from pytestqt.qtbot import QtBot

from spasmjournal.record.answers import (
    AppointmentAnswer,
    CheckInAnswer,
    PersonAnswer,
    PlaceAnswer,
    RemedyAnswer,
    SpasmAnswer,
    UseAnswer,
)
from spasmjournal.record.database import open_database
from spasmjournal.record.journal import Journal
from spasmjournal.record.vault.locking import lock
from spasmjournal.settings import Settings
from spasmjournal.ui.about import show_about
from spasmjournal.ui.charts.charts_page import ChartsPage
from spasmjournal.ui.journal.journal_page import JournalPage
from spasmjournal.ui.locking import Locking
from spasmjournal.ui.main_window import MainWindow
from spasmjournal.ui.pages import Place
from spasmjournal.ui.remedies.remedies_page import RemediesPage
from spasmjournal.ui.report.report_page import ReportPage
from spasmjournal.vocabulary import Side, View
from tests.record.vault.planted import CHEAP, PASSPHRASE, WORD
from tests.ui import everything_shown
from tests.ui.conftest import SetClock
from tests.ui.report.ready import ready_pages

ClickBody = Callable[[str, View], None]


@pytest.fixture
def path(tmp_path: Path, clock: SetClock) -> Path:
    """A locked journal that says one word wherever a person can say anything."""
    path = tmp_path / "mine.spasmjournal"
    journal = Journal(open_database(path, clock()))
    heel = (PlaceAnswer("heel", Side.LEFT, View.BACK),)
    remedy = journal.add_remedy(RemedyAnswer(f"{WORD} bath", technique=WORD, practitioner=WORD), clock())
    for days in range(1, 9):
        began = clock() - timedelta(days=days)
        use = UseAnswer(remedy, began, before=7, after=3, note=WORD, after_at=began + timedelta(hours=1))
        journal.add_spasm(SpasmAnswer(heel, began, worst=6, note=WORD, uses=(use,)), clock())
        journal.check_in(CheckInAnswer(began.date(), sleep_quality=4), clock())
    journal.add_appointment(AppointmentAnswer(clock() + timedelta(days=3), with_whom=WORD), clock())
    journal.ask_about(f"Is {WORD} bad for me?", clock())
    journal.name_person(PersonAnswer(WORD, about=WORD), clock())
    gone = journal.add_spasm(SpasmAnswer(heel, clock(), note=f"{WORD}, deleted"), clock())
    journal.delete_entries([journal.entries()[0].key], clock())
    assert gone
    journal.close()
    lock(path, PASSPHRASE, clock(), cost=CHEAP)
    return path


@pytest.fixture
def unlock(qtbot: QtBot, bare_window: MainWindow) -> Callable[[], None]:
    def type_it() -> None:
        field = bare_window.trouble.unlock.passphrase
        with qtbot.waitSignal(bare_window.journal_opened, timeout=20_000):
            field.setText(PASSPHRASE)
            QTest.keyClick(field, Qt.Key.Key_Return)

    return type_it


@pytest.fixture
def window(qtbot: QtBot, bare_window: MainWindow, path: Path, unlock: Callable[[], None]) -> MainWindow:
    with qtbot.waitSignal(bare_window.opening_failed, timeout=20_000):
        bare_window.open_path(path)
    unlock()
    return bare_window


@pytest.fixture
def locking(window: MainWindow) -> Locking:
    locking = window.findChild(Locking)
    assert locking is not None
    return locking


def look_everywhere(qtbot: QtBot, window: MainWindow) -> None:
    """Every page shows all that it has, and something is chosen and typed on each."""
    charts = window.go(Place.CHARTS)
    assert isinstance(charts, ChartsPage)
    qtbot.waitUntil(lambda: charts.is_settled, timeout=30_000)
    report = window.go(Place.REPORT)
    assert isinstance(report, ReportPage)
    ready_pages(qtbot, report)
    remedies = window.go(Place.REMEDIES)
    assert isinstance(remedies, RemediesPage)
    window.go(Place.KEEPING)
    journal = window.go(Place.JOURNAL)
    assert isinstance(journal, JournalPage)
    journal.filter.words.setText(WORD)
    qtbot.waitUntil(lambda: journal.model.wanted.words != ())
    journal.list.setCurrentIndex(journal.model.index(0, 0))


def locked_by_key(window: MainWindow) -> None:
    QTest.keyClick(window, Qt.Key.Key_L, Qt.KeyboardModifier.ControlModifier)
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def test_a_locked_window_shows_and_holds_nothing(qtbot: QtBot, window: MainWindow) -> None:
    look_everywhere(qtbot, window)
    window.menus.acts.appointment_wanted.emit()
    assert any(WORD in text for text in everything_shown.texts())
    journal = window.journal
    assert journal is not None
    locked_by_key(window)
    assert window.journal is None
    assert window.stack.is_in_trouble
    found = [text for text in everything_shown.texts() if WORD in text]
    assert found == []
    assert journal._file.key is not None
    assert journal._file.key.secret == bytes(32)


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


def test_dialogs_go_as_well(window: MainWindow) -> None:
    show_about(window, Path(WORD))
    assert window.findChildren(QDialog)
    window.lock()
    assert not [dialog for dialog in window.findChildren(QDialog) if dialog.isVisible()]


def test_it_locks_when_nothing_was_done_for_long(
    window: MainWindow, clock: SetClock, settings: Settings, locking: Locking
) -> None:
    assert settings.lock_after_minutes == 15
    for _ in range(14):
        clock.wait(minutes=1)
        locking.look_again()
    QTest.mouseMove(window.windowHandle(), QPoint(200, 200))
    for _ in range(14):
        clock.wait(minutes=1)
        locking.look_again()
    assert window.journal is not None
    clock.wait(minutes=1)
    locking.look_again()
    assert window.journal is None


@pytest.mark.parametrize("doing", ["key", "press", "wheel"])
def test_whatever_is_done_counts(window: MainWindow, clock: SetClock, locking: Locking, doing: str) -> None:
    for _ in range(14):
        clock.wait(minutes=1)
        locking.look_again()
    if doing == "key":
        QTest.keyClick(window.windowHandle(), Qt.Key.Key_Shift)
    elif doing == "press":
        QTest.mousePress(window.windowHandle(), Qt.MouseButton.MiddleButton, pos=QPoint(3, 3))
    else:
        QTest.wheelEvent(window.windowHandle(), QPointF(300, 300), QPoint(0, -120))
    clock.wait(minutes=1)
    locking.look_again()
    assert window.journal is not None


def test_it_stays_open_as_long_as_one_likes(
    window: MainWindow, clock: SetClock, settings: Settings, locking: Locking
) -> None:
    settings.lock_after_minutes = 0
    for _ in range(300):
        clock.wait(minutes=1)
        locking.look_again()
    assert window.journal is not None


def test_it_locks_after_the_computer_slept(
    window: MainWindow, clock: SetClock, settings: Settings, locking: Locking
) -> None:
    settings.lock_after_minutes = 0
    clock.wait(minutes=2)
    locking.look_again()
    assert window.journal is None


def test_a_clock_set_back_does_not_keep_it_open(
    window: MainWindow, clock: SetClock, locking: Locking
) -> None:
    clock.wait(hours=-5)
    for _ in range(16):
        locking.look_again()
        clock.wait(minutes=1)
    locking.look_again()
    assert window.journal is None


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


def test_a_journal_without_a_passphrase_is_offered_one(
    qtbot: QtBot, bare_window: MainWindow, tmp_path: Path
) -> None:
    with qtbot.waitSignal(bare_window.journal_opened, timeout=20_000):
        bare_window.open_path(tmp_path / "plain.spasmjournal")
    locked_by_key(bare_window)
    assert bare_window.journal is not None
    assert "no passphrase" in bare_window.notice.text.text()
    QTest.mouseClick(bare_window.notice.act, Qt.MouseButton.LeftButton)
    assert bare_window.navigation._group.checkedId() == Place.KEEPING
