"""How long it lasted: a few spans to click, still going, the moment it ended, or that it is not known."""

from datetime import datetime
from typing import NamedTuple

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from spasmjournal.ui.clock import Clock
from spasmjournal.ui.controls.labels import button
from spasmjournal.ui.controls.when_field import WhenField
from spasmjournal.ui.today.asked_chips import AskedChips
from spasmjournal.vocabulary import Asked
from spasmjournal.wording import duration_text


class Lasted(NamedTuple):
    """How long it lasted: bounds in seconds, or still going, or when it ended; None is not answered."""

    at_least: int | None = None
    at_most: int | None = None
    still_going: bool = False
    ended: datetime | None = None


_SPANS = (
    Lasted(0, 60),
    Lasted(60, 120),
    Lasted(120, 300),
    Lasted(300, 600),
    Lasted(600, 1800),
    Lasted(1800),
)
_GOING = Lasted(still_going=True)
_UNTIL = "until"


class DurationField(QWidget):
    """Spans as chips; "Until ..." opens a field for the moment it ended, which "It eased" sets to now."""

    changed = Signal()

    def __init__(self, clock: Clock) -> None:
        super().__init__()
        self._clock = clock
        self._noted = self._as_shown = Lasted()
        self.chips: AskedChips[Lasted | str] = AskedChips(self.tr("How long"), Asked.LASTED, ())
        self.chips.chosen.connect(self._chosen)
        self.until = WhenField(self.tr("Ended"), clock, shortcuts=False)
        self.until.changed.connect(self.changed)
        self.eased = button(self.tr("It eased just now"))
        self.eased.clicked.connect(self._ease)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.eased, alignment=Qt.AlignmentFlag.AlignLeft)
        column.addWidget(self.chips)
        column.addWidget(self.until)
        self.show_lasted(Lasted())

    def lasted(self) -> Lasted:
        """What was answered; what was noted otherwise than it can be shown stays as it was noted."""
        told = self._told()
        return self._noted if told == self._as_shown else told

    def show_lasted(self, lasted: Lasted, unknown: frozenset[Asked] = frozenset()) -> None:
        """Show an earlier answer."""
        shown: Lasted | str | None = lasted if lasted != Lasted() else None
        if lasted.ended is not None:
            self.until.show_moment(lasted.ended)
            shown = _UNTIL
        self._offer(shown)
        self.chips.show_told(shown, unknown)
        self._noted, self._as_shown = lasted, self._told()
        self.eased.setVisible(lasted.still_going)
        self._show_until()

    def _told(self) -> Lasted:
        chosen = self.chips.told()
        if chosen == _UNTIL:
            return Lasted(ended=self.until.moment())
        return chosen if isinstance(chosen, Lasted) else Lasted()

    def _offer(self, noted: Lasted | str | None) -> None:
        self.chips.clear()
        for span, text in zip(_SPANS, self._span_texts(), strict=True):
            self.chips.add(span, text)
        if isinstance(noted, Lasted) and noted not in (*_SPANS, _GOING):
            self.chips.add(noted, duration_text(noted.at_least, noted.at_most) or self.tr("as noted"))
        self.chips.add(_GOING, self.tr("still going"))
        self.chips.add(_UNTIL, self.tr("until …"))
        self.chips.add_dont_know()

    def _span_texts(self) -> tuple[str, ...]:
        return (
            self.tr("under 1 min"),
            self.tr("1–2 min"),
            self.tr("2–5 min"),
            self.tr("5–10 min"),
            self.tr("10–30 min"),
            self.tr("over 30 min"),
        )

    def _ease(self) -> None:
        self.until.show_moment(self._clock())
        self.chips.choose(_UNTIL)
        self._chosen()

    def _chosen(self) -> None:
        self._show_until()
        self.changed.emit()

    def _show_until(self) -> None:
        self.until.setVisible(self.chips.value() == _UNTIL)
