"""A card with the map: where it happened, how often, how bad, beside the time before, and with a remedy."""

from dataclasses import replace

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout

from spasmjournal.anatomy import Anatomy, Region
from spasmjournal.entry_filter import EntryFilter
from spasmjournal.look import Look
from spasmjournal.ui.body_map.face_map import FaceMap
from spasmjournal.ui.charts.chart_card import MARGIN, SPACING, words_line
from spasmjournal.ui.charts.number_table import NumberTable
from spasmjournal.ui.charts.where import Shown, Where
from spasmjournal.ui.charts.where_table import where_table
from spasmjournal.ui.charts.where_words import remedy_name, where_method, where_sentence
from spasmjournal.ui.controls.chips import Chips
from spasmjournal.ui.controls.fold import Fold
from spasmjournal.ui.controls.labels import button, short


class WhereCard(QFrame):
    """Shows one of the things that the map can show, with its sentence."""

    entries_wanted = Signal(object)
    """An `EntryFilter`: the person wants to see the entries behind a region."""

    def __init__(self, anatomy: Anatomy, look: Look) -> None:
        super().__init__()
        self.setProperty("role", "card")
        self._anatomy = anatomy
        self._look = look
        self._where: Where | None = None
        self._narrowed = False
        self._showing = Shown.HOW_OFTEN
        self._beside: int | None = None
        self.shown = self._chips()
        self.remedies = Chips[int](self.tr("With and without"))
        self._title, self._sentence = words_line("heading"), words_line("")
        self._title.setText(self.tr("Where"))
        self._method = words_line("muted")
        self.reckoned = Fold(self.tr("How is this reckoned?"), self.tr("How is this reckoned?"), "link")
        self.reckoned.inside.addWidget(self._method)
        self.table_shown = button(self.tr("Table"), "tool")
        self.table_shown.setCheckable(True)
        self.map = FaceMap(anatomy, _on_card(look))
        self.table = NumberTable(self.tr("Where"))
        self._lay_out()
        self.setFocusProxy(self.map)
        self.map.region_opened.connect(self._open)
        self.remedies.chosen.connect(self._remedy_chosen)
        self.table_shown.clicked.connect(self._show)

    @property
    def sentence(self) -> str:
        """What the map is said to show."""
        return self._sentence.text()

    @property
    def method(self) -> str:
        """How the map is to be read."""
        return self._method.text()

    @property
    def title(self) -> str:
        """What the card is called."""
        return self._title.text()

    def show_where(self, where: Where, look: Look, *, narrowed: bool = False) -> None:
        """Show other numbers, or the same in another look; `narrowed` if some spasms were left out."""
        self._where, self._narrowed = where, narrowed
        if look != self._look:
            self._look = look
            self.map.set_look(_on_card(look))
        self._offer_remedies(where)
        self._show()

    def _offer_remedies(self, where: Where) -> None:
        self.remedies.clear()
        for beside in where.with_remedy:
            if beside.remedy.id is not None:
                made = self.remedies.add(beside.remedy.id, short(remedy_name(beside)).replace("&&", "&"))
                made.setToolTip(remedy_name(beside))
        found = where.beside(self._beside)
        self.remedies.choose(found.remedy.id if found else None)

    def _chips(self) -> Chips[Shown]:
        chips = Chips(
            self.tr("Show on the map"),
            (
                (Shown.HOW_OFTEN, self.tr("How often")),
                (Shown.HOW_BAD, self.tr("How bad")),
                (Shown.COMPARED, self.tr("Compared with the time before")),
                (Shown.WITH_REMEDY, self.tr("With and without a remedy")),
            ),
        )
        chips.choose(self._showing)
        chips.chosen.connect(self._chosen)
        return chips

    def _chosen(self) -> None:
        self._showing = self.shown.value() or self._showing
        self.shown.choose(self._showing)
        self._show()

    def _remedy_chosen(self) -> None:
        self._beside = self.remedies.value() or self._beside
        self.remedies.choose(self._beside)
        self._show()

    def _show(self) -> None:
        if self._where is None:
            return
        where, showing, remedy = self._where, self._showing, self._beside
        sentence = where_sentence(where, showing, self._anatomy, remedy)
        method = where_method(where, showing, remedy)
        self._sentence.setText(sentence)
        self._method.setText(method)
        self.reckoned.setVisible(bool(method))
        self.remedies.setVisible(showing is Shown.WITH_REMEDY and bool(where.with_remedy))
        self.map.show_numbers(where.numbers(showing, remedy))
        self.map.setAccessibleDescription(sentence)
        self.table.show_table(where_table(where, showing, remedy, self._anatomy))
        self.map.setVisible(not self.table_shown.isChecked())
        self.table.setVisible(self.table_shown.isChecked())

    def _open(self, region: Region) -> None:
        where, showing = self._where, self._showing
        if where is None:
            return
        if self._narrowed or showing is Shown.WITH_REMEDY:
            keys = where.behind(region.key, showing, self._beside)
            self.entries_wanted.emit(EntryFilter(entries=keys))
        else:
            self.entries_wanted.emit(EntryFilter(where.asked(showing), frozenset({region.key})))

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.addWidget(self._title, 1)
        head.addWidget(self.table_shown, alignment=Qt.AlignmentFlag.AlignTop)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(MARGIN, MARGIN, MARGIN, MARGIN)
        layout.setSpacing(SPACING)
        layout.addLayout(head)
        for part in (self._sentence, self.shown, self.remedies, self.reckoned, self.map, self.table):
            layout.addWidget(part)


def _on_card(look: Look) -> Look:
    """The same look on the ground of a card."""
    return replace(look, paper=look.raised)
