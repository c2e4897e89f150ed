"""The card for a day as a whole: fifteen seconds, and each question can be left."""

from dataclasses import replace
from datetime import date
from typing import Any

from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractButton, QWidget

from spasmjournal.i18n import day_text
from spasmjournal.look import Look
from spasmjournal.record.answers import CheckInAnswer
from spasmjournal.ui.controls.chips import Chips
from spasmjournal.ui.controls.fold import Fold
from spasmjournal.ui.controls.intensity_row import IntensityRow
from spasmjournal.ui.controls.labels import button, label
from spasmjournal.ui.controls.tab_order import tab_as_one_reads
from spasmjournal.ui.today.amount_field import HOURS_OF_SLEEP, TIMES_WOKEN, AmountField
from spasmjournal.ui.today.answer_card import AnswerCard
from spasmjournal.ui.today.day_choice import DayChoice
from spasmjournal.vocabulary import DayActivity
from spasmjournal.wording import activity_text


class CheckInCard(AnswerCard):
    """Collects a `CheckInAnswer`; a figure answers the question with the keyboard and goes on to the next."""

    day_wanted = Signal(object)
    """The person picked another `date`: the card is to be started with what is known of that day."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._known: CheckInAnswer | None = None
        self._has_spasms = False
        self.day = DayChoice()
        self.sleep_hours = AmountField(self.tr("Hours of sleep"), HOURS_OF_SLEEP)
        self.sleep_quality = IntensityRow(self.tr("How well you slept, 10 is best"), _bright_at_ten(look))
        self.times_woken = AmountField(self.tr("Times you woke up"), TIMES_WOKEN)
        self.headache = IntensityRow(self.tr("Headache"), look)
        self.muscle_pain = IntensityRow(self.tr("Muscle pain"), look)
        self.fatigue = IntensityRow(self.tr("Fatigue"), look)
        self.stress = IntensityRow(self.tr("Stress"), look)
        self.activity: Chips[DayActivity] = Chips(
            self.tr("How active"), [(activity, activity_text(activity)) for activity in DayActivity]
        )
        self.no_spasms = button("", "chip")
        self.no_spasms.setCheckable(True)
        self.why_not = label(self.tr("There is a spasm noted for this day."), "muted")
        self.night = Fold(self.tr("More about the night"), self.tr("More about the night …"))
        self._rows = (self.headache, self.muscle_pain, self.fatigue, self.stress)
        self._in_figures = (self.sleep_hours, *self._rows, self.sleep_quality, self.times_woken)
        self._build()
        self._wire()

    def start(self, answer: CheckInAnswer, today: date, *, has_spasms: bool) -> None:
        """Show what is known of a day; what the person changed on this card before stays with her."""
        changed = self._changed()
        self._known, self._has_spasms = answer, has_spasms
        self.title.setText(_title(answer.day, today))
        self.day.show_day(answer.day, today)
        self._show(replace(answer, **changed), is_today=answer.day == today)
        over = any(getattr(answer, name) not in (None, given) for name, given in changed.items())
        self.say(self.tr("This day had other answers; yours stand when you save.") if over else "")
        self._show_whether_it_can_be_saved()
        tab_as_one_reads(self)
        if changed:
            self.touch()
        else:
            self.not_edited()

    def restore(self, answer: CheckInAnswer) -> None:
        """Show what was answered on this card before, and not kept yet."""
        known = self._known
        if known is not None and answer != known:
            self._show(answer, is_today=self.day.is_today)
            self._show_whether_it_can_be_saved()

    def answer(self) -> CheckInAnswer:
        """What was answered so far."""
        woken = self.times_woken.amount()
        return CheckInAnswer(
            day=self.day.day(),
            no_spasms=self._none_said(),
            sleep_hours=self.sleep_hours.amount(),
            sleep_quality=self.sleep_quality.value(),
            times_woken=None if woken is None else round(woken),
            headache=self.headache.value(),
            muscle_pain=self.muscle_pain.value(),
            fatigue=self.fatigue.value(),
            stress=self.stress.value(),
            activity=self.activity.value(),
        )

    def take_focus(self) -> None:
        """Take the keyboard to the first question."""
        _stop_of(self.sleep_hours).setFocus(Qt.FocusReason.TabFocusReason)

    def set_look(self, look: Look) -> None:
        """Take other colours."""
        for row in self._rows:
            row.set_look(look)
        self.sleep_quality.set_look(_bright_at_ten(look))

    def _changed(self) -> dict[str, Any]:
        known = self._known
        if known is None:
            return {}
        told = vars(self.answer()).items()
        return {name: given for name, given in told if name != "day" and given != getattr(known, name)}

    def _none_said(self) -> bool | None:
        if self.no_spasms.isChecked():
            return True
        known = self._known.no_spasms if self._known else None
        # with a spasm noted it cannot be said, and what was said earlier is not taken back either
        return known if self._has_spasms or known is False else None

    def _show(self, answer: CheckInAnswer, *, is_today: bool) -> None:
        self.sleep_hours.show_amount(answer.sleep_hours)
        self.sleep_quality.choose(answer.sleep_quality)
        self.times_woken.show_amount(answer.times_woken)
        self.headache.choose(answer.headache)
        self.muscle_pain.choose(answer.muscle_pain)
        self.fatigue.choose(answer.fatigue)
        self.stress.choose(answer.stress)
        self.activity.choose(answer.activity)
        self.no_spasms.setChecked(bool(answer.no_spasms) and not self._has_spasms)
        self.no_spasms.setText(self.tr("No spasms today") if is_today else self.tr("No spasms that day"))
        self.no_spasms.setEnabled(not self._has_spasms)
        self.why_not.setVisible(self._has_spasms)
        if (answer.sleep_quality, answer.times_woken) != (None, None):
            self.night.open()

    def _build(self) -> None:
        self.no_spasms.setAccessibleDescription(self.why_not.text())
        self.questions.setSpacing(4)
        self.questions.addWidget(self.day)
        self.questions.addSpacing(4)
        self.questions.addWidget(self.sleep_hours)
        for row in self._rows:
            self._ask(row.accessibleName(), row)
        self._ask(self.tr("How active were you?"), self.activity)
        self.questions.addSpacing(8)
        self.questions.addWidget(self.no_spasms, alignment=Qt.AlignmentFlag.AlignLeft)
        self.questions.addWidget(self.why_not)
        self.questions.addWidget(self.night)
        self.night.inside.addWidget(label(self.tr("How well did you sleep? 10 is best"), "muted"))
        self.night.inside.addWidget(self.sleep_quality)
        self.night.inside.addWidget(self.times_woken)
        self.questions.addStretch()

    def _ask(self, question: str, field: QWidget) -> None:
        self.questions.addSpacing(4)
        self.questions.addWidget(label(question, "muted"))
        self.questions.addWidget(field)

    def _wire(self) -> None:
        self.save.clicked.connect(lambda: self.saved.emit(self.answer()))
        self.day.day_wanted.connect(self.day_wanted)
        self.night.opened.connect(lambda: self.bring_into_view(self.night))
        for field in self._in_figures:
            field.installEventFilter(self)
            field.chosen.connect(self._touched)
        self.activity.chosen.connect(self._touched)
        self.no_spasms.clicked.connect(self._touched)
        self.watch(self.answer)

    def _touched(self) -> None:
        self._show_whether_it_can_be_saved()
        self.touch()

    def _show_whether_it_can_be_saved(self) -> None:
        says_something = self.answer() != CheckInAnswer(self.day.day())
        self.save.setEnabled(says_something)
        self.save.setToolTip("" if says_something else self.tr("Answer any one of the questions first."))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """A figure answers the question that has the keyboard, and brings it to the next one."""
        asked = next((field for field in self._in_figures if field is watched), None)
        pressed = event if event.type() is QEvent.Type.KeyPress else None
        if asked is not None and isinstance(pressed, QKeyEvent) and asked.take_key(pressed):
            self._go_on(asked)
            return True
        return super().eventFilter(watched, event)

    def _go_on(self, asked: QWidget) -> None:
        fields = (*self._in_figures[:-2], self.activity, *self._in_figures[-2:])
        asked_here: list[QWidget] = [field for field in fields if field.isVisibleTo(self)]
        if asked is asked_here[-1]:
            self.save.setFocus(Qt.FocusReason.TabFocusReason)
            return
        following = asked_here[asked_here.index(asked) + 1]
        _stop_of(following).setFocus(Qt.FocusReason.TabFocusReason)
        self.bring_into_view(following)


def _stop_of(field: QWidget) -> QWidget:
    """Where Tab stops among the buttons of a question."""
    buttons = field.findChildren(QAbstractButton)
    return next(found for found in buttons if found.focusPolicy() == Qt.FocusPolicy.StrongFocus)


def _bright_at_ten(look: Look) -> Look:
    """For what is better the higher it is: the dark end of the ramp stays the bad one."""
    return replace(look, ramp=look.ramp[::-1], ramp_ink=look.ramp_ink[::-1])


def _title(day: date, today: date) -> str:
    ago = (today - day).days
    if ago == 0:
        return QCoreApplication.translate("CheckInCard", "How was today?")
    if ago == 1:
        return QCoreApplication.translate("CheckInCard", "How was yesterday?")
    return QCoreApplication.translate("CheckInCard", "How was {day}?").format(day=day_text(day))
