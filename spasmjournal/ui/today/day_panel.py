"""What stands beside the map when no card is open: the first steps, what waits, and today."""

from collections.abc import Callable, Sequence
from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QPushButton, QScrollArea, QSizePolicy, QVBoxLayout, QWidget

from spasmjournal.i18n import time_text
from spasmjournal.look import Look
from spasmjournal.observation import Entry, SeenSpasm
from spasmjournal.ui.controls.labels import button, label, short
from spasmjournal.ui.today.follow_up import FollowUp
from spasmjournal.wording import intensity_text, kind_text

_AT_ONCE = 3
_NAME_LETTERS = 44


class DayPanel(QScrollArea):
    """Shows lists it is given and says what the person did with them."""

    after_answered = Signal(int, object)
    spasm_opened = Signal(int)
    use_wanted = Signal()
    no_spasms_said = Signal()
    sample_wanted = Signal()

    def __init__(self, names: Callable[[SeenSpasm], str], look: Look) -> None:
        super().__init__()
        self._names = names
        self._look = look
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        # what is shown already stays, and with it the keyboard
        self._shown_waiting: tuple[date, tuple[Entry, ...]] | None = None
        self._shown_today: tuple[bool, tuple[SeenSpasm, ...]] | None = None
        self.follow_ups: list[FollowUp] = []
        self.spasms: list[QPushButton] = []
        self.tried = button(self.tr("Something I tried …"))
        self.tried.clicked.connect(self.use_wanted)
        self.no_spasms = button(self.tr("No spasms today"))
        self.no_spasms.setCheckable(True)
        self.no_spasms.clicked.connect(self.no_spasms_said)
        self.sample = button(self.tr("Look around with made-up entries"), "quiet")
        self.sample.clicked.connect(self.sample_wanted)
        self.welcome = self._build_welcome()
        self._waiting = _Section(self.tr("How is it now?"))
        self._today = _Section(self.tr("Today"))
        self._build()

    def show_waiting(self, waiting: Sequence[Entry], today: date) -> None:
        """Show the uses that wait for an answer, the newest few of them."""
        shown = (today, tuple(waiting))
        if shown == self._shown_waiting:
            return
        self._shown_waiting = shown
        self.follow_ups = []
        for entry in waiting[:_AT_ONCE]:
            where = self._names(entry.spasm) if entry.spasm else ""
            follow_up = FollowUp(entry.uses[0], where, today, self._look)
            follow_up.answered.connect(self.after_answered)
            self.follow_ups.append(follow_up)
        self._waiting.show_widgets(self.follow_ups)
        more = len(waiting) - len(self.follow_ups)
        if more > 0:
            self._waiting.add(label(self.tr("and {count} more after these").format(count=more), "muted"))

    def show_today(self, spasms: Sequence[SeenSpasm], *, none_said: bool) -> None:
        """Show the spasms of today, newest first, and whether it was said that there are none."""
        self._show_no_spasms(said=none_said, possible=not spasms)
        shown = (none_said, tuple(spasms))
        if self._shown_today == shown:
            return
        self._shown_today = shown
        self.spasms = [self._spasm_button(spasm) for spasm in reversed(spasms)]
        nothing = (
            self.tr("No spasms so far, as you said.") if none_said else self.tr("Nothing noted yet today.")
        )
        self._today.show_widgets(self.spasms or [label(nothing, "muted")])

    def _show_no_spasms(self, *, said: bool, possible: bool) -> None:
        self.no_spasms.setChecked(said)
        self.no_spasms.setEnabled(possible)
        self.no_spasms.setToolTip("" if possible else self.tr("There is a spasm noted for today."))

    def set_look(self, look: Look) -> None:
        """Take other colours."""
        self._look = look
        for follow_up in self.follow_ups:
            follow_up.after.set_look(look)

    def _spasm_button(self, spasm: SeenSpasm) -> QPushButton:
        kind = kind_text(spasm.kind) if spasm.kind else ""
        worst = intensity_text(spasm.worst) if spasm.worst is not None else ""
        facts = " · ".join(part for part in (time_text(spasm.began), kind, worst) if part)
        made = button(f"{facts}\n{short(self._names(spasm), _NAME_LETTERS)}", "nav")
        made.setToolTip(self._names(spasm))
        # Names must not make the panel wider than the window has room for.
        made.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        made.setAccessibleName(f"{facts} · {self._names(spasm)}")
        made.clicked.connect(lambda _checked, opened=spasm.id: self.spasm_opened.emit(opened))
        return made

    def _build_welcome(self) -> QFrame:
        frame = QFrame()
        frame.setProperty("role", "card")
        column = QVBoxLayout(frame)
        column.addWidget(label(self.tr("Welcome"), "heading"))
        for line in (
            self.tr("Click the place on the body where it happened."),
            self.tr("Answer what you like, leave the rest, press Enter: it is saved."),
            self.tr("It stays on this computer. The charts and the report grow from it."),
        ):
            column.addWidget(label(line))
        column.addWidget(self.sample)
        frame.hide()
        return frame

    def _build(self) -> None:
        body = QWidget()
        column = QVBoxLayout(body)
        column.setContentsMargins(0, 0, 8, 0)
        column.setSpacing(16)
        for widget in (self.welcome, self._waiting, self._today, self.tried, self.no_spasms):
            column.addWidget(widget)
        column.addStretch()
        self.setWidget(body)


class _Section(QWidget):
    """A heading with widgets under it; without any it is not there."""

    def __init__(self, heading: str) -> None:
        super().__init__()
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.addWidget(label(heading, "heading"))

    def show_widgets(self, widgets: Sequence[QWidget]) -> None:
        """Show these instead of what was shown."""
        while self._column.count() > 1:
            item = self._column.takeAt(1)
            if item is not None and (widget := item.widget()) is not None:
                widget.hide()
                widget.deleteLater()
        for widget in widgets:
            self.add(widget)
        self.setVisible(bool(widgets))

    def add(self, widget: QWidget) -> None:
        """Show one more."""
        self._column.addWidget(widget)
