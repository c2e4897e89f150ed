"""How long it lasted: a few spans to click, still going, or the moment it ended."""

from datetime import datetime
from typing import NamedTuple

from PySide6.QtWidgets import QVBoxLayout, QWidget

from spasmjournal.ui.clock import Clock
from spasmjournal.ui.controls.chips import Chips
from spasmjournal.ui.controls.when_field import WhenField


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
    """Spans as chips; "Until ..." opens a field for the moment it ended."""

    def __init__(self, clock: Clock) -> None:
        super().__init__()
        spans = zip(_SPANS, self._span_texts(), strict=True)
        self.chips: Chips[Lasted | str] = Chips(self.tr("How long"), spans)
        self.chips.add(_GOING, self.tr("still going"))
        self.chips.add(_UNTIL, self.tr("until …"))
        self.chips.chosen.connect(self._show_until)
        self.until = WhenField(self.tr("Ended"), clock, shortcuts=False)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.chips)
        column.addWidget(self.until)
        self._show_until()

    def lasted(self) -> Lasted:
        """What was answered."""
        chosen = self.chips.value()
        if chosen == _UNTIL:
            return Lasted(ended=self.until.moment())
        return chosen if isinstance(chosen, Lasted) else Lasted()

    def show_lasted(self, lasted: Lasted) -> None:
        """Show an earlier answer."""
        if lasted.ended is not None:
            self.until.show_moment(lasted.ended)
            self.chips.choose(_UNTIL)
        elif lasted.at_least is not None or lasted.still_going:
            if lasted not in (*_SPANS, _GOING):
                self.chips.add(lasted, self.tr("as noted"))
            self.chips.choose(lasted)
        else:
            self.chips.choose()
        self._show_until()

    def _span_texts(self) -> tuple[str, ...]:
        return (
            self.tr("under 1 min"),
            self.tr("1–2 min"),
            self.tr("2–5 min"),
            self.tr("5–10 min"),
            self.tr("10–30 min"),
            self.tr("over 30 min"),
        )

    def _show_until(self) -> None:
        self.until.setVisible(self.chips.value() == _UNTIL)
