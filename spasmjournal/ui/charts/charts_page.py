"""Charts: what helps, and when and where it happens, over a time that one picks."""

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QRect, Qt, QTimer
from PySide6.QtGui import QHideEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

from spasmjournal.anatomy import Anatomy
from spasmjournal.errors import JournalError
from spasmjournal.i18n import sentence
from spasmjournal.look import Look
from spasmjournal.report.usual_period import last_visit
from spasmjournal.ui.charts.asked import Asked, Landmarks
from spasmjournal.ui.charts.asked_bar import AskedBar
from spasmjournal.ui.charts.beside import Beside
from spasmjournal.ui.charts.page_head import PageHead
from spasmjournal.ui.charts.reckoning import Question, Reckoned, dressed, reckoned
from spasmjournal.ui.charts.size import Size
from spasmjournal.ui.charts.taking_along import TakingAlong
from spasmjournal.ui.clock import Clock
from spasmjournal.ui.mirror import Mirror
from spasmjournal.ui.page import Page
from spasmjournal.ui.theme import Theme
from spasmjournal.vocabulary import RemedyGroup
from spasmjournal.wording import remedy_text

if TYPE_CHECKING:
    from spasmjournal.record.journal import Journal
    from spasmjournal.record.reader import Reader
    from spasmjournal.ui.charts.chart_board import ChartBoard

_MARGIN = 24
_SPACING = 12
_PATIENCE_MS = 300
"""What takes no longer needs no sign that it goes on."""
_HEADS = 3
"""The head stays in view where the page is so many times as tall."""
_NUMBERS = "numbers"
_MOST_KNOWN = 6
"""So many answers are kept until the journal changes, so that one can go back and forth."""


class ChartsPage(Page):
    """Shows the charts of what is asked for; they are reckoned and drawn beside the window."""

    def __init__(self, theme: Theme, clock: Clock, anatomy: Anatomy) -> None:
        super().__init__(theme, clock)
        self._anatomy = anatomy
        self._kept: dict[Path, Asked] = {}
        self._numbers: Reckoned | None = None
        self._known: dict[Question, Reckoned] = {}
        self._mirror: Mirror | None = None
        self.board: ChartBoard | None = None
        self.asked = AskedBar()
        self._head = PageHead(self.asked, self._contents)
        self._head.wanted.connect(self._go_to)
        self.progress = self._head.progress
        self._content = QVBoxLayout()
        self._area = self._scroll()
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self._column.addWidget(self._head)
        self._column.addWidget(self._area, 1)
        self._beside = Beside(self)
        self._beside.failed.connect(self._tell_trouble)
        self._beside.broken_off.connect(self._be_patient_if_busy)
        self._taking = TakingAlong(self)
        self._taking.told.connect(self.told)
        self._patience = QTimer(self, singleShot=True, interval=_PATIENCE_MS)
        self._patience.timeout.connect(self._show_progress)
        self._looking = QTimer(self, singleShot=True, interval=0)
        self._looking.timeout.connect(self._draw_seen)
        self._area.verticalScrollBar().valueChanged.connect(self._look_around)
        self._area.verticalScrollBar().rangeChanged.connect(self._look_around)
        self.asked.changed.connect(self._ask)

    @property
    def is_busy(self) -> bool:
        """Whether numbers are being reckoned."""
        return self._beside.is_asked(_NUMBERS)

    @property
    def numbers(self) -> Reckoned | None:
        """What is shown; None until something was reckoned."""
        return self._numbers

    @property
    def is_settled(self) -> bool:
        """Whether all that can be seen was reckoned and drawn."""
        idle = self._beside.is_idle and not self._looking.isActive()
        return idle and self.board is not None and self.board.is_drawn

    def show_journal(self, journal: "Journal | None") -> None:
        """Show another journal; nothing of the last one stays in view, and what was asked of it is kept."""
        if journal is not self._journal:
            if self._journal is not None:
                self._kept[self._journal.path] = self.asked.asked
            self._beside.forget_all()
            self._numbers = None
            self._known.clear()
            self._be_patient(waiting=False)
            self._drop_board()
            self.asked.forget()
            if journal is not None:
                self.asked.show_asked(self._kept.get(journal.path, Asked()))
        super().show_journal(journal)

    def follow_mirror(self, mirror: Mirror) -> None:
        """Turn the map over as the person wants, once it is there."""
        self._mirror = mirror

    def refresh(self) -> None:
        """Offer what the journal has, and have the time that is picked reckoned."""
        journal = self.journal
        if journal is None:
            return
        self._known.clear()
        self.asked.show_known(
            self._landmarks(journal),
            (
                (remedy.id, remedy_text(remedy.name, RemedyGroup(remedy.group), own=remedy.own))
                for remedy in journal.remedies()
            ),
        )
        self._ask()

    def leave(self) -> bool:
        """Wait for the charts that are still being saved; whether all of them could be."""
        return self._taking.finish()

    def restyle(self) -> None:
        """Draw in the theme's colours and sizes, now or when next looked at."""
        if self.board is not None:
            self.board.blank()
        if not self.isVisible():
            self._stale = True
        else:
            self._ask()

    def showEvent(self, event: QShowEvent) -> None:
        """Catch up, and have drawn what can be seen now."""
        super().showEvent(event)
        self._look_around()

    def hideEvent(self, event: QHideEvent) -> None:
        """Leave what is still being reckoned; it is asked for again when one comes back."""
        super().hideEvent(event)
        self._stale = self._stale or self.is_busy
        self._beside.forget_all()
        self._be_patient(waiting=False)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the head in view where there is room for it."""
        super().resizeEvent(event)
        self._place_head()
        self._look_around()

    def _ask(self) -> None:
        journal = self.journal
        if journal is None:
            return
        asked, look, size = self.asked.asked, self.theme.look, self._size()
        question = Question(
            asked.period(self._landmarks(journal)),
            asked.remedies,
            asked.regions(self._anatomy),
            asked.kinds,
            tuple((region.key, region.group) for region in self._anatomy.regions),
        )
        known = self._known.get(question)
        self._beside.forget_all()
        if known is not None and (known.look, known.size) == (look, size):
            self._show(known)
            return
        self._be_patient(waiting=True)
        task = _reckoning(known, journal.reader(), question, look, size)
        self._beside.ask(_NUMBERS, task, self._show)

    def _show(self, numbers: Reckoned) -> None:
        self._numbers = numbers
        self._known[numbers.question] = numbers
        if len(self._known) > _MOST_KNOWN:
            del self._known[next(iter(self._known))]
        self._be_patient(waiting=False)
        board = self.board or self._make_board()
        board.show()
        board.show_numbers(numbers)
        self._look_around()

    def _make_board(self) -> "ChartBoard":
        # By now matplotlib was imported in the thread beside the window.
        from spasmjournal.ui.charts.chart_board import ChartBoard

        board = self.board = ChartBoard(self._anatomy, self.theme.look, self._beside, self._taking)
        board.entries_wanted.connect(self.entries_wanted)
        board.told.connect(self.told)
        board.laid_out.connect(self._look_around)
        self._content.insertWidget(self._content.count() - 1, board)
        if self._mirror is not None:
            self._mirror.follow_on(board.where.map)
        return board

    def _drop_board(self) -> None:
        """Another journal's ids name other entries, so no mark of this one may come back under it."""
        if self.board is None:
            return
        self.board.hide()
        self._content.removeWidget(self.board)
        self.board.deleteLater()
        self.board = None

    def _landmarks(self, journal: "Journal") -> Landmarks:
        today = self.clock().date()
        return Landmarks(today, journal.first_day(), last_visit(journal.appointments(), today))

    def _size(self) -> Size:
        """How large pictures are to be, as far as one can tell before there are any."""
        cards = list(self.board.cards.values()) if self.board is not None else []
        width = cards[0].canvas.room if cards else self._area.viewport().width() - 4 * _MARGIN
        return Size(width, self.logicalDpiX(), self.devicePixelRatioF())

    def _tell_trouble(self, error: JournalError) -> None:
        self._be_patient_if_busy()
        self.told.emit(sentence(error))

    def _be_patient_if_busy(self) -> None:
        self._be_patient(waiting=self.is_busy)

    def _be_patient(self, *, waiting: bool) -> None:
        if waiting and not self.progress.isVisible():
            self._patience.start()
        elif not waiting:
            self._patience.stop()
            self.progress.hide()

    def _show_progress(self) -> None:
        self.progress.show()

    def _look_around(self) -> None:
        self._looking.start()

    def _draw_seen(self) -> None:
        """Have drawn what is in view, and half a page below and above it."""
        if self.board is None or not self.isVisible() or self.is_busy:
            return
        viewport = self._area.viewport()
        top = self.board.mapFrom(viewport, QPoint(0, 0))
        more = viewport.height() // 2
        self.board.draw_seen(QRect(top, viewport.size()).adjusted(0, -more, 0, more))

    def _place_head(self) -> None:
        above = self.height() >= _HEADS * self._head.sizeHint().height()
        if above != (self._column.indexOf(self._head) == 0):
            layout = self._column if above else self._content
            layout.insertWidget(0, self._head)

    def _contents(self) -> list[tuple[str, QWidget]]:
        return self.board.contents() if self.board is not None else []

    def _go_to(self, chart: QWidget) -> None:
        """Bring the top of a chart to the top of what is seen, with the keyboard."""
        bar = self._area.verticalScrollBar()
        bar.setValue(bar.value() + chart.mapTo(self._area, QPoint(0, -_SPACING)).y())
        chart.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _scroll(self) -> QScrollArea:
        content = QWidget()
        self._content = QVBoxLayout(content)
        self._content.setContentsMargins(0, 0, 0, _MARGIN)
        self._content.addStretch()
        area = QScrollArea()
        area.setWidget(content)
        area.setWidgetResizable(True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        area.setAccessibleName(self.tr("Charts"))
        return area


def _reckoning(
    known: Reckoned | None, reader: "Reader", question: Question, look: Look, size: Size
) -> Callable[[], Reckoned]:
    """What is to be done for a question; known numbers need only their charts in this look and size."""
    if known is not None:
        return partial(dressed, known, look, size)
    return partial(reckoned, reader, question, look, size)
