"""The card beside the map: asks about one spasm, requires only the place, and saves nothing itself."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit, QWidget

from spasmjournal.anatomy import Anatomy
from spasmjournal.errors import NoPlace
from spasmjournal.i18n import sentence
from spasmjournal.look import Look
from spasmjournal.observation import region_key
from spasmjournal.record.answers import PlaceAnswer, SpasmAnswer
from spasmjournal.ui.clock import Clock
from spasmjournal.ui.controls.chips import Chips
from spasmjournal.ui.controls.intensity_row import IntensityRow
from spasmjournal.ui.controls.labels import label
from spasmjournal.ui.controls.tab_order import tab_as_one_reads
from spasmjournal.ui.controls.when_field import WhenField
from spasmjournal.ui.today.answer_card import AnswerCard
from spasmjournal.ui.today.duration_field import DurationField, Lasted
from spasmjournal.ui.today.places_field import PlacesField
from spasmjournal.ui.today.tried_field import OfferedRemedy, TriedField
from spasmjournal.vocabulary import Cause, Kind
from spasmjournal.wording import cause_text, kind_text

_KEYS = {str(n): n for n in range(10)} | {"-": 10}


class SpasmCard(AnswerCard):
    """Collects a `SpasmAnswer`; Enter saves, Esc puts away, a figure is the intensity."""

    places_changed = Signal()
    """A place was taken away on the card."""

    def __init__(self, anatomy: Anatomy, look: Look, clock: Clock) -> None:
        super().__init__()
        self._earlier = SpasmAnswer((), clock())
        self.places = PlacesField(anatomy)
        self.kind: Chips[Kind] = Chips(self.tr("Kind"), [(kind, kind_text(kind)) for kind in Kind])
        self.worst = IntensityRow(self.tr("Worst intensity"), look)
        self.when = WhenField(self.tr("Began"), clock)
        self.duration = DurationField(clock)
        self.woke_me: Chips[bool] = Chips(
            self.tr("It woke me"), [(True, self.tr("Yes")), (False, self.tr("No"))]
        )
        self.tried = TriedField(look, clock)
        self.causes: Chips[Cause] = Chips(
            self.tr("Suspected causes"), [(cause, cause_text(cause)) for cause in Cause], one=False
        )
        self.cause_words = QLineEdit()
        self.note = QPlainTextEdit()
        self._build()
        self._wire()

    def start(self, answer: SpasmAnswer, remedies: Sequence[OfferedRemedy], *, correcting: bool) -> None:
        """Show an answer, new or to be corrected."""
        self._earlier = answer
        self.title.setText(self.tr("Correct this entry") if correcting else self.tr("New entry"))
        self.places.show_places(answer.places)
        self.kind.choose(answer.kind)
        self.worst.choose(answer.worst)
        self.when.show_moment(answer.began)
        self.duration.show_lasted(
            Lasted(answer.lasted_at_least, answer.lasted_at_most, answer.still_going, answer.ended)
        )
        self.woke_me.choose(answer.woke_me)
        self.offer(remedies)
        self.tried.follow(answer.began)
        self.tried.show_uses(answer.uses)
        self.causes.choose(*answer.causes)
        self.cause_words.setText(answer.cause_words)
        self.cause_words.setVisible(Cause.OWN_WORDS in answer.causes)
        self.note.setPlainText(answer.note)
        self.say("")
        tab_as_one_reads(self)

    def offer(self, remedies: Sequence[OfferedRemedy]) -> None:
        """Offer these remedies; what was answered stays."""
        self.tried.offer(remedies)
        tab_as_one_reads(self)

    def toggle_place(self, place: PlaceAnswer) -> None:
        """Add the place, or take it away if it is there."""
        self.places.toggle(place)
        self._places_changed()
        self.save.setFocus()

    def region_keys(self) -> frozenset[str]:
        """The keys of the regions on the card."""
        return frozenset(region_key(place.region, place.side) for place in self.places.places())

    def answer(self) -> SpasmAnswer:
        """What was answered so far, on top of what was known before."""
        lasted = self.duration.lasted()
        words = self.cause_words.text() if Cause.OWN_WORDS in self.causes.values() else ""
        return SpasmAnswer(
            places=self.places.places(),
            began=self.when.moment(),
            kind=self.kind.value(),
            worst=self.worst.value(),
            ended=lasted.ended,
            lasted_at_least=lasted.at_least,
            lasted_at_most=lasted.at_most,
            still_going=lasted.still_going,
            doing=self._earlier.doing,
            woke_me=self.woke_me.value(),
            causes=self.causes.values(),
            cause_words=words,
            note=self.note.toPlainText(),
            uses=self.tried.uses(),
        )

    def set_look(self, look: Look) -> None:
        """Take other colours."""
        self.worst.set_look(look)
        self.tried.set_look(look)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """A figure is the intensity, and a dash is ten; the rest is any card's."""
        if event.text() in _KEYS:
            self.worst.choose(_KEYS[event.text()])
        else:
            super().keyPressEvent(event)

    def _build(self) -> None:
        self.note.setTabChangesFocus(True)
        self.note.setAccessibleName(self.tr("Note"))
        self.note.setPlaceholderText(self.tr("Anything you want to remember"))
        self.note.setFixedHeight(self.fontMetrics().lineSpacing() * 4)
        self.cause_words.setAccessibleName(self.tr("Suspected cause in my own words"))
        for question, field in (
            (self.tr("Where"), self.places),
            (self.tr("What was it?"), self.kind),
            (self.tr("How bad at its worst?"), self.worst),
            (self.tr("When did it begin?"), self.when),
            (self.tr("What did you try?"), self.tried),
            (self.tr("How long did it last?"), self.duration),
            (self.tr("Did it wake you?"), self.woke_me),
            (self.tr("What do you suspect?"), self.causes),
            ("", self.cause_words),
            (self.tr("Note"), self.note),
        ):
            if question:
                self.questions.addSpacing(6)
                self.questions.addWidget(label(question, "muted"))
            self.questions.addWidget(field)
        self.questions.addStretch()

    def _wire(self) -> None:
        self.save.clicked.connect(self._ask_to_save)
        self.places.taken_away.connect(self._place_taken_away)
        self.causes.chosen.connect(self._show_cause_words)
        self.tried.started.connect(self._row_started)
        self.when.changed.connect(self._when_changed)

    def _when_changed(self) -> None:
        self.tried.follow(self.when.moment())
        self.say("")

    def _row_started(self, row: QWidget) -> None:
        tab_as_one_reads(self)
        self.bring_into_view(row)

    def _ask_to_save(self) -> None:
        self.saved.emit(self.answer())

    def _place_taken_away(self) -> None:
        self._places_changed()
        self.places_changed.emit()

    def _places_changed(self) -> None:
        placed = bool(self.places.places())
        self.save.setEnabled(placed)
        self.say("" if placed else sentence(NoPlace()))
        tab_as_one_reads(self)

    def _show_cause_words(self) -> None:
        wanted = Cause.OWN_WORDS in self.causes.values()
        asked = wanted and self.cause_words.isHidden()
        self.cause_words.setVisible(wanted)
        if asked:
            self.cause_words.setFocus()
