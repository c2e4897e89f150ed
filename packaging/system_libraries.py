"""System libraries that Qt needs on Linux: found by loading them, installed or named when missing."""

import ctypes
import os
import shlex
import shutil
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple

from trouble import SetUpError


class Need(NamedTuple):
    """What is needed, and the Debian package that brings it.

    `thing` is a library (`.so`), a program, a file, a module of the system's own Python (`gi`), or
    the word "font".
    """

    thing: str
    package: str


DRAWING = (
    Need("libglib-2.0.so.0", "libglib2.0-0"),
    Need("libEGL.so.1", "libegl1"),
    Need("libGL.so.1", "libgl1"),
    Need("libX11.so.6", "libx11-6"),
    Need("libxkbcommon.so.0", "libxkbcommon0"),
    Need("libfontconfig.so.1", "libfontconfig1"),
    Need("libdbus-1.so.3", "libdbus-1-3"),
    Need("font", "fonts-dejavu-core"),
)
WINDOWS = (
    Need("libxcb-cursor.so.0", "libxcb-cursor0"),
    Need("libxcb-icccm.so.4", "libxcb-icccm4"),
    Need("libxcb-keysyms.so.1", "libxcb-keysyms1"),
    Need("libxcb-shape.so.0", "libxcb-shape0"),
    Need("libxcb-xkb.so.1", "libxcb-xkb1"),
    Need("libxkbcommon-x11.so.0", "libxkbcommon-x11-0"),
)
VIRTUAL_SCREEN = (Need("Xvfb", "xvfb"), Need("openbox", "openbox"))
READING_PAGES = (Need("pdftotext", "poppler-utils"),)
SCREEN_READER = (
    Need("dbus-daemon", "dbus"),
    Need("/usr/share/dbus-1/services/org.a11y.Bus.service", "at-spi2-core"),
    Need("gi", "python3-gi"),
    Need("gi.repository.Atspi", "gir1.2-atspi-2.0"),
)
SYSTEM_PYTHON = "/usr/bin/python3"
"""The Python that the system's packages belong to; another one does not find `gi`."""

_FONT_FOLDERS = ("/usr/share/fonts", "/usr/local/share/fonts", "~/.fonts", "~/.local/share/fonts")


def install_missing(needs: Sequence[Need]) -> None:
    """Install what is missing when root; other systems than Linux bring it all with Qt.

    Raises:
        SetUpError: if something is missing and cannot be installed from here.
    """
    if not sys.platform.startswith("linux"):
        return
    missing = [need for need in needs if not is_there(need.thing)]
    if missing:
        install_packages([need.package for need in missing], ", ".join(need.thing for need in missing))


def install_packages(packages: Sequence[str], things: str) -> None:
    """Install Debian packages, or say how; `things` names for a person what is missing.

    Raises:
        SetUpError: if they cannot be installed from here.
    """
    if not shutil.which("apt-get"):
        raise SetUpError(f"Please install what is missing on this system: {things}.")
    line = shlex.join(["apt-get", "install", "--yes", "--no-install-recommends", *packages])
    if os.geteuid() != 0:
        raise SetUpError(
            f"Missing on this system: {things}. Please run this line, then try again:\n  sudo {line}"
        )
    print(f"Installing {' '.join(packages)} ...", flush=True)
    settings = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    for command in (["apt-get", "update", "--quiet"], shlex.split(line)):
        done = subprocess.run(
            command, env=settings, check=False, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True
        )
    if done.returncode:
        raise SetUpError(f"{done.stdout}\nThis could not be installed: {line}")


def is_there(thing: str) -> bool:
    """Whether the `thing` of a need is on this system."""
    if thing == "font":
        return any(_holds_a_font(Path(folder).expanduser()) for folder in _FONT_FOLDERS)
    if thing.partition(".")[0] == "gi":
        return _system_python_imports(thing)
    if Path(thing).is_absolute():
        return Path(thing).exists()
    if ".so" not in thing:
        return shutil.which(thing) is not None
    try:
        ctypes.CDLL(thing)
    except OSError:
        return False
    return True


def _system_python_imports(module: str) -> bool:
    if not Path(SYSTEM_PYTHON).exists():
        return False
    # the environment that runs this is not that Python's
    command = [SYSTEM_PYTHON, "-E", "-W", "ignore", "-c", f"import {module}"]
    return subprocess.run(command, check=False, stderr=subprocess.DEVNULL).returncode == 0


def _holds_a_font(folder: Path) -> bool:
    return any(path.suffix.lower() in {".ttf", ".otf", ".ttc"} for path in folder.rglob("*"))
