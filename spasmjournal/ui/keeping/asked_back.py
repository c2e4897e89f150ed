"""Three groups of the recovery sheet, asked back from paper: then it is known to be good."""

from collections.abc import Mapping, Sequence
from random import Random

from PySide6.QtCore import QEvent, Signal
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from spasmjournal.errors import RecoveryKeyMistyped
from spasmjournal.i18n import number_text, sentence
from spasmjournal.ui.controls.flow_layout import FlowLayout
from spasmjournal.ui.controls.labels import button, label
from spasmjournal.ui.controls.passphrase_line import PassphraseLine

ASKED = 3
_LETTERS = 12


def mistyped(typed: Mapping[int, str], groups: Sequence[str]) -> list[int]:
    """The numbers, from 1, of the groups that do not say what stands on the sheet."""
    from spasmjournal.record.vault.recovery_sheet import is_group

    return sorted(number for number, text in typed.items() if not is_group(text, groups[number - 1]))


class AskedBack(QWidget):
    """Asks for groups chosen by chance, and names those that are not right."""

    right = Signal()
    """All were typed as they stand on the sheet."""
    left = Signal()
    """The person does it later."""

    def __init__(self, chance: Random) -> None:
        super().__init__()
        self._chance = chance
        self._groups: Sequence[str] = ()
        self.fields: dict[int, PassphraseLine] = {}
        """A line for each group that is asked for, by its number."""
        self.trouble = label("", "trouble")
        self.compare = button(self.tr("Compare"), "primary")
        self.compare.clicked.connect(self._go_on)
        self.later = button(self.tr("Later"), "quiet")
        self.later.clicked.connect(self.left)
        self._names = [label("") for _ in range(ASKED)]
        self._lines = [self._line() for _ in range(ASKED)]
        self._build()
        self.forget()

    def ask(self, groups: Sequence[str]) -> None:
        """Ask for three of these groups."""
        self.forget()
        self._groups = groups
        numbers = sorted(self._chance.sample(range(1, len(groups) + 1), ASKED))
        self.fields = dict(zip(numbers, self._lines, strict=True))
        for name, (number, field) in zip(self._names, self.fields.items(), strict=True):
            name.setText(self.tr("Group {number}").format(number=number_text(number)))
            field.setAccessibleName(name.text())
        self._go_on()

    def forget(self) -> None:
        """Ask for nothing, and let go of what was typed."""
        self._groups = ()
        self.fields = {}
        for line in self._lines:
            line.wipe()
        self.trouble.hide()

    def changeEvent(self, event: QEvent) -> None:
        """Grow with the letters."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.FontChange:
            self._fit()

    def _line(self) -> PassphraseLine:
        line = PassphraseLine("")
        line.show_typed(wanted=True)
        line.returnPressed.connect(self._go_on)
        return line

    def _fit(self) -> None:
        for line in self._lines:
            line.setMinimumWidth(self.fontMetrics().averageCharWidth() * _LETTERS)

    def _go_on(self) -> None:
        """On to the next group that is not typed yet; then all are compared."""
        empty = next((field for field in self.fields.values() if not field.text().strip()), None)
        if empty is not None:
            empty.setFocus()
        else:
            self._compare()

    def _compare(self) -> None:
        wrong = mistyped({number: field.text() for number, field in self.fields.items()}, self._groups)
        if wrong:
            told = RecoveryKeyMistyped(groups=", ".join(number_text(number) for number in wrong))
            self.trouble.setText(sentence(told))
            self.trouble.show()
            self.fields[wrong[0]].setFocus()
            self.fields[wrong[0]].selectAll()
        else:
            self.forget()
            self.right.emit()

    def _build(self) -> None:
        rows = QGridLayout()
        rows.setSpacing(8)
        rows.setColumnStretch(2, 1)
        for row, (name, line) in enumerate(zip(self._names, self._lines, strict=True)):
            name.setWordWrap(False)
            name.setBuddy(line)
            rows.addWidget(name, row, 0)
            rows.addWidget(line, row, 1)
        self._fit()
        acts = QWidget()
        flow = FlowLayout(acts)
        flow.addWidget(self.compare)
        flow.addWidget(self.later)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        text = self.tr("Take the sheet that you printed or wrote down, and type these groups from it:")
        column.addWidget(label(text))
        column.addLayout(rows)
        column.addWidget(self.trouble)
        column.addWidget(acts)
