"""The question how it is now: one use of a remedy that waits for its answer, quietly."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from enum import Enum, auto

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QSpinBox, QVBoxLayout, QWidget

from spasmjournal.i18n import moment_text, number_text, time_text
from spasmjournal.look import Look
from spasmjournal.observation import SeenUse
from spasmjournal.record.answers import AfterAnswer
from spasmjournal.ui.controls.chips import Chips
from spasmjournal.ui.controls.intensity_row import IntensityRow
from spasmjournal.ui.controls.labels import button, label, short
from spasmjournal.ui.controls.wheel_scrolls_page import WheelScrollsPage
from spasmjournal.vocabulary import Unanswered
from spasmjournal.wording import intensity_text, remedy_text, unanswered_text

_MINUTES = (5, 10, 20, 30, 60)
_OTHER = -1
_A_WEEK = 7 * 24 * 60


class How(Enum):
    """How it is, without a number."""

    NOT_EASED = auto()
    WORSE = auto()


_HOW = {How.NOT_EASED: AfterAnswer(not_eased=True), How.WORSE: AfterAnswer(worse=True)}


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
        self.after.chosen.connect(lambda: self._answer(AfterAnswer(after=self.after.value())))
        self.before = IntensityRow(self.tr("Before {remedy}").format(remedy=remedy), look)
        self._asks_before = use.before is None
        self.eased: Chips[int] = Chips(self.tr("{question} Eased after minutes").format(question=question))
        self.eased.chosen.connect(self._answer_eased)
        self.minutes = QSpinBox()
        self.keep_minutes = button(self.tr("Save"), "chip")
        self.reason: Chips[Unanswered | How] = Chips(question, self._reasons())
        self.reason.chosen.connect(self._answer_reason)
        self._build(label(short(remedy), "heading"), label(self._facts(use, where, today), "muted"))

    def take_focus(self) -> None:
        """Take the keyboard to the one action, how it is now, also where more is asked."""
        self.after.take_focus()

    def _build(self, *head: QFrame) -> None:
        self._offer_minutes()
        self.minutes.setRange(1, _A_WEEK)
        self.minutes.setSuffix(self.tr(" min"))
        self.minutes.setAccessibleName(self.tr("Eased after, in minutes"))
        self.minutes.lineEdit().returnPressed.connect(self._answer_minutes)
        WheelScrollsPage(self.minutes)
        self.keep_minutes.clicked.connect(self._answer_minutes)
        own = QHBoxLayout()
        own.addWidget(self.minutes)
        own.addWidget(self.keep_minutes)
        own.addStretch()
        column = QVBoxLayout(self)
        for widget in (*head, *self._rows(), self.eased):
            column.addWidget(widget)
        column.addLayout(own)
        column.addWidget(self.reason)
        for chips in (self.eased, self.reason):
            _make_quiet(chips)
        self._show_own_minutes(shown=False)

    def _rows(self) -> Sequence[QWidget]:
        if not self._asks_before:
            return (self.after,)
        now = label(self.tr("Now"), "muted")
        return (label(self.tr("Before it"), "muted"), self.before, now, self.after)

    def _offer_minutes(self) -> None:
        before = label(self.tr("Eased in (min)"), "muted")
        before.setWordWrap(False)
        if (line := self.eased.layout()) is not None:
            line.addWidget(before)
        for minutes in _MINUTES:
            self.eased.add(minutes, number_text(minutes))
        other = self.eased.add(_OTHER, self.tr("…"))
        other.setToolTip(self.tr("Another number of minutes"))
        other.setAccessibleName(other.toolTip())

    def _reasons(self) -> Sequence[tuple[Unanswered | How, str]]:
        return (
            (How.NOT_EASED, self.tr("Not eased yet")),
            (How.WORSE, self.tr("Worse")),
            (Unanswered.FELL_ASLEEP, unanswered_text(Unanswered.FELL_ASLEEP)),
            (Unanswered.DONT_KNOW, unanswered_text(Unanswered.DONT_KNOW)),
        )

    def _facts(self, use: SeenUse, where: str, today: date) -> str:
        same_day = use.began.date() == today
        at = self.tr("at {time}").format(time=time_text(use.began)) if same_day else moment_text(use.began)
        before = self.tr("{intensity} before").format(intensity=intensity_text(use.before))
        return " · ".join(part for part in (where, at, before if use.before is not None else "") if part)

    def _answer_eased(self) -> None:
        minutes = self.eased.value()
        self._show_own_minutes(shown=minutes == _OTHER)
        if minutes == _OTHER:
            self.minutes.setFocus()
            self.minutes.selectAll()
        elif minutes is not None:
            self._answer(AfterAnswer(eased_minutes=minutes))

    def _show_own_minutes(self, *, shown: bool) -> None:
        self.minutes.setVisible(shown)
        self.keep_minutes.setVisible(shown)

    def _answer_minutes(self) -> None:
        self._answer(AfterAnswer(eased_minutes=self.minutes.value()))

    def _answer_reason(self) -> None:
        told = self.reason.value()
        if isinstance(told, How):
            self._answer(_HOW[told])
        elif told is not None:
            self._answer(AfterAnswer(unanswered=told))

    def _answer(self, answer: AfterAnswer) -> None:
        self.answered.emit(self.use_id, replace(answer, before=self.before.value()))


def _make_quiet(chips: QWidget) -> None:
    """The numbers come first; what else can be answered stands back."""
    for chip in chips.findChildren(QPushButton):
        chip.setProperty("role", "small")
    if (line := chips.layout()) is not None:
        line.setSpacing(3)
