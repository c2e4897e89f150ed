"""The copies, newest first: each says when and why it was made, where it lies and what it holds."""

from collections.abc import Sequence
from datetime import date
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from spasmjournal.i18n import number_text
from spasmjournal.ui.clock import Clock
from spasmjournal.ui.controls.labels import button, label
from spasmjournal.ui.keeping.copy_words import as_heading, moment_in_words, place_text, reason_text, seen_text
from spasmjournal.ui.keeping.looking import Kept, Seen

_AT_FIRST = 8


class CopyRow(QFrame):
    """One copy; it can be put back once it is known that it can be read."""

    wanted = Signal()

    def __init__(self, kept: Kept, made: str, place: str) -> None:
        super().__init__()
        self.kept = kept
        self.made = made
        self.seen: Seen | None = None
        told = self.tr("{made} – {reason}, {place}")
        words = told.format(made=as_heading(made), reason=reason_text(kept.reason), place=place)
        self.words = label(words)
        self.holds = label(self.tr("Looking into it …"), "muted")
        self.put_back = button(self.tr("Put this back …"), "faint")
        self.put_back.setAccessibleName(self.tr("Put back the copy of {made} …").format(made=made))
        self.put_back.clicked.connect(self.wanted)
        said = QVBoxLayout()
        said.setSpacing(2)
        said.addWidget(self.words)
        said.addWidget(self.holds)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 4, 0, 4)
        row.setSpacing(12)
        row.addLayout(said, 1)
        row.addWidget(self.put_back, 0, Qt.AlignmentFlag.AlignVCenter)

    def show_seen(self, seen: Seen) -> None:
        """Say what was seen in it."""
        self.seen = seen
        self.holds.setText(as_heading(seen_text(seen)))
        bad = seen.best is None or seen.best.state.name in ("DAMAGED", "NEWER")
        self.put_back.setHidden(bad)


class CopyList(QWidget):
    """Shows the newest copies, and the others when they are wanted; keeps rows that are still true."""

    put_back_wanted = Signal(object)
    """The `CopyRow` of the copy."""

    def __init__(self, clock: Clock) -> None:
        super().__init__()
        self._clock = clock
        self._today: date | None = None
        self.rows: list[CopyRow] = []
        self.none = label(self.tr("There is no copy yet. One is made when the journal is closed."), "muted")
        self.more = button("", "quiet")
        self.more.clicked.connect(self._show_all)
        self._all = False
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(4)
        self._column.addWidget(self.none)
        self._column.addWidget(self.more, 0, Qt.AlignmentFlag.AlignLeft)
        self.forget()

    def forget(self) -> None:
        """Show no copies, and not even that there are none."""
        self._all = False
        self._clear()
        self.none.hide()
        self.more.hide()

    def show_copies(self, listed: Sequence[Kept], beside: Path) -> None:
        """Show these copies; `beside` is the folder of those beside the journal."""
        today = self._clock().date()
        if [row.kept for row in self.rows] != list(listed) or self._today != today:
            self._today = today
            self._clear()
            for kept in listed:
                self._add(kept, beside, today)
        self.none.setHidden(bool(listed))
        self._show_some()

    def show_seen(self, seen: Seen) -> None:
        """Say what was seen in one copy."""
        for row in self.rows:
            if row.kept == seen.kept:
                row.show_seen(seen)

    def place_below(self, row: CopyRow, panel: QWidget) -> None:
        """Put a panel right below the row that it is about."""
        self._column.removeWidget(panel)
        self._column.insertWidget(self._column.indexOf(row) + 1, panel)

    def place_last(self, panel: QWidget) -> None:
        """Put a panel below all copies, where it is about none of them."""
        self._column.removeWidget(panel)
        self._column.addWidget(panel)

    def _add(self, kept: Kept, beside: Path, today: date) -> None:
        made = moment_in_words(self._clock.here(kept.made), today)
        row = CopyRow(kept, made, place_text(kept, beside=kept.paths[0].parent == beside))
        row.wanted.connect(lambda: self.put_back_wanted.emit(row))
        self._column.insertWidget(self._column.indexOf(self.more), row)
        self.rows.append(row)

    def _clear(self) -> None:
        for row in self.rows:
            self._column.removeWidget(row)
            row.hide()
            row.deleteLater()
        self.rows = []

    def _show_all(self) -> None:
        self._all = True
        self._show_some()
        self.rows[_AT_FIRST].put_back.setFocus()

    def _show_some(self) -> None:
        hidden = [] if self._all else self.rows[_AT_FIRST:]
        for row in self.rows:
            row.setHidden(row in hidden)
        self.more.setVisible(bool(hidden))
        self.more.setText(self.tr("and {count} more").format(count=number_text(len(hidden))))
