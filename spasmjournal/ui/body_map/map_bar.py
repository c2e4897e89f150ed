"""The few buttons above the figures."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

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
        self._short = self._shares = False
        self._say_names()
        self.mirror.setToolTip(self.tr("Otherwise as a doctor sees you. What is saved stays the same."))
        self.search.setToolTip(self.tr("Key: /"))
        self.draw.setText(self.tr("Draw"))
        self.draw.setToolTip(
            self.tr("Drag to draw a line instead of shifting the map. Shift and drag: a frame around places.")
        )
        self.whole.setText(self.tr("Whole figure"))
        self.whole.setToolTip(self.tr("Key: Esc or 0"))

    def suit(self, width: int) -> None:
        """Take one line at this width, if shorter words do it, or leaving out one button for another."""
        self._short = self._shares = False
        self._say_names()
        if not self._is_one_line(width):
            self._short = True
            self._say_names()
        self._shares = not self._is_one_line(width)
        self._keep_room()
        self._show_shared()

    def offer_drawing(self) -> None:
        """Let the person decide, when only a part is seen, whether a drag draws or shifts the map."""
        self._draws = True

    def offer_both(self, missing: Sequence[Region]) -> None:
        """Offer to add these regions, each the other one of a pair; none of them offers nothing."""
        self.both.setVisible(bool(missing))
        if missing:
            names = [region.name for region in missing]
            words = self.tr("Add {places} too").format(places="; ".join(names))
            self.both.setToolTip(words if names[1:] else self.tr("{action} (key: B)").format(action=words))
            self.both.setAccessibleName(self.tr("Both sides: {action}").format(action=words))
        self._show_shared()

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

    def _say_names(self) -> None:
        names = (
            (self.mirror, self.tr("As in a mirror"), self.tr("Mirror")),
            (self.search, self.tr("Find a place"), self.tr("Find")),
            (self.both, self.tr("Both sides"), self.tr("Both")),
        )
        for made, whole, shorter in names:
            made.setText(shorter if self._short else whole)
            if made is not self.both:
                made.setAccessibleName(whole)

    def _is_one_line(self, width: int) -> bool:
        self._shares = False
        self._keep_room()
        self.mirror.show()
        return self.height_for(width) <= self.mirror.sizeHint().height()

    def _show_shared(self) -> None:
        self.mirror.setVisible(not (self._shares and self.both.isVisibleTo(self)))

    def _keep_room(self) -> None:
        """Let nothing move when the button for both sides comes, unless it comes in place of another."""
        policy = self.both.sizePolicy()
        policy.setRetainSizeWhenHidden(not self._shares)
        self.both.setSizePolicy(policy)
