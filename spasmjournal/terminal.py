"""What a terminal can take and show: names of files, any text, and a passphrase that is not echoed."""

import argparse
import re
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
    return _ask(QCoreApplication.translate("CommandLine", "Passphrase of the journal: "))


def ask_new_passphrase() -> tuple[str, str]:
    """A new passphrase, twice."""
    first = _ask(QCoreApplication.translate("CommandLine", "New passphrase: "))
    return first, _ask(QCoreApplication.translate("CommandLine", "The same again: "))


def ask_sheet() -> str:
    """What stands on a recovery sheet, in one line; the numbers of the groups may be typed or not."""
    typed = _ask(QCoreApplication.translate("CommandLine", "The groups of the recovery sheet: "))
    return re.sub(r"\b\d{1,2}:", " ", typed)


def _ask(question: str) -> str:
    if sys.stdin is not None and sys.stdin.isatty():
        return getpass(question)
    return sys.stdin.readline().rstrip("\n") if sys.stdin is not None else ""
