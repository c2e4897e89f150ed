"""The groups of the recovery sheet on the screen, large enough to be copied by hand."""

from collections.abc import Sequence

from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QWidget

from spasmjournal.i18n import number_text
from spasmjournal.ui.controls.flow_layout import FlowLayout
from spasmjournal.ui.controls.labels import label

_WIDTH = 2
"""Of a number, in signs."""


class SheetView(QFrame):
    """Shows numbered groups, as many in a line as there is room for."""

    def __init__(self) -> None:
        super().__init__()
        self.groups: list[QLabel] = []
        self._flow = FlowLayout(self, spacing=12)
        self._cells: list[QWidget] = []

    def show_groups(self, groups: Sequence[str]) -> None:
        """Show exactly these."""
        for cell in self._cells:
            self._flow.removeWidget(cell)
            cell.hide()
            cell.deleteLater()
        self.groups.clear()
        self._cells.clear()
        for number, group in enumerate(groups, start=1):
            self._add(number_text(number), group)

    def _add(self, number: str, group: str) -> None:
        cell = QWidget()
        row = QHBoxLayout(cell)
        row.setContentsMargins(0, 0, 12, 0)
        row.setSpacing(8)
        before, shown = label(number.rjust(_WIDTH), "sheet number"), label(group, "sheet group")
        shown.setAccessibleName(
            self.tr("Group {number}: {signs}").format(number=number, signs=" ".join(group))
        )
        for part in (before, shown):
            part.setWordWrap(False)
            row.addWidget(part)
        self.groups.append(shown)
        self._cells.append(cell)
        self._flow.addWidget(cell)
