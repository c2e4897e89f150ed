"""Where a new passphrase is typed, once and once more."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QLabel, QVBoxLayout, QWidget

from spasmjournal.errors import BadAnswer, NoPassphrase, PassphrasesDiffer
from spasmjournal.i18n import sentence
from spasmjournal.ui.controls.labels import label
from spasmjournal.ui.controls.passphrase_line import PassphraseLine

WIDEST = 560
_SHORT = 12


class NewPassphraseField(QWidget):
    """Collects a passphrase; what does not do is said below, and nothing is forbidden but none."""

    entered = Signal()
    """Enter was pressed in the last line."""

    def __init__(self) -> None:
        super().__init__()
        self.first = PassphraseLine(self.tr("New passphrase"))
        self.again = PassphraseLine(self.tr("The new passphrase once more"))
        self.show_typed = QCheckBox(self.tr("Show what I type"))
        self.hint = label(self.tr("A few words in a row are easier to keep and harder to guess."), "muted")
        self.trouble = label("", "trouble")
        self._build()
        self.first.textChanged.connect(self._changed)
        self.again.textChanged.connect(self._changed)
        self.first.returnPressed.connect(self.again.setFocus)
        self.again.returnPressed.connect(self.entered)
        self.show_typed.toggled.connect(self._show_typed)
        self.wipe()

    def given(self) -> str | None:
        """The passphrase if it was typed twice alike; otherwise that is said, and there is none."""
        trouble = self._trouble()
        if trouble is None:
            return self.first.text()
        self.trouble.setText(sentence(trouble))
        self.trouble.show()
        field = self.first if isinstance(trouble, NoPassphrase) else self.again
        field.setFocus()
        field.selectAll()
        return None

    def wipe(self) -> None:
        """Let go of what was typed."""
        self.first.wipe()
        self.again.wipe()
        self.show_typed.setChecked(False)
        self._changed()

    def _trouble(self) -> BadAnswer | None:
        if not self.first.text().strip():
            return NoPassphrase()
        return PassphrasesDiffer() if self.first.text() != self.again.text() else None

    def _changed(self) -> None:
        self.trouble.hide()
        typed = self.first.text().strip()
        self.hint.setVisible(0 < len(typed) < _SHORT and len(typed.split()) == 1)

    def _show_typed(self, wanted: bool) -> None:
        for field in (self.first, self.again):
            field.show_typed(wanted=wanted)

    def _build(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        for name, field in (
            (self.tr("New passphrase"), self.first),
            (self.tr("Once more"), self.again),
        ):
            field.setMaximumWidth(WIDEST)
            column.addWidget(_named(name, field))
            column.addWidget(field)
            if field is self.first:
                column.addWidget(self.hint)
        column.addWidget(self.show_typed)
        column.addWidget(self.trouble)


def _named(name: str, field: QWidget) -> QLabel:
    made = label(name)
    made.setBuddy(field)
    return made
