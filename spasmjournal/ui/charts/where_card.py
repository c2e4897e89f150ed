"""A card with the map: where it happened, how often, how bad, and beside the time before."""

from dataclasses import replace

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QVBoxLayout

from spasmjournal.anatomy import Anatomy, Region
from spasmjournal.entry_filter import EntryFilter
from spasmjournal.look import Look
from spasmjournal.ui.body_map.face_map import FaceMap
from spasmjournal.ui.charts.chart_card import MARGIN, SPACING, words_line
from spasmjournal.ui.charts.where import Shown, Where
from spasmjournal.ui.charts.where_words import where_method, where_sentence
from spasmjournal.ui.controls.chips import Chips


class WhereCard(QFrame):
    """Shows one of the things that the map can show, with its sentence."""

    entries_wanted = Signal(object)
    """An `EntryFilter`: the person wants to see the entries behind a region."""

    def __init__(self, anatomy: Anatomy, look: Look) -> None:
        super().__init__()
        self.setProperty("role", "card")
        self._anatomy = anatomy
        self._where: Where | None = None
        self._showing = Shown.HOW_OFTEN
        title = words_line("heading")
        title.setText(self.tr("Where"))
        self.shown = self._chips()
        self._sentence, self._method = words_line(""), words_line("muted")
        self.map = FaceMap(anatomy, _on_card(look))
        self.map.region_opened.connect(self._open)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(MARGIN, MARGIN, MARGIN, MARGIN)
        layout.setSpacing(SPACING)
        for part in (title, self.shown, self._sentence, self._method, self.map):
            layout.addWidget(part)

    @property
    def sentence(self) -> str:
        """What the map is said to show."""
        return self._sentence.text()

    @property
    def method(self) -> str:
        """How the map is to be read."""
        return self._method.text()

    def show_where(self, where: Where, look: Look) -> None:
        """Show other numbers, or the same in another look."""
        self._where = where
        self.map.set_look(_on_card(look))
        self._show()

    def _chips(self) -> Chips[Shown]:
        chips = Chips(
            self.tr("Show on the map"),
            (
                (Shown.HOW_OFTEN, self.tr("How often")),
                (Shown.HOW_BAD, self.tr("How bad")),
                (Shown.COMPARED, self.tr("Compared with the time before")),
            ),
        )
        chips.choose(self._showing)
        chips.chosen.connect(self._chosen)
        return chips

    def _chosen(self) -> None:
        self._showing = self.shown.value() or self._showing
        self.shown.choose(self._showing)
        self._show()

    def _show(self) -> None:
        if self._where is None:
            return
        sentence = where_sentence(self._where, self._showing, self._anatomy)
        self._sentence.setText(sentence)
        self._method.setText(where_method(self._where, self._showing))
        self.map.show_numbers(self._where.numbers(self._showing))
        self.map.setAccessibleDescription(sentence)

    def _open(self, region: Region) -> None:
        if self._where is not None:
            period = self._where.asked(self._showing)
            self.entries_wanted.emit(EntryFilter(period, frozenset({region.key})))


def _on_card(look: Look) -> Look:
    """The same look on the ground of a card."""
    return replace(look, paper=look.raised)
