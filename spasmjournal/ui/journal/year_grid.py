"""Where each day of a year stands: a column a week, a row a weekday, in one band or several bands."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import NamedTuple, Self

from spasmjournal.period import ONE_DAY, Period

WEEKDAYS = 7
_BANDS = (1, 2, 3, 4, 6, 12)
_MONTHS = 12


class Square(NamedTuple):
    """The place of a day, in pixels."""

    left: int
    top: int
    side: int


class Room(NamedTuple):
    """What there is room for: the width, and how large a day should at least and at most be.

    `beside` is kept free for the names of the weekdays, `above` each band for those of the months.
    """

    width: int
    least: int
    most: int
    beside: int
    above: int


@dataclass(frozen=True)
class YearGrid:
    """The days of a year in `bands` bands of as many months each, each day a square of `side` pixels."""

    year: int
    first_weekday: int
    bands: int
    side: int
    beside: int
    above: int

    @classmethod
    def fitting(cls, year: int, first_weekday: int, room: Room) -> Self:
        """The grid with the fewest bands whose days are large enough."""
        for bands in _BANDS:
            grid = cls(year, first_weekday, bands, room.most, room.beside, room.above)
            side = (room.width - room.beside) // grid.columns
            if side >= room.least or bands == _BANDS[-1]:
                break
        kept = min(max(side, room.least), room.most)
        return cls(year, first_weekday, bands, kept, room.beside, room.above)

    @property
    def columns(self) -> int:
        """The weeks of the longest band."""
        return max(self._cell(last)[1] for last in self._last_days()) + 1

    @property
    def height(self) -> int:
        """The height of all bands."""
        return self.bands * self._band_height

    @property
    def period(self) -> Period:
        """The whole year."""
        return Period(date(self.year, 1, 1), date(self.year + 1, 1, 1))

    def square(self, day: date) -> Square:
        """Where a day of the year stands."""
        band, column, row = self._cell(day)
        top = band * self._band_height + self.above + row * self.side
        return Square(self.beside + column * self.side, top, self.side)

    def day_at(self, x: int, y: int) -> date | None:
        """The day that stands at a point, if any does."""
        band, below = divmod(y, self._band_height)
        row, column = (below - self.above) // self.side, (x - self.beside) // self.side
        if not (0 <= band < self.bands and 0 <= row < WEEKDAYS and column >= 0):
            return None
        first = self._first_day(band)
        day = first + ONE_DAY * (column * WEEKDAYS + row - self._before(first))
        return day if day.year == self.year and self._band(day) == band else None

    def month_squares(self) -> Iterator[tuple[date, Square]]:
        """The first day of each month, and where its name stands: above its first whole week."""
        for month in range(1, _MONTHS + 1):
            first = date(self.year, month, 1)
            square = self.square(first)
            band, column, row = self._cell(first)
            left = self.beside + (column + bool(row and column)) * self.side
            yield first, square._replace(left=left, top=band * self._band_height)

    def weekday_squares(self) -> Iterator[tuple[int, Square]]:
        """Each weekday, 0 for Monday, and where its row begins in each band."""
        for band in range(self.bands):
            for row in range(WEEKDAYS):
                top = band * self._band_height + self.above + row * self.side
                yield (self.first_weekday + row) % WEEKDAYS, Square(0, top, self.side)

    @property
    def _band_height(self) -> int:
        return self.above + WEEKDAYS * self.side + self.side // 2

    @property
    def _months_each(self) -> int:
        return _MONTHS // self.bands

    def _band(self, day: date) -> int:
        return (day.month - 1) // self._months_each

    def _first_day(self, band: int) -> date:
        return date(self.year, band * self._months_each + 1, 1)

    def _last_days(self) -> Iterator[date]:
        for band in range(1, self.bands):
            yield self._first_day(band) - ONE_DAY
        yield date(self.year, _MONTHS, 31)

    def _before(self, first: date) -> int:
        return (first.weekday() - self.first_weekday) % WEEKDAYS

    def _cell(self, day: date) -> tuple[int, int, int]:
        band = self._band(day)
        first = self._first_day(band)
        column, row = divmod((day - first).days + self._before(first), WEEKDAYS)
        return band, column, row
