"""Before a copy is put back: what the journal holds now, and what the copy holds."""

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QGridLayout, QVBoxLayout, QWidget

from spasmjournal.errors import JournalError, JournalIsLocked, OneIsMadeUp
from spasmjournal.i18n import sentence
from spasmjournal.record.vault.data_key import DataKey, key_again
from spasmjournal.ui.clock import Clock
from spasmjournal.ui.controls.flow_layout import FlowLayout
from spasmjournal.ui.controls.labels import button, label
from spasmjournal.ui.keeping.copy_words import as_heading, holds_text, state_text
from spasmjournal.ui.making import Making
from spasmjournal.ui.unlock_field import Typed, UnlockField, key_for

if TYPE_CHECKING:
    from spasmjournal.record.backup.contents import Contents
    from spasmjournal.record.backup.looking import Inside


@dataclass(frozen=True, repr=False)
class Chosen:
    """A file to be put in place of the journal, as it was looked into."""

    inside: "Inside"
    key: DataKey | None


class PutBackPanel(QFrame):
    """Looks into one file page by page, asks for its key if it has another, and lets the person decide."""

    wanted = Signal(object)
    """What was `Chosen`."""
    left = Signal()
    """Everything stays as it is."""
    grown = Signal()
    """There is more to be seen now."""

    def __init__(self, clock: Clock) -> None:
        super().__init__()
        self.setProperty("role", "card")
        self._clock = clock
        self._path: Path | None = None
        self.name = ""
        """What the copy is called in a sentence: "the copy of today, 21:30"."""
        self._own_key: DataKey | None = None
        self._chosen: Chosen | None = None
        self.title = label("", "heading")
        self.now = label("")
        self.copy = label("")
        self.kept = label(self.tr("What the journal holds now is kept as a copy first."), "muted")
        self.trouble = label("", "trouble")
        self.unlock = UnlockField()
        self.put = button(self.tr("Put it back"), "primary")
        self.leave = button(self.tr("Leave it"))
        self._making = Making(self)
        self._making.made.connect(self._show)
        self._making.failed.connect(self._fail)
        self.unlock.given.connect(self._unlock)
        self.put.clicked.connect(self._put)
        self.leave.clicked.connect(self.left)
        self._build()
        self.hide()

    def ask(self, path: Path, name: str, own_key: DataKey | None, now: "Contents") -> None:
        """Show what would be put back, under the name that it is told by; `own_key` is the journal's."""
        self.forget()
        self._path, self._own_key, self.name = path, own_key, name
        self.title.setText(self.tr("Put back {copy}?").format(copy=name))
        self.now.setText(holds_text(now))
        self.copy.setText(self.tr("Looking into it …"))
        self.show()
        self.leave.setFocus()
        self._making.make(lambda: _looked_into(path, own_key))

    def forget(self) -> None:
        """Show nothing, and keep no key."""
        self._making.stop()
        self.hide()
        for key in (self._own_key, self._chosen.key if self._chosen is not None else None):
            if key is not None:
                key.forget()
        self._path = self._own_key = self._chosen = None
        self.unlock.forget()
        self.unlock.hide()
        self._say("")
        self.put.hide()
        self.kept.hide()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc leaves everything as it is."""
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def _build(self) -> None:
        holds = QGridLayout()
        holds.setHorizontalSpacing(16)
        holds.setVerticalSpacing(4)
        for row, (name, value) in enumerate(
            ((self.tr("The journal now"), self.now), (self.tr("This copy"), self.copy))
        ):
            named = label(name, "muted")
            named.setWordWrap(False)
            holds.addWidget(named, row, 0, Qt.AlignmentFlag.AlignTop)
            holds.addWidget(value, row, 1)
        holds.setColumnStretch(1, 1)
        acts = QWidget()
        flow = FlowLayout(acts, spacing=8)
        flow.addWidget(self.put)
        flow.addWidget(self.leave)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 12, 16, 14)
        column.setSpacing(8)
        column.addWidget(self.title)
        column.addLayout(holds)
        for widget in (self.trouble, self.unlock, self.kept, acts):
            column.addWidget(widget)

    def _unlock(self, typed: Typed) -> None:
        path = self._path
        if path is not None:
            now = self._clock()
            self._say("")
            self._making.make(lambda: _looked_into(path, key_for(path, typed, now)))

    def _show(self, chosen: Chosen) -> None:
        inside = self._opened(chosen)
        if inside is None:
            return
        self._chosen = chosen
        self.unlock.hide()
        good = inside.can_be_used and not inside.is_made_up
        if inside.is_made_up:
            self._say(sentence(OneIsMadeUp()))
        self.copy.setText(
            holds_text(inside.holds) if inside.can_be_used else as_heading(state_text(inside.state.name))
        )
        self.put.setVisible(good)
        self.kept.setVisible(good)
        self.grown.emit()

    def _opened(self, chosen: Chosen) -> "Inside | None":
        """What was seen, if the key opens it; otherwise that is asked for."""
        from spasmjournal.record.backup.looking import State

        if chosen.inside.state is not State.OTHER_KEY:
            return chosen.inside
        self.copy.setText(as_heading(state_text(chosen.inside.state.name)))
        self.unlock.show_trouble(JournalIsLocked(path=chosen.inside.path))
        self.unlock.take_focus()
        self.grown.emit()
        return None

    def _fail(self, trouble: JournalError) -> None:
        self._say(sentence(trouble))
        if not self.unlock.isHidden():
            self.unlock.show_trouble(trouble)
        else:
            self.copy.setText(self.tr("It cannot be read"))
        self.grown.emit()

    def _say(self, text: str) -> None:
        self.trouble.setText(text)
        self.trouble.setVisible(bool(text))

    def _put(self) -> None:
        if self._chosen is not None:
            self.wanted.emit(self._chosen)


def _looked_into(path: Path, key: DataKey | None) -> Chosen:
    from spasmjournal.record.backup.looking import look_into

    own = key_again(key)
    return Chosen(look_into(path, own, thoroughly=True), own)
