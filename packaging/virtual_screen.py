"""Screens: whether there is one, and a virtual one with a window manager for tests."""

import ctypes
import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from trouble import SetUpError

_SIZE = "1440x1000x24"
_PATIENCE = 20.0
"""Seconds that the window manager is given to start."""


def can_open_windows() -> bool:
    """Whether there is a screen, tried by opening it."""
    if not sys.platform.startswith("linux") or os.environ.get("WAYLAND_DISPLAY"):
        return True
    if not os.environ.get("DISPLAY"):
        return False
    xlib = ctypes.CDLL("libX11.so.6")
    xlib.XOpenDisplay.restype = ctypes.c_void_p
    display = xlib.XOpenDisplay(None)
    if display:
        xlib.XCloseDisplay(ctypes.c_void_p(display))
    return bool(display)


@contextmanager
def virtual_screen() -> Iterator[str]:
    """A virtual screen with a window manager, for as long as the block lasts.

    Yields:
        What DISPLAY must say.

    Raises:
        SetUpError: if either does not start.
    """
    reading, writing = os.pipe()
    command = ["Xvfb", "-displayfd", str(writing), "-screen", "0", _SIZE, "-nolisten", "tcp", "-noreset"]
    with subprocess.Popen(command, pass_fds=[writing], stderr=subprocess.DEVNULL) as screen:
        os.close(writing)
        try:
            with os.fdopen(reading) as answer:
                number = answer.readline().strip()
            if not number:
                raise SetUpError("The virtual screen (Xvfb) did not start.")
            with _window_manager(f":{number}"):
                yield f":{number}"
        finally:
            screen.terminate()


@contextmanager
def _window_manager(display: str) -> Iterator[None]:
    with tempfile.TemporaryDirectory() as folder:
        ready = Path(folder, "ready")
        command = ["openbox", "--sm-disable", "--startup", f"touch '{ready}'"]
        settings = {**os.environ, "DISPLAY": display}
        with subprocess.Popen(command, env=settings, stderr=subprocess.DEVNULL) as manager:
            try:
                _wait_for(ready)
                yield
            finally:
                manager.terminate()


def _wait_for(ready: Path) -> None:
    until = time.monotonic() + _PATIENCE
    while not ready.exists():
        if time.monotonic() > until:
            raise SetUpError("The window manager (openbox) did not start.")
        time.sleep(0.05)
