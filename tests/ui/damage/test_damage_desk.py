"""What is met of damage in an open journal: it is closed at once, but not over something that is written."""

from collections.abc import Callable
from pathlib import Path

from pytestqt.qtbot import QtBot

from spasmjournal.errors import JournalIsDamaged
from spasmjournal.ui.main_window import MainWindow
from spasmjournal.vocabulary import View


def test_with_a_card_open_the_person_says_when(
    qtbot: QtBot, window: MainWindow, path: Path, click_body: Callable[[str, View], None]
) -> None:
    click_body("heel_left", View.BACK)
    window.today.damage_met.emit(JournalIsDamaged(path=path, reason="a page"))
    qtbot.waitUntil(window.notice.act.isVisible)
    assert window.journal is not None
    assert window.today.card is not None
    window.today.card.put_away.emit()
    with qtbot.waitSignal(window.opening_failed, timeout=10_000):
        window.today.damage_met.emit(JournalIsDamaged(path=path, reason="a page"))
    assert window.journal is None
