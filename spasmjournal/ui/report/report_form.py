"""What goes into the report, as the person sets it beside the pages."""

from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QLineEdit, QVBoxLayout, QWidget

from spasmjournal.report import Parts
from spasmjournal.ui.controls.flow_layout import FlowLayout
from spasmjournal.ui.controls.labels import button, label
from spasmjournal.ui.report.period_field import PeriodField
from spasmjournal.ui.report.question_field import QuestionField

_MARGIN = 24
_SPACING = 8
_SECTION = 12


class ReportForm(QWidget):
    """Collects; whoever shows it keeps what was said."""

    changed = Signal()
    """Something about the pages should be otherwise."""

    def __init__(self, today: date) -> None:
        super().__init__()
        self.period = PeriodField(today)
        self.name = QLineEdit()
        self.name.setAccessibleName(self.tr("Name on the report"))
        self.name.setPlaceholderText(self.tr("Left out if empty"))
        self.questions = QuestionField()
        self.spasms = QCheckBox(self.tr("List of spasms"))
        self.spasms.setChecked(Parts().spasms)
        self.notes = QCheckBox(self.tr("My notes in the list"))
        self.notes.setChecked(Parts().notes)
        self.print = button(self.tr("Print…"), "primary")
        self.save = button(self.tr("Save as PDF…"))
        self.said = label("", "muted")
        self.trouble = label("", "trouble")
        self._build()
        self.period.changed.connect(self.changed)
        self.spasms.toggled.connect(self._parts_changed)
        self.notes.toggled.connect(self._parts_changed)

    def parts(self) -> Parts:
        """What is ticked."""
        return Parts(spasms=self.spasms.isChecked(), notes=self.notes.isChecked())

    def say(self, text: str) -> None:
        """Say that something is done."""
        self.said.setText(text)
        self.said.setVisible(bool(text))
        self.trouble.hide()

    def say_trouble(self, text: str) -> None:
        """Say what did not work."""
        self.trouble.setText(text)
        self.trouble.show()
        self.said.hide()

    def _parts_changed(self) -> None:
        self.notes.setEnabled(self.spasms.isChecked())
        self.changed.emit()

    def _build(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(_MARGIN, _MARGIN, _MARGIN, _MARGIN)
        column.setSpacing(_SPACING)
        column.addWidget(label(self.tr("Report"), "title"))
        column.addWidget(self._buttons())
        column.addWidget(self.said)
        column.addWidget(self.trouble)
        column.addWidget(self._heading(self.tr("Period")))
        column.addWidget(self.period)
        column.addWidget(self._heading(self.tr("Name")))
        column.addWidget(self.name)
        column.addWidget(self._heading(self.tr("Questions to ask")))
        column.addWidget(self.questions)
        column.addWidget(self._heading(self.tr("After page one")))
        column.addWidget(self.spasms)
        column.addWidget(self.notes)
        column.addStretch()
        self.said.hide()
        self.trouble.hide()

    def _buttons(self) -> QWidget:
        made = QWidget()
        flow = FlowLayout(made)
        flow.addWidget(self.print)
        flow.addWidget(self.save)
        return made

    def _heading(self, text: str) -> QWidget:
        made = label(text, "heading")
        made.setContentsMargins(0, _SECTION, 0, 0)
        return made
