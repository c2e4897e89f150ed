"""One remedy that was tried: how it is done, for which place, and the intensity before and after."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from typing import NamedTuple

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout

from spasmjournal.i18n import number_text
from spasmjournal.look import Look
from spasmjournal.record.answers import UseAnswer
from spasmjournal.ui.clock import Clock
from spasmjournal.ui.controls.chips import Chips
from spasmjournal.ui.controls.flow_layout import FlowLayout
from spasmjournal.ui.controls.intensity_row import IntensityRow
from spasmjournal.ui.controls.labels import button, label, short
from spasmjournal.ui.controls.when_field import WhenField
from spasmjournal.ui.today.technique import Technique
from spasmjournal.ui.today.use_details import UseDetails
from spasmjournal.vocabulary import Side, Unanswered
from spasmjournal.wording import unanswered_text

_NAME_LETTERS = 24
_PLACE_LETTERS = 26
_ALL = "all"
_FIRST, _AT_ONCE = 3, 4


@dataclass(frozen=True)
class OfferedRemedy:
    """A remedy as a card offers it; `technique` is how it is done properly."""

    id: int
    name: str
    technique: str = ""


class NamedPlace(NamedTuple):
    """A place of the spasm: the region's id and side, and its name."""

    key: tuple[str, Side]
    name: str


class TriedRow(QFrame):
    """Asks how bad it was before and after; what stays open is asked later."""

    removed = Signal()
    changed = Signal()

    def __init__(self, answer: UseAnswer, remedy: OfferedRemedy, look: Look, clock: Clock) -> None:
        super().__init__()
        self.setProperty("role", "card")
        name = remedy.name
        self._answer = answer
        self._places: frozenset[tuple[str, Side]] | None = None
        self.head = label(short(name, _NAME_LETTERS), "heading")
        self.technique = Technique(remedy.technique)
        self.place: Chips[tuple[str, Side] | str] = Chips(self.tr("{remedy} for").format(remedy=name))
        self.more_places = button("", "quiet")
        self.before = IntensityRow(self.tr("Before {remedy}").format(remedy=name), look)
        self.after = IntensityRow(self.tr("After {remedy}").format(remedy=name), look)
        self.reason: Chips[Unanswered] = Chips(
            self.tr("Not known because"), [(why, unanswered_text(why)) for why in Unanswered]
        )
        self.when = WhenField(self.tr("{remedy} at").format(remedy=name), clock, shortcuts=False)
        self.details = UseDetails(answer, self.tr("More about {remedy}").format(remedy=name))
        self.remove = button(self.tr("Remove"), "quiet")
        self.remove.setAccessibleName(self.tr("Remove {remedy}").format(remedy=name))
        self._later = label(self.tr("Leave “After” open and you are asked later."), "muted")
        self._build(name)
        self._show(answer)
        self._wire()

    @property
    def remedy_id(self) -> int:
        """Which remedy it was."""
        return self._answer.remedy_id

    def answer(self) -> UseAnswer:
        """What was answered, on top of what was known of this use before."""
        after = self.after.value()
        return replace(
            self._answer,
            began=self.when.moment(),
            before=self.before.value(),
            after=after,
            after_at=self._answered_at(after),
            unanswered=self.reason.value(),
            place=self._place(),
            **self.details.told(),
        )

    def began_with(self, before: datetime, moment: datetime) -> None:
        """Follow the spasm's time from one moment to another, if this use is new and began with it."""
        if self._answer.id is None and self.when.moment() == before:
            self.when.show_moment(moment)

    def show_places(self, places: Sequence[NamedPlace]) -> None:
        """Ask which of these places it was for, if there are several."""
        chosen = self._place()
        self._places = frozenset(place.key for place in places)
        self.place.clear()
        for place in places:
            chip = self.place.add(place.key, place.name)
            chip.setText(short(place.name, _PLACE_LETTERS))
            chip.setToolTip(place.name)
        self.place.add(_ALL, self.tr("all of them"))
        self.place.choose(chosen if chosen in self._places else _ALL)
        several = len(places) > 1
        self.place.setVisible(several)
        self._for.setVisible(several)
        self._fold_places([place.key for place in places])

    def _fold_places(self, keys: Sequence[tuple[str, Side]]) -> None:
        hidden = [key for key in keys[_FIRST:] if key != self.place.value()] if len(keys) > _AT_ONCE else []
        for key in hidden:
            self.place.button(key).hide()
        self.more_places.setText(self.tr("and {count} more").format(count=number_text(len(hidden))))
        self.more_places.setVisible(bool(hidden))

    def _show_all_places(self) -> None:
        keys = [key for key in self._places or () if self.place.button(key).isHidden()]
        for key in keys:
            self.place.button(key).show()
        self.more_places.hide()
        self.place.take_focus()

    def set_look(self, look: Look) -> None:
        """Take other colours."""
        self.before.set_look(look)
        self.after.set_look(look)

    def _place(self) -> tuple[str, Side] | None:
        if self._places is None:
            return self._answer.place
        chosen = self.place.value()
        return None if isinstance(chosen, str) else chosen

    def _answered_at(self, after: int | None) -> datetime | None:
        known = self._answer
        if after != known.after or known.after_at is None or known.after_at < self.when.moment():
            return None
        return known.after_at

    def _build(self, name: str) -> None:
        head = QHBoxLayout()
        head.addWidget(self.head, 1)
        head.addWidget(self.remove)
        self._for = label(self.tr("For"), "muted")
        at = FlowLayout()
        at.addWidget(label(self.tr("At"), "muted"))
        at.addWidget(self.when)
        column = QVBoxLayout(self)
        column.addLayout(head)
        column.addWidget(self.technique)
        for caption, field in (
            (self._for, self.place),
            (label(self.tr("Before"), "muted"), self.before),
            (label(self.tr("After"), "muted"), self.after),
        ):
            column.addWidget(caption)
            column.addWidget(field)
            if field is self.place:
                column.addWidget(self.more_places, alignment=Qt.AlignmentFlag.AlignLeft)
        column.addWidget(self.reason)
        column.addLayout(at)
        column.addWidget(self._later)
        column.addWidget(self.details)

    def _wire(self) -> None:
        self.remove.clicked.connect(self.removed)
        self.more_places.clicked.connect(self._show_all_places)
        self.after.chosen.connect(self._after_chosen)
        self.reason.chosen.connect(self._reason_chosen)
        self.details.changed.connect(self._show_later)
        for change in (self.before.chosen, self.when.changed, self.place.chosen, self.details.changed):
            change.connect(self.changed)

    def _after_chosen(self) -> None:
        self.reason.choose()
        self._show_later()
        self.changed.emit()

    def _reason_chosen(self) -> None:
        self.after.choose(None)
        self._show_later()
        self.changed.emit()

    def _show_later(self) -> None:
        told = self.answer()
        open_still = (told.after, told.unanswered, told.eased_minutes) == (None, None, None)
        self._later.setVisible(open_still and not told.not_eased)

    def _show(self, answer: UseAnswer) -> None:
        self._for.hide()
        self.place.hide()
        self.more_places.hide()
        self.before.choose(answer.before)
        self.after.choose(answer.after)
        self.reason.choose(answer.unanswered)
        self.when.show_moment(answer.began)
        self._show_later()
