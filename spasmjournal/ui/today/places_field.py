"""The places of a spasm, written out with their side, and the lines drawn; a click takes one away."""

from collections.abc import Iterable

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from spasmjournal.anatomy import Anatomy
from spasmjournal.observation import Stroke, region_key
from spasmjournal.record.answers import PlaceAnswer
from spasmjournal.ui.body_map import Choice
from spasmjournal.ui.controls.flow_layout import FlowLayout
from spasmjournal.ui.controls.labels import button, label


def place_of(choice: Choice) -> PlaceAnswer:
    """The place that was chosen on the map."""
    return PlaceAnswer(choice.region.id, choice.region.side, choice.view, choice.x, choice.y)


class PlacesField(QWidget):
    """Holds one place or several, and what was drawn over them."""

    taken_away = Signal()
    """The person took a place or the drawn lines away here, not on the map."""

    def __init__(self, anatomy: Anatomy) -> None:
        super().__init__()
        self._anatomy = anatomy
        self._places: dict[str, PlaceAnswer] = {}
        self._names = QWidget()
        self._strokes: tuple[Stroke, ...] = ()
        self._flow = FlowLayout(self._names)
        self.erase = button("", "quiet")
        self.erase.clicked.connect(self._erase)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._names)
        column.addWidget(self.erase, alignment=Qt.AlignmentFlag.AlignLeft)
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
        for key in self._places:
            name = self._anatomy.region(key).name
            chip = button(self.tr("{place}  ×").format(place=name), "chip")
            chip.setAccessibleName(self.tr("Take away {place}").format(place=name))
            chip.clicked.connect(lambda _checked, gone=key: self._take_away(gone))
            self._flow.addWidget(chip)
        self._names.updateGeometry()

    def _erase(self) -> None:
        self._strokes = ()
        self._show()
        self.taken_away.emit()

    def _take_away(self, key: str) -> None:
        del self._places[key]
        self._show()
        self.taken_away.emit()
