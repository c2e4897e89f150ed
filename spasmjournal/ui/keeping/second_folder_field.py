"""A second folder for copies, such as a USB stick: which one, and when it was last reached."""

from datetime import datetime
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFileDialog, QVBoxLayout, QWidget

from spasmjournal.settings import Settings
from spasmjournal.ui.clock import Clock
from spasmjournal.ui.controls.flow_layout import FlowLayout
from spasmjournal.ui.controls.labels import button, label
from spasmjournal.ui.file_places import begin_in_documents
from spasmjournal.ui.keeping.copy_words import moment_in_words


class SecondFolderField(QWidget):
    """Chooses the folder and keeps the choice; whether it can be reached is seen by a copy made there."""

    copy_wanted = Signal()
    """A copy is to be made there now."""
    given_up = Signal()
    """There is to be no second folder."""

    def __init__(self, settings: Settings, clock: Clock) -> None:
        super().__init__()
        self._settings = settings
        self._clock = clock
        self._taken: tuple[Path, ...] = ()
        self.why = label(
            self.tr(
                "A second folder, on a USB stick or in a cloud folder, keeps the journal safe"
                " if this computer is lost."
            ),
            "muted",
        )
        self.folder = label("")
        self.folder.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.reached = label("", "muted")
        self.trouble = label("", "trouble")
        self.choose = button("")
        self.copy_there = button(self.tr("Make a copy there now"))
        self.none = button(self.tr("No second folder"), "quiet")
        self.choose.clicked.connect(self._ask)
        self.copy_there.clicked.connect(self.copy_wanted)
        self.none.clicked.connect(self._give_up)
        self._build()

    def refresh(self, journal: Path, beside: Path) -> None:
        """Show the choice; neither folder that the journal has by itself can be the second one."""
        self._taken = (journal.parent, beside)
        chosen = self._settings.second_folder
        there = bool(chosen)
        self.folder.setText(chosen)
        self.reached.setText(self._reached())
        self._say(self._settings.second_folder_trouble if there else "")
        self.choose.setText(self.tr("Choose another folder …") if there else self.tr("Choose a folder …"))
        self.why.setHidden(there)
        for widget in (self.folder, self.reached, self.copy_there, self.none):
            widget.setVisible(there)

    def _build(self) -> None:
        acts = QWidget()
        flow = FlowLayout(acts, spacing=8)
        for act in (self.copy_there, self.choose, self.none):
            flow.addWidget(act)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addWidget(label(self.tr("Second folder"), "heading"))
        for widget in (self.why, self.folder, self.reached, self.trouble, acts):
            column.addWidget(widget)

    def _reached(self) -> str:
        told = self._settings.second_folder_reached
        if not told:
            return self.tr("Not reached yet")
        moment = self._clock.here(datetime.fromisoformat(told))
        words = moment_in_words(moment, self._clock().date())
        if self._settings.second_folder_trouble:
            return self.tr("Not reached since: {moment}").format(moment=words)
        return self.tr("Last reached: {moment}").format(moment=words)

    def _ask(self) -> None:
        dialog = QFileDialog(self, self.tr("Choose a second folder for copies"))
        begin_in_documents(dialog)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setFileMode(QFileDialog.FileMode.Directory)
        dialog.setOption(QFileDialog.Option.ShowDirsOnly)
        dialog.fileSelected.connect(lambda chosen: self._choose(Path(chosen)))
        dialog.open()

    def _choose(self, folder: Path) -> None:
        folder = folder.resolve()
        if folder in self._taken:
            self._say(
                self.tr(
                    "The journal or its copies lie in that folder already. Please choose one on another disk."
                )
            )
            return
        self._settings.second_folder = str(folder)
        self._settings.second_folder_reached = self._settings.second_folder_trouble = ""
        self.copy_wanted.emit()

    def _give_up(self) -> None:
        self._settings.second_folder = ""
        self._settings.second_folder_reached = self._settings.second_folder_trouble = ""
        self.given_up.emit()

    def _say(self, text: str) -> None:
        self.trouble.setText(text)
        self.trouble.setVisible(bool(text))
