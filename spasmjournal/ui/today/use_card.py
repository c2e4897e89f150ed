"""The card for something that was tried without a spasm, such as a regular massage."""

from collections.abc import Sequence
from dataclasses import replace

from spasmjournal.look import Look
from spasmjournal.record.answers import UseAnswer
from spasmjournal.ui.clock import Clock
from spasmjournal.ui.controls.chips import Chips
from spasmjournal.ui.controls.labels import label, short
from spasmjournal.ui.controls.tab_order import tab_as_one_reads
from spasmjournal.ui.controls.text_fields import NoteField
from spasmjournal.ui.today.answer_card import AnswerCard
from spasmjournal.ui.today.tried_row import OfferedRemedy, TriedRow

_NOTE_LINES = 3
_ROW_PLACE = 2


class UseCard(AnswerCard):
    """Collects one `UseAnswer`."""

    def __init__(self, look: Look, clock: Clock) -> None:
        super().__init__()
        self._look = look
        self._clock = clock
        self._offers: dict[int, OfferedRemedy] = {}
        self._row_told: UseAnswer | None = None
        self.row: TriedRow | None = None
        self.remedy: Chips[int] = Chips(self.tr("Remedy"))
        self.remedy.chosen.connect(self._remedy_chosen)
        self.note = NoteField(self.tr("Note"), self.tr("Anything you want to remember"), _NOTE_LINES)
        self._about_note = label(self.tr("Note"), "muted")
        self.save.clicked.connect(self._ask_to_save)
        self._build()
        self.watch(self.answer, self.remedy.chosen, self.note.textChanged)

    def start(self, remedies: Sequence[OfferedRemedy], known: UseAnswer | None) -> None:
        """Ask about a new use, or show one that was answered; one with an id is to be corrected."""
        corrects = known is not None and known.id is not None
        self.title.setText(self.tr("Correct this entry") if corrects else self.tr("Something I tried"))
        self._offers = {remedy.id: remedy for remedy in remedies}
        self.remedy.clear()
        for remedy in remedies:
            chip = self.remedy.add(remedy.id, remedy.name)
            chip.setText(short(remedy.name))
            chip.setToolTip(remedy.name)
        self.remedy.choose(known.remedy_id if known else None)
        self.note.show_words(known.note if known else "")
        self._row_told = None
        self._show_row(known)
        self.say("")
        self.not_edited()

    def take_focus(self) -> None:
        """Take the keyboard to the remedies."""
        self.remedy.take_focus()

    def answer(self) -> UseAnswer | None:
        """What was answered; None until a remedy is chosen. While it is taken back, the last one stands."""
        told = self.row.answer() if self.row is not None else self._row_told
        return replace(told, note=self.note.words()) if told is not None else None

    def set_look(self, look: Look) -> None:
        """Take other colours."""
        self._look = look
        if self.row is not None:
            self.row.set_look(look)

    def _build(self) -> None:
        self.questions.addWidget(label(self.tr("What did you try?"), "muted"))
        self.questions.addWidget(self.remedy)
        self.questions.addWidget(self._about_note)
        self.questions.addWidget(self.note)
        self.questions.addStretch()

    def _remedy_chosen(self) -> None:
        remedy_id = self.remedy.value()
        self._row_told = self.row.answer() if self.row else self._row_told
        if remedy_id is None:
            self._show_row(None)
        else:
            told = self._row_told or UseAnswer(remedy_id, self._clock())
            self._show_row(replace(told, remedy_id=remedy_id))
            self._go_to_row()

    def _show_row(self, use: UseAnswer | None) -> None:
        if self.row is not None:
            self.questions.removeWidget(self.row)
            self.row.hide()
            self.row.deleteLater()
            self.row = None
        if use is not None:
            self.row = TriedRow(use, self._offers[use.remedy_id], self._look, self._clock)
            self.row.remove.hide()
            self.row.details.opened.connect(self._details_opened)
            self.watch(self.answer, self.row.changed)
            self.questions.insertWidget(_ROW_PLACE, self.row)
        self.save.setEnabled(self.row is not None)
        # A note on nothing could not be kept if the program ended now.
        for part in (self._about_note, self.note):
            part.setVisible(self.answer() is not None)
        tab_as_one_reads(self)

    def _go_to_row(self) -> None:
        if self.row is not None:
            self.row.before.take_focus()
            head = self.row.head if self.remedy.by_mouse else None
            self.bring_into_view(self.row.before, unless_seen=head)

    def _details_opened(self) -> None:
        if self.row is not None:
            self.bring_into_view(self.row.details)

    def _ask_to_save(self) -> None:
        answer = self.answer()
        if answer is not None and self.row is not None and self.all_past(self.row.when):
            self.saved.emit(answer)
