"""Buttons that stay down: pressed by a screen reader, they act as under the mouse.

Qt lets a screen reader only toggle such a button, which says nothing to those who wait for `clicked`.
"""

from typing import TYPE_CHECKING, Any

from PySide6.QtWidgets import QAbstractButton, QPushButton

if TYPE_CHECKING:
    _Button = QAbstractButton
else:
    _Button = object


class ClicksWhenToggled(_Button):
    """Turns a toggle from outside, neither a click nor the program's own, into a click.

    It stands before the Qt class among the bases.
    """

    def __init__(self, *given: Any) -> None:
        self._by_us = False
        super().__init__(*given)
        self.toggled.connect(self._click_if_from_outside)

    def setChecked(self, checked: bool) -> None:
        """Show a state; this is nobody's click."""
        before, self._by_us = self._by_us, True
        super().setChecked(checked)
        self._by_us = before

    def nextCheckState(self) -> None:
        """Change the state as a click does, or as another button of the group asks."""
        before, self._by_us = self._by_us, True
        super().nextCheckState()
        self._by_us = before

    def _click_if_from_outside(self, checked: bool) -> None:
        if not self._by_us:
            self.setChecked(not checked)
            self.click()


class PlainButton(ClicksWhenToggled, QPushButton):
    """A push button that a screen reader can press, also where it stays down."""
