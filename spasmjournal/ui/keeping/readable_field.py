"""What can still be read without the passphrase of a locked journal, and deleting what cannot be locked."""

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QVBoxLayout, QWidget

from spasmjournal.errors import JournalError
from spasmjournal.i18n import sentence
from spasmjournal.ui.controls.flow_layout import FlowLayout
from spasmjournal.ui.controls.labels import button, label
from spasmjournal.ui.keeping.breakable import breakable
from spasmjournal.ui.making import Making

if TYPE_CHECKING:
    from spasmjournal.record.vault.data_key import DataKey
    from spasmjournal.record.vault.still_readable import StillReadable


class ReadableField(QWidget):
    """Is there only as long as there is such a file; deletes none before it was asked once more."""

    def __init__(self) -> None:
        super().__init__()
        self._found: StillReadable | None = None
        self.copies = label("")
        self.damaged = label("")
        self.warning = label(self.tr("Nothing more can be saved from them then. The journal stays as it is."))
        self.trouble = label("", "trouble")
        self.delete = button(self.tr("Delete the damaged files …"))
        self.sure = button(self.tr("Delete them for good"))
        self.leave = button(self.tr("Keep them"), "quiet")
        self._acts = QWidget()
        self._making = Making(self)
        self._making.made.connect(self._show)
        self.delete.clicked.connect(lambda: self._ask(wanted=True))
        self.leave.clicked.connect(self._leave)
        self.sure.clicked.connect(self._delete)
        self._build()
        self.forget()

    def look(self, journal: Path, folders: Sequence[Path], key: "DataKey") -> None:
        """Look beside the window what there is of a locked journal, and show it."""
        self._making.make(lambda: _looked(journal, folders, key))

    def forget(self) -> None:
        """Show nothing, and leave no file open."""
        self._making.stop()
        self._found = None
        self.hide()

    def _show(self, found: "StillReadable") -> None:
        if found == self._found:
            return
        self._found = found
        self.copies.setText(
            self.tr(
                "Only these copies can still be read without the passphrase: {files}. They are locked when"
                " the journal is opened next time."
            ).format(files=_named(found.copies))
        )
        self.damaged.setText(
            self.tr(
                "These damaged files cannot be locked, and can still be read without the passphrase: {files}."
                " They are kept in case something is to be saved from them."
            ).format(files=_named(found.damaged))
        )
        self.copies.setVisible(bool(found.copies))
        self.damaged.setVisible(bool(found.damaged))
        self.trouble.hide()
        self._ask(wanted=False)
        self.setVisible(bool(found.copies or found.damaged))

    def _ask(self, *, wanted: bool) -> None:
        there = self._found is not None and bool(self._found.damaged)
        self._acts.setVisible(there)
        self.delete.setHidden(wanted)
        for widget in (self.warning, self.sure, self.leave):
            widget.setVisible(wanted)
        if wanted:
            self.leave.setFocus()

    def _leave(self) -> None:
        self._ask(wanted=False)
        self.delete.setFocus()

    def _delete(self) -> None:
        from spasmjournal.record.vault.still_readable import StillReadable, delete_for_good

        assert self._found is not None
        try:
            delete_for_good(self._found.damaged)
        except JournalError as trouble:
            self.trouble.setText(breakable(sentence(trouble)))
            self.trouble.show()
        else:
            self._show(StillReadable(self._found.copies, ()))

    def _build(self) -> None:
        row = FlowLayout(self._acts, spacing=8)
        for act in (self.delete, self.sure, self.leave):
            row.addWidget(act)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        for widget in (self.copies, self.damaged, self.warning, self.trouble, self._acts):
            column.addWidget(widget)


def _named(files: Sequence[Path]) -> str:
    return breakable(", ".join(map(str, files)))


def _looked(journal: Path, folders: Sequence[Path], key: "DataKey") -> "StillReadable":
    from spasmjournal.record.vault.still_readable import still_readable

    try:
        return still_readable(journal, folders, key)
    finally:
        key.forget()
