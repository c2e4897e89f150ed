"""Files of a report, which are as private as the journal."""

from pathlib import Path

from PySide6.QtCore import QFileDevice, QIODevice, QSaveFile

from spasmjournal.errors import CannotWrite


def save_private(path: Path, content: bytes) -> None:
    """Write a file for its owner only, in place of what was there.

    Raises:
        CannotWrite: if it cannot be written; what was there is left as it was.
    """
    file = QSaveFile(str(path))
    if not file.open(QIODevice.OpenModeFlag.WriteOnly):
        raise CannotWrite(path=path, reason=file.errorString())
    # whoever shares the file decides to
    file.setPermissions(QFileDevice.Permission.ReadOwner | QFileDevice.Permission.WriteOwner)
    file.write(content)
    if not file.commit():
        raise CannotWrite(path=path, reason=file.errorString())
