"""The places of a spasm, written out with their side, and the lines drawn; a click takes one away."""

from collections.abc import Iterable

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from spasmjournal.anatomy import Anatomy
from spasmjournal.i18n import number_text
from spasmjournal.observation import Stroke, region_key
from spasmjournal.record.answers import PlaceAnswer
from spasmjournal.ui.body_map import Choice
from spasmjournal.ui.controls.flow_layout import FlowLayout
from spasmjournal.ui.controls.labels import button, label

_FIRST, _AT_ONCE = 3, 4
_FEW = 2


def place_of(choice: Choice) -> PlaceAnswer:
    """The place that was chosen on the map."""
    return PlaceAnswer(choice.region.id, choice.region.side, choice.view, choice.x, choice.y)


class PlacesField(QWidget):
    """Holds one place or several, and what was drawn over them."""

    taken_away = Signal()
    """The person took a place or the drawn lines away here, not on the map."""
    opened = Signal()
    """More of the places are in sight now, or fewer."""

    def __init__(self, anatomy: Anatomy) -> None:
        super().__init__()
        self._anatomy = anatomy
        self._places: dict[str, PlaceAnswer] = {}
        self._names = QWidget()
        self._strokes: tuple[Stroke, ...] = ()
        self._flow = FlowLayout(self._names)
        self.erase = button("", "quiet")
        self.erase.clicked.connect(self._erase)
        self._is_open = False
        self.more = button("", "quiet")
        self.more.clicked.connect(self._open_or_close)
        self.remove_all = button(self.tr("Remove all"), "quiet")
        self.remove_all.setAccessibleName(self.tr("Remove all places"))
        self.remove_all.clicked.connect(self._take_all_away)
        quiet = FlowLayout(spacing=2)
        for way in (self.more, self.remove_all, self.erase):
            way.hide()
            quiet.addWidget(way)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._names)
        column.addLayout(quiet)
        words = self.tr("Click the map to add a place or take one away; drag to draw where it spread.")
        column.addWidget(label(words, "muted"))

    def places(self) -> tuple[PlaceAnswer, ...]:
        """The places, in the order they were chosen."""
        return tuple(self._places.values())

    def names(self) -> list[str]:
        """Their names, with the side."""
        return [self._anatomy.region(key).name for key in self._places]

    def strokes(self) -> tuple[Stroke, ...]:
        """The lines drawn over them."""
        return self._strokes

    def show_places(self, places: Iterable[PlaceAnswer], strokes: Iterable[Stroke] = ()) -> None:
        """Show exactly these places and lines."""
        self._places = {region_key(place.region, place.side): place for place in places}
        self._strokes = tuple(strokes)
        self._show()

    def add(self, places: Iterable[PlaceAnswer], strokes: Iterable[Stroke]) -> None:
        """Add what was drawn; places that are there already stay as they are."""
        added = {region_key(place.region, place.side): place for place in places}
        self._places = self._places | {key: added[key] for key in added if key not in self._places}
        self._strokes += tuple(strokes)
        self._show()

    def toggle(self, place: PlaceAnswer) -> None:
        """Add the place, or take it away if it is there."""
        key = region_key(place.region, place.side)
        if self._places.pop(key, None) is None:
            self._places[key] = place
        self._show()

    def _show(self) -> None:
        one = len(self._strokes) == 1
        self.erase.setText(self.tr("Remove the drawn line") if one else self.tr("Remove the drawn lines"))
        self.erase.setVisible(bool(self._strokes))
        while (item := self._flow.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.hide()
                widget.deleteLater()
        for key in self._shown():
            self._flow.addWidget(self._chip(key))
        self._names.updateGeometry()

    def _shown(self) -> list[str]:
        keys, many = list(self._places), len(self._places) > _AT_ONCE
        self._is_open = self._is_open and many
        hidden = len(keys) - _FIRST
        more = self.tr("and {count} more").format(count=number_text(hidden))
        self.more.setText(self.tr("Show fewer") if self._is_open else more)
        self.more.setVisible(many)
        self.remove_all.setVisible(len(keys) > _FEW)
        return keys[:_FIRST] if many and not self._is_open else keys

    def _chip(self, key: str) -> QPushButton:
        name = self._anatomy.region(key).name
        chip = button(self.tr("{place}  ×").format(place=name), "chip")
        chip.setAccessibleName(self.tr("Take away {place}").format(place=name))
        chip.clicked.connect(lambda: self._take_away(key))
        return chip

    def _open_or_close(self) -> None:
        self._is_open = not self._is_open
        self._show()
        self.opened.emit()
        if self._is_open:
            self._take_keyboard(_FIRST)

    def _take_keyboard(self, number: int) -> None:
        """Give the keyboard to a chip, or to the last one."""
        item = self._flow.itemAt(min(number, self._flow.count() - 1))
        if item is not None and (chip := item.widget()) is not None:
            # a layout shows what is added only later, and what is not shown takes no keyboard
            chip.show()
            chip.setFocus(Qt.FocusReason.TabFocusReason)

    def _erase(self) -> None:
        self._strokes = ()
        self._show()
        self.taken_away.emit()

    def _take_all_away(self) -> None:
        self._places.clear()
        self._erase()

    def _take_away(self, key: str) -> None:
        gone = list(self._places).index(key)
        del self._places[key]
        self._show()
        self._take_keyboard(gone)
        self.taken_away.emit()
