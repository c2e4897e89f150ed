"""What every page shares: paper, margins, faces and the look."""

from dataclasses import dataclass, replace

from PySide6.QtCore import QLocale
from PySide6.QtGui import QPageSize

from spasmjournal.look import Look
from spasmjournal.report.typography import MM, PT, Faces

MARGIN = 15 * MM
FOOT = 9 * MM


@dataclass(frozen=True)
class Sheet:
    """One kind of page, in tenths of a point; blocks have `width` and `room` inside the margins."""

    paper_width: float
    paper_height: float
    look: Look
    faces: Faces

    @classmethod
    def of(cls, paper: QPageSize, look: Look) -> "Sheet":
        """The sheet for a paper size, upright."""
        size = paper.size(QPageSize.Unit.Point)
        return cls(size.width() * PT, size.height() * PT, look, Faces.of(look))

    @property
    def width(self) -> float:
        """What there is between the margins."""
        return self.paper_width - 2 * MARGIN

    @property
    def room(self) -> float:
        """What there is from the top margin to the foot."""
        return self.paper_height - 2 * MARGIN - FOOT + MARGIN / 3

    @property
    def foot_y(self) -> float:
        """Where the foot of the page starts, from the top margin."""
        return self.room + FOOT - 14 * PT


def larger(look: Look, percent: int) -> Look:
    """A look with text of so many per cent of its size."""
    return replace(look, text_points=look.text_points * percent / 100)


def default_paper() -> QPageSize:
    """A4, or Letter where the locale measures in inches."""
    metric = QLocale().measurementSystem() is not QLocale.MeasurementSystem.ImperialUSSystem
    return QPageSize(QPageSize.PageSizeId.A4 if metric else QPageSize.PageSizeId.Letter)
