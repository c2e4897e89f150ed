"""How the pages look: the paper, the size of text, and whether there is colour."""

from dataclasses import dataclass

from PySide6.QtCore import Signal
from PySide6.QtGui import QPageSize
from PySide6.QtWidgets import QCheckBox, QVBoxLayout, QWidget

from spasmjournal.look import Look
from spasmjournal.report.grey import in_grey
from spasmjournal.report.sheet import default_paper, larger
from spasmjournal.ui.controls.chips import Chips
from spasmjournal.ui.controls.labels import label

USUAL_PERCENT = 100


@dataclass(frozen=True)
class Printed:
    """How it is printed; text sizes are per cent of the usual one."""

    paper: QPageSize.PageSizeId
    percent: int
    grey: bool

    @property
    def page_size(self) -> QPageSize:
        """The size of the paper."""
        return QPageSize(self.paper)

    def look(self, look: Look) -> Look:
        """A look as it is printed."""
        sized = larger(look, self.percent)
        return in_grey(sized) if self.grey else sized


class PaperField(QWidget):
    """Collects a `Printed`."""

    changed = Signal()
    """Something is to look otherwise."""

    def __init__(self) -> None:
        super().__init__()
        sizes = ((QPageSize.PageSizeId.A4, "A4"), (QPageSize.PageSizeId.Letter, self.tr("Letter")))
        self.papers: Chips[QPageSize.PageSizeId] = Chips(self.tr("Paper"), sizes)
        percents = (
            (USUAL_PERCENT, self.tr("Usual text")),
            (115, self.tr("Larger text")),
            (130, self.tr("Largest text")),
        )
        self.percents: Chips[int] = Chips(self.tr("Size of text"), percents)
        self.grey = QCheckBox(self.tr("Black and white"))
        self._printed = Printed(default_paper().id(), USUAL_PERCENT, grey=False)
        self._show()
        for chips in (self.papers, self.percents):
            chips.chosen.connect(self._chosen)
        self.grey.toggled.connect(self._chosen)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        for widget in (self.papers, label(self.tr("Size of text")), self.percents, self.grey):
            column.addWidget(widget)

    def printed(self) -> Printed:
        """What is chosen."""
        return self._printed

    def _chosen(self) -> None:
        before = self._printed
        self._printed = Printed(
            self.papers.value() or before.paper,
            self.percents.value() or before.percent,
            self.grey.isChecked(),
        )
        self._show()
        self.changed.emit()

    def _show(self) -> None:
        self.papers.choose(self._printed.paper)
        self.percents.choose(self._printed.percent)
