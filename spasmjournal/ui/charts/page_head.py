"""The head of the charts page: what time is shown, whether it is being reckoned, and a way to each chart."""

from collections.abc import Callable, Iterable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QMenu, QVBoxLayout, QWidget

from spasmjournal.ui.charts.asked_bar import AskedBar
from spasmjournal.ui.controls.labels import button, label

_MARGIN = 24
_SPACING = 12

Contents = Callable[[], Iterable[tuple[str, QWidget]]]
"""The charts as they stand one below the other: what each is called, and where it is."""


class PageHead(QWidget):
    """Asks for the list of charts when it is opened: it is another one for other entries."""

    wanted = Signal(object)
    """A widget of the page: the person wants to see this chart."""

    def __init__(self, asked: AskedBar, contents: Contents) -> None:
        super().__init__()
        self._contents = contents
        self.progress = label(self.tr("Reckoning …"), "muted")
        self.progress.setWordWrap(False)
        self.progress.hide()
        self.list = QMenu(self)
        self.list.setAccessibleName(self.tr("Charts"))
        self.list.aboutToShow.connect(self._fill)
        self.go_to = button(self.tr("Go to a chart"), "tool")
        self.go_to.setMenu(self.list)
        title = label(self.tr("Charts"), "title")
        title.setWordWrap(False)
        line = QHBoxLayout()
        line.setSpacing(_SPACING)
        line.addWidget(title)
        line.addStretch()
        line.addWidget(self.progress)
        line.addWidget(self.go_to)
        column = QVBoxLayout(self)
        column.setContentsMargins(_MARGIN, _MARGIN, _MARGIN, _SPACING)
        column.setSpacing(_SPACING)
        column.addLayout(line)
        column.addWidget(asked)

    def _fill(self) -> None:
        self.list.clear()
        for title, chart in self._contents():
            action = self.list.addAction(title.replace("&", "&&"))
            action.triggered.connect(lambda _checked, chart=chart: self.wanted.emit(chart))
