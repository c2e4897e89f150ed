"""A card with one chart: its title, its sentence, how it is reckoned, and the picture or the table."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QMenu, QPushButton, QVBoxLayout

from spasmjournal.charts.chart import Chart
from spasmjournal.look import Look
from spasmjournal.ui.charts.chart_canvas import INSET, ChartCanvas
from spasmjournal.ui.charts.forward_chips import ForwardChips, Shown
from spasmjournal.ui.charts.number_table import NumberTable
from spasmjournal.ui.charts.picture import Picture
from spasmjournal.ui.charts.saving import FileKind, kind_text
from spasmjournal.ui.controls.fold import Fold
from spasmjournal.ui.controls.labels import button, label

MARGIN = 20
SPACING = 8


class ChartCard(QFrame):
    """Shows a chart with its words, which can be selected and copied."""

    save_wanted = Signal(object)
    """A `FileKind`: the person wants the chart as a file."""
    copy_wanted = Signal()
    """The person wants the chart on the clipboard."""

    def __init__(self, chart: Chart, look: Look) -> None:
        super().__init__()
        self.setProperty("role", "card")
        self.chart = chart
        self._tabled: Chart | None = None
        self._title = words_line("heading")
        self._sentence = words_line("")
        self._method = words_line("muted")
        self.reckoned = Fold(self.tr("How is this reckoned?"), self.tr("How is this reckoned?"), "link")
        self.reckoned.inside.addWidget(self._method)
        self.table_shown = button(self.tr("Table"), "tool")
        self.table_shown.setCheckable(True)
        self.whole = button(self.tr("All days"), "tool")
        self.menu = QMenu(self)
        self.save = self._save_button()
        self.forward = ForwardChips()
        self._offered: tuple[tuple[Shown, ...], Look] | None = None
        self.canvas = ChartCanvas(look)
        self.named = words_line("muted")
        self.table = NumberTable(chart.title)
        self._lay_out()
        self.setFocusProxy(self.canvas)
        self.canvas.named.connect(self._say)
        self.canvas.drawing_wanted.connect(self._show_tools)
        self.table_shown.clicked.connect(self._show_parts)
        self.whole.clicked.connect(self._go_back)

    @property
    def title(self) -> str:
        """What the chart is called."""
        return self._title.text()

    @property
    def sentence(self) -> str:
        """What the chart is said to show."""
        return self._sentence.text()

    @property
    def method(self) -> str:
        """How it is said to be reckoned."""
        return self._method.text()

    @property
    def shows_picture(self) -> bool:
        """Whether the picture is to be seen, not the table."""
        return not self.table_shown.isChecked()

    def show_chart(self, chart: Chart, height: int, days: int, look: Look) -> None:
        """Show other numbers; the picture is still to be drawn."""
        self.chart = chart
        self._title.setText(chart.title)
        self._sentence.setText(chart.sentence)
        self._method.setText(chart.method)
        self.reckoned.setVisible(bool(chart.method))
        self.canvas.begin(height, days, look, moves=chart.over_time)
        self.canvas.setAccessibleName(chart.title)
        self.canvas.setAccessibleDescription(self._told(chart))
        self.table.setAccessibleName(chart.title)
        self._show_parts()

    def show_picture(self, picture: Picture, remedies: tuple[Shown, ...], look: Look) -> None:
        """Show what was drawn; `remedies` are those that have marks in it."""
        if self._offered != (remedies, look):
            self._offered = (remedies, look)
            self.forward.show_remedies(remedies, look)
        self.canvas.show_picture(picture, self.forward.pale())
        self._show_parts()

    def _told(self, chart: Chart) -> str:
        keys = self.tr("Arrow keys go from mark to mark; Enter opens the entries behind one.")
        if chart.over_time:
            keys += " " + self.tr("Plus and minus look closer, Shift and an arrow move, 0 shows all days.")
        return f"{chart.sentence} {keys}"

    def _say(self, says: str) -> None:
        self.named.setText(says or self._hint())

    def _hint(self) -> str:
        if not self.canvas.marks:
            return ""
        hint = self.tr("Point at a mark, or use the arrow keys.")
        if not self.chart.over_time:
            return hint
        closer = self.tr("Closer: the wheel with Ctrl, or the key +")
        return f"{hint} {closer}"

    def _fill_table(self) -> None:
        """Show the numbers of a chart when they are first wanted: they may be many."""
        if self._tabled is not self.chart:
            self._tabled = self.chart
            self.table.show_table(self.chart.table)

    def _copy_numbers(self) -> None:
        self._fill_table()
        self.table.copy()

    def _show_parts(self) -> None:
        picture = self.shows_picture
        if not picture:
            self._fill_table()
        self.canvas.setVisible(picture)
        self.table.setVisible(not picture)
        self.named.setVisible(picture and bool(self.canvas.marks))
        self.forward.setVisible(picture and self.forward.has_choice)
        self._say("")
        self._show_tools()

    def _show_tools(self) -> None:
        self.whole.setVisible(self.shows_picture and not self.canvas.stretch.is_whole)

    def _go_back(self) -> None:
        self.canvas.setFocus()
        self.canvas.back()

    def _save_button(self) -> QPushButton:
        made = button(self.tr("Save or copy"), "tool")
        self.menu.setAccessibleName(self.tr("Save or copy"))
        for kind in FileKind:
            action = self.menu.addAction(kind_text(kind))
            action.triggered.connect(lambda _checked=False, kind=kind: self.save_wanted.emit(kind))
        self.menu.addSeparator()
        copy = self.menu.addAction(self.tr("Copy as picture"))
        copy.triggered.connect(lambda _checked=False: self.copy_wanted.emit())
        numbers = self.menu.addAction(self.tr("Copy the numbers"))
        numbers.triggered.connect(self._copy_numbers)
        made.setMenu(self.menu)
        return made

    def _lay_out(self) -> None:
        tools = QHBoxLayout()
        for tool in (self.whole, self.table_shown, self.save):
            tools.addWidget(tool, alignment=Qt.AlignmentFlag.AlignTop)
        head = QHBoxLayout()
        head.addWidget(self._title, 1)
        head.addLayout(tools)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, MARGIN, 0, MARGIN)
        layout.setSpacing(0)
        above, drawn, below = _words(), QHBoxLayout(), _words()
        above.addLayout(head)
        for part in (self._sentence, self.reckoned, self.forward):
            above.addWidget(part)
        drawn.setContentsMargins(MARGIN - INSET, 0, MARGIN - INSET, 0)
        drawn.addWidget(self.canvas)
        below.addWidget(self.named)
        below.addWidget(self.table)
        for column in (above, drawn, below):
            layout.addLayout(column)


def _words() -> QVBoxLayout:
    """A column of words; the picture between two is set out further, so that it begins as they do."""
    column = QVBoxLayout()
    column.setContentsMargins(MARGIN, 0, MARGIN, 0)
    column.setSpacing(SPACING)
    return column


def words_line(role: str) -> QLabel:
    """An empty label whose words can be selected and copied."""
    line = label("", role)
    line.setTextInteractionFlags(
        Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
    )
    return line
