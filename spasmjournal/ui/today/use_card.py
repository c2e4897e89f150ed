"""The card for something that was tried without a spasm, such as a regular massage."""

from collections.abc import Sequence
from datetime import datetime

from PySide6.QtWidgets import QPlainTextEdit

from spasmjournal.look import Look
from spasmjournal.record.answers import UseAnswer
from spasmjournal.ui.clock import Clock
from spasmjournal.ui.controls.chips import Chips
from spasmjournal.ui.controls.labels import label, short
from spasmjournal.ui.controls.tab_order import tab_as_one_reads
from spasmjournal.ui.today.answer_card import AnswerCard
from spasmjournal.ui.today.tried_field import OfferedRemedy
from spasmjournal.ui.today.tried_row import TriedRow

_NOTE_LINES = 4
_ROW_PLACE = 2


class UseCard(AnswerCard):
    """Collects one `UseAnswer`."""

    def __init__(self, look: Look, clock: Clock) -> None:
        super().__init__()
        self._look = look
        self._clock = clock
        self._names: dict[int, str] = {}
        self.row: TriedRow | None = None
        self.remedy: Chips[int] = Chips(self.tr("Remedy"))
        self.remedy.chosen.connect(self._remedy_chosen)
        self.note = QPlainTextEdit()
        self.note.setTabChangesFocus(True)
        self.note.setAccessibleName(self.tr("Note"))
        self.note.setPlaceholderText(self.tr("Anything you want to remember"))
        self.note.setFixedHeight(self.fontMetrics().lineSpacing() * _NOTE_LINES)
        self.save.clicked.connect(self._ask_to_save)
        self._build()

    def start(self, remedies: Sequence[OfferedRemedy], known: UseAnswer | None) -> None:
        """Ask about a new use, or show a known one to be corrected."""
        self.title.setText(self.tr("Something I tried") if known is None else self.tr("Correct this entry"))
        self._names = {remedy.id: remedy.name for remedy in remedies}
        self.remedy.clear()
        for remedy in remedies:
            chip = self.remedy.add(remedy.id, remedy.name)
            chip.setText(short(remedy.name))
            chip.setToolTip(remedy.name)
        self.remedy.choose(known.remedy_id if known else None)
        self.note.setPlainText(known.note if known else "")
        self._show_row(known)
        self.say("")

    def answer(self) -> UseAnswer | None:
        """What was answered; None until a remedy is chosen."""
        if self.row is None:
            return None
        told = self.row.answer()
        return UseAnswer(**(vars(told) | {"note": self.note.toPlainText()}))

    def set_look(self, look: Look) -> None:
        """Take other colours."""
        self._look = look
        if self.row is not None:
            self.row.set_look(look)

    def _build(self) -> None:
        self.questions.addWidget(label(self.tr("What did you try?"), "muted"))
        self.questions.addWidget(self.remedy)
        self.questions.addWidget(label(self.tr("Note"), "muted"))
        self.questions.addWidget(self.note)
        self.questions.addStretch()

    def _remedy_chosen(self) -> None:
        remedy_id = self.remedy.value()
        began: datetime = self.row.when.moment() if self.row else self._clock()
        told = vars(self.row.answer()) if self.row else {"began": began}
        self._show_row(UseAnswer(**(told | {"remedy_id": remedy_id})) if remedy_id is not None else None)

    def _show_row(self, use: UseAnswer | None) -> None:
        if self.row is not None:
            self.questions.removeWidget(self.row)
            self.row.hide()
            self.row.deleteLater()
            self.row = None
        if use is not None:
            self.row = TriedRow(use, self._names[use.remedy_id], self._look, self._clock)
            self.row.remove.hide()
            self.questions.insertWidget(_ROW_PLACE, self.row)
            self.bring_into_view(self.row)
        self.save.setEnabled(self.row is not None)
        tab_as_one_reads(self)

    def _ask_to_save(self) -> None:
        answer = self.answer()
        if answer is not None:
            self.saved.emit(answer)
