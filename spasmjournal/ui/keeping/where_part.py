"""Where the journal lies, and what another program does with it there."""

from PySide6.QtWidgets import QLineEdit

from spasmjournal.ui.controls.labels import label
from spasmjournal.ui.keeping.part import Part


class WherePart(Part):
    """Names the file, and warns where it is carried to other computers while it is written."""

    def __init__(self) -> None:
        super().__init__()
        self.heading.setText(self.tr("Where it lies"))
        # A line, not a label: a path has no spaces where it could be broken, and is to be copied whole.
        self.path = QLineEdit()
        self.path.setReadOnly(True)
        self.path.setAccessibleName(self.tr("Where the journal lies"))
        self.synced = label("", "trouble")
        self.inside.addWidget(self.path)
        self.inside.addWidget(self.synced)

    def forget(self) -> None:
        """Name no file."""
        self.path.clear()
        self.synced.hide()

    def refresh(self) -> None:
        """Name the file, and who carries it elsewhere."""
        from spasmjournal.record.synced import synced_by

        if self.journal is None:
            return
        self.path.setText(str(self.journal.path))
        self.path.setToolTip(str(self.journal.path))
        program = synced_by(self.journal.path)
        self.synced.setVisible(program is not None)
        if program is not None:
            text = self.tr(
                "{program} carries this folder to other computers. Please have the journal open on one"
                " of them at a time, and close it before you go on at another."
            )
            self.synced.setText(text.format(program=program))
