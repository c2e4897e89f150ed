"""Where files are: the journal's own place, and the resources that come with the program."""

from pathlib import Path

import platformdirs

from spasmjournal.errors import ResourceMissing

APP_NAME = "Spasm Journal"
JOURNAL_SUFFIX = ".spasmjournal"

_PACKAGE = Path(__file__).parent


def default_journal() -> Path:
    """The journal that opens when none is named, in the system's place for application data."""
    return Path(platformdirs.user_data_dir("spasmjournal", appauthor=False)) / f"journal{JOURNAL_SUFFIX}"


def settings_file() -> Path:
    """The file of window and taste; nothing of it is a person's record."""
    return Path(platformdirs.user_config_dir("spasmjournal", appauthor=False)) / "settings.ini"


def log_file() -> Path:
    """The local log of mistakes of the program; it holds no personal words."""
    return Path(platformdirs.user_log_dir("spasmjournal", appauthor=False)) / "spasmjournal.log"


def resource(name: str) -> Path:
    """The path of a file in `resources/`: inside an installed package, else beside it.

    Raises:
        ResourceMissing: if it is in neither place.
    """
    for root in (_PACKAGE / "resources", _PACKAGE.parent / "resources"):
        if (path := root / name).exists():
            return path
    raise ResourceMissing(name=name)
