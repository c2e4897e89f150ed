"""What is typed on the form of a remedy and not saved, kept on disk so that a crash loses nothing."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer

from spasmjournal.errors import JournalError
from spasmjournal.i18n import sentence
from spasmjournal.record.answers import RemedyAnswer
from spasmjournal.ui.remedies.remedy_form import RemedyForm

if TYPE_CHECKING:
    from spasmjournal.record.journal import Journal

_EVERY_MS = 1000


class FormDraft(QObject):
    """Keeps it in the journal whenever it has changed."""

    def __init__(self, form: RemedyForm, chosen: Callable[[], int | None]) -> None:
        super().__init__(form)
        self._form = form
        self._chosen = chosen
        self._journal: Journal | None = None
        self._kept: tuple[RemedyAnswer, int | None] | None = None
        timer = QTimer(self, interval=_EVERY_MS)
        timer.timeout.connect(self.keep)
        timer.start()

    def follow(self, journal: "Journal | None") -> tuple[RemedyAnswer, int | None] | None:
        """Keep it in this journal from now on; what was kept there, and the remedy it corrects."""
        self._journal = journal
        self._kept = journal.remedy_draft() if journal is not None else None
        return self._kept

    def keep(self) -> bool:
        """Keep what stands there, or that nothing does; whether that is on disk."""
        typed = (self._form.answer(), self._chosen()) if self._form.is_unsaved else None
        if typed == self._kept or self._journal is None:
            return typed == self._kept
        try:
            self._journal.keep_remedy_draft(*(typed or (None,)))
        except JournalError as error:
            self._form.say(sentence(error))
            return False
        self._kept = typed
        return True
