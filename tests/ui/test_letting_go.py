"""When the window closes its journal, a copy is there, and trouble with it keeps nobody from leaving."""

from collections.abc import Callable
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from spasmjournal.record.answers import PlaceAnswer
from spasmjournal.record.backup.copies import Copies, Reason
from spasmjournal.settings import Settings
from spasmjournal.ui.main_window import MainWindow
from spasmjournal.vocabulary import Side, View
from tests.ui.conftest import SetClock


def opened(qtbot: QtBot, window: MainWindow, path: Path) -> None:
    with qtbot.waitSignal(window.journal_opened, timeout=10_000):
        window.open_path(path)


def noted(window: MainWindow, clock: SetClock) -> None:
    assert window.journal is not None
    window.journal.quick_log([PlaceAnswer("heel", Side.LEFT, View.BACK)], clock())


def test_closing_makes_a_copy_if_anything_changed(
    qtbot: QtBot, bare_window: MainWindow, path: Path, clock: SetClock
) -> None:
    opened(qtbot, bare_window, path)
    noted(bare_window, clock)
    opened(qtbot, bare_window, path)
    assert [copy.reason for copy in Copies(path).listed()] == [Reason.CLOSING]
    bare_window.close()
    assert len(Copies(path).listed()) == 1
    assert not list(path.parent.glob("*-wal"))


def test_an_empty_journal_needs_no_copy(qtbot: QtBot, bare_window: MainWindow, path: Path) -> None:
    opened(qtbot, bare_window, path)
    bare_window.close()
    assert Copies(path).listed() == []


def test_the_chosen_folder_gets_a_copy_too_and_says_when(
    qtbot: QtBot, bare_window: MainWindow, path: Path, clock: SetClock, settings: Settings, tmp_path: Path
) -> None:
    settings.second_folder = str(tmp_path / "stick")
    (tmp_path / "stick").mkdir()
    opened(qtbot, bare_window, path)
    noted(bare_window, clock)
    bare_window.close()
    assert len(Copies(path, tmp_path / "stick").listed()) == 1
    assert settings.second_folder_reached == clock().isoformat()


def test_a_folder_out_of_reach_keeps_nobody_from_leaving(
    qtbot: QtBot,
    bare_window: MainWindow,
    path: Path,
    clock: SetClock,
    settings: Settings,
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
) -> None:
    settings.second_folder = str(tmp_path / "stick")
    opened(qtbot, bare_window, path)
    noted(bare_window, clock)
    bare_window.close()
    assert bare_window.journal is None
    assert len(Copies(path).listed()) == 1
    assert not (tmp_path / "stick").exists()
    assert settings.second_folder_reached == ""
    assert "is not there" in capsys.readouterr().err


def test_made_up_entries_are_not_copied(qtbot: QtBot, bare_window: MainWindow, tmp_path: Path) -> None:
    with qtbot.waitSignal(bare_window.journal_opened, timeout=20_000):
        bare_window.look_around()
    bare_window.close()
    assert not list(tmp_path.rglob("* copies"))


def test_where_one_copy_cannot_be_made_the_other_is(
    qtbot: QtBot, bare_window: MainWindow, path: Path, clock: SetClock, settings: Settings, tmp_path: Path
) -> None:
    settings.second_folder = str(tmp_path / "stick")
    (tmp_path / "stick").mkdir()
    opened(qtbot, bare_window, path)
    noted(bare_window, clock)
    Copies(path).folder.parent.mkdir(exist_ok=True)
    Copies(path).folder.touch()
    bare_window.close()
    assert len(Copies(path, tmp_path / "stick").listed()) == 1
    assert settings.second_folder_reached == clock().isoformat()


def test_a_folder_that_cannot_even_be_looked_for_keeps_nobody_from_leaving(
    qtbot: QtBot, bare_window: MainWindow, path: Path, clock: SetClock, settings: Settings, tmp_path: Path
) -> None:
    settings.second_folder = str(tmp_path / ("x" * 300))
    opened(qtbot, bare_window, path)
    noted(bare_window, clock)
    assert bare_window.close()
    assert bare_window.journal is None
    assert "is not there" in settings.second_folder_trouble


def test_what_is_typed_while_the_disk_refuses_is_told_of_before_closing(
    qtbot: QtBot, window: MainWindow, click_body: Callable[[str, View], None]
) -> None:
    click_body("heel_left", View.BACK)
    assert window.today.card is not None
    assert window.journal is not None
    with window.journal._file.raw() as raw:
        raw.execute("PRAGMA query_only=ON")
    qtbot.keyClicks(window.today.card.note, "Stachelbeeren")
    assert not window.close()
    assert "not saved yet" in window.notice.text.text()
    with window.journal._file.raw() as raw:
        raw.execute("PRAGMA query_only=OFF")
