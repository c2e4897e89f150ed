"""The calendar of the journal: a year, the years beside it, what a day is called, and what the signs mean."""

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QScrollArea, QVBoxLayout, QWidget

from spasmjournal.look import Look
from spasmjournal.observation import DayMark
from spasmjournal.ui.controls.flow_layout import FlowLayout
from spasmjournal.ui.controls.labels import button, label
from spasmjournal.ui.controls.tab_order import tab_as_one_reads
from spasmjournal.ui.journal.day_square import paint_day
from spasmjournal.ui.journal.day_words import year_text, year_words
from spasmjournal.ui.journal.year_calendar import YearCalendar, same_day


class CalendarPanel(QWidget):
    """Shows the year it is given, and says which year or day the person wants."""

    day_chosen = Signal(object)
    """A `date`: the person wants to see this day."""
    day_wanted = Signal(object)
    """A `date` in a year that is to be shown."""
    closed = Signal()

    def __init__(self, today: date, look: Look) -> None:
        super().__init__()
        self.year = YearCalendar(today, look)
        self.before = button("", "quiet")
        self.after = button("", "quiet")
        self.title = label("", "title")
        self.title.setWordWrap(False)
        self.close_calendar = button(self.tr("Back to the list"))
        self.named = label("", "heading")
        self.told = label("", "muted")
        self._years = (today.year, today.year)
        self._legend = _Legend(look)
        self._body = QWidget()
        self._area = QScrollArea()
        self._build()
        self._wire()
        tab_as_one_reads(self)

    def show_year(self, day: date, marks: Sequence[DayMark], today: date, years: tuple[int, int]) -> None:
        """Show the year of a day; `years` are the first and the last that can be gone to."""
        self._years = (min(years[0], day.year), max(years[1], day.year))
        self.year.show_year(day, marks, today)
        self.title.setText(year_text(day.year))
        self.told.setText(year_words(day.year, marks))
        for act, step, text in (
            (self.before, -1, self.tr("‹ {year}")),
            (self.after, 1, self.tr("{year} ›")),
        ):
            act.setText(text.format(year=year_text(day.year + step)))
            act.setEnabled(self._years[0] <= day.year + step <= self._years[1])
        self.before.setAccessibleName(self.tr("The year before: {year}").format(year=year_text(day.year - 1)))
        self.after.setAccessibleName(self.tr("The year after: {year}").format(year=year_text(day.year + 1)))

    def set_look(self, look: Look) -> None:
        """Take other colours and sizes."""
        self.year.set_look(look)
        self._legend.set_look(look)

    def take_focus(self) -> None:
        """Let the arrow keys go through the days."""
        self.year.setFocus(Qt.FocusReason.TabFocusReason)

    def _build(self) -> None:
        head = QHBoxLayout()
        head.addWidget(self.before)
        head.addWidget(self.title)
        head.addWidget(self.after)
        head.addStretch()
        head.addWidget(self.close_calendar)
        inside = QVBoxLayout(self._body)
        inside.setContentsMargins(0, 0, 8, 0)
        inside.addWidget(self.year)
        inside.addWidget(self._legend)
        inside.addWidget(self.told)
        inside.addStretch()
        self._area.setWidget(self._body)
        self._area.setWidgetResizable(True)
        self._area.setFrameShape(QFrame.Shape.NoFrame)
        self._area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        column.addLayout(head)
        column.addWidget(self.named)
        column.addWidget(self._area, 1)

    def _wire(self) -> None:
        self.year.named.connect(self._show_name)
        self.year.day_chosen.connect(self.day_chosen)
        self.year.day_wanted.connect(self._go)
        self.before.clicked.connect(lambda: self._go(same_day(self.year.day, -1)))
        self.after.clicked.connect(lambda: self._go(same_day(self.year.day, 1)))
        self.close_calendar.clicked.connect(self.closed)

    def _show_name(self, words: str) -> None:
        self.named.setText(words)
        if self.year.hasFocus():
            box = self.year.square(self.year.day)
            spot = self.year.mapTo(self._body, box.center())
            self._area.ensureVisible(spot.x(), spot.y(), box.width(), box.height())

    def _go(self, day: date) -> None:
        if self._years[0] <= day.year <= self._years[1]:
            self.day_wanted.emit(day)


class _Legend(QWidget):
    """What each sign of the calendar means, in one line or as many as it takes."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        row = FlowLayout(self, 8)
        self._signs = []
        for mark, text in self._meanings():
            sign, words = _Sign(mark, look), label(text, "muted")
            words.setWordWrap(False)
            pair = QWidget()
            side = QHBoxLayout(pair)
            side.setContentsMargins(0, 0, 12, 0)
            side.addWidget(sign)
            side.addWidget(words)
            self._signs.append(sign)
            row.addWidget(pair)

    def set_look(self, look: Look) -> None:
        """Take other colours and sizes."""
        for sign in self._signs:
            sign.set_look(look)

    def _meanings(self) -> list[tuple[DayMark | None, str]]:
        some_day = date.min
        return [
            (DayMark(some_day, 1, 3, none_said=False, other=False), self.tr("worst intensity of the day")),
            (DayMark(some_day, 1, None, none_said=False, other=False), self.tr("spasm, intensity not told")),
            (DayMark(some_day, 0, None, none_said=True, other=False), self.tr("no spasms, said so")),
            (DayMark(some_day, 0, None, none_said=False, other=True), self.tr("other entries only")),
            (None, self.tr("no entry")),
        ]


class _Sign(QLabel):
    """One sign of the calendar."""

    def __init__(self, mark: DayMark | None, look: Look) -> None:
        super().__init__()
        self._mark = mark
        self._look = look

    def set_look(self, look: Look) -> None:
        """Take other colours and sizes."""
        self._look = look
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """As large as a line of text, and a little more."""
        side = self.fontMetrics().height() + 8
        return QSize(side, side)

    def minimumSizeHint(self) -> QSize:
        """It is never squeezed."""
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the sign as in the calendar."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        side = self.sizeHint().width()
        paint_day(painter, QRectF(0, (self.height() - side) / 2, side, side), self._mark, self._look)
