"""Another look is given in one go, with no widget vanishing in between."""

import gc

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from spasmjournal.ui.theme import Scheme, Theme


class Watching(QWidget):
    """Remembers whether garbage could be collected while it was restyled."""

    def __init__(self) -> None:
        super().__init__()
        self.seen: list[bool] = []

    def changeEvent(self, event: QEvent) -> None:
        if event.type() is QEvent.Type.StyleChange:
            self.seen.append(gc.isenabled())
        super().changeEvent(event)


def test_nothing_is_collected_while_qt_goes_through_the_widgets(qtbot: QtBot, theme: Theme) -> None:
    widget = Watching()
    qtbot.addWidget(widget)
    widget.show()
    widget.seen.clear()
    theme.choose(Scheme.NIGHT)
    assert widget.seen
    assert not any(widget.seen)
    assert gc.isenabled()
