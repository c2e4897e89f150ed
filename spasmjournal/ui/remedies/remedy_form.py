"""A remedy's facts: its name, what sort it is, what for, when to ask, how to do it properly."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QFormLayout, QLineEdit, QPlainTextEdit, QSpinBox

from spasmjournal.record.answers import RemedyAnswer
from spasmjournal.ui.controls.card_frame import CardFrame
from spasmjournal.ui.controls.tab_order import tab_as_one_reads
from spasmjournal.ui.controls.wheel_needs_focus import WheelNeedsFocus
from spasmjournal.vocabulary import Purpose, RemedyGroup
from spasmjournal.wording import group_text, purpose_text

_TEXT_MARGIN = 10
_A_WEEK = 7 * 24 * 60


class RemedyForm(CardFrame):
    """Collects a `RemedyAnswer`."""

    saved = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self.name = QLineEdit()
        self.group = QComboBox()
        for group in RemedyGroup:
            self.group.addItem(group_text(group), group)
        self.purpose = QComboBox()
        for purpose in Purpose:
            self.purpose.addItem(purpose_text(purpose), purpose)
        self.wait = QSpinBox()
        self.wait.setRange(0, _A_WEEK)
        self.wait.setSuffix(self.tr(" min"))
        self.wait.lineEdit().setTextMargins(_TEXT_MARGIN, 0, 0, 0)
        self.technique = QPlainTextEdit()
        self.technique.setTabChangesFocus(True)
        self.technique.setPlaceholderText(self.tr("As your therapist showed you"))
        self.save.clicked.connect(lambda: self.saved.emit(self.answer()))
        for field in (self.group, self.purpose, self.wait):
            WheelNeedsFocus(field)
        self._build()
        self.start(RemedyAnswer(""), own=True, known=False)

    def start(self, answer: RemedyAnswer, *, own: bool, known: bool) -> None:
        """Show a remedy; the name and sort of the program's own stay as they are."""
        self.title.setText(self.tr("Your remedy") if known else self.tr("A new remedy"))
        self.name.setEnabled(own)
        self.group.setEnabled(own)
        self._show(answer)
        self.kept()

    def start_new_with(self, typed: RemedyAnswer) -> None:
        """Show what was typed as a remedy that is not in the journal."""
        self.start(RemedyAnswer(""), own=True, known=False)
        self._show(typed)

    def answer(self) -> RemedyAnswer:
        """What was answered."""
        return RemedyAnswer(
            name=self.name.text(),
            group=RemedyGroup(self.group.currentData()),
            purpose=Purpose(self.purpose.currentData()),
            wait_minutes=self.wait.value(),
            technique=self.technique.toPlainText(),
        )

    @property
    def is_unsaved(self) -> bool:
        """Whether anything differs from what is kept."""
        return self.answer() != self._kept

    def kept(self) -> None:
        """Take what is shown as kept."""
        self._kept = self.answer()
        self.say("")

    def _show(self, answer: RemedyAnswer) -> None:
        self.name.setText(answer.name)
        self.group.setCurrentIndex(self.group.findData(answer.group))
        self.purpose.setCurrentIndex(self.purpose.findData(answer.purpose))
        self.wait.setValue(answer.wait_minutes)
        self.technique.setPlainText(answer.technique)

    def _build(self) -> None:
        form = QFormLayout()
        form.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapAllRows)
        form.addRow(self.tr("Name"), self.name)
        form.addRow(self.tr("What sort it is"), self.group)
        form.addRow(self.tr("Meant for"), self.purpose)
        form.addRow(self.tr("Ask “How is it now?” after"), self.wait)
        form.addRow(self.tr("How to do it properly"), self.technique)
        self.questions.addLayout(form)
        self.questions.addStretch()
        tab_as_one_reads(self)
