"""The cards of the charts page, one below the other; those that can be seen have their pictures drawn."""

from dataclasses import dataclass
from functools import partial
from pathlib import Path

from PySide6.QtCore import QRect, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from spasmjournal.anatomy import Anatomy
from spasmjournal.charts.chart import Chart, ChartName
from spasmjournal.charts.sheet import Spot
from spasmjournal.charts.stretch import Stretch
from spasmjournal.entry_filter import EntryFilter
from spasmjournal.i18n import day_text
from spasmjournal.look import Look
from spasmjournal.period import Period
from spasmjournal.ui.charts.beside import Beside
from spasmjournal.ui.charts.chart_card import ChartCard
from spasmjournal.ui.charts.forward_chips import Shown
from spasmjournal.ui.charts.picture import Picture, picture_of
from spasmjournal.ui.charts.reckoning import Reckoned, brought_forward
from spasmjournal.ui.charts.saving import FileKind, ask_where_to_save
from spasmjournal.ui.charts.size import Size
from spasmjournal.ui.charts.taking_along import TakingAlong
from spasmjournal.ui.charts.where_card import WhereCard
from spasmjournal.wording import remedy_text

_SPACING = 16
_BEFORE_WHERE = ChartName.FEWER_OR_NOT


@dataclass(frozen=True)
class _Wish:
    """What a picture should show: the how-manieth numbers, how large, which days, and what in front."""

    turn: int
    size: Size
    stretch: Stretch
    forward: Shown | None


class ChartBoard(QWidget):
    """Shows the numbers that it is given."""

    entries_wanted = Signal(object)
    """An `EntryFilter`: the person wants to see the entries behind a mark."""
    laid_out = Signal()
    """The cards have other places."""
    told = Signal(str)
    """One short sentence on what was done."""

    def __init__(self, anatomy: Anatomy, look: Look, beside: Beside, taking: TakingAlong) -> None:
        super().__init__()
        self._look = look
        self._beside = beside
        self._taking = taking
        self._numbers: Reckoned | None = None
        self._asked: dict[ChartName, _Wish] = {}
        self._shown: dict[ChartName, _Wish] = {}
        self._turn = 0
        self._seen = QRect()
        self.cards: dict[ChartName, ChartCard] = {}
        self.where = WhereCard(anatomy, look)
        self.where.entries_wanted.connect(self.entries_wanted)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(24, 0, 24, 0)
        self._column.setSpacing(_SPACING)
        self._column.addWidget(self.where)
        self._column.addStretch()

    def show_numbers(self, numbers: Reckoned) -> None:
        """Show what was reckoned, from the sentences to the tables; pictures follow as they are seen."""
        self._numbers, self._look = numbers, numbers.look
        self._turn += 1
        period = numbers.seen.period
        for chart, height in zip(numbers.charts, numbers.heights, strict=True):
            card = self.cards.get(chart.name) or self._add_card(chart)
            card.show_chart(chart, height, len(period), self._look)
        narrowed = bool(numbers.question.regions or numbers.question.kinds)
        self.where.show_where(numbers.where, self._look, narrowed=narrowed)

    def contents(self) -> list[tuple[str, QWidget]]:
        """What each card is called, and the card, as they stand one below the other."""
        cards: list[ChartCard | WhereCard] = [*self.cards.values(), self.where]
        return [(card.title, card) for card in sorted(cards, key=self._column.indexOf)]

    def blank(self) -> None:
        """Show no picture until they are drawn in other colours."""
        for card in self.cards.values():
            card.canvas.blank()

    @property
    def is_drawn(self) -> bool:
        """Whether all that can be seen shows what it should."""
        return self._has_room and all(self._shown.get(name) == self._wish(name) for name in self._in_sight())

    def draw_seen(self, seen: QRect) -> None:
        """Have those pictures drawn that can be seen in this part of the board and are not up to date."""
        self._seen = seen
        if self._has_room:
            for name in self._in_sight():
                self._draw(name)

    @property
    def _has_room(self) -> bool:
        """Whether all cards have their places; one that was added just now has none yet."""
        return self.height() >= self.minimumSizeHint().height()

    def _in_sight(self) -> list[ChartName]:
        return [
            name
            for name, card in self.cards.items()
            if card.shows_picture and card.geometry().intersects(self._seen)
        ]

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Tell that there is other room for the cards."""
        super().resizeEvent(event)
        self.laid_out.emit()

    def _draw(self, name: ChartName) -> None:
        wish = self._wish(name)
        asked = self._asked.get(name) == wish and self._beside.is_asked(name)
        if self._numbers is None or asked or self._shown.get(name) == wish:
            return
        self._asked[name] = wish
        task = partial(_drawn, self._numbers, name, wish)
        self._beside.ask(name, task, partial(self._show_picture, name, wish))

    def _wish(self, name: ChartName) -> _Wish:
        card = self.cards[name]
        size = Size(card.canvas.room, self.logicalDpiX(), self.devicePixelRatioF())
        return _Wish(self._turn, size, card.canvas.stretch, card.forward.forward())

    def _show_picture(self, name: ChartName, wish: _Wish, picture: Picture) -> None:
        self._shown[name] = wish
        self.cards[name].show_picture(picture, self._remedies_in(picture), self._look)

    def _remedies_in(self, picture: Picture) -> tuple[Shown, ...]:
        """The remedies that have marks in a picture, in the order in which they were drawn."""
        assert self._numbers is not None
        with_marks = dict.fromkeys(mark.spot.remedy for mark in picture.marks)
        known = {remedy.id: remedy for remedy in self._numbers.seen.remedies}
        return tuple(
            Shown(one.id, remedy_text(one.name, one.group, own=one.own), one.group)
            for number in with_marks
            if number is not None and (one := known.get(number)) is not None
        )

    def _add_card(self, chart: Chart) -> ChartCard:
        card = self.cards[chart.name] = ChartCard(chart, self._look)
        after_where = _BEFORE_WHERE in self.cards and chart.name is not _BEFORE_WHERE
        self._column.insertWidget(self._column.count() - (1 if after_where else 2), card)
        card.canvas.drawing_wanted.connect(partial(self._draw_if_seen, chart.name))
        card.canvas.opened.connect(self._open)
        card.forward.chosen.connect(partial(self._draw, chart.name))
        card.table_shown.clicked.connect(partial(self._draw_if_seen, chart.name))
        card.table.copied.connect(lambda: self.told.emit(self.tr("Copied the numbers.")))
        card.save_wanted.connect(partial(self._save, chart.name))
        card.copy_wanted.connect(partial(self._copy, chart.name))
        return card

    def _draw_if_seen(self, name: ChartName, *_given: object) -> None:
        if self._has_room and name in self._in_sight():
            self._draw(name)

    def _open(self, spot: Spot) -> None:
        keys = spot.behind() if spot.behind is not None else frozenset()
        if keys:
            self.entries_wanted.emit(EntryFilter(entries=keys))

    def _save(self, name: ChartName, kind: FileKind) -> None:
        ask_where_to_save(self, kind, self._file_name(name), partial(self._save_as, name, kind))

    def _save_as(self, name: ChartName, kind: FileKind, path: Path) -> None:
        if self._numbers is not None:
            self._taking.save(partial(self._numbers.chart, name), kind, self._foot(self._numbers), path)

    def _copy(self, name: ChartName) -> None:
        if self._numbers is not None:
            self._taking.copy(partial(self._numbers.chart, name), self._foot(self._numbers))

    def _foot(self, numbers: Reckoned) -> str:
        """What is known on the page anyhow, and has to go along with a picture."""
        period = numbers.seen.period
        days = f"{day_text(period.start)} – {day_text(period.last)}"
        if numbers.seen.made_up:
            days += " · " + self.tr("These entries are made up. Nothing here is anyone’s record.")
        return days

    def _file_name(self, name: ChartName) -> str:
        period = self._numbers.seen.period if self._numbers is not None else None
        days = _days(period) if period is not None else ""
        return f"{self.cards[name].title} {days}".strip()


def _drawn(numbers: Reckoned, name: ChartName, wish: _Wish) -> Picture:
    """Draw a picture; runs beside the window."""
    if wish.forward is None:
        chart, look = numbers.chart(name), numbers.look
    else:
        look = brought_forward(numbers.look, wish.forward.group)
        chart = numbers.chart(name, look)
    return picture_of(chart, wish.size, numbers.seen.period, look, wish.stretch)


def _days(period: Period) -> str:
    return f"{period.start.isoformat()} – {period.last.isoformat()}"
