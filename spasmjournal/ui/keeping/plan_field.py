"""The preview: what bringing something in would do, and whether to do it."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from spasmjournal.errors import OneIsMadeUp
from spasmjournal.i18n import sentence
from spasmjournal.ui.controls.flow_layout import FlowLayout
from spasmjournal.ui.controls.labels import button, label
from spasmjournal.ui.keeping.breakable import breakable
from spasmjournal.ui.keeping.merge_words import conflicts_text, plan_lines

if TYPE_CHECKING:
    from spasmjournal.record.merge.applying import MergePlan


class PlanField(QWidget):
    """Shows a plan, and says what the person decides; nothing is done here."""

    bring_wanted = Signal()
    leave_wanted = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.title = label("", "heading")
        self.lines = label("")
        self.conflicts = label("")
        self.warning = label("", "trouble")
        for text in (self.title, self.lines, self.conflicts, self.warning):
            text.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.bring = button(self.tr("Bring it in"), "primary")
        self.bring.clicked.connect(self.bring_wanted)
        self.leave = button(self.tr("Leave it"))
        self.leave.clicked.connect(self.leave_wanted)
        acts = QWidget()
        row = FlowLayout(acts)
        row.addWidget(self.bring)
        row.addWidget(self.leave)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        for widget in (self.title, self.warning, self.lines, self.conflicts, acts):
            column.addWidget(widget)
        self.hide()

    def show_plan(self, name: str, plan: "MergePlan") -> None:
        """Show what the file of that name would do."""
        title = self.tr("Nothing to bring in") if plan.is_nothing else self.tr("What {name} would bring")
        self.title.setText(breakable(title.format(name=name)))
        self._warn(plan)
        refused = plan.one_is_made_up
        self.lines.setVisible(not refused)
        same = self.tr("Both hold the same.")
        self.lines.setText(same if plan.is_nothing else "\n".join(plan_lines(plan)))
        self.conflicts.setText("" if refused else conflicts_text(plan))
        self.conflicts.setVisible(bool(self.conflicts.text()))
        self.bring.setVisible(not (refused or plan.is_nothing))
        self.leave.setText(self.tr("Leave it") if self.bring.isVisibleTo(self) else self.tr("Close"))
        self.show()
        (self.bring if self.bring.isVisibleTo(self) and not plan.are_strangers else self.leave).setFocus()

    def _warn(self, plan: "MergePlan") -> None:
        text = ""
        if plan.one_is_made_up:
            text = sentence(OneIsMadeUp())
        elif plan.are_strangers:
            text = self.tr(
                "These do not look like two copies of one journal: nothing is in both."
                " Please bring it in only if both are your own."
            )
        self.warning.setText(text)
        self.warning.setVisible(bool(text))
