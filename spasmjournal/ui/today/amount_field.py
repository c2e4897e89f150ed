"""How much of something there was: the usual numbers to click, any other to write."""

from typing import NamedTuple

from PySide6.QtCore import QLocale, QSignalBlocker, Qt, Signal
from PySide6.QtGui import QKeyEvent, QValidator
from PySide6.QtWidgets import QGridLayout, QSpinBox, QWidget

from spasmjournal.i18n import number_text
from spasmjournal.ui.controls.chips import Chips
from spasmjournal.ui.controls.labels import label
from spasmjournal.ui.controls.wheel_scrolls_page import WheelScrollsPage


class Amount(NamedTuple):
    """What can be told: the `offered` whole numbers, and others up to `most`, in `parts` of one."""

    offered: range
    most: int
    parts: int = 1
    step: int = 1


_KEYS = {str(number): number for number in range(10)} | {"-": 10}
HOURS_OF_SLEEP = Amount(range(3, 11), 24, parts=60, step=30)
TIMES_WOKEN = Amount(range(7), 100)


class AmountField(QWidget):
    """Chips, and a small field beside the question; nothing is chosen beforehand."""

    chosen = Signal()
    """The person chose or wrote a number, or took it away."""

    def __init__(self, name: str, amount: Amount) -> None:
        super().__init__()
        self._known: float | None = None
        self.chips: Chips[int] = Chips(name, [(number, number_text(number)) for number in amount.offered])
        self.exact = _AmountBox(amount)
        self.exact.setAccessibleName(name)
        self.chips.chosen.connect(self._chip_chosen)
        self.exact.valueChanged.connect(self._exact_changed)
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setVerticalSpacing(4)
        grid.setColumnStretch(0, 1)
        grid.addWidget(label(name, "muted"), 0, 0)
        grid.addWidget(self.exact, 0, 1)
        grid.addWidget(self.chips, 1, 0, 1, 2)

    def amount(self) -> float | None:
        """How much; None is not answered."""
        if self.exact.value() == self.exact.parts_of(self._known):
            return self._known
        return self.exact.amount()

    def show_amount(self, amount: float | None) -> None:
        """Show an answer; until it is touched it stays exactly as it was."""
        self._known = amount
        with QSignalBlocker(self.exact):
            self.exact.setValue(self.exact.parts_of(amount))
        self._show_chip()

    def choose(self, amount: float | None) -> None:
        """Take a number as the person's choice."""
        self.exact.setValue(self.exact.parts_of(amount))

    def take_key(self, event: QKeyEvent) -> bool:
        """Choose what a figure or a dash (ten) says, while the chips have the keyboard; whether it did."""
        number = _KEYS.get(event.text())
        if number is None or self.exact.hasFocus():
            return False
        self.choose(number)
        return True

    def _chip_chosen(self) -> None:
        self.choose(self.chips.value())

    def _exact_changed(self) -> None:
        self._show_chip()
        self.chosen.emit()

    def _show_chip(self) -> None:
        amount = self.exact.amount()
        self.chips.choose(int(amount) if amount is not None and amount.is_integer() else None)


class _AmountBox(QSpinBox):
    """Counts parts, is read and written in wholes; a dash where nothing was told."""

    def __init__(self, amount: Amount) -> None:
        super().__init__()
        self._parts = amount.parts
        self.setRange(-amount.step, amount.most * amount.parts)
        self.setSingleStep(amount.step)
        self.setSpecialValueText("–")
        self.setAlignment(Qt.AlignmentFlag.AlignRight)
        WheelScrollsPage(self)
        self.setValue(self.minimum())

    def amount(self) -> float | None:
        """The number shown."""
        return None if self.value() == self.minimum() else self.value() / self._parts

    def parts_of(self, amount: float | None) -> int:
        """The value that stands for an amount."""
        return self.minimum() if amount is None else round(amount * self._parts)

    def textFromValue(self, value: int) -> str:
        """The number as the locale writes it, with no more figures than it needs."""
        amount = value / self._parts
        decimals = next((few for few in range(2) if round(amount, few) == amount), 2)
        return number_text(amount, decimals)

    def valueFromText(self, text: str) -> int:
        """The value of what was written."""
        return self.parts_of(_read(text))

    def validate(self, text: str, at: int) -> tuple[QValidator.State, str, int]:
        """Let a number be written, or nothing."""
        read = _read(text)
        if read is not None:
            fits = 0 <= self.parts_of(read) <= self.maximum()
        else:
            fits = text.strip() in ("", self.specialValueText())
        return QValidator.State.Acceptable if fits else QValidator.State.Invalid, text, at


def _read(text: str) -> float | None:
    """The number that was written; a point and a comma are the same to tired eyes."""
    read, fine = QLocale.c().toDouble(text.strip().replace(",", "."))
    return read if fine else None
