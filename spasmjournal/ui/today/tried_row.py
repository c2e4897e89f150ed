"""One remedy that was tried for a spasm, with the intensity before and after."""

from datetime import datetime

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QVBoxLayout

from spasmjournal.look import Look
from spasmjournal.record.answers import UseAnswer
from spasmjournal.ui.clock import Clock
from spasmjournal.ui.controls.chips import Chips
from spasmjournal.ui.controls.intensity_row import IntensityRow
from spasmjournal.ui.controls.labels import button, label, short
from spasmjournal.ui.controls.when_field import WhenField
from spasmjournal.vocabulary import Unanswered
from spasmjournal.wording import unanswered_text

_NAME_LETTERS = 24


class TriedRow(QFrame):
    """Asks how bad it was before and after; what stays open is asked later."""

    removed = Signal()

    def __init__(self, answer: UseAnswer, name: str, look: Look, clock: Clock) -> None:
        super().__init__()
        self.setProperty("role", "card")
        self._answer = answer
        self.before = IntensityRow(self.tr("Before {remedy}").format(remedy=name), look)
        self.after = IntensityRow(self.tr("After {remedy}").format(remedy=name), look)
        self.reason: Chips[Unanswered] = Chips(
            self.tr("Not known because"), [(why, unanswered_text(why)) for why in Unanswered]
        )
        self.when = WhenField(self.tr("{remedy} at").format(remedy=name), clock, shortcuts=False)
        self.remove = button(self.tr("Remove"), "quiet")
        self.remove.setAccessibleName(self.tr("Remove {remedy}").format(remedy=name))
        self.remove.clicked.connect(self.removed)
        self.after.chosen.connect(self._after_chosen)
        self.reason.chosen.connect(self._reason_chosen)
        self._later = label(self.tr("Leave “After” open and you are asked later."), "muted")
        self._build(name)
        self._show(answer)

    @property
    def remedy_id(self) -> int:
        """Which remedy it was."""
        return self._answer.remedy_id

    def answer(self) -> UseAnswer:
        """What was answered, on top of what was known of this use before."""
        after = self.after.value()
        known = self._answer
        return UseAnswer(
            remedy_id=known.remedy_id,
            began=self.when.moment(),
            before=self.before.value(),
            after=after,
            after_at=self._answered_at(after),
            unanswered=self.reason.value(),
            minutes=known.minutes,
            recipe=known.recipe,
            worse=known.worse if after == known.after else None,
            side_effects=known.side_effects,
            note=known.note,
            id=known.id,
        )

    def _answered_at(self, after: int | None) -> datetime | None:
        known = self._answer
        if after != known.after or known.after_at is None or known.after_at < self.when.moment():
            return None
        return known.after_at

    def began_with(self, moment: datetime) -> None:
        """Follow the spasm's time, as long as this use is new and not timed by hand."""
        if self._answer.id is None and self.when.moment() == self._answer.began:
            self._answer = UseAnswer(remedy_id=self._answer.remedy_id, began=moment)
            self.when.show_moment(moment)

    def set_look(self, look: Look) -> None:
        """Take other colours."""
        self.before.set_look(look)
        self.after.set_look(look)

    def _build(self, name: str) -> None:
        head = QHBoxLayout()
        head.addWidget(label(short(name, _NAME_LETTERS), "heading"), 1)
        head.addWidget(self.remove)
        grid = QGridLayout()
        grid.setColumnStretch(1, 1)
        for row, (text, field) in enumerate(
            (
                (self.tr("Before"), self.before),
                (self.tr("After"), self.after),
                ("", self.reason),
                (self.tr("At"), self.when),
            )
        ):
            grid.addWidget(label(text, "muted"), row, 0)
            grid.addWidget(field, row, 1)
        column = QVBoxLayout(self)
        column.addLayout(head)
        column.addLayout(grid)
        column.addWidget(self._later)

    def _after_chosen(self) -> None:
        self.reason.choose()
        self._show_later()

    def _reason_chosen(self) -> None:
        self.after.choose(None)
        self._show_later()

    def _show_later(self) -> None:
        self._later.setVisible(self.after.value() is None and self.reason.value() is None)

    def _show(self, answer: UseAnswer) -> None:
        self.before.choose(answer.before)
        self.after.choose(answer.after)
        self.reason.choose(answer.unanswered)
        self.when.show_moment(answer.began)
        self._show_later()
