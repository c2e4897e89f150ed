"""The places of a spasm, written out with their side; a click takes one away."""

from collections.abc import Iterable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from spasmjournal.anatomy import Anatomy
from spasmjournal.observation import region_key
from spasmjournal.record.answers import PlaceAnswer
from spasmjournal.ui.controls.flow_layout import FlowLayout
from spasmjournal.ui.controls.labels import button, label


class PlacesField(QWidget):
    """Holds one place or several."""

    taken_away = Signal()
    """The person took a place away here, not on the map."""

    def __init__(self, anatomy: Anatomy) -> None:
        super().__init__()
        self._anatomy = anatomy
        self._places: dict[str, PlaceAnswer] = {}
        self._names = QWidget()
        self._flow = FlowLayout(self._names)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._names)
        column.addWidget(label(self.tr("Click the map to add a place or take one away."), "muted"))

    def places(self) -> tuple[PlaceAnswer, ...]:
        """The places, in the order they were chosen."""
        return tuple(self._places.values())

    def show_places(self, places: Iterable[PlaceAnswer]) -> None:
        """Show exactly these places."""
        self._places = {region_key(place.region, place.side): place for place in places}
        self._show()

    def toggle(self, place: PlaceAnswer) -> None:
        """Add the place, or take it away if it is there."""
        key = region_key(place.region, place.side)
        if self._places.pop(key, None) is None:
            self._places[key] = place
        self._show()

    def _show(self) -> None:
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

    def _take_away(self, key: str) -> None:
        del self._places[key]
        self._show()
        self.taken_away.emit()
