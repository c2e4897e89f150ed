"""The quiet button that fills a card from the last spasm at its places, and takes that back again."""

from collections.abc import Callable, Mapping
from dataclasses import fields, replace

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from spasmjournal.i18n import day_text
from spasmjournal.record.answers import SpasmAnswer
from spasmjournal.ui.controls.labels import button, label
from spasmjournal.vocabulary import Asked, Side
from spasmjournal.wording import cause_text, doing_text, duration_text, intensity_text, kind_text, listed

_ANSWERED_BY: Mapping[Asked, tuple[str, ...]] = {
    Asked.KIND: ("kind",),
    Asked.WORST: ("worst",),
    Asked.LASTED: ("lasted_at_least", "lasted_at_most"),
    Asked.TRIED: ("uses",),
    Asked.DOING: ("doing",),
    Asked.WOKE_ME: ("woke_me",),
    Asked.CAUSES: ("causes", "cause_words"),
    Asked.SORE_NEXT_DAY: ("sore_next_day",),
}
"""A question that the person cannot answer is not filled either."""

LastAt = Callable[[tuple[tuple[str, Side], ...]], SpasmAnswer | None]
"""What was told about the last spasm at any of these places, by region id and side."""


class SameAgain(QWidget):
    """Offers to fill what is open, says in words what it took, and undoes it when it is pressed again."""

    pressed = Signal()
    """The person wants it filled, or that taken back: ask for the `other` answer."""

    def __init__(self, last_at: LastAt | None) -> None:
        super().__init__()
        self._last_at = last_at
        self._last: SpasmAnswer | None = None
        self._step: tuple[SpasmAnswer, SpasmAnswer] | None = None
        self.fill = button("", "quiet")
        self.fill.setCheckable(True)
        self.fill.clicked.connect(self.pressed)
        self.taken = label("", "muted")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.fill, alignment=Qt.AlignmentFlag.AlignLeft)
        column.addWidget(self.taken)
        self.forget()

    def forget(self) -> None:
        """Begin with a card that nothing was filled in."""
        self._step = self._last = None
        self._show({})

    def look_for(self, told: SpasmAnswer, remedies: Mapping[int, str]) -> None:
        """Be there if the last spasm at the answer's places tells something that is open."""
        if self._step is not None:
            return
        places = tuple((place.region, place.side) for place in told.places)
        self._last = self._last_at(places) if self._last_at and places else None
        self._show(remedies)
        self.setVisible(self._last is not None and self._fill(told, remedies) != told)

    def other(self, told: SpasmAnswer, remedies: Mapping[int, str]) -> SpasmAnswer:
        """The answer with what is open filled; pressed again, without what was filled and stayed so."""
        if self._step is not None:
            before, filled = self._step
            self._step = None
            answer = _taken_back(told, before, filled)
        else:
            answer = self._fill(told, remedies)
            self._step = (told, answer)
        self._show(remedies)
        return answer

    def _fill(self, told: SpasmAnswer, remedies: Mapping[int, str]) -> SpasmAnswer:
        # not before: it brings SQLAlchemy, which must not delay the first picture of the window
        from spasmjournal.record.again import same_again

        if self._last is None:
            return told
        uses = tuple(use for use in self._last.uses if use.remedy_id in remedies)
        places = {(place.region, place.side) for place in told.places}
        uses = tuple(use if use.place in places else replace(use, place=None) for use in uses)
        filled = same_again(told, replace(self._last, uses=uses))
        known = {name: getattr(told, name) for asked in told.dont_know for name in _ANSWERED_BY[asked]}
        return replace(filled, **known)

    def _show(self, remedies: Mapping[int, str]) -> None:
        self.fill.setChecked(self._step is not None)
        again, not_again = self.tr("Same as last time"), self.tr("Not the same after all")
        self.fill.setText(again if self._step is None else not_again)
        self.setVisible(self._step is not None)
        self.taken.setVisible(self._step is not None)
        if self._step is not None and self._last is not None:
            taken = " · ".join(_words(*self._step, remedies))
            text = self.tr("As on {day}: {what}")
            self.taken.setText(text.format(day=day_text(self._last.began), what=taken))


def _taken_back(told: SpasmAnswer, before: SpasmAnswer, filled: SpasmAnswer) -> SpasmAnswer:
    names = [field.name for field in fields(SpasmAnswer)]
    stayed = [name for name in names if getattr(told, name) == getattr(filled, name)]
    return replace(told, **{name: getattr(before, name) for name in stayed})


def _words(before: SpasmAnswer, filled: SpasmAnswer, remedies: Mapping[int, str]) -> list[str]:
    """What was filled, as a person reads it."""
    new = {
        field.name: getattr(filled, field.name)
        for field in fields(SpasmAnswer)
        if getattr(filled, field.name) != getattr(before, field.name)
    }
    said = [
        kind_text(filled.kind) if filled.kind and "kind" in new else "",
        intensity_text(filled.worst) if "worst" in new else "",
        duration_text(new.get("lasted_at_least"), filled.lasted_at_most),
        doing_text(filled.doing) if filled.doing and "doing" in new else "",
        _woke(new.get("woke_me")),
        listed(cause_text(cause) for cause in new.get("causes", ())),
        listed(remedies[use.remedy_id] for use in new.get("uses", ())),
    ]
    return [text for text in said if text]


def _woke(woke_me: bool | None) -> str:
    if woke_me is None:
        return ""
    yes = QCoreApplication.translate("SameAgain", "woke you")
    return yes if woke_me else QCoreApplication.translate("SameAgain", "did not wake you")
