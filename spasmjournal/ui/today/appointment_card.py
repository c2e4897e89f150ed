"""The card for an appointment, past or to come, and for the questions that wait for it."""

from collections.abc import Iterable, Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QLineEdit, QWidget

from spasmjournal.look import Look
from spasmjournal.record.answers import AppointmentAnswer
from spasmjournal.ui.clock import Clock
from spasmjournal.ui.controls.chips import Chips
from spasmjournal.ui.controls.labels import button, label, short
from spasmjournal.ui.controls.tab_order import tab_as_one_reads
from spasmjournal.ui.controls.text_fields import NoteField
from spasmjournal.ui.controls.when_field import WhenField
from spasmjournal.ui.report.question_field import QuestionField
from spasmjournal.ui.today.answer_card import AnswerCard

_SAID_LINES = 5
_OFFERED = 4


class AppointmentCard(AnswerCard):
    """Collects an `AppointmentAnswer`; what was asked and said there is asked when it has been."""

    def __init__(self, clock: Clock) -> None:
        super().__init__()
        self._clock = clock
        self._waiting: tuple[str, ...] = ()
        self._names: list[str] = []
        self.when = WhenField(self.tr("When"), clock, shortcuts=False)
        self.with_whom = QLineEdit()
        self.with_whom.setAccessibleName(self.tr("With whom"))
        self.with_whom.setPlaceholderText(self.tr("A name, or “physiotherapist”"))
        self.earlier: Chips[str] = Chips(self.tr("As before"))
        self.questions_to_ask = QuestionField()
        self.were_asked = button(self.tr("They were asked"), "chip")
        self.were_asked.setCheckable(True)
        self.said = NoteField(self.tr("What was said"), self.tr("Anything you want to remember"), _SAID_LINES)
        self._said_asked = label(self.tr("What was said?"), "muted")
        self._asked_there_head = label(self.tr("What was asked there"), "muted")
        self._asked_there = label("")
        self._later = label(self.tr("Once it has been, you can note here what was asked and said."), "muted")
        self.title.setText(self.tr("Appointment"))
        self._build()
        self._wire()

    def start(
        self,
        answer: AppointmentAnswer,
        questions: Sequence[str],
        earlier_names: Iterable[str],
        asked_there: Sequence[str] = (),
    ) -> None:
        """Ask about an appointment, with the questions that wait and what was asked there.

        `earlier_names` are those of the other appointments, the newest last.
        """
        self._waiting = tuple(questions)
        self.when.show_moment(answer.at)
        self._names = [name for name in dict.fromkeys(reversed([*earlier_names])) if name]
        self.with_whom.clear()
        self._offer()
        self.with_whom.setText(answer.with_whom)
        self.earlier.choose(answer.with_whom)
        self.questions_to_ask.show_questions(questions if answer.questions is None else answer.questions)
        self.were_asked.setChecked(answer.asked)
        self._fit()
        self.said.show_words(answer.said)
        self._asked_there.setText("\n".join(f"· {line}" for line in asked_there))
        self._asked_there_head.setVisible(bool(asked_there))
        self._asked_there.setVisible(bool(asked_there))
        self.say("")
        self._follow()
        tab_as_one_reads(self)
        self.not_edited()

    def answer(self) -> AppointmentAnswer:
        """What was told so far."""
        waiting = tuple(self.questions_to_ask.questions())
        return AppointmentAnswer(
            at=self.when.moment(),
            with_whom=self.with_whom.text(),
            said=self.said.words(),
            questions=waiting if waiting != self._waiting else None,
            asked=bool(waiting) and self.were_asked.isChecked() and not self._is_ahead(),
        )

    def take_focus(self) -> None:
        """Take the keyboard to the first question."""
        self.with_whom.setFocus(Qt.FocusReason.TabFocusReason)

    def set_look(self, look: Look) -> None:
        """Take other sizes."""
        super().set_look(look)
        self._fit()

    def _fit(self) -> None:
        self.questions_to_ask.fit()
        self.questions_to_ask.setMaximumHeight(self.questions_to_ask.minimumHeight())

    def _is_ahead(self) -> bool:
        return self.when.moment() > self._clock()

    def _build(self) -> None:
        for question, fields in (
            (label(self.tr("With whom?"), "muted"), [self.with_whom, self.earlier]),
            (label(self.tr("When?"), "muted"), [self.when]),
            (label(self.tr("Questions to ask"), "muted"), [self.questions_to_ask, self.were_asked]),
            (self._asked_there_head, [self._asked_there]),
            (self._said_asked, [self.said, self._later]),
        ):
            self._add(question, fields)
        self.questions.addStretch()

    def _add(self, question: QLabel, fields: Sequence[QWidget]) -> None:
        self.questions.addSpacing(6)
        self.questions.addWidget(question)
        for field in fields:
            left = Qt.AlignmentFlag.AlignLeft if field is self.were_asked else Qt.AlignmentFlag(0)
            self.questions.addWidget(field, alignment=left)

    def _wire(self) -> None:
        self.save.clicked.connect(lambda: self.saved.emit(self.answer()))
        self.with_whom.textEdited.connect(self._offer)
        self.earlier.chosen.connect(self._take_name)
        self.when.changed.connect(self._follow)
        self.questions_to_ask.textChanged.connect(self._follow)
        fields = (self.with_whom, self.questions_to_ask, self.said)
        changes = [field.textChanged for field in fields]
        self.watch(self.answer, *changes, self.when.changed, self.were_asked.clicked)

    def _follow(self) -> None:
        """Ask only what can be told yet."""
        ahead = self._is_ahead()
        tells = not ahead or bool(self.said.words())
        self.were_asked.setVisible(not ahead and bool(self.questions_to_ask.questions()))
        self._said_asked.setVisible(tells)
        self.said.setVisible(tells)
        self._later.setVisible(not tells)

    def _offer(self) -> None:
        """Offer the newest of the earlier names that go on from what is written."""
        written = self.with_whom.text().casefold()
        offered = [name for name in self._names if written in name.casefold()][:_OFFERED]
        self.earlier.clear()
        for name in offered:
            chip = self.earlier.add(name, name)
            chip.setText(short(name))
            chip.setToolTip(name)
        self.earlier.choose(self.with_whom.text())
        self.earlier.setVisible(bool(offered))
        tab_as_one_reads(self)

    def _take_name(self) -> None:
        self.with_whom.setText(self.earlier.value() or "")
