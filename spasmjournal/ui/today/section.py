"""A part of the day's panel: a heading, and under it what stays as long as it is the same."""

from collections.abc import Callable, Hashable, Sequence
from typing import Generic, Protocol, TypeVar, runtime_checkable

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget

from spasmjournal.ui.controls.labels import button, label
from spasmjournal.ui.today.second_click import SecondClick

Item = TypeVar("Item", bound=Hashable)
Row = TypeVar("Row", bound=QWidget)


@runtime_checkable
class TakesFocus(Protocol):
    """A row that knows where the keyboard goes."""

    def take_focus(self) -> None:
        """Take the keyboard."""


class Section(QWidget, Generic[Item, Row]):
    """Shows a row for each item, the first few of many; without any it is not there.

    An item holds all that its row shows: the row of an item that is there still is left alone, and
    with it the keyboard.
    """

    arranged = Signal()
    """Rows came, went or changed places."""

    def __init__(self, heading: str, make: Callable[[Item], Row], at_once: int | None = 3) -> None:
        super().__init__()
        self.rows: list[Row] = []
        self._make = make
        self._at_once = at_once
        self._items: tuple[Item, ...] = ()
        self._shown: tuple[Item, ...] = ()
        self._opened = False
        self._second_click = SecondClick(self)
        self._list = QVBoxLayout()
        self._list.setSpacing(8)
        self._words = label("", "muted")
        self.more = button("", "quiet")
        self.more.clicked.connect(self._open_or_close)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addWidget(label(heading, "heading"))
        column.addLayout(self._list)
        for widget in (self._words, self.more):
            column.addWidget(widget)
            widget.hide()
        column.setAlignment(self.more, Qt.AlignmentFlag.AlignLeft)
        self.hide()

    def show_items(self, items: Sequence[Item], without: str = "") -> None:
        """Show these; where there is none, say `without`, or nothing at all."""
        self._items = tuple(items)
        self._words.setText(without)
        self._words.setVisible(bool(without) and not items)
        self._arrange()
        self.setVisible(bool(items or without))

    def _arrange(self) -> None:
        hidden = max(len(self._items) - self._at_once, 0) if self._at_once else 0
        self._opened = self._opened and hidden > 0
        self.more.setVisible(hidden > 0)
        more = self.tr("and {count} more").format(count=hidden)
        self.more.setText(self.tr("Show fewer") if self._opened else more)
        shown = self._items[: len(self._items) if self._opened else len(self._items) - hidden]
        if shown != self._shown:
            place = self._place_of_keyboard()
            held = None if place is None else self.rows[place]
            self._replace(shown)
            if place is not None and held not in self.rows and self.rows:
                _take_keyboard(self.rows[min(place, len(self.rows) - 1)])
            self.arranged.emit()

    def _replace(self, shown: tuple[Item, ...]) -> None:
        gone = dict(zip(self._shown, self.rows, strict=True))
        self._shown = shown
        self.rows = [gone.pop(item) if item in gone else self._made(item) for item in shown]
        for row in gone.values():
            self._list.removeWidget(row)
            row.hide()
            row.deleteLater()
        for number, row in enumerate(self.rows):
            if self._list.indexOf(row) != number:
                self._list.insertWidget(number, row)
                row.show()

    def _made(self, item: Item) -> Row:
        row = self._make(item)
        self._second_click.keep_from(row)
        return row

    def _place_of_keyboard(self) -> int | None:
        """Which row has the keyboard."""
        focused = QApplication.focusWidget()
        for number, row in enumerate(self.rows):
            if focused is not None and (row is focused or row.isAncestorOf(focused)):
                return number
        return None

    def _open_or_close(self) -> None:
        self._opened = not self._opened
        before = len(self.rows)
        self._arrange()
        if self._opened:
            _take_keyboard(self.rows[before])


def _take_keyboard(row: QWidget) -> None:
    """Give the keyboard to where a row wants it, else to its first stop."""
    if isinstance(row, TakesFocus):
        row.take_focus()
        return
    for part in (row, *row.findChildren(QWidget)):
        if part.focusPolicy() & Qt.FocusPolicy.TabFocus:
            part.setFocus(Qt.FocusReason.OtherFocusReason)
            return
