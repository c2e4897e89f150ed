"""With a passphrase, no file that the program makes holds a readable word, and none is open to others.

A whole sitting: unlocking, typing, looking at every page, a mistake of the program, locking, and closing.
All folders that a program may write to are the test's own, and others may read what is not made private.
"""

import os
import stat
import subprocess
import sys
from collections.abc import Mapping
from datetime import datetime
from pathlib import Path

import pytest

from spasmjournal.record.answers import PersonAnswer, PlaceAnswer, RemedyAnswer, SpasmAnswer, UseAnswer
from spasmjournal.record.database import open_database
from spasmjournal.record.journal import Journal
from spasmjournal.record.vault.locking import lock
from spasmjournal.vocabulary import Side, View
from tests.record.vault.planted import CHEAP, PASSPHRASE, WORD

ROOT = Path(__file__).parent.parent
SITTING = r"""
import os, sys
os.umask(0)
from pathlib import Path
from PySide6.QtCore import Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from spasmjournal import app
from spasmjournal.ui.main_window import MainWindow
from spasmjournal.ui.pages import Place
from spasmjournal.vocabulary import View

journal, passphrase, word, listing = sys.argv[1:]

def window():
    return next(top for top in QApplication.topLevelWidgets() if isinstance(top, MainWindow))

def unlock():
    field = window().trouble.unlock.passphrase
    field.setText(passphrase)
    QTest.keyClick(field, Qt.Key.Key_Return)

def steps():
    yield lambda: window().trouble.unlock.isVisible()
    unlock()
    yield lambda: window().journal is not None
    body = window().today.body_map
    QTest.mouseClick(body, Qt.MouseButton.LeftButton, pos=body.centre_of("calf_inner_left", View.BACK))
    QTest.keyClicks(window().today.card.note, word)
    charts = window().go(Place.CHARTS)
    yield lambda: charts.is_settled
    report = window().go(Place.REPORT)
    yield lambda: report.drafted is not None and report.preview.pages is not None
    for place in Place:
        window().go(place)
    sys.excepthook(ValueError, ValueError(word), None)
    yield lambda: QApplication.activeModalWidget() is not None
    Path(listing).write_text("\n".join(str(path) for path in Path(listing).parent.rglob("*")))
    window().lock()
    yield lambda: window().journal is None
    unlock()
    yield lambda: window().today.card is not None
    window().close()

def go_on(going=steps(), waiting=[lambda: bool(QApplication.topLevelWidgets())]):
    while waiting[0]():
        try:
            waiting[0] = next(going)
        except StopIteration:
            return timer.stop()

app_made = app.make_application
def make(arguments):
    application = app_made(arguments)
    timer.start()
    return application
timer = QTimer(interval=20)
timer.timeout.connect(go_on)
app.make_application = make
sys.argv[1:] = ["--journal", journal]
from spasmjournal.__main__ import main
print("ended", main(), flush=True)
"""


@pytest.fixture
def places(tmp_path: Path) -> Mapping[str, Path]:
    """Where programs keep things, by the variable that says so."""
    names = ("HOME", "TMPDIR", "XDG_DATA_HOME", "XDG_CONFIG_HOME", "XDG_STATE_HOME", "XDG_CACHE_HOME")
    found = {name: tmp_path / "all" / name.lower() for name in names}
    for path in found.values():
        path.mkdir(parents=True)
    return found


@pytest.fixture
def journal(places: Mapping[str, Path], now: datetime) -> Path:
    """A locked journal with a word in it that stands nowhere else."""
    path = places["HOME"] / "mine" / "mine.spasmjournal"
    journal = Journal(open_database(path, now))
    remedy = journal.add_remedy(RemedyAnswer(f"{WORD} bath", technique=WORD), now)
    use = UseAnswer(remedy, now, before=7, after=3, note=WORD)
    heel = (PlaceAnswer("heel", Side.LEFT, View.BACK),)
    journal.add_spasm(SpasmAnswer(heel, now, worst=6, note=WORD, uses=(use,)), now)
    journal.ask_about(f"{WORD}?", now)
    journal.name_person(PersonAnswer(WORD), now)
    journal.close()
    lock(path, PASSPHRASE, now, cost=CHEAP)
    return path


@pytest.mark.slow
def test_a_sitting_leaves_nothing_to_read(places: Mapping[str, Path], journal: Path, tmp_path: Path) -> None:
    around = tmp_path / "all"
    given = os.environ | {name: str(path) for name, path in places.items()} | {"QT_QPA_PLATFORM": "offscreen"}
    listing = around / "seen while open"
    command = [sys.executable, "-c", SITTING, str(journal), PASSPHRASE, WORD, str(listing)]
    done = subprocess.run(
        command, cwd=ROOT, env=given, capture_output=True, text=True, check=False, timeout=300
    )
    assert done.stdout.startswith("ended 0"), done.stderr
    assert WORD not in done.stdout + done.stderr
    # While it was open there was more: the log of SQLite, coloured icons, the call of a second start.
    seen = listing.read_text()
    listing.unlink()
    assert "mine.spasmjournal-wal" in seen
    assert str(places["TMPDIR"]) + "/" in seen
    assert list(places["TMPDIR"].iterdir()) == []
    made = [path for path in around.rglob("*") if path not in places.values()]
    assert [path for path in made if path.is_file() and WORD.encode() in path.read_bytes()] == []
    assert [path for path in made if "log" in path.name], "the mistake is in the log"
    readable = [path for path in made if stat.S_IMODE(path.stat().st_mode) & 0o077]
    assert readable == []
