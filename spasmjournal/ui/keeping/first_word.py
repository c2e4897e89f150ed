"""What is said of a journal's surroundings when it is opened: quietly, and no oftener than it helps."""

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from spasmjournal.settings import Settings
from spasmjournal.ui.keeping.subject import Subject
from spasmjournal.ui.notice_bar import NoticeBar

if TYPE_CHECKING:
    from spasmjournal.record.journal import Journal

_MOST_KEPT = 50


def say_what_is_beside(
    journal: "Journal", settings: Settings, notice: NoticeBar, lead: Callable[[Subject], None]
) -> None:
    """Tell of a version left beside the journal until it is dealt with, and once of a synced folder."""
    from spasmjournal.record.synced import conflicted_copies, synced_by

    if journal.is_made_up:
        return
    beside = [copy for copy in conflicted_copies(journal.path) if _sign(copy) not in _done(settings)]
    program = synced_by(journal.path)
    look = QCoreApplication.translate("FirstWord", "Look at it")
    if beside:
        text = QCoreApplication.translate("FirstWord", "Another version of this journal lies beside it.")
        notice.tell(text, look, lambda: lead(Subject.OTHER_COPY))
    elif program is not None and str(journal.path) not in _done(settings):
        _remember(settings, str(journal.path))
        text = QCoreApplication.translate("FirstWord", "{program} carries this journal to other computers.")
        more = QCoreApplication.translate("FirstWord", "What that means")
        notice.tell(text.format(program=program), more, lambda: lead(Subject.WHERE))


def remember_done(settings: Settings, copy: Path) -> None:
    """Tell no more of this version, as long as the file stays as it is."""
    if (sign := _sign(copy)) not in _done(settings):
        _remember(settings, sign)


def _sign(copy: Path) -> str:
    try:
        return f"{copy} {copy.stat().st_mtime_ns}"
    except OSError:
        return str(copy)


def _done(settings: Settings) -> list[str]:
    return settings.told_of.split("\n")


def _remember(settings: Settings, sign: str) -> None:
    settings.told_of = "\n".join([*_done(settings), sign][-_MOST_KEPT:])
