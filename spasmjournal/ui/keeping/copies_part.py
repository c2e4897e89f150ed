"""The copies of the journal: how the newest one is, all of them, putting one back, and the second folder."""

from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from spasmjournal.errors import JournalError, JournalIsDamaged
from spasmjournal.i18n import sentence
from spasmjournal.settings import Settings
from spasmjournal.ui.clock import Clock
from spasmjournal.ui.controls.flow_layout import FlowLayout
from spasmjournal.ui.controls.labels import button, rule
from spasmjournal.ui.controls.tab_order import tab_as_one_reads
from spasmjournal.ui.journal_dialog import ask_for_journal
from spasmjournal.ui.keeping.checked import Checked
from spasmjournal.ui.keeping.copy_list import CopyList, CopyRow
from spasmjournal.ui.keeping.copying import Outcome, copy_into, other_folders, remember, second_folder
from spasmjournal.ui.keeping.looking import Kept, Looking, Place, Seen
from spasmjournal.ui.keeping.part import Part, Rewriting
from spasmjournal.ui.keeping.put_back_panel import Chosen, PutBackPanel
from spasmjournal.ui.keeping.putting_back import PuttingBack
from spasmjournal.ui.keeping.second_folder_field import SecondFolderField
from spasmjournal.ui.making import Making

if TYPE_CHECKING:
    from spasmjournal.record.journal import Journal


class CopiesPart(Part):
    """Lists and checks the copies, makes one, and puts one back once the person has seen what it holds."""

    damage_found = Signal(object)
    """A `JournalIsDamaged`: the person wants to see what can be done."""

    def __init__(self, settings: Settings, clock: Clock) -> None:
        super().__init__()
        self.heading.setText(self.tr("Copies"))
        self._settings = settings
        self._clock = clock
        self.checked = Checked(clock)
        self.make = button(self.tr("Make a copy now"))
        self.check = button(self.tr("Check the journal and all copies"))
        self.list = CopyList(clock)
        self.panel = PutBackPanel(clock)
        self.elsewhere = button(self.tr("Put back a copy from elsewhere …"), "link")
        self.second = SecondFolderField(settings, clock)
        self._opener = self.elsewhere
        self._looking = Looking(self)
        self._making = Making(self)
        self._build()
        self._connect()

    def forget(self) -> None:
        """Show nothing of any journal, and leave no file open."""
        self._making.stop()
        self._looking.forget()
        self.panel.forget()
        self.list.forget()
        self.checked.forget()
        self._offer(wanted=True)

    def refresh(self) -> None:
        """Look what copies there are."""
        journal = self.journal
        if journal is None:
            return
        self.checked.show_trouble(self._settings.copy_trouble)
        self.second.refresh(journal.path, self._beside(journal))
        if not self._making.is_busy and not self.checked.is_checking:
            self._looking.look(self._place(journal), journal.own_key())

    def _build(self) -> None:
        acts = QWidget()
        row = FlowLayout(acts, spacing=8)
        row.addWidget(self.make)
        row.addWidget(self.check)
        below = QWidget()
        FlowLayout(below).addWidget(self.elsewhere)
        for widget in (self.checked, acts, rule(), self.list, below, rule(), self.second):
            self.inside.addWidget(widget)
        self.list.place_last(self.panel)

    def _connect(self) -> None:
        self.make.clicked.connect(lambda: self._copy(None, *other_folders(self._settings)))
        self.check.clicked.connect(self._check)
        self.elsewhere.clicked.connect(self._ask_for_file)
        self.list.put_back_wanted.connect(self._preview_row)
        self.panel.wanted.connect(self._put_back)
        self.panel.left.connect(self._leave)
        self.panel.grown.connect(self._opened_panel)
        self.second.copy_wanted.connect(lambda: self._copy(*other_folders(self._settings)))
        self.second.given_up.connect(self.refresh)
        self.checked.damage_followed.connect(self._give_up)
        self._looking.listed.connect(self._listed)
        self._looking.seen.connect(self._seen)
        self._looking.journal_checked.connect(self.checked.show_journal)
        self._looking.over.connect(self._over)
        self._making.made.connect(self._copied)

    def _place(self, journal: "Journal") -> Place:
        return Place(journal.path, second_folder(self._settings))

    def _beside(self, journal: "Journal") -> Path:
        from spasmjournal.record.backup.copies import Copies

        return Copies(journal.path).folder

    def _listed(self, listed: list[Kept]) -> None:
        if self.journal is not None:
            self.checked.count(len(listed))
            self.list.show_copies(listed, self._beside(self.journal))
            tab_as_one_reads(self)

    def _seen(self, seen: Seen) -> None:
        self.checked.take(seen)
        self.list.show_seen(seen)

    def _over(self) -> None:
        if self.checked.is_checking:
            self.checked.end()
            self._offer(wanted=True)

    def _give_up(self, reason: str) -> None:
        if self.journal is not None:
            self.damage_found.emit(JournalIsDamaged(path=self.journal.path, reason=reason))

    def _check(self) -> None:
        if self.journal is not None:
            self._offer(wanted=False)
            self.checked.start()
            self._looking.check(
                self._place(self.journal), self.journal.own_key(), self.journal.reader().trouble
            )

    def _copy(self, *folders: Path | None) -> None:
        from spasmjournal.record.backup.copies import Reason

        journal = self.journal
        if journal is None:
            return
        self._offer(wanted=False)
        keep, now = journal.reader().keep_copy, self._clock()
        self._making.make(lambda: [copy_into(keep, folder, now, Reason.ASKED) for folder in folders])

    def _copied(self, outcomes: Iterable[Outcome]) -> None:
        self._offer(wanted=True)
        outcomes = list(outcomes)
        for outcome in outcomes:
            remember(self._settings, outcome, self._clock())
        self.refresh()
        self.told.emit(self._told_of(outcomes))

    def _told_of(self, outcomes: list[Outcome]) -> str:
        troubles = [sentence(outcome.trouble) for outcome in outcomes if outcome.trouble is not None]
        if troubles:
            return " ".join(troubles)
        if any(outcome.copy is not None for outcome in outcomes):
            return self.tr("A copy is made, and it is sound.")
        return self.tr("The newest copy holds the same already.")

    def _offer(self, *, wanted: bool) -> None:
        """While copies are made or checked, that is not asked for twice."""
        for widget in (self.make, self.check, self.second.copy_there, self.second.choose):
            widget.setEnabled(wanted)

    def _ask_for_file(self) -> None:
        ask_for_journal(self, self._preview_file, new=False)

    def _preview_file(self, path: Path) -> None:
        self._opener = self.elsewhere
        self.list.place_last(self.panel)
        if self.journal is not None and path.resolve() == self.journal.path:
            self.told.emit(self.tr("That file is the journal itself. Please choose a copy of it."))
        else:
            self._preview(path, path.name)

    def _preview_row(self, row: CopyRow) -> None:
        self._opener = row.put_back
        best = row.seen.best if row.seen is not None else None
        path = best.path if best is not None else row.kept.paths[0]
        self.list.place_below(row, self.panel)
        self._preview(path, self.tr("the copy of {made}").format(made=row.made))

    def _preview(self, path: Path, name: str) -> None:
        journal = self.journal
        if journal is None:
            return
        try:
            holds = journal.contents()
        except JournalError as trouble:
            self.told.emit(sentence(trouble))
        else:
            tab_as_one_reads(self)
            self.panel.ask(path, name, journal.own_key(), holds)
            self._opened_panel()

    def _opened_panel(self) -> None:
        self.view_wanted.emit(self.panel)

    def _leave(self) -> None:
        self.panel.forget()
        self._opener.setFocus()

    def _put_back(self, chosen: Chosen) -> None:
        act = PuttingBack(chosen.inside.path, chosen.key, self._clock())
        name = self.panel.name
        self.rewriting_wanted.emit(Rewriting(act, lambda trouble: self._done(act, name, trouble)))

    def _done(self, act: PuttingBack, name: str, trouble: JournalError | None) -> None:
        if trouble is not None:
            self.told.emit(sentence(trouble))
            return
        if act.set_aside is not None:
            told = self.tr("The journal is as in {copy}. The damaged file is kept as {path}.")
            self.told.emit(told.format(copy=name, path=act.set_aside))
        else:
            told = self.tr("The journal is as in {copy}. What was there before is kept among the copies.")
            self.told.emit(told.format(copy=name))
