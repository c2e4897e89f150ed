"""Undoing and redoing, and the line that says what was done."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from spasmjournal.errors import JournalError
from spasmjournal.i18n import sentence
from spasmjournal.settings import Settings
from spasmjournal.ui.clock import Clock
from spasmjournal.ui.keeping.first_word import forget_done
from spasmjournal.ui.messages import verb_text
from spasmjournal.ui.notice_bar import NoticeBar

if TYPE_CHECKING:
    from spasmjournal.record.journal import Journal

_MERGE = "merge"
"""The verb of bringing another copy in."""


class Steps(QObject):
    """Follows the open journal, and offers to undo what was just done."""

    def __init__(self, notice: NoticeBar, clock: Clock, settings: Settings) -> None:
        super().__init__(notice)
        self._notice = notice
        self._clock = clock
        self._settings = settings
        self._journal: Journal | None = None
        self._just_stepped = False

    def show_journal(self, journal: "Journal | None") -> None:
        """Follow another journal."""
        if self._journal is not None:
            self._journal.changed.disconnect(self._stepped)
        self._journal = journal
        if journal is not None:
            journal.changed.connect(self._stepped)

    def tell(self, text: str) -> None:
        """Say what was done, with a way to undo it if it was a step."""
        if self._just_stepped and self._journal is not None and self._journal.can_undo():
            self._notice.tell(text, self.tr("Undo"), self.undo)
        else:
            self._notice.tell(text)
        self._just_stepped = False

    def undo(self) -> None:
        """Take back what was done last, and say what it was."""
        if self._journal is not None:
            verb = self._move(
                self._journal.undo, self.tr("Undone: {step}"), self.tr("There is nothing to undo.")
            )
            if verb == _MERGE:
                forget_done(self._settings, self._journal.path)

    def redo(self) -> None:
        """Do again what was taken back last, and say what it was."""
        if self._journal is not None:
            self._move(
                self._journal.redo, self.tr("Done again: {step}"), self.tr("There is nothing to redo.")
            )

    def _move(self, move: Callable[..., str | None], done: str, nothing: str) -> str | None:
        try:
            verb = move(self._clock())
        except JournalError as error:
            self._notice.tell(sentence(error))
            return None
        self._just_stepped = False
        self._notice.tell(done.format(step=verb_text(verb)) if verb else nothing)
        return verb

    def _stepped(self) -> None:
        self._just_stepped = True
        self._notice.forget_action()
