"""The bin: what was deleted lately, each with a button that gives it back."""

from collections.abc import Callable, Iterable

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QCheckBox, QFrame, QHBoxLayout, QPushButton, QScrollArea, QVBoxLayout, QWidget

from spasmjournal.i18n import number_text
from spasmjournal.observation import Binned, EntryKey
from spasmjournal.ui.controls.labels import button, label, rule
from spasmjournal.ui.controls.tab_order import tab_as_one_reads
from spasmjournal.ui.journal.head_row import HeadRow

_AT_ONCE = 50
_ROOM = 8

Told = tuple[str, str]
"""What was deleted, and when, in words."""


class BinPanel(QWidget):
    """Shows what it is given, the newest deletion first, and says what the person wants back."""

    back_wanted = Signal(list)
    """The keys of entries to give back."""
    closed = Signal()

    def __init__(self, tell: Callable[[Binned], Told]) -> None:
        super().__init__()
        self._tell = tell
        self._binned: list[Binned] = []
        self._shown = _AT_ONCE
        self.rows: list[BinRow] = []
        self.close_bin = button(self.tr("Back to the journal"))
        self.close_bin.clicked.connect(self.closed)
        self.give_back = button(self.tr("Give back what is ticked"))
        self.give_back.clicked.connect(lambda: self.back_wanted.emit(self.ticked()))
        self.more = button("", "quiet")
        self.more.clicked.connect(self._show_more)
        self.empty = label(self.tr("The bin is empty."), "muted")
        self._list = QVBoxLayout()
        self._area = QScrollArea()
        self._build()

    def show_binned(self, binned: Iterable[Binned]) -> None:
        """Show exactly these, the newest deletion first, and of what was deleted at once the newest entry.

        The keyboard goes on to the row that takes the place of one given back.
        """
        ordered = sorted(binned, key=lambda one: (one.deleted_at, one.entry.began), reverse=True)
        if ordered == self._binned and self.rows:
            return
        held = self._held()
        self._binned = ordered
        gone = self._fill()
        if held is not None:
            part = self.rows[min(held, len(self.rows) - 1)].back if self.rows else self.close_bin
            part.setFocus(Qt.FocusReason.TabFocusReason)
            # its place is known when all is laid out anew
            QTimer.singleShot(0, self, self._show_held)
        self._take_out(gone)

    def ticked(self) -> list[EntryKey]:
        """The entries that are ticked."""
        return [row.key for row in self.rows if row.tick.isChecked()]

    def take_focus(self) -> None:
        """Take the keyboard to the way out, with the rows one Tab away."""
        self.close_bin.setFocus()

    def _held(self) -> int | None:
        if self.give_back.hasFocus():
            return next((number for number, row in enumerate(self.rows) if row.tick.isChecked()), 0)
        held = self.window().focusWidget()
        return next((number for number, row in enumerate(self.rows) if row.isAncestorOf(held)), None)

    def _build(self) -> None:
        body = QWidget()
        column = QVBoxLayout(body)
        column.setContentsMargins(0, 0, 8, 0)
        column.addLayout(self._list)
        column.addWidget(self.more, alignment=Qt.AlignmentFlag.AlignLeft)
        column.addWidget(self.empty)
        column.addStretch()
        self._area.setWidget(body)
        self._area.setWidgetResizable(True)
        self._area.setFrameShape(QFrame.Shape.NoFrame)
        self._area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(12)
        whole.addWidget(HeadRow((label(self.tr("Bin"), "title"),), (self.give_back, self.close_bin)))
        whole.addWidget(
            label(self.tr("What you delete stays here for 30 days. After that it is gone for good."), "muted")
        )
        whole.addWidget(self._area, 1)

    def _fill(self) -> list["BinRow"]:
        """Show a row for each; those that are not needed any more are still there, as they may be held."""
        kept = {row.binned: row for row in self.rows}
        wanted = self._binned[: self._shown]
        self.rows = [kept.pop(binned) if binned in kept else self._row(binned) for binned in wanted]
        for number, row in enumerate(self.rows):
            self._list.insertWidget(number, row)
            row.show()  # what is not shown yet cannot take the keyboard
        hidden = len(self._binned) - len(self.rows)
        self.more.setText(self.tr("Show {count} more").format(count=number_text(min(hidden, _AT_ONCE))))
        self.more.setVisible(hidden > 0)
        self.empty.setVisible(not self.rows)
        self._ticks_changed()
        tab_as_one_reads(self)
        return list(kept.values())

    def _take_out(self, gone: Iterable["BinRow"]) -> None:
        for row in gone:
            self._list.removeWidget(row)
            row.hide()
            row.deleteLater()

    def _show_held(self) -> None:
        held = self.window().focusWidget()
        if self._area.isAncestorOf(held):
            self._area.ensureWidgetVisible(held, 0, _ROOM)

    def _row(self, binned: Binned) -> "BinRow":
        row = BinRow(binned, *self._tell(binned))
        row.tick.toggled.connect(self._ticks_changed)
        row.back.clicked.connect(lambda: self.back_wanted.emit([row.key]))
        return row

    def _show_more(self) -> None:
        first = len(self.rows)
        self._shown += _AT_ONCE
        self._fill()
        self.rows[first].back.setFocus(Qt.FocusReason.TabFocusReason)

    def _ticks_changed(self) -> None:
        self.give_back.setEnabled(bool(self.ticked()))


class BinRow(QWidget):
    """One deleted entry: a box to tick, what it was, when it was deleted, and the way back."""

    def __init__(self, binned: Binned, what: str, when: str) -> None:
        super().__init__()
        self.binned = binned
        self.key = binned.entry.key
        self.tick = QCheckBox()
        self.tick.setAccessibleName(self.tr("Tick: {entry}").format(entry=what))
        self.back: QPushButton = button(self.tr("Give back"))
        self.back.setAccessibleName(self.tr("Give back: {entry}").format(entry=what))
        words = QVBoxLayout()
        words.setSpacing(2)
        words.addWidget(label(what))
        words.addWidget(label(when, "muted"))
        row = QHBoxLayout()
        row.addWidget(self.tick)
        row.addLayout(words, 1)
        row.addWidget(self.back)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 6, 0, 0)
        column.addLayout(row)
        column.addWidget(rule())
