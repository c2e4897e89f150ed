"""The program opens no network connection: its whole main job is done without any, and nothing notices."""

import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent

FORBIDDEN = r"""
import socket, sys

WANTED = {"socket." + name for name in ("connect", "bind", "sendto", "getaddrinfo", "gethostbyname")}
FAMILIES = {socket.AF_INET, socket.AF_INET6}

def refuse(event, arguments):
    if event in WANTED or event == "socket.__new__" and arguments[1] in FAMILIES:
        raise SystemExit(f"the network was wanted: {event}")

sys.addaudithook(refuse)
"""

MAIN_JOB = r"""
import io
from contextlib import closing
from datetime import datetime, timedelta
from pathlib import Path

from spasmjournal import app, cli
from spasmjournal.record.answers import PlaceAnswer, SpasmAnswer
from spasmjournal.record.backup.copies import Copies, Reason
from spasmjournal.record.database import open_database
from spasmjournal.record.journal import Journal
from spasmjournal.record.vault.locking import lock
from spasmjournal.vocabulary import Side, View

application = app.make_application(["spasmjournal"])
folder = Path(sys.argv[1])
sample, mine = folder / "sample.spasmjournal", folder / "mine.spasmjournal"
now = datetime.now().astimezone()
with closing(Journal(open_database(mine, now))) as journal:
    began = now - timedelta(hours=1)
    journal.add_spasm(SpasmAnswer((PlaceAnswer("calf_inner", Side.LEFT, View.BACK),), began), now)
    journal.keep_copy(now, Reason.CLOSING)

def run(*arguments):
    sys.stdin = io.StringIO("three old blue herons\n")
    code = cli.main([str(argument) for argument in arguments])
    if code:
        raise SystemExit(f"{arguments}: {code}")

run("demo", sample, "--seed", 3)
run("report", "--journal", sample, "--output", folder / "report.pdf")
run("insight", "--journal", sample)
run("export", "--journal", mine, "--output", folder / "mine.json")
run("export", "--journal", sample, "--format", "csv", "--output", folder / "tables")
run("import", folder / "mine.json", "--journal", folder / "new.spasmjournal")
lock(mine, "three old blue herons", now)
run("backup", "--journal", mine)
run("check", "--journal", mine)
run("merge", Copies(mine).listed()[0].path, "--journal", mine)
run("backup", "restore", Copies(mine).listed()[0].path, "--journal", mine)

from PySide6.QtCore import QTimer
from spasmjournal.settings import Settings
from spasmjournal.ui.clock import SystemClock
window = app.make_window(application, Settings(folder / "settings.ini"), SystemClock(), folder)
window.show()
window.opening_failed.connect(lambda told: application.exit(1))
window.journal_opened.connect(lambda: QTimer.singleShot(0, application.quit))
window.open_path(sample)
code = application.exec()
window.close()
print("done" if not code else "not opened", flush=True)
"""


def job(does: str, folder: Path, *before: str) -> "subprocess.CompletedProcess[str]":
    command = [*before, sys.executable, "-c", FORBIDDEN + does, str(folder)]
    return subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)


@pytest.mark.parametrize(
    "does", ["socket.socket()", "socket.create_connection(('127.0.0.1', 9))", "socket.getaddrinfo('x', 9)"]
)
def test_whoever_wants_the_network_is_stopped(tmp_path: Path, does: str) -> None:
    done = job(does, tmp_path)
    assert "the network was wanted" in done.stderr


@pytest.mark.slow
def test_the_main_job_takes_no_socket(tmp_path: Path) -> None:
    done = job(MAIN_JOB, tmp_path)
    assert done.stdout.endswith("done\n"), done.stderr


@pytest.mark.slow
def test_the_main_job_takes_no_network(tmp_path: Path) -> None:
    """In a network namespace of its own, where there is nothing to be reached, not even this computer."""
    alone = ("unshare", "--net", "--map-root-user")
    if shutil.which("unshare") is None or subprocess.run([*alone, "true"], check=False).returncode:
        pytest.skip("a network namespace cannot be made here")
    done = job(MAIN_JOB, tmp_path, *alone)
    assert done.stdout.endswith("done\n"), done.stderr
