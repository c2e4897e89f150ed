"""What a terminal can take and show: names of files, any text, and a passphrase that is not echoed."""

import argparse
import sys
from getpass import getpass
from pathlib import Path

from PySide6.QtCore import QCoreApplication


def named_path(text: str) -> Path:
    """The file that an argument names.

    Raises:
        ArgumentTypeError: if no file can have that name.
    """
    try:
        text.encode("utf-8")
        path = Path(text).expanduser().absolute() if text else None
    except (UnicodeEncodeError, RuntimeError):
        path = None
    if path is None:
        raise argparse.ArgumentTypeError(
            QCoreApplication.translate("CommandLine", "this is not the name of a file")
        )
    return path


def shown(path: Path) -> str:
    """A path that any terminal can print."""
    return printable(str(path))


def printable(text: str) -> str:
    """The text, with what this terminal cannot print spelled out."""
    coding = sys.stdout.encoding or "ascii"
    return text.encode(coding, "backslashreplace").decode(coding)


def ask_passphrase() -> str:
    """A passphrase, typed unseen; from a script, one line of the input."""
    if sys.stdin is not None and sys.stdin.isatty():
        return getpass(QCoreApplication.translate("CommandLine", "Passphrase of the journal: "))
    return sys.stdin.readline().rstrip("\n") if sys.stdin is not None else ""
