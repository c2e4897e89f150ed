"""One journal on two computers: the one that is open in the window, and the other copy as a file."""

import shutil
from collections.abc import Callable
from contextlib import closing
from dataclasses import replace
from datetime import datetime, timedelta
from pathlib import Path

from PySide6.QtWidgets import QFileDialog, QWidget
from pytestqt.qtbot import QtBot

from spasmjournal.observation import EntryKey, Sort
from spasmjournal.record.answers import CheckInAnswer, PlaceAnswer, SpasmAnswer
from spasmjournal.record.database import open_database
from spasmjournal.record.journal import Journal
from spasmjournal.ui.keeping.keeping_page import KeepingPage
from spasmjournal.ui.keeping.other_copy_part import OtherCopyPart
from spasmjournal.ui.keeping.subject import Subject
from spasmjournal.ui.keeping.taking_part import TakingPart
from spasmjournal.ui.main_window import MainWindow
from spasmjournal.ui.pages import Place
from spasmjournal.vocabulary import Kind, Side, View
from tests.record.vault.planted import EVER

Click = Callable[[QWidget], None]
Act = Callable[[Journal], object]
CALF = PlaceAnswer("calf_inner", Side.LEFT, View.BACK)


def cramp(note: str, at: datetime) -> SpasmAnswer:
    return SpasmAnswer((CALF,), at, Kind.CRAMP, note=note)


def notes(journal: Journal) -> list[str]:
    return sorted(seen.note for seen in journal.seen_spasms(EVER))


def noted(journal: Journal, note: str, worst: int, at: datetime) -> None:
    """Tell the oldest spasm anew."""
    row_id = journal.seen_spasms(EVER)[0].id
    answer = replace(journal.answered_spasm(row_id), note=note, worst=worst)
    journal.change_spasm(row_id, answer, at)


def elsewhere(path: Path, now: datetime, act: Act) -> None:
    """Do something in the journal of a file, on the other computer."""
    with closing(Journal(open_database(path, now))) as journal:
        act(journal)


def make_two(mine: Path, other: Path, now: datetime) -> None:
    """A journal with two cramps, and a copy of it on another computer, which goes on with it."""
    elsewhere(mine, now, lambda journal: _begin(journal, now))
    shutil.copyfile(mine, other)
    elsewhere(other, now, lambda journal: _go_on(journal, now + timedelta(minutes=5)))


def tell_both(mine: Path, other: Path, now: datetime) -> None:
    """Both tell of the first cramp, the other one later."""
    elsewhere(mine, now, lambda journal: noted(journal, "mine", 6, now))
    elsewhere(other, now, lambda journal: noted(journal, "theirs", 8, now + timedelta(minutes=1)))


def _begin(journal: Journal, now: datetime) -> None:
    journal.add_spasm(cramp("first", now - timedelta(days=3)), now)
    journal.add_spasm(cramp("second", now - timedelta(days=2)), now)


def _go_on(journal: Journal, now: datetime) -> None:
    for hours in (1, 2, 3):
        journal.add_spasm(cramp(f"there {hours}", now - timedelta(hours=hours)), now)
    journal.check_in(CheckInAnswer(now.date(), stress=3), now)
    second = journal.seen_spasms(EVER)[1].id
    journal.delete_entries([EntryKey(Sort.SPASM, second)], now)


def keeping(window: MainWindow, subject: Subject) -> KeepingPage:
    """The page, with the part in view."""
    window.show_subject(subject)
    page = window.go(Place.KEEPING)
    assert isinstance(page, KeepingPage)
    return page


def read(qtbot: QtBot, part: TakingPart) -> None:
    """Wait until what was asked for is read, or is told to be unreadable."""
    qtbot.waitUntil(lambda: not part.reading.is_busy, timeout=10_000)


def open_it(qtbot: QtBot, window: MainWindow, path: Path) -> MainWindow:
    with qtbot.waitSignal(window.journal_opened, timeout=10_000):
        window.open_path(path)
    return window


def part_of(window: MainWindow) -> OtherCopyPart:
    return keeping(window, Subject.OTHER_COPY).other_copy


def journal_of(window: MainWindow) -> Journal:
    assert window.journal is not None
    return window.journal


def choose(qtbot: QtBot, click: Click, part: OtherCopyPart, file: Path) -> None:
    """Choose a file in the dialog, and wait until it is read."""
    click(part.choose)
    dialog = part.findChildren(QFileDialog)[-1]
    assert isinstance(dialog, QFileDialog)
    dialog.setDirectory(str(file.parent))
    dialog.selectFile(file.name)
    with qtbot.waitSignal(dialog.fileSelected):
        dialog.accept()
    read(qtbot, part)
