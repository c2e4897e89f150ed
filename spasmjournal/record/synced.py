"""Whether another program carries the journal's folder to other computers, and what it left there.

Such a program may copy the file while it is written, and keep two versions when two computers wrote. Its
marks are folders and files of its own; the list is by observation and cannot be complete.
"""

import re
from pathlib import Path

from spasmjournal.errors import JournalError
from spasmjournal.record.form import Form, form_of

_FOLDERS = {
    "Dropbox": re.compile(r"Dropbox( \(.+\))?"),
    "OneDrive": re.compile(r"OneDrive( - .+)?"),
    "Google Drive": re.compile(r"Google ?Drive|My Drive"),
    "iCloud": re.compile(r"iCloud ?Drive|com~apple~CloudDocs|Mobile Documents"),
    "Nextcloud": re.compile(r"Nextcloud\d*"),
    "ownCloud": re.compile(r"ownCloud\d*"),
}
_MARKS = {
    "Syncthing": (".stfolder",),
    "Dropbox": (".dropbox", ".dropbox.cache"),
    "Nextcloud": (".nextcloudsync.log",),
    "ownCloud": (".owncloudsync.log",),
    "Resilio Sync": (".sync/ID",),
}
_CONFLICTED = re.compile(
    r"""
    \s\((?:.*\s)?conflicted\ copy(?:\s.*)?\)    # Dropbox, Nextcloud, ownCloud
    | \.sync-conflict-\d{8}-\d{6}(?:-\w+)?      # Syncthing
    | \.Conflict                                # Resilio Sync
    | \s\(\d+\)                                 # Google Drive
    """,
    re.VERBOSE | re.IGNORECASE,
)


def synced_by(path: Path) -> str | None:
    """The program that carries the folder of a journal elsewhere, as far as one can tell."""
    for folder in path.parents:
        for name, mark in _FOLDERS.items():
            if mark.fullmatch(folder.name):
                return name
        for name, marks in _MARKS.items():
            if any(_exists(folder / mark) for mark in marks):
                return name
    return None


def conflicted_copies(journal: Path) -> list[Path]:
    """Versions of a journal that such a program put beside it, to be brought in, by name."""
    try:
        beside = sorted(journal.parent.iterdir())
    except OSError:
        return []
    return [path for path in beside if _is_version(path, journal) and _is_journal(path)]


def _is_version(path: Path, journal: Path) -> bool:
    if path.suffix != journal.suffix or not path.name.startswith(journal.stem):
        return False
    return _CONFLICTED.fullmatch(path.stem.removeprefix(journal.stem)) is not None


def _is_journal(path: Path) -> bool:
    """A locked version needs a key file of its own, or that of the journal; its beginning tells it."""
    try:
        return form_of(path) is not Form.FRESH
    except JournalError:
        return False


def _exists(path: Path) -> bool:
    try:
        return path.exists()
    except OSError:
        return False
