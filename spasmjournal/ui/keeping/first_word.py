"""What is said when a journal is opened: one thing, quietly, and no oftener than it helps."""

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QCoreApplication

from spasmjournal.errors import JournalError
from spasmjournal.settings import Settings
from spasmjournal.ui.keeping.copying import second_folder
from spasmjournal.ui.keeping.subject import Subject
from spasmjournal.ui.notice_bar import NoticeBar

if TYPE_CHECKING:
    from spasmjournal.record.journal import Journal

_MOST_KEPT = 50


class _Word(NamedTuple):
    """What is said, what the button beside it says, and where that leads."""

    text: str
    button: str
    subject: Subject


def say_first_word(
    journal: "Journal", settings: Settings, notice: NoticeBar, lead: Callable[[Subject], None]
) -> None:
    """Say the one thing that matters most, if there is any."""
    if journal.is_made_up:
        return
    asked = (_of_the_sheet, _of_earlier_copies, _of_versions, _of_copies, _of_syncing)
    word = next((word for ask in asked if (word := ask(journal, settings)) is not None), None)
    if word is not None:
        notice.tell(word.text, word.button, lambda: lead(word.subject))


def _of_the_sheet(journal: "Journal", _settings: Settings) -> _Word | None:
    """The passphrase is forgotten, or its key file gone."""
    if not journal.opened_by_sheet:
        return None
    text = QCoreApplication.translate("FirstWord", "The recovery sheet opened the journal.")
    button = QCoreApplication.translate("FirstWord", "Set a new passphrase")
    return _Word(text, button, Subject.PASSPHRASE)


def _of_earlier_copies(journal: "Journal", settings: Settings) -> _Word | None:
    """Where the file was lost, a new journal must not look as if all were lost."""
    if not journal.is_empty() or not _copies_hold_more(journal, settings):
        return None
    text = QCoreApplication.translate(
        "FirstWord", "This journal is new, and there are copies of an earlier one."
    )
    button = QCoreApplication.translate("FirstWord", "Look at the copies")
    return _Word(text, button, Subject.COPIES)


def _copies_hold_more(journal: "Journal", settings: Settings) -> bool:
    """Whether the newest copy of a folder has entries, or cannot be looked into with the journal's key."""
    from spasmjournal.record.backup.copies import in_both
    from spasmjournal.record.backup.looking import look_into

    key = journal.own_key()
    for copies in in_both(journal.path, second_folder(settings)):
        for copy in copies.to_choose_from()[:1]:
            try:
                holds = look_into(copy.path, key).holds
                if holds is None or holds.entries:
                    return True
            except JournalError:
                return True
    return False


def _of_versions(journal: "Journal", settings: Settings) -> _Word | None:
    """Another program left a version beside the journal; it is told of until it is dealt with."""
    from spasmjournal.record.synced import conflicted_copies

    if all(_sign(copy) in _done(settings) for copy in conflicted_copies(journal.path)):
        return None
    text = QCoreApplication.translate("FirstWord", "Another version of this journal lies beside it.")
    return _Word(text, QCoreApplication.translate("FirstWord", "Look at it"), Subject.OTHER_COPY)


def _of_copies(_journal: "Journal", settings: Settings) -> _Word | None:
    """The last copy could not be made."""
    trouble = settings.copy_trouble or settings.second_folder_trouble
    if not trouble:
        return None
    text = QCoreApplication.translate("FirstWord", "The last copy could not be made. {trouble}")
    button = QCoreApplication.translate("FirstWord", "Look at the copies")
    return _Word(text.format(trouble=trouble), button, Subject.COPIES)


def _of_syncing(journal: "Journal", settings: Settings) -> _Word | None:
    """Said once of each journal."""
    from spasmjournal.record.synced import synced_by

    program = synced_by(journal.path)
    if program is None or str(journal.path) in _done(settings):
        return None
    _remember(settings, str(journal.path))
    text = QCoreApplication.translate("FirstWord", "{program} carries this journal to other computers.")
    button = QCoreApplication.translate("FirstWord", "What that means")
    return _Word(text.format(program=program), button, Subject.WHERE)


def remember_done(settings: Settings, copy: Path) -> None:
    """Tell no more of this version, as long as the file stays as it is."""
    if (sign := _sign(copy)) not in _done(settings):
        _remember(settings, sign)


def forget_done(settings: Settings, journal: Path) -> None:
    """Tell again of the versions beside a journal, because what one of them brought is taken back."""
    from spasmjournal.record.synced import conflicted_copies

    signs = {_sign(copy) for copy in conflicted_copies(journal)}
    settings.told_of = "\n".join(told for told in _done(settings) if told not in signs)


def _sign(copy: Path) -> str:
    try:
        return f"{copy} {copy.stat().st_mtime_ns}"
    except OSError:
        return str(copy)


def _done(settings: Settings) -> list[str]:
    return settings.told_of.split("\n")


def _remember(settings: Settings, sign: str) -> None:
    settings.told_of = "\n".join([*_done(settings), sign][-_MOST_KEPT:])
