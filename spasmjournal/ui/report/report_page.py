"""Report: what to hand over at an appointment, set on the left, the real pages on the right."""

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication, QHideEvent
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea

from spasmjournal.anatomy import Anatomy
from spasmjournal.errors import JournalError
from spasmjournal.i18n import sentence
from spasmjournal.report.usual_period import last_visit
from spasmjournal.ui.clock import Clock
from spasmjournal.ui.making import Making
from spasmjournal.ui.page import Page
from spasmjournal.ui.report.draft import Draft, Drafted, Told
from spasmjournal.ui.report.form_typed import FormTyped
from spasmjournal.ui.report.handing_over import ask_for_pdf, ask_for_printer, ask_for_web_page
from spasmjournal.ui.report.page_preview import PagePreview
from spasmjournal.ui.report.report_form import ReportForm
from spasmjournal.ui.report.saving import Saving
from spasmjournal.ui.theme import Theme, print_look

if TYPE_CHECKING:
    from spasmjournal.record.journal import Journal

_FORM_LETTERS = 46
"""How wide the form is, in letters of the size in force, where there is room."""


class ReportPage(Page):
    """Shows the pages of a report, keeps the name and the questions, prints and saves."""

    def __init__(self, theme: Theme, clock: Clock, anatomy: Anatomy) -> None:
        super().__init__(theme, clock)
        self._anatomy = anatomy
        self._told: Told | None = None
        self.drafted: Drafted | None = None
        """The report that the form asks for; None from a change until it is made."""
        self._asked: list[Callable[[], None]] = []
        self._writing = False
        self._slow: set[Making | Saving] = set()
        self._warned_of: tuple[str, str] | None = None
        self.form = ReportForm(clock().date())
        self.typed = FormTyped(self.form, clock)
        self.preview = PagePreview(theme.look)
        self.making = Making(self)
        self.saving = Saving(self)
        self._scroll = self._scrolled()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self._scroll, 2)
        row.addWidget(self.preview, 3)
        self._connect()
        self.form.offer_making(there=False)
        self.restyle()

    def show_journal(self, journal: "Journal | None") -> None:
        """Show another journal; nothing of the last one stays in view."""
        self.making.stop()
        self.saving.leave()
        self.form.forget_typed()
        self.typed.journal = journal
        self._told = self._warned_of = None
        self._offer_nothing()
        self.form.notes.show_notes(())
        self.preview.show_nothing()
        super().show_journal(journal)

    def refresh(self) -> None:
        """Ask the journal for everything on the pages."""
        journal = self.journal
        if journal is None:
            return
        self.drafted = None
        today = self.clock().date()
        self.form.period.show_today(today, last_visit(journal.appointments(), today))
        if not self.form.name.isModified():
            self.form.name.setText(journal.person().name)
        self.form.questions.show_questions(journal.questions())
        self._told = None
        self._lay_out()

    def restyle(self) -> None:
        """Take the theme's size of text and ground; paper stays paper."""
        wide = self.fontMetrics().averageCharWidth() * _FORM_LETTERS
        needed = self.form.minimumSizeHint().width() + self._scroll.verticalScrollBar().sizeHint().width()
        self._scroll.setMinimumWidth(needed)
        self._scroll.setMaximumWidth(max(wide, needed))
        self.form.questions.fit()
        self.form.notes.fit()
        if self.preview.pages is not None:
            self.preview.show_pages(self.preview.pages, self.theme.look)

    def leave(self) -> bool:
        """Keep what was typed; what cannot be kept is said once, and then taken as given up."""
        if self.typed.keep():
            return True
        typed = (self.form.name.text(), self.form.questions.toPlainText())
        given_up = typed == self._warned_of
        self._warned_of = typed
        if not given_up:
            self.told.emit(
                self.tr("Your name or your questions could not be saved. Choose once more to leave them.")
            )
        return given_up

    def keep_typed(self) -> bool:
        """Keep what was typed; nothing is given up because the journal would be locked."""
        return self.typed.keep()

    def hideEvent(self, event: QHideEvent) -> None:
        """Keep what was typed before something else is looked at."""
        self.typed.keep()
        super().hideEvent(event)

    def _lay_out(self) -> None:
        journal, form = self.journal, self.form
        if journal is None:
            return
        self.drafted = None
        if self._told is None or self._told.period != form.period.period():
            self._told = Told.by(journal, form.period.period())
        draft = Draft(self._told, self._anatomy, self.clock().date(), form.parts(), form.paper.printed())
        look = print_look()
        self.making.make(lambda: draft.made(look))

    def _show_made(self, drafted: Drafted) -> None:
        self.drafted = drafted
        self._told = drafted.told
        self.form.notes.show_notes(drafted.report.contents.noted)
        # fonts belong to the thread that made them, so pages are laid out in that of the windows
        pages = drafted.report.pages(self.form.paper.printed().page_size)
        self.preview.show_pages(pages, self.theme.look)
        self._offer()
        self._do_asked()

    def _not_made(self, error: JournalError) -> None:
        self._offer_nothing()
        self.form.say_trouble(sentence(error))

    def _offer_nothing(self) -> None:
        self.drafted = None
        self._asked.clear()
        # what waited to be written is not asked for any more
        self._writing = self.saving.is_busy
        self.form.offer_making(there=False)

    def _offer(self) -> None:
        self.form.offer_making(there=self.preview.pages is not None, writing=self._writing)

    def _write(self, act: Callable[[], None]) -> None:
        """Write a file; another one can be asked for when the person was told of this one."""
        self._writing = True
        self._offer()
        self._hand_over(act)

    def _written(self) -> None:
        self._writing = False
        self._offer()

    def _hand_over(self, act: Callable[[], None]) -> None:
        """Do this as soon as the report is what the form says: never with an older one."""
        if act not in self._asked:
            self._asked.append(act)
        self._do_asked()

    def _do_asked(self) -> None:
        while self._asked and self.drafted is not None:
            self._asked.pop(0)()

    def _show_slow(self, which: Making | Saving, going_on: bool) -> None:
        """Say that something takes its time for as long as the one or the other does."""
        (self._slow.add if going_on else self._slow.discard)(which)
        if not going_on and which is self.saving:
            self.form.end_pages()
        self.form.show_progress(bool(self._slow))

    def _print(self) -> None:
        if self.typed.keep():
            self._hand_over(self._ask_for_printer)

    def _ask_for_printer(self) -> None:
        if self.preview.pages is not None:
            title, paper = self.tr("Spasm report"), self.form.paper.printed().page_size
            ask_for_printer(
                self,
                title,
                paper,
                len(self.preview.pages),
                lambda printer, numbers: self._hand_over(lambda: self._print_on(printer, numbers)),
            )

    def _print_on(self, printer: QPrinter, numbers: range) -> None:
        from spasmjournal.report.output import paint_report

        if self.drafted is None:
            return
        if paint_report(self.drafted.report, printer, numbers):
            self.form.say(self.tr("The pages are on their way to the printer."))
        else:
            self.form.say_trouble(
                self.tr("The printer did not take the pages. Please check that it is on, or save a PDF.")
            )

    def _save(self) -> None:
        if self.typed.keep():
            name = self.tr("Spasm report {day}.pdf").format(day=self.clock().date().isoformat())
            ask_for_pdf(self, name, lambda path: self._write(lambda: self._save_pdf(path)))

    def _save_pdf(self, path: Path) -> None:
        if self.drafted is not None:
            self.saving.save_pdf(self.drafted.report, path, self.form.paper.printed().page_size)

    def _save_web(self) -> None:
        if self.typed.keep():
            name = self.tr("Spasm report {day}.html").format(day=self.clock().date().isoformat())
            ask_for_web_page(self, name, lambda path: self._write(lambda: self._save_web_page(path)))

    def _save_web_page(self, path: Path) -> None:
        if self.drafted is not None:
            self.saving.save_web_page(self.drafted.report, path)

    def _copy(self) -> None:
        if self.typed.keep():
            self._hand_over(self._copy_text)

    def _copy_text(self) -> None:
        from spasmjournal.report.plain_text import plain_text

        if self.drafted is not None:
            QGuiApplication.clipboard().setText(plain_text(self.drafted.report))
            self.form.say(self.tr("The report is copied as text, to be pasted elsewhere."))

    def _connect(self) -> None:
        form = self.form
        form.changed.connect(self._lay_out)
        form.name.editingFinished.connect(self.typed.keep_name)
        form.questions.left.connect(self.typed.keep_questions)
        form.print.clicked.connect(self._print)
        form.save.clicked.connect(self._save)
        form.save_web.clicked.connect(self._save_web)
        form.copy.clicked.connect(self._copy)
        form.cancel.clicked.connect(self.saving.stop)
        self.making.made.connect(self._show_made)
        self.making.failed.connect(self._not_made)
        self.saving.saved.connect(lambda path: form.say(self.tr("The report is in {path}").format(path=path)))
        self.saving.stopped.connect(lambda: form.say(self.tr("Stopped. No file was written.")))
        self.saving.failed.connect(lambda error: form.say_trouble(sentence(error)))
        for told in (self.saving.saved, self.saving.stopped, self.saving.failed):
            told.connect(self._written)
        self.saving.page_done.connect(form.show_page)
        self.making.going_on.connect(lambda going_on: self._show_slow(self.making, going_on))
        self.saving.going_on.connect(lambda going_on: self._show_slow(self.saving, going_on))

    def _scrolled(self) -> QScrollArea:
        area = QScrollArea()
        area.setWidget(self.form)
        area.setWidgetResizable(True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        return area
