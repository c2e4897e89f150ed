"""A field for the time until "How is it now?" is asked: the usual ones, the next morning, or one's own."""

from enum import Enum, auto

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QSpinBox, QVBoxLayout, QWidget

from spasmjournal.i18n import number_text
from spasmjournal.ui.controls.chips import Chips
from spasmjournal.ui.controls.wheel_scrolls_page import WheelScrollsPage

_HOUR, _DAY = 60, 24 * 60
_A_MONTH = 31 * _DAY
_TEXT_MARGIN = 10
_USUAL = (10, 20, 30, _HOUR, 12 * _HOUR)


class _Else(Enum):
    """What is no usual number of minutes."""

    MORNING = auto()
    OWN = auto()


class WaitField(QWidget):
    """Collects a waiting time; there is always one."""

    own_opened = Signal()
    """The person wants another time: `own` has just opened for it, with the keyboard."""

    def __init__(self, name: str) -> None:
        super().__init__()
        self.setAccessibleName(name)
        self.chips: Chips[int | _Else] = Chips(name)
        for minutes in _USUAL:
            self.chips.add(minutes, self._usual_text(minutes))
        self.morning = self.chips.add(_Else.MORNING, self.tr("The next morning"))
        self.other = self.chips.add(_Else.OWN, self.tr("Another time …"))
        self.chips.chosen.connect(self._chosen)
        self.amount = QSpinBox()
        self.amount.setAccessibleName(self.tr("Another time: how many"))
        self.amount.lineEdit().setTextMargins(_TEXT_MARGIN, 0, 0, 0)
        self.unit = QComboBox()
        self.unit.setAccessibleName(self.tr("Another time: minutes, hours or days"))
        units = ((1, self.tr("minutes")), (_HOUR, self.tr("hours")), (_DAY, self.tr("days")))
        for unit, text in units:
            self.unit.addItem(text, unit)
        self.unit.currentIndexChanged.connect(self._bound)
        for field in (self.amount, self.unit):
            WheelScrollsPage(field)
        self.own = self._build()
        self.show_wait(20, until_morning=False)

    def show_wait(self, minutes: int, *, until_morning: bool) -> None:
        """Show a number of minutes, or the next morning in their place."""
        self._choice: int | _Else = minutes if minutes in _USUAL else _Else.OWN
        self._minutes = minutes
        self._show_own(minutes)
        if until_morning:
            self._choice = _Else.MORNING
        self._show_choice()

    def minutes(self) -> int:
        """The number of minutes; the one shown before where it is the next morning."""
        if self._choice is _Else.OWN:
            return self.amount.value() * int(self.unit.currentData())
        return self._choice if isinstance(self._choice, int) else self._minutes

    def until_morning(self) -> bool:
        """Whether it is asked on the next morning."""
        return self._choice is _Else.MORNING

    def _chosen(self) -> None:
        before, wanted = self._choice, self.chips.value()
        self._minutes = self.minutes()
        self._choice = before if wanted is None else wanted
        if self._choice is _Else.OWN and before is not _Else.OWN:
            self._show_own(self._minutes)
        self._show_choice()
        if self._choice is _Else.OWN:
            self.amount.setFocus(Qt.FocusReason.TabFocusReason)
            self.amount.selectAll()
            self.own_opened.emit()

    def _show_choice(self) -> None:
        self.chips.choose(self._choice)
        self.own.setVisible(self._choice is _Else.OWN)

    def _show_own(self, minutes: int) -> None:
        unit = next(unit for unit in (_DAY, _HOUR, 1) if minutes % unit == 0 and (minutes or unit == 1))
        self.unit.setCurrentIndex(self.unit.findData(unit))
        self._bound()
        self.amount.setValue(minutes // unit)

    def _bound(self) -> None:
        self.amount.setRange(0, _A_MONTH // int(self.unit.currentData()))

    def _usual_text(self, minutes: int) -> str:
        if minutes > _HOUR:
            return self.tr("{hours} h").format(hours=number_text(minutes // _HOUR))
        return self.tr("{minutes} min").format(minutes=number_text(minutes))

    def _build(self) -> QWidget:
        own = QWidget()
        row = QHBoxLayout(own)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self.amount)
        row.addWidget(self.unit)
        row.addStretch()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.chips)
        column.addWidget(own)
        return own
