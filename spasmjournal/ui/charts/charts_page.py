"""Charts: what was tried and how it was afterwards, how often and where, over a time that one picks."""

from enum import Enum
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

from spasmjournal.anatomy import Anatomy
from spasmjournal.insight.frequency import DailyCounts, spasms_by_day
from spasmjournal.insight.relief import Relief, relief_by_remedy
from spasmjournal.period import ONE_DAY, Period
from spasmjournal.ui.charts.where import Where, where_it_was
from spasmjournal.ui.clock import Clock
from spasmjournal.ui.controls.chips import Chips
from spasmjournal.ui.controls.labels import label
from spasmjournal.ui.mirror import Mirror
from spasmjournal.ui.page import Page
from spasmjournal.ui.theme import Theme

if TYPE_CHECKING:
    from spasmjournal.record.journal import Journal
    from spasmjournal.ui.charts.chart_board import ChartBoard

_MARGIN = 24
_SPACING = 16
_AFTER_PAINTING = 30


class Span(Enum):
    """How far back the charts look."""

    MONTH = 30
    THREE_MONTHS = 91
    YEAR = 365
    EVERYTHING = None


class ChartsPage(Page):
    """Shows the charts of the time that is picked."""

    def __init__(self, theme: Theme, clock: Clock, anatomy: Anatomy) -> None:
        super().__init__(theme, clock)
        self._anatomy = anatomy
        self._span = Span.THREE_MONTHS
        self._numbers: tuple[Relief, DailyCounts, Where] | None = None
        self.board: ChartBoard | None = None
        self._mirror: Mirror | None = None
        self._drawing = label(self.tr("Drawing…"), "muted")
        self.spans = self._chips()
        self._content = QVBoxLayout()
        self._content.setContentsMargins(_MARGIN, 0, _MARGIN, _MARGIN)
        self._content.addWidget(self._drawing)
        self._content.addStretch()
        self._later = QTimer(self, singleShot=True, interval=_AFTER_PAINTING)
        self._later.timeout.connect(self._first_drawing)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, _MARGIN, 0, 0)
        layout.setSpacing(_SPACING)
        layout.addLayout(self._head())
        layout.addWidget(self._scroll())

    def follow_mirror(self, mirror: Mirror) -> None:
        """Turn the map over as the person wants, once it is there."""
        self._mirror = mirror

    def refresh(self) -> None:
        """Ask the journal for the time that is picked."""
        journal = self.journal
        if journal is None:
            return
        period = self._period(journal)
        relief = relief_by_remedy(journal.seen_uses(period))
        spasms = journal.seen_spasms(period)
        daily = spasms_by_day(spasms, journal.days(period), period)
        self._numbers = (relief, daily, where_it_was(journal, spasms, daily))
        if self.board is None:
            self._later.start()
        else:
            self._draw()

    def restyle(self) -> None:
        """Draw in the theme's colours and sizes, now or when next looked at."""
        if self.isVisible():
            self._draw()
        else:
            self._stale = True

    def _period(self, journal: "Journal") -> Period:
        today = self.clock().date()
        days = self._span.value
        if days is None:
            first = journal.first_day() or today
            return Period(min(first, today), today + ONE_DAY)
        return Period.last_days(days, today)

    def _span_chosen(self) -> None:
        self._span = self.spans.value() or self._span
        self.spans.choose(self._span)
        self.refresh()

    def _first_drawing(self) -> None:
        # matplotlib takes a second to import: the page is painted by then, and says that it draws.
        from spasmjournal.ui.charts.chart_board import ChartBoard

        self.board = ChartBoard(self._anatomy, self.theme.look)
        self._drawing.hide()
        self.board.where.entries_wanted.connect(self.entries_wanted)
        self._content.insertWidget(0, self.board)
        if self._mirror is not None:
            self._mirror.follow_on(self.board.where.map)
        self._draw()

    def _draw(self) -> None:
        if self.board is None or self._numbers is None:
            return
        relief, daily, where = self._numbers
        self.board.show_relief(relief, where.period, self.theme.look)
        self.board.show_frequency(daily, self.theme.look)
        self.board.show_where(where, self.theme.look)

    def _chips(self) -> Chips[Span]:
        chips = Chips(
            self.tr("Show"),
            (
                (Span.MONTH, self.tr("1 month")),
                (Span.THREE_MONTHS, self.tr("3 months")),
                (Span.YEAR, self.tr("1 year")),
                (Span.EVERYTHING, self.tr("Everything")),
            ),
        )
        chips.choose(self._span)
        chips.chosen.connect(self._span_chosen)
        return chips

    def _head(self) -> QVBoxLayout:
        head = QVBoxLayout()
        head.setContentsMargins(_MARGIN, 0, _MARGIN, 0)
        head.setSpacing(_SPACING)
        head.addWidget(label(self.tr("Charts"), "title"))
        head.addWidget(self.spans)
        return head

    def _scroll(self) -> QScrollArea:
        content = QWidget()
        content.setLayout(self._content)
        area = QScrollArea()
        area.setWidget(content)
        area.setWidgetResizable(True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        area.setAccessibleName(self.tr("Charts"))
        return area
