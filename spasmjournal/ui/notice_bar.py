"""The line at the foot of the window: what was done just now, and a button to take it back."""

from collections.abc import Callable

from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout

from spasmjournal.ui.controls.labels import button, label


class NoticeBar(QFrame):
    """Always has its room, so that nothing above it moves; a notice stays until the next one."""

    def __init__(self) -> None:
        super().__init__()
        self._do: Callable[[], object] | None = None
        self.text = label("")
        self.act = button("", "quiet")
        self.act.clicked.connect(self._act)
        keeps_room = self.act.sizePolicy()
        keeps_room.setRetainSizeWhenHidden(True)
        self.act.setSizePolicy(keeps_room)
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 2, 16, 2)
        row.addWidget(self.text, 1)
        row.addWidget(self.act)
        self.clear()

    def tell(self, text: str, action: str = "", do: Callable[[], object] | None = None) -> None:
        """Show a notice, with a button to do something about it if there is something; read it out."""
        self._do = do
        self.text.setText(text)
        self.act.setText(action)
        self.act.setVisible(do is not None)
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, text))

    def forget_action(self) -> None:
        """What the button would do is no longer about the notice."""
        self._do = None
        self.act.hide()

    def clear(self) -> None:
        """Show no notice."""
        self.text.clear()
        self.forget_action()

    def _act(self) -> None:
        if self._do is not None:
            self._do()
