"""A year as squares, one a day, that name themselves under the mouse and the arrow keys."""

from collections.abc import Iterable
from datetime import date

from PySide6.QtCore import QEvent, QPoint, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QAccessible,
    QAccessibleAnnouncementEvent,
    QColor,
    QFontMetrics,
    QHelpEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
)
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from spasmjournal.i18n import month_text, weekday_text, weekdays
from spasmjournal.look import Look
from spasmjournal.observation import DayMark
from spasmjournal.period import ONE_DAY
from spasmjournal.ui.journal.day_square import paint_day, paint_ring
from spasmjournal.ui.journal.day_words import day_words, year_text, year_words
from spasmjournal.ui.journal.year_grid import WEEKDAYS, Room, YearGrid

_LEAST = 24
_STEPS = {
    Qt.Key.Key_Left: -WEEKDAYS,
    Qt.Key.Key_Right: WEEKDAYS,
    Qt.Key.Key_Up: -1,
    Qt.Key.Key_Down: 1,
}


class YearCalendar(QWidget):
    """Shows a year it is given, and says which day the person means."""

    day_chosen = Signal(object)
    """A `date`: the person wants to see this day."""
    day_wanted = Signal(object)
    """A `date` of another year, to which a key goes."""
    named = Signal(str)
    """The day under the mouse, or else the one that the keys are on, in words."""

    def __init__(self, today: date, look: Look) -> None:
        super().__init__()
        self._look = look
        self._today = today
        self._day = today
        self._marks: dict[date, DayMark] = {}
        self._lay_out()
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    @property
    def day(self) -> date:
        """The day that the keys are on."""
        return self._day

    def show_year(self, day: date, marks: Iterable[DayMark], today: date) -> None:
        """Show the year of a day, with the keys on that day."""
        self._day, self._today = day, today
        self._marks = {mark.day: mark for mark in marks}
        self.setAccessibleName(self.tr("Calendar of {year}").format(year=year_text(day.year)))
        self._lay_out()
        self._name(day)

    def set_look(self, look: Look) -> None:
        """Take other colours and sizes."""
        self._look = look
        self._lay_out()

    def words(self, day: date) -> str:
        """A day in words."""
        return day_words(day, self._marks.get(day), self._today)

    def square(self, day: date) -> QRect:
        """Where a day of this year stands."""
        left, top, side = self._grid.square(day)
        return QRect(left, top, side, side)

    def sizeHint(self) -> QSize:
        """As high as the year is at this width."""
        return QSize(_LEAST * 30, self._grid.height)

    def hasHeightForWidth(self) -> bool:
        """A narrow year has more rows."""
        return True

    def heightForWidth(self, width: int) -> int:
        """As high as the year is at a width."""
        return self._fitting(width).height

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Lay the days out anew."""
        super().resizeEvent(event)
        self._grid = self._fitting(self.width())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Arrows go by day and by week, Page Up and Page Down by year; Enter shows the day."""
        key = Qt.Key(event.key())
        if key in _STEPS:
            self._go(self._day + _STEPS[key] * ONE_DAY)
        elif key in (Qt.Key.Key_PageUp, Qt.Key.Key_PageDown):
            self.day_wanted.emit(same_day(self._day, -1 if key == Qt.Key.Key_PageUp else 1))
        elif key in (Qt.Key.Key_Home, Qt.Key.Key_End):
            period = self._grid.period
            self._go(period.start if key == Qt.Key.Key_Home else period.last)
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            self.day_chosen.emit(self._day)
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """A click shows the day."""
        day = self._day_at(event.position().toPoint())
        if day is not None and event.button() == Qt.MouseButton.LeftButton:
            self._go(day)
            self.day_chosen.emit(day)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Name the day under the mouse."""
        day = self._day_at(event.position().toPoint())
        self.setCursor(Qt.CursorShape.ArrowCursor if day is None else Qt.CursorShape.PointingHandCursor)
        self.named.emit(self.words(day or self._day))

    def event(self, event: QEvent) -> bool:
        """Name the day in a tip beside the mouse, too; let go of its name when the mouse leaves."""
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            day = self._day_at(event.pos())
            QToolTip.showText(event.globalPos(), self.words(day) if day else "", self)
            return True
        if event.type() == QEvent.Type.Leave:
            self.named.emit(self.words(self._day))
        if event.type() in (QEvent.Type.FocusIn, QEvent.Type.FocusOut):
            self.update()
        return super().event(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the names of months and weekdays, and the days."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QColor(self._look.muted))
        for first, (left, top, side) in self._grid.month_squares():
            box = QRect(left + 2, top, 4 * side, self._grid.above - 2)
            bottom = Qt.AlignmentFlag.AlignBottom | Qt.AlignmentFlag.AlignLeft
            painter.drawText(box, bottom, month_text(first))
        for weekday, (left, top, side) in self._grid.weekday_squares():
            box = QRect(left, top, self._grid.beside - 8, side)
            middle = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight
            painter.drawText(box, middle, weekday_text(weekday))
        for day in self._grid.period:
            self._paint(painter, day)

    def _paint(self, painter: QPainter, day: date) -> None:
        box, mark = QRectF(self.square(day)), self._marks.get(day)
        if mark is not None or day <= self._today:
            paint_day(painter, box, mark, self._look)
        if day == self._today:
            paint_ring(painter, box, self._look.ink, 2)
        if day == self._day and self.hasFocus():
            paint_ring(painter, box.adjusted(-1, -1, 1, 1), self._look.accent, 3)

    def _go(self, day: date) -> None:
        if day.year != self._grid.year:
            self.day_wanted.emit(day)
            return
        self._day = day
        self._name(day)
        self.update()

    def _name(self, day: date) -> None:
        words = self.words(day)
        whole = year_words(self._grid.year, self._marks.values())
        self.setAccessibleDescription(f"{words}. {whole}")
        self.named.emit(words)
        if self.hasFocus():
            QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, words))

    def _day_at(self, spot: QPoint) -> date | None:
        return self._grid.day_at(spot.x(), spot.y())

    def _lay_out(self) -> None:
        """Measure the letters, and lay the days out; while Qt restyles all widgets, fonts are not asked."""
        metrics = QFontMetrics(self.font())
        names = (weekday_text(weekday) for weekday in range(WEEKDAYS))
        self._line, self._beside = metrics.height(), max(map(metrics.horizontalAdvance, names)) + 12
        self._grid = self._fitting(self.width())
        self.updateGeometry()
        self.update()

    def _fitting(self, width: int) -> YearGrid:
        line = self._line
        room = Room(width, max(_LEAST, round(line * 1.2)), round(line * 1.7), self._beside, line + 6)
        return YearGrid.fitting(self._day.year, weekdays()[0], room)


def same_day(day: date, years: int) -> date:
    """The same day some years on; of 29 February, the day before where there is none."""
    leap = (day.month, day.day) == (2, 29)
    return day.replace(year=day.year + years, day=28 if leap else day.day)
