"""The question how it is now: one use of a remedy that waits for its answer, quietly."""

from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QVBoxLayout

from spasmjournal.i18n import moment_text, time_text
from spasmjournal.look import Look
from spasmjournal.observation import SeenUse
from spasmjournal.record.answers import AfterAnswer
from spasmjournal.ui.controls.chips import Chips
from spasmjournal.ui.controls.intensity_row import IntensityRow
from spasmjournal.ui.controls.labels import label, short
from spasmjournal.vocabulary import Unanswered
from spasmjournal.wording import intensity_text, remedy_text, unanswered_text


class FollowUp(QFrame):
    """Asks in one action how it is after a remedy."""

    answered = Signal(int, object)
    """The id of the use, and an `AfterAnswer`."""

    def __init__(self, use: SeenUse, where: str, today: date, look: Look) -> None:
        super().__init__()
        self.setProperty("role", "card")
        self.use_id = use.id
        remedy = remedy_text(use.remedy, use.group, own=use.own)
        question = self.tr("How is it now, after {remedy}?").format(remedy=remedy)
        self.after = IntensityRow(question, look)
        self.after.chosen.connect(self._answer_intensity)
        self.reason: Chips[Unanswered] = Chips(question, [(why, unanswered_text(why)) for why in Unanswered])
        self.reason.chosen.connect(self._answer_reason)
        column = QVBoxLayout(self)
        column.addWidget(label(short(remedy), "heading"))
        column.addWidget(label(self._facts(use, where, today), "muted"))
        column.addWidget(self.after)
        column.addWidget(self.reason)

    def _facts(self, use: SeenUse, where: str, today: date) -> str:
        same_day = use.began.date() == today
        at = self.tr("at {time}").format(time=time_text(use.began)) if same_day else moment_text(use.began)
        before = self.tr("{intensity} before").format(intensity=intensity_text(use.before))
        return " · ".join(part for part in (where, at, before if use.before is not None else "") if part)

    def _answer_intensity(self) -> None:
        self.answered.emit(self.use_id, AfterAnswer(after=self.after.value()))

    def _answer_reason(self) -> None:
        self.answered.emit(self.use_id, AfterAnswer(unanswered=self.reason.value()))
