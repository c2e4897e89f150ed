"""The few buttons above the figures."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QPushButton, QWidget

from spasmjournal.anatomy import Region
from spasmjournal.ui.controls.flow_layout import FlowLayout
from spasmjournal.ui.controls.labels import button


class MapBar(QWidget):
    """Which way round, find a place, both sides, the whole figure again."""

    mirrored_wanted = Signal(bool)
    find_wanted = Signal()
    both_wanted = Signal()
    whole_wanted = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._flow = FlowLayout(self)
        self.mirror = button("", "chip")
        self.mirror.setCheckable(True)
        self.search = button("", "chip")
        self.both = button("", "chip")
        self.whole = button("", "chip")
        self.draw = button("", "chip")
        self.draw.setCheckable(True)
        self._draws = False
        for shown in (self.mirror, self.search, self.both):
            self._flow.addWidget(shown)
        self._keep_room(self.both)
        # over the figures, which then go on behind them
        for over in (self.draw, self.whole):
            over.setParent(parent)
        for later in (self.both, self.draw, self.whole):
            later.hide()
        self.mirror.clicked.connect(self.mirrored_wanted)
        self.search.clicked.connect(self.find_wanted)
        self.both.clicked.connect(self.both_wanted)
        self.whole.clicked.connect(self.whole_wanted)
        self.words_again()

    def leave_out_choosing(self) -> None:
        """Offer only what helps to look: nothing is chosen on this map."""
        for made in (self.search, self.both):
            self._flow.removeWidget(made)
            made.hide()

    def words_again(self) -> None:
        """Take the words in the present language."""
        self.mirror.setText(self.tr("As in a mirror"))
        self.mirror.setToolTip(self.tr("Otherwise as a doctor sees you. What is saved stays the same."))
        self.search.setText(self.tr("Find a place"))
        self.search.setToolTip(self.tr("Key: /"))
        self.both.setText(self.tr("Both sides"))
        self.draw.setText(self.tr("Draw"))
        self.draw.setToolTip(
            self.tr("Drag to draw a line instead of shifting the map. Shift and drag: a frame around places.")
        )
        self.whole.setText(self.tr("Whole figure"))
        self.whole.setToolTip(self.tr("Key: Esc or 0"))

    def offer_drawing(self) -> None:
        """Let the person decide, when only a part is seen, whether a drag draws or shifts the map."""
        self._draws = True

    def offer_both(self, missing: Region | None) -> None:
        """Offer to add this region, the other one of a pair; None offers nothing."""
        self.both.setVisible(missing is not None)
        if missing is not None:
            words = self.tr("Add {place} too").format(place=missing.name)
            self.both.setToolTip(self.tr("{action} (key: B)").format(action=words))
            self.both.setAccessibleName(self.tr("Both sides: {action}").format(action=words))

    def height_for(self, width: int) -> int:
        """How tall it has to be at this width, whatever is offered just now."""
        return self._flow.heightForWidth(width)

    def show_whole(self, wanted: bool, right: int, top: int) -> None:
        """Show or hide the way back to the whole figure, with its upper right corner there."""
        for over in (self.whole, self.draw):
            over.adjustSize()
        left = right - self.whole.width()
        self.whole.move(left, top)
        self.whole.setVisible(wanted)
        self.draw.move(left - self._flow.spacing() - self.draw.width(), top)
        self.draw.setVisible(wanted and self._draws)

    def _keep_room(self, made: QPushButton) -> None:
        policy = made.sizePolicy()
        policy.setRetainSizeWhenHidden(True)
        made.setSizePolicy(policy)
