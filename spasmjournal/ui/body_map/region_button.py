"""A region as a button: what the keyboard and a screen reader meet on the body map."""

from PySide6.QtCore import QEvent, QPoint, QRect, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QPaintEvent, QRegion
from PySide6.QtWidgets import QAbstractButton, QWidget

from spasmjournal.anatomy import Region
from spasmjournal.ui.controls.clicks_when_toggled import ClicksWhenToggled
from spasmjournal.vocabulary import View

_ARROWS = {
    Qt.Key.Key_Left: QPoint(-1, 0),
    Qt.Key.Key_Right: QPoint(1, 0),
    Qt.Key.Key_Up: QPoint(0, -1),
    Qt.Key.Key_Down: QPoint(0, 1),
}
_WITHOUT_RING = (Qt.FocusReason.MouseFocusReason, Qt.FocusReason.ActiveWindowFocusReason)
_PRESSES = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class RegionButton(ClicksWhenToggled, QAbstractButton):
    """One region in one view. It paints nothing: the map draws the figure and the focus."""

    moved = Signal(QPoint)
    """An arrow key was pressed: the direction, as (-1, 0), (1, 0), (0, -1) or (0, 1)."""
    entered = Signal()
    """Enter was pressed: the person is done choosing here."""
    focus_changed = Signal()

    def __init__(self, region: Region, view: View, parent: QWidget) -> None:
        super().__init__(parent)
        self.region = region
        self.view = view
        self.shows_focus = False
        self._note = ""
        self.setCheckable(True)
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        # the map itself takes the pointer, for the exact point and for clicks beside the outline
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setAttribute(Qt.WidgetAttribute.WA_NoSystemBackground)
        self.name_again()

    def name_again(self) -> None:
        """Take the name in the present language."""
        self.setAccessibleName(self.region.name)
        seen = self.tr("Seen from the front") if self.view is View.FRONT else self.tr("Seen from behind")
        words = (self.region.anatomical_name, seen, self._note)
        self.setAccessibleDescription(". ".join(word for word in words if word))

    def note(self, words: str) -> None:
        """Have something more to tell than the name."""
        if words != self._note:
            self._note = words
            self.name_again()

    def lay(self, box: QRect, shape: QRegion) -> None:
        """Stand at `box` in the map; `shape` is the region within it."""
        self.setGeometry(box)
        self.setMask(shape)

    def nextCheckState(self) -> None:
        """Leave the state to the map: a press chooses, and the owner says what is selected."""

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint nothing."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Turn arrows into moves and tell of Enter; Space is a button's own."""
        key = Qt.Key(event.key())
        if key in _ARROWS:
            self.moved.emit(_ARROWS[key])
        elif key in _PRESSES:
            self.entered.emit()
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Say that the focus is here."""
        super().focusInEvent(event)
        # a window that has just opened has no keyboard user yet
        self.shows_focus = event.reason() not in _WITHOUT_RING
        self.focus_changed.emit()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Say that the focus left."""
        super().focusOutEvent(event)
        self.shows_focus = False
        self.focus_changed.emit()

    def changeEvent(self, event: QEvent) -> None:
        """Follow the language."""
        if event.type() is QEvent.Type.LanguageChange:
            self.name_again()
        super().changeEvent(event)
