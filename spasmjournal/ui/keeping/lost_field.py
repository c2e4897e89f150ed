"""What two copies told differently: what stands, what the other version says, and which of them is right."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from spasmjournal.anatomy import Anatomy
from spasmjournal.i18n import number_text
from spasmjournal.ui.controls.flow_layout import FlowLayout
from spasmjournal.ui.controls.labels import button, label, rule
from spasmjournal.ui.keeping.lost_words import differences, title_of

if TYPE_CHECKING:
    from spasmjournal.record.merge.disagreeing import Disagreement

_AT_ONCE = 5


class LostField(QWidget):
    """Lists the first few; each is settled by a click, and then the next ones move up."""

    settled = Signal(str, bool)
    """The name of one, and whether the other version is to be taken."""

    def __init__(self, anatomy: Anatomy) -> None:
        super().__init__()
        self._anatomy = anatomy
        self._shown: list[Disagreement] = []
        self.rows: list[LostRow] = []
        self.more = label("", "muted")
        self._list = QVBoxLayout()
        self._list.setSpacing(10)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 8, 0, 0)
        column.setSpacing(10)
        column.addWidget(label(self.tr("Told differently in two copies"), "heading"))
        column.addWidget(
            label(
                self.tr("One version stands. The other is kept until you say which of them is right."),
                "muted",
            )
        )
        column.addLayout(self._list)
        column.addWidget(self.more)
        self.hide()

    def show_all(self, found: Sequence["Disagreement"]) -> None:
        """Show the first of these, and how many more there are."""
        if list(found) != self._shown:
            held = self._held()
            self._shown = list(found)
            self._fill()
            if held is not None and self.rows:
                self.rows[min(held, len(self.rows) - 1)].keep.setFocus(Qt.FocusReason.TabFocusReason)
        self.setVisible(bool(found))

    def take_focus(self) -> None:
        """Take the keyboard to the first one."""
        if self.rows:
            self.rows[0].keep.setFocus(Qt.FocusReason.OtherFocusReason)

    def _held(self) -> int | None:
        held = self.window().focusWidget()
        return next((number for number, row in enumerate(self.rows) if row.isAncestorOf(held)), None)

    def _fill(self) -> None:
        for row in self.rows:
            self._list.removeWidget(row)
            row.hide()
            row.deleteLater()
        self.rows = [self._row(found) for found in self._shown[:_AT_ONCE]]
        for row in self.rows:
            self._list.addWidget(row)
            row.show()  # what is not shown yet cannot take the keyboard
        hidden = len(self._shown) - len(self.rows)
        self.more.setText(self.tr("And {count} more.").format(count=number_text(hidden)))
        self.more.setVisible(hidden > 0)

    def _row(self, found: "Disagreement") -> "LostRow":
        row = LostRow(title_of(found, self._anatomy), differences(found, self._anatomy))
        row.keep.clicked.connect(lambda: self.settled.emit(found.name, False))
        row.take.clicked.connect(lambda: self.settled.emit(found.name, True))
        return row


class LostRow(QWidget):
    """One thing, in what its two versions differ, and the two ways to settle it."""

    def __init__(self, title: str, lines: Sequence[str]) -> None:
        super().__init__()
        self.title = label(title, "strong")
        self.told = label("\n".join(lines))
        for text in (self.title, self.told):
            text.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.keep = button(self.tr("Keep this"))
        self.keep.setAccessibleName(self.tr("Keep this: {what}").format(what=title))
        self.take = button(self.tr("Take the other"))
        self.take.setAccessibleName(self.tr("Take the other: {what}").format(what=title))
        acts = QWidget()
        row = FlowLayout(acts)
        row.addWidget(self.keep)
        row.addWidget(self.take)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        for widget in (rule(), self.title, self.told, acts):
            column.addWidget(widget)
