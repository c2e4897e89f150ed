"""The system's message bus says that the computer is about to sleep, and that it woke."""

import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QObject
from PySide6.QtDBus import QDBusConnection, QDBusMessage
from pytestqt.qtbot import QtBot

from spasmjournal.ui.going_to_sleep import GoingToSleep

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="logind is there under Linux only")
CONFIGURED = """<!DOCTYPE busconfig PUBLIC "-//freedesktop//DTD D-BUS Bus Configuration 1.0//EN"
 "http://www.freedesktop.org/standards/dbus/1.0/busconfig.dtd">
<busconfig><listen>unix:path={path}</listen><policy context="default"><allow own="*"/>
<allow send_destination="*"/><allow receive_sender="*"/></policy></busconfig>"""


@pytest.fixture
def address(tmp_path: Path) -> Iterator[str]:
    """A message bus of our own."""
    daemon = shutil.which("dbus-daemon")
    assert daemon, "dbus-daemon is needed: packaging/dev.py installs it"
    (tmp_path / "bus.conf").write_text(CONFIGURED.format(path=tmp_path / "bus"))
    bus = subprocess.Popen(
        [daemon, f"--config-file={tmp_path / 'bus.conf'}", "--nofork", "--print-address"],
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        text=True,
    )
    assert bus.stdout is not None
    yield bus.stdout.readline().strip()
    bus.kill()
    bus.wait()
    bus.stdout.close()


def say(bus: QDBusConnection, going: bool) -> None:
    message = QDBusMessage.createSignal(
        "/org/freedesktop/login1", "org.freedesktop.login1.Manager", "PrepareForSleep"
    )
    message.setArguments([going])
    assert bus.send(message)


def test_only_going_to_sleep_is_told(qtbot: QtBot, address: str) -> None:
    heard = QDBusConnection.connectToBus(address, "heard")
    logind = QDBusConnection.connectToBus(address, "logind")
    assert logind.registerService("org.freedesktop.login1")
    parent = QObject()
    sleep = GoingToSleep(parent)
    sleep.listen_on(heard)
    told: list[bool] = []
    sleep.told.connect(lambda: told.append(True))
    say(logind, False)
    with qtbot.waitSignal(sleep.told, timeout=10_000):
        say(logind, True)
    assert told == [True]
    for name in ("heard", "logind"):
        QDBusConnection.disconnectFromBus(name)


def test_without_a_bus_nothing_is_told_and_nothing_goes_wrong(qtbot: QtBot, tmp_path: Path) -> None:
    parent = QObject()
    sleep = GoingToSleep(parent)
    nowhere = QDBusConnection.connectToBus(f"unix:path={tmp_path}/none", "nowhere")
    assert not nowhere.isConnected()
    sleep.listen_on(nowhere)
    with qtbot.assertNotEmitted(sleep.told, wait=50):
        pass
