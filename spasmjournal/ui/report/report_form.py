"""What goes into the report, as the person sets it beside the pages."""

from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit, QProgressBar, QVBoxLayout, QWidget

from spasmjournal.report.parts import Parts
from spasmjournal.ui.controls.flow_layout import FlowLayout
from spasmjournal.ui.controls.labels import button, label
from spasmjournal.ui.report.notes_field import NotesField
from spasmjournal.ui.report.paper_field import PaperField
from spasmjournal.ui.report.parts_field import NamingField, SectionsField
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
        self.naming = NamingField()
        self.questions = QuestionField()
        self.sections = SectionsField()
        self.notes = NotesField()
        self.paper = PaperField()
        self.print = button(self.tr("Print…"), "primary")
        self.save = button(self.tr("Save as PDF…"))
        self.save_web = button(self.tr("Save as web page…"))
        self.copy = button(self.tr("Copy as text"))
        self.said = label("", "muted")
        self.trouble = label("", "trouble")
        self.busy = label(self.tr("The report is being made…"), "muted")
        self.progress = QProgressBar()
        self.progress.setAccessibleName(self.tr("Pages that are done"))
        self.cancel = button(self.tr("Cancel"))
        self._build()
        self.period.changed.connect(self.changed)
        self.naming.chosen.connect(self.changed)
        for field in (self.sections, self.notes, self.paper):
            field.changed.connect(self.changed)

    def parts(self) -> Parts:
        """What is ticked."""
        return Parts(sections=self.sections.ticked(), notes=self.notes.ticked(), naming=self.naming.naming())

    def forget_typed(self) -> None:
        """Let go of the name and the questions, kept or not."""
        self.name.setText("")
        self.questions.setPlainText("")

    def offer_making(self, *, there: bool, writing: bool = False) -> None:
        """Offer to print and save only what is there, and to save one file after the other."""
        for each in (self.print, self.copy):
            each.setEnabled(there)
        for each in (self.save, self.save_web):
            each.setEnabled(there and not writing)

    def show_progress(self, going_on: bool) -> None:
        """Say that something takes its time, or that it is over."""
        self.busy.setVisible(going_on)
        if not going_on:
            self.end_pages()

    def end_pages(self) -> None:
        """Show no longer how many pages are done: no file is being written."""
        self.progress.hide()
        self.cancel.hide()

    def show_page(self, number: int, pages: int) -> None:
        """Show how many pages of a file are done, with a way to stop."""
        self.progress.setRange(0, pages)
        self.progress.setValue(number)
        for each in (self.progress, self.cancel):
            each.setVisible(self.busy.isVisibleTo(self))

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

    def _build(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(_MARGIN, _MARGIN, _MARGIN, _MARGIN)
        column.setSpacing(_SPACING)
        column.addWidget(label(self.tr("Report"), "title"))
        column.addWidget(self._row(self.print, self.save, self.save_web, self.copy))
        for widget in (self.said, self.trouble, self.busy, self.progress, self._row(self.cancel)):
            column.addWidget(widget)
        for title, fields in (
            (self.tr("Period"), (self.period,)),
            (self.tr("Name"), (self.name, self.naming)),
            (self.tr("Questions to ask"), (self.questions,)),
            (self.tr("After page one"), (self.sections,)),
            (self.tr("My notes"), (self.notes,)),
            (self.tr("Paper"), (self.paper,)),
        ):
            column.addWidget(self._heading(title))
            for field in fields:
                column.addWidget(field)
        column.addStretch()
        for hidden in (self.said, self.trouble, self.busy, self.progress, self.cancel):
            hidden.hide()

    def _row(self, *buttons: QWidget) -> QWidget:
        made = QWidget()
        flow = FlowLayout(made)
        for each in buttons:
            flow.addWidget(each)
        return made

    def _heading(self, text: str) -> QWidget:
        made = label(text, "heading")
        made.setContentsMargins(0, _SECTION, 0, 0)
        return made
