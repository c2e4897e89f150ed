"""What a person types on the form of the report is the journal's: the name, and the questions to ask."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from spasmjournal.errors import JournalError
from spasmjournal.i18n import sentence
from spasmjournal.record.answers import PersonAnswer
from spasmjournal.ui.clock import Clock
from spasmjournal.ui.report.report_form import ReportForm

if TYPE_CHECKING:
    from spasmjournal.record.journal import Journal


class FormTyped:
    """Keeps it, and says on the form why it could not."""

    def __init__(self, form: ReportForm, clock: Clock) -> None:
        self._form = form
        self._clock = clock
        self.journal: Journal | None = None

    def keep(self) -> bool:
        """Keep both; whether that could be done."""
        self.keep_name()
        self.keep_questions()
        return not (self._form.name.isModified() or self._form.questions.document().isModified())

    def keep_name(self) -> None:
        """Keep the name, if it is another one."""
        journal, field = self.journal, self._form.name
        if journal is None or not field.isModified():
            return

        def keep() -> None:
            person = journal.person()
            answer = PersonAnswer(field.text(), person.born, person.about)
            if answer.name != person.name:
                journal.name_person(answer, self._clock())
            field.setText(journal.person().name)

        self._kept(keep)

    def keep_questions(self) -> None:
        """Keep the questions, if they are others."""
        journal, field = self.journal, self._form.questions
        if journal is None or not field.document().isModified():
            return
        asked = field.questions()

        def keep() -> None:
            if asked != journal.questions():
                journal.ask_next_time(asked, self._clock())

        if self._kept(keep):
            field.kept()

    def _kept(self, keep: Callable[[], None]) -> bool:
        try:
            keep()
        except JournalError as error:
            self._form.say_trouble(sentence(error))
            return False
        self._form.say("")
        return True
