"""A remedy's facts: its name, how to do it properly, when to ask, when it is used, and how it stands."""

from datetime import date

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QCheckBox, QComboBox, QLineEdit, QPlainTextEdit, QVBoxLayout, QWidget

from spasmjournal.record.answers import RemedyAnswer
from spasmjournal.ui.controls.card_frame import CardFrame
from spasmjournal.ui.controls.labels import label
from spasmjournal.ui.controls.tab_order import tab_as_one_reads
from spasmjournal.ui.controls.wheel_scrolls_page import WheelScrollsPage
from spasmjournal.ui.remedies.days_field import DaysField
from spasmjournal.ui.remedies.known_day import KnownDay
from spasmjournal.ui.remedies.known_remedy import KnownRemedy
from spasmjournal.ui.remedies.standing_bar import StandingBar
from spasmjournal.ui.remedies.wait_field import WaitField
from spasmjournal.vocabulary import Purpose, RemedyGroup
from spasmjournal.wording import group_text, purpose_text

_BETWEEN = 14
_LINES = 5


class RemedyForm(CardFrame):
    """Collects a `RemedyAnswer`; `standing` says whether the remedy is still used."""

    saved = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self._shown: int | None = None
        self._names: dict[str, str] = {}
        self.standing = StandingBar()
        self.name = QLineEdit()
        self.group = QComboBox()
        for group in RemedyGroup:
            self.group.addItem(group_text(group), group)
        self.purpose = QComboBox()
        for purpose in Purpose:
            self.purpose.addItem(purpose_text(purpose), purpose)
        self.technique = _Technique()
        self.technique.setPlaceholderText(self.tr("As your therapist showed you, step by step"))
        self.practitioner = QLineEdit()
        self.wait = WaitField(self.tr("Ask “How is it now?” after"))
        self.notify = QCheckBox(self.tr("With a desktop notification"))
        told = self.tr("Tell me with a desktop notification when it is time to ask")
        self.notify.setAccessibleName(told)
        self.notify.setToolTip(told)
        self.days = DaysField(self.tr("Regular use"))
        self.started = KnownDay(self.tr("Started"))
        self.fixed = label(
            self.tr("It came with the program. What was tried with it keeps its meaning under any name."),
            "muted",
        )
        self.save.clicked.connect(lambda: self.saved.emit(self.answer()))
        self.standing.stop_opened.connect(lambda: self.bring_into_view(self.standing.panel))
        self.wait.own_opened.connect(lambda: self.bring_into_view(self.wait.own))
        for field in (self.group, self.purpose):
            WheelScrollsPage(field)
        self._build()

    def start(self, remedy: KnownRemedy, today: date) -> None:
        """Show a remedy of the journal; the sort of the program's own stays as it is."""
        self.title.setText(self.tr("Your remedy"))
        self._start(remedy, remedy.answer, remedy.name, today)

    def start_new(self, answer: RemedyAnswer, today: date) -> None:
        """Show a remedy that is not in the journal yet."""
        self.title.setText(self.tr("A new remedy"))
        self._start(None, answer, answer.name, today)

    def start_new_with(self, typed: RemedyAnswer, today: date) -> None:
        """Show what was typed as a remedy that is not in the journal, and not saved."""
        self.start_new(RemedyAnswer(""), today)
        self.show_typed(typed, today)

    def show_typed(self, typed: RemedyAnswer, today: date) -> None:
        """Show what was typed over what is kept of the same remedy."""
        shown = {kept: name for name, kept in self._names.items()}
        self._show(typed, shown.get(typed.name, typed.name), today)

    def answer(self) -> RemedyAnswer:
        """What was answered; the program's own keep the name that is stored until they get another."""
        return RemedyAnswer(
            name=self._names.get(self.name.text(), self.name.text()),
            group=RemedyGroup(self.group.currentData()),
            purpose=Purpose(self.purpose.currentData()),
            wait_minutes=self.wait.minutes(),
            technique=self.technique.toPlainText(),
            practitioner=self.practitioner.text(),
            started=self.started.day(),
            wait_for_morning=self.wait.until_morning(),
            notify=self.notify.isChecked(),
            planned_days=self.days.chosen_days(),
        )

    @property
    def is_unsaved(self) -> bool:
        """Whether anything differs from what is kept."""
        return self.answer() != self._kept

    def kept(self) -> None:
        """Take what is shown as kept."""
        self._kept = self.answer()
        self.say("")

    def _start(self, remedy: KnownRemedy | None, answer: RemedyAnswer, name: str, today: date) -> None:
        shown = remedy.id if remedy else None
        if shown != self._shown or shown is None:
            self._forget_fresh()
            self._area.verticalScrollBar().setValue(0)
        self._shown = shown
        own = remedy is None or remedy.own
        self._names = {} if own else {name: answer.name}
        self.group.setEnabled(own)
        self.fixed.setVisible(not own)
        self.standing.close_panel()
        self.standing.show_standing(remedy, today)
        self._show(answer, name, today)
        self.kept()

    def _show(self, answer: RemedyAnswer, name: str, today: date) -> None:
        self.name.setText(name)
        self.group.setCurrentIndex(self.group.findData(answer.group))
        self.purpose.setCurrentIndex(self.purpose.findData(answer.purpose))
        self.technique.setPlainText(answer.technique)
        self.practitioner.setText(answer.practitioner)
        self.wait.show_wait(answer.wait_minutes, until_morning=answer.wait_for_morning)
        self.notify.setChecked(answer.notify)
        self.days.show_days(answer.planned_days)
        self.started.show_day(answer.started, today)

    def _build(self) -> None:
        self.questions.setSpacing(4)
        self.questions.addWidget(self.standing.said)
        self._ask(self.tr("Name"), self.name, self.fixed)
        self._ask(self.tr("What sort it is"), self.group)
        self._ask(self.tr("Meant for"), self.purpose)
        self._ask(self.tr("How to do it properly"), self.technique)
        self._ask(self.tr("Who does it, or showed it to you"), self.practitioner)
        self._ask(self.tr("Ask “How is it now?” after"), self.wait, self.notify)
        self._ask(self.tr("Regular use"), self.days)
        self._ask(self.tr("Started"), self.started)
        self.questions.addWidget(self.standing.panel)
        self.questions.addStretch()
        self.foot.insertWidget(0, self.standing, 1)
        self.foot.setAlignment(self.save, Qt.AlignmentFlag.AlignBottom)
        tab_as_one_reads(self)

    def _ask(self, question: str, field: QWidget, *more: QWidget) -> None:
        asked = label(question)
        asked.setBuddy(field)
        if not field.accessibleName():
            field.setAccessibleName(question)
        part = QVBoxLayout()
        part.setSpacing(4)
        for widget in (asked, field, *more):
            part.addWidget(widget)
        self.questions.addLayout(part)
        self.questions.addSpacing(_BETWEEN)


class _Technique(QPlainTextEdit):
    """A text of several lines, which Tab leaves."""

    def __init__(self) -> None:
        super().__init__()
        self.setTabChangesFocus(True)

    def sizeHint(self) -> QSize:
        """Some lines of the size in force."""
        return QSize(super().sizeHint().width(), self.minimumSizeHint().height())

    def minimumSizeHint(self) -> QSize:
        """So many lines that one can read on while writing."""
        frame = self.height() - self.viewport().height() + 2 * round(self.document().documentMargin())
        return QSize(super().minimumSizeHint().width(), _LINES * self.fontMetrics().lineSpacing() + frame)
