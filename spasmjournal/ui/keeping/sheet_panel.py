"""The recovery sheet of a locked journal: shown, printed, and once read back from paper."""

from collections.abc import Callable
from random import Random
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtWidgets import QVBoxLayout, QWidget

from spasmjournal.errors import JournalError
from spasmjournal.i18n import sentence
from spasmjournal.ui.clock import Clock
from spasmjournal.ui.controls.flow_layout import FlowLayout
from spasmjournal.ui.controls.in_view import bring_into_view
from spasmjournal.ui.controls.labels import button, label
from spasmjournal.ui.keeping.asked_back import AskedBack
from spasmjournal.ui.keeping.sheet_view import SheetView
from spasmjournal.ui.keeping.who_is_there import WhoIsThere

if TYPE_CHECKING:
    from spasmjournal.record.journal import Journal


class SheetPanel(QWidget):
    """Reminds quietly until what the person typed from paper was right."""

    told = Signal(str)
    """One short sentence on what was done."""

    def __init__(self, clock: Clock, chance: Random) -> None:
        super().__init__()
        self._clock = clock
        self._journal: Journal | None = None
        self.state = label("")
        self.view = SheetView()
        self.asked = AskedBack(chance)
        self.who = WhoIsThere(clock)
        self.show_sheet = button("")
        self.print = button(self.tr("Print the sheet …"))
        self.check = button(self.tr("Check my sheet …"))
        self._acts = QWidget()
        self._build()
        self.show_sheet.clicked.connect(self._show_or_hide)
        self.print.clicked.connect(lambda: self._if_known(self._ask_for_printer))
        self.who.left.connect(self._leave_who)
        self.check.clicked.connect(self._ask_back)
        self.asked.right.connect(self._keep_checked)
        self.asked.left.connect(self._leave_asking)
        self.forget()

    def show_journal(self, journal: "Journal | None") -> None:
        """Be about another journal."""
        self._journal = journal
        self.forget()

    def forget(self) -> None:
        """Show no sheet, and ask for none."""
        self._show(wanted=False)
        self._stop_asking()

    def refresh(self) -> None:
        """Say whether the sheet was checked."""
        if self._journal is None:
            return
        checked = self._journal.sheet_is_checked()
        self.state.setText(
            self.tr("Your recovery sheet was checked, and is right.")
            if checked
            else self.tr(
                "The recovery sheet is not yet checked. Once it is on paper, you are asked for three of its"
                " groups."
            )
        )
        self.check.setHidden(checked)

    def _show_or_hide(self) -> None:
        if self.view.isHidden():
            self._if_known(lambda: self._show(wanted=True))
        else:
            self._show(wanted=False)

    def _if_known(self, act: Callable[[], None]) -> None:
        """Once the sheet is on paper, nobody needs it here but who comes to take it along."""
        journal = self._journal
        if journal is None:
            return
        if not journal.sheet_is_checked() or journal.opened_by_sheet or not self.view.isHidden():
            act()
            return
        self._acts.hide()
        self.who.ask(journal, lambda: self._come_back(act))

    def _come_back(self, act: Callable[[], None]) -> None:
        self._acts.show()
        self.show_sheet.setFocus()
        act()

    def _leave_who(self) -> None:
        self.who.forget()
        self._acts.show()
        self.show_sheet.setFocus()

    def _show(self, *, wanted: bool) -> None:
        groups = self._journal.recovery_groups() if wanted and self._journal is not None else ()
        self.view.show_groups(groups)
        self.view.setVisible(bool(groups))
        self.show_sheet.setText(
            self.tr("Hide the recovery sheet") if groups else self.tr("Show the recovery sheet")
        )
        if groups:
            self._stop_asking()
            bring_into_view(self.view)

    def _ask_back(self) -> None:
        """The sheet is out of sight meanwhile: it is the paper that is checked."""
        if self._journal is not None:
            self._show(wanted=False)
            self._acts.hide()
            self.asked.show()
            self.asked.ask(self._journal.recovery_groups())
            bring_into_view(self.asked)

    def _stop_asking(self) -> None:
        self.asked.forget()
        self.asked.hide()
        self.who.forget()
        self._acts.show()
        self.refresh()

    def _leave_asking(self) -> None:
        self._stop_asking()
        self.check.setFocus()

    def _keep_checked(self) -> None:
        if self._journal is None:
            return
        try:
            self._journal.keep_sheet_checked()
        except JournalError as error:
            self.told.emit(sentence(error))
        else:
            self.told.emit(self.tr("That is right. The recovery sheet is not asked for again."))
        self._stop_asking()
        self.show_sheet.setFocus()

    def _ask_for_printer(self) -> None:
        from spasmjournal.report.sheet import default_paper
        from spasmjournal.ui.report.handing_over import ask_for_printer

        title = self.tr("Recovery sheet")
        ask_for_printer(self, title, default_paper(), 1, lambda printer, _numbers: self._print_on(printer))

    def _print_on(self, printer: QPrinter) -> None:
        from spasmjournal.ui.keeping.sheet_page import SheetPage
        from spasmjournal.ui.theme import print_look

        journal = self._journal
        if journal is None:
            return
        page = SheetPage(journal.path.name, self._clock().date(), journal.recovery_groups(), print_look())
        if page.print_on(printer):
            self.told.emit(self.tr("The recovery sheet is on its way to the printer."))
        else:
            self.told.emit(self.tr("The printer did not take the sheet. Please check that it is on."))

    def _build(self) -> None:
        row = FlowLayout(self._acts)
        for act in (self.show_sheet, self.print, self.check):
            row.addWidget(act)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(10)
        about = self.tr(
            "The recovery sheet opens the journal when the passphrase is forgotten or the small key file"
            " beside the journal is lost. Keep it on paper, away from this computer."
        )
        for words in (label(self.tr("Recovery sheet"), "heading"), label(about), self.state):
            column.addWidget(words)
        for widget in (self.view, self.asked, self.who, self._acts):
            column.addWidget(widget)
