"""One's own data in files: everything goes out, and comes in again."""

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from spasmjournal.errors import JournalError
from spasmjournal.i18n import sentence
from spasmjournal.ui.clock import Clock
from spasmjournal.ui.controls.flow_layout import FlowLayout
from spasmjournal.ui.controls.labels import button, label
from spasmjournal.ui.keeping.breakable import breakable
from spasmjournal.ui.keeping.copy_reading import planned
from spasmjournal.ui.keeping.file_dialogs import (
    ask_for_export,
    ask_for_folder,
    ask_where_to_export,
    free_name,
)
from spasmjournal.ui.keeping.part import Rewriting
from spasmjournal.ui.keeping.taking_part import Found, TakingPart

if TYPE_CHECKING:
    from spasmjournal.record.journal import Journal
    from spasmjournal.record.reader import Reader
    from spasmjournal.record.vault.data_key import DataKey
    from spasmjournal.record.whole import Whole


class FilesPart(TakingPart):
    """Writes one file that can be brought in again, or tables; and takes such a file in."""

    def __init__(self, clock: Clock) -> None:
        super().__init__(clock)
        self.heading.setText(self.tr("My data in files"))
        self.export = button(self.tr("Export everything as JSON …"))
        self.export.clicked.connect(self._ask_where)
        self.tables = button(self.tr("Export tables for a spreadsheet …"))
        self.tables.clicked.connect(lambda: ask_for_folder(self, self._write_tables))
        self.import_export = button(self.tr("Import an export …"))
        self.import_export.clicked.connect(lambda: ask_for_export(self, self.look_at))
        self._build()

    def look_at(self, file: Path) -> None:
        """Read a file that was exported, and show what it would bring."""
        if self.journal is not None:
            reader = self.journal.reader()
            self.read(self.tr("The file is being read …"), lambda: _read(reader, file))

    def bring(self, found: Found) -> None:
        """Fill an empty journal with it, or merge it with what is there."""
        from spasmjournal.exchange.taking_in import take_in

        journal = self.journal
        if journal is None:
            return
        if journal.is_empty():
            self._fill(journal, found)
            return
        take_in(journal, found.whole, found.file, self.clock(), found.plan)
        self.leave_it()
        self._tell_taken(found.file)

    def made(self, given: object) -> None:
        """Tell where an export is."""
        self.told.emit(breakable(self.tr("Everything is written to {path}.").format(path=given)))

    def _fill(self, journal: "Journal", found: Found) -> None:
        """Beside the window, while the journal is closed: ten years take a while."""
        now, file = self.clock(), found.file

        def act(path: Path, key: "DataKey | None") -> "DataKey | None":
            from spasmjournal.exchange.taking_in import fill_closed

            fill_closed(path, key, found.whole, file, now)
            return key

        def then(trouble: JournalError | None) -> None:
            if trouble is None:
                self._tell_taken(file)
            else:
                self.show_trouble(trouble)
                self.told.emit(sentence(trouble))

        self.rewriting_wanted.emit(Rewriting(act, then))

    def _tell_taken(self, file: Path) -> None:
        text = self.tr("What {name} holds is in the journal now.")
        self.told.emit(breakable(text.format(name=file.name)))

    def _ask_where(self) -> None:
        day = self.clock().date().isoformat()
        ask_where_to_export(self, self.tr("Spasm Journal {day}.json").format(day=day), self._write_json)

    def _write_json(self, path: Path) -> None:
        from spasmjournal.exchange.json_file import write_json

        if self.journal is not None:
            reader = self.journal.reader()
            self.read(
                self.tr("The file is being written …"), lambda: _written(write_json, reader.whole(), path)
            )

    def _write_tables(self, folder: Path) -> None:
        from spasmjournal.exchange.csv_tables import write_csv

        if self.journal is not None:
            day = self.clock().date().isoformat()
            path = free_name(folder, self.tr("Spasm Journal tables {day}").format(day=day))
            reader = self.journal.reader()
            self.read(
                self.tr("The tables are being written …"), lambda: _written(write_csv, reader.whole(), path)
            )

    def _build(self) -> None:
        texts = (
            self.tr("JSON is one file with everything in it. It can be brought in again, here or elsewhere."),
            self.tr("The tables are a folder of CSV files, one for each kind of entry, for any spreadsheet."),
        )
        for text in texts:
            self.inside.addWidget(label(text, "muted"))
        self.inside.addWidget(
            label(self.tr("Whoever has an exported file can read it, even if this journal has a passphrase."))
        )
        acts = QWidget()
        row = FlowLayout(acts)
        for each in (self.export, self.tables, self.import_export):
            row.addWidget(each)
        for widget in (acts, self.busy, self.trouble, self.plan):
            self.inside.addWidget(widget)
        self.clear()


def _written(write: "Callable[[Whole, Path], None]", whole: "Whole", path: Path) -> Path:
    """Called in a thread."""
    write(whole, path)
    return path


def _read(reader: "Reader", file: Path) -> Found:
    """Called in a thread."""
    from spasmjournal.exchange.json_file import read_json

    return planned(reader, file, read_json(file))
