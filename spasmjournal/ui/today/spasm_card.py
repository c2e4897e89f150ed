"""The card beside the map: asks about one spasm, requires only the place, and saves nothing itself."""

from collections.abc import Iterable, Sequence
from dataclasses import replace

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout

from spasmjournal.anatomy import Anatomy
from spasmjournal.errors import EndBeforeStart, NoPlace
from spasmjournal.i18n import sentence
from spasmjournal.look import Look
from spasmjournal.observation import Stroke, region_key
from spasmjournal.record.answers import PlaceAnswer, SpasmAnswer
from spasmjournal.ui.clock import Clock
from spasmjournal.ui.controls.chips import Chips
from spasmjournal.ui.controls.intensity_row import IntensityRow
from spasmjournal.ui.controls.labels import button, label
from spasmjournal.ui.controls.tab_order import tab_as_one_reads
from spasmjournal.ui.controls.text_fields import NoteField
from spasmjournal.ui.controls.when_field import WhenField
from spasmjournal.ui.today.answer_card import AnswerCard
from spasmjournal.ui.today.asked_chips import dont_know_text
from spasmjournal.ui.today.asking import question_about_answer
from spasmjournal.ui.today.duration_field import DurationField, Lasted
from spasmjournal.ui.today.more_questions import MoreQuestions
from spasmjournal.ui.today.places_field import PlacesField
from spasmjournal.ui.today.same_again import LastAt, SameAgain
from spasmjournal.ui.today.tried_field import TriedField
from spasmjournal.ui.today.tried_row import NamedPlace, OfferedRemedy, TriedRow
from spasmjournal.vocabulary import Asked, Kind
from spasmjournal.wording import kind_text

_NOTE_LINES = 2


class SpasmCard(AnswerCard):
    """Collects a `SpasmAnswer`; Enter saves, Esc puts away, a figure is the intensity."""

    places_changed = Signal()
    """A place or the drawn lines were taken away on the card."""
    ask_wanted = Signal(str)
    """The person wants to ask about this at the next appointment: the beginning of a line."""

    def __init__(self, anatomy: Anatomy, look: Look, clock: Clock, last_at: LastAt | None = None) -> None:
        super().__init__()
        self._anatomy = anatomy
        self._earlier = SpasmAnswer((), clock())
        self._offers: dict[int, str] = {}
        self._asks_again = True
        self._corrects = False
        self.again = SameAgain(last_at)
        self.places = PlacesField(anatomy)
        self.kind: Chips[Kind] = Chips(self.tr("Kind"), [(kind, kind_text(kind)) for kind in Kind])
        self.worst = IntensityRow(self.tr("Worst intensity"), look)
        self.worst_unknown = button(dont_know_text(), "chip")
        self.when = WhenField(self.tr("Began"), clock)
        self.duration = DurationField(clock)
        self.tried = TriedField(look, clock)
        self.more = MoreQuestions()
        self.woke_me, self.causes, self.cause_words = (
            self.more.woke_me,
            self.more.causes,
            self.more.cause_words,
        )
        self.note = NoteField(self.tr("Note"), self.tr("Anything you want to remember"), _NOTE_LINES)
        self.ask = button(self.tr("Ask about this"), "quiet")
        self.ask.setToolTip(self.tr("Adds a line to the questions for the next appointment"))
        self.later = button(self.tr("Finish later"), "quiet")
        self.later.setToolTip(self.tr("Saved; it waits under “To be finished”"))
        self.later.setAccessibleDescription(self.later.toolTip())
        self._build()
        self._wire()

    def start(self, answer: SpasmAnswer, remedies: Sequence[OfferedRemedy], *, correcting: bool) -> None:
        """Show an answer, new or to be corrected."""
        self._asks_again = not correcting or answer.unfinished
        self._corrects = correcting
        self.title.setText(self.tr("Correct this entry") if correcting else self.tr("New entry"))
        self.ask.setVisible(correcting)
        self.again.forget()
        self.more.open(wanted=False)
        self._offer(remedies)
        self._show(answer)
        self._look_for_last()
        self.say("")
        self.not_edited()

    def offer(self, remedies: Sequence[OfferedRemedy]) -> None:
        """Offer these remedies; what was answered stays."""
        self._offer(remedies)
        self._look_for_last()
        tab_as_one_reads(self)

    def toggle_place(self, place: PlaceAnswer) -> None:
        """Add the place, or take it away if it is there."""
        self.places.toggle(place)
        self._places_changed()
        self.save.setFocus()

    def add_drawn(self, places: Iterable[PlaceAnswer], strokes: Iterable[Stroke]) -> None:
        """Add the places that a drag chose, and the lines it drew."""
        self.places.add(places, strokes)
        self._places_changed()
        self.save.setFocus()

    def region_keys(self) -> frozenset[str]:
        """The keys of the regions on the card."""
        return frozenset(region_key(place.region, place.side) for place in self.places.places())

    def answer(self) -> SpasmAnswer:
        """What was answered so far, on top of what was known before."""
        lasted = self.duration.lasted()
        return replace(
            self._earlier,
            places=self.places.places(),
            began=self.when.moment(),
            kind=self.kind.value(),
            worst=self.worst.value(),
            ended=lasted.ended,
            lasted_at_least=lasted.at_least,
            lasted_at_most=lasted.at_most,
            still_going=lasted.still_going,
            note=self.note.words(),
            uses=self.tried.uses(),
            strokes=self.places.strokes(),
            dont_know=self._unknown(),
            **self.more.told(),
        )

    def set_look(self, look: Look) -> None:
        """Take other colours."""
        self.worst.set_look(look)
        self.tried.set_look(look)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """A figure is the intensity, and a dash is ten; the rest is any card's."""
        if not self.tried.has_keyboard() and self.worst.take_key(event):
            self.bring_into_view(self.worst)
        else:
            super().keyPressEvent(event)

    def _offer(self, remedies: Sequence[OfferedRemedy]) -> None:
        self._offers = {remedy.id: remedy.name for remedy in remedies}
        self.tried.offer(remedies)

    def _show(self, answer: SpasmAnswer) -> None:
        self._earlier = answer
        unknown = answer.dont_know
        self.places.show_places(answer.places, answer.strokes)
        self._let_save()
        self.kind.choose(answer.kind)
        self.worst.choose(answer.worst)
        self.worst_unknown.setChecked(Asked.WORST in unknown and answer.worst is None)
        self.when.show_moment(answer.began)
        lasted = Lasted(answer.lasted_at_least, answer.lasted_at_most, answer.still_going, answer.ended)
        self.duration.show_lasted(lasted, unknown)
        self.tried.follow(answer.began)
        self.tried.show_places(self._named_places())
        self.tried.show_uses(answer.uses, unknown)
        self.more.show_answer(answer)
        self.note.show_words(answer.note)
        tab_as_one_reads(self)

    def _unknown(self) -> frozenset[Asked]:
        unknown = self.duration.chips.unknown() | self.tried.dont_know() | self.more.unknown()
        if self.worst_unknown.isChecked():
            unknown |= {Asked.WORST}
        # these two have words of their own for it; said otherwise earlier, it stays
        said = {Asked.KIND: self.kind.value(), Asked.CAUSES: self.causes.value()}
        return unknown | {asked for asked, value in said.items() if value is None and self._said(asked)}

    def _said(self, asked: Asked) -> bool:
        return asked in self._earlier.dont_know

    def _build(self) -> None:
        self.worst_unknown.setCheckable(True)
        self.worst_unknown.setProperty("faint", True)
        self.worst_unknown.setAccessibleName(self.tr("Worst intensity: don't know"))
        self.foot.insertWidget(self.foot.indexOf(self.save), self.later)
        self.questions.addWidget(self.again)
        for question, field in (
            (self.tr("Where"), self.places),
            (self.tr("What was it?"), self.kind),
            (self.tr("How bad at its worst?"), self.worst),
            (self.tr("When did it begin?"), self.when),
            (self.tr("How long did it last?"), self.duration),
            (self.tr("What did you try?"), self.tried),
            ("", self.more),
            (self.tr("Note"), self.note),
        ):
            self.questions.addSpacing(6)
            if field is self.worst:
                self._add_with_unknown(question)
            elif question:
                self.questions.addWidget(label(question, "muted"))
            self.questions.addWidget(field)
        self.questions.addWidget(self.ask, alignment=Qt.AlignmentFlag.AlignLeft)
        self.questions.addStretch()

    def _add_with_unknown(self, question: str) -> None:
        row = QHBoxLayout()
        row.addWidget(label(question, "muted"), 1)
        row.addWidget(self.worst_unknown)
        self.questions.addLayout(row)

    def _wire(self) -> None:
        self.save.clicked.connect(lambda: self._ask_to_save(unfinished=False))
        self.later.clicked.connect(lambda: self._ask_to_save(unfinished=True))
        self.again.pressed.connect(self._same_or_not)
        self.ask.clicked.connect(self._ask_about)
        self.places.taken_away.connect(self._place_taken_away)
        self.places.opened.connect(lambda: tab_as_one_reads(self))
        self.worst.chosen.connect(lambda: self.worst_unknown.setChecked(False))
        self.worst_unknown.clicked.connect(lambda: self.worst.choose(None))
        self.tried.started.connect(self._row_started)
        self.more.opened.connect(lambda: self.bring_into_view(self.more))
        self.when.changed.connect(self._when_changed)
        changes = (self.kind.chosen, self.worst.chosen, self.worst_unknown.clicked, self.when.changed)
        more = (self.duration.changed, self.tried.changed, self.more.changed, self.note.textChanged)
        self.watch(self.answer, *changes, *more)

    def _when_changed(self) -> None:
        self.tried.follow(self.when.moment())

    def _row_started(self, row: TriedRow) -> None:
        tab_as_one_reads(self)
        row.before.take_focus()
        self.bring_into_view(row.before, unless_seen=row.head if self.tried.by_mouse else None)

    def _ask_to_save(self, *, unfinished: bool) -> None:
        answer = self.answer()
        if self._can_have_been(answer):
            # a place alone is what one notes in the night: the rest is asked when there is time
            bare = not self._corrects and _is_bare(answer)
            self.saved.emit(replace(answer, unfinished=unfinished or bare))

    def _can_have_been(self, answer: SpasmAnswer) -> bool:
        until = self.duration.until
        if not self.all_past(self.when, until, *(row.when for row in self.tried.rows())):
            return False
        backwards = answer.ended is not None and answer.ended < answer.began
        if backwards:
            self.point_to(until, EndBeforeStart())
        return not backwards

    def _ask_about(self) -> None:
        self.ask_wanted.emit(question_about_answer(self.answer(), self._anatomy))

    def _same_or_not(self) -> None:
        self._show(self.again.other(self.answer(), self._offers))
        self._look_for_last()
        self.touch()

    def _look_for_last(self) -> None:
        if self._asks_again:
            self.again.look_for(self.answer(), self._offers)

    def _named_places(self) -> list[NamedPlace]:
        return [
            NamedPlace((place.region, place.side), self._anatomy.region(key).name)
            for place in self.places.places()
            for key in [region_key(place.region, place.side)]
        ]

    def _place_taken_away(self) -> None:
        self._places_changed()
        self.places_changed.emit()

    def _places_changed(self) -> None:
        self.say("" if self._let_save() else sentence(NoPlace()))
        self.tried.show_places(self._named_places())
        self._look_for_last()
        tab_as_one_reads(self)
        self.touch()

    def _let_save(self) -> bool:
        placed = bool(self.places.places())
        for way in (self.save, self.later):
            way.setEnabled(placed)
        return placed


def _is_bare(answer: SpasmAnswer) -> bool:
    """Whether nothing is told but where and when."""
    told = replace(answer, places=(), strokes=(), unfinished=False)
    return told == SpasmAnswer((), answer.began)
