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
        for shown in (self.mirror, self.search, self.both):
            self._flow.addWidget(shown)
        self._keep_room(self.both)
        # over the figures, which then go on behind it
        self.whole.setParent(parent)
        for later in (self.both, self.whole):
            later.hide()
        self.mirror.clicked.connect(self.mirrored_wanted)
        self.search.clicked.connect(self.find_wanted)
        self.both.clicked.connect(self.both_wanted)
        self.whole.clicked.connect(self.whole_wanted)
        self.words_again()

    def words_again(self) -> None:
        """Take the words in the present language."""
        self.mirror.setText(self.tr("As in a mirror"))
        self.mirror.setToolTip(self.tr("Otherwise as a doctor sees you. What is saved stays the same."))
        self.search.setText(self.tr("Find a place"))
        self.search.setToolTip(self.tr("Key: /"))
        self.both.setText(self.tr("Both sides"))
        self.whole.setText(self.tr("Whole figure"))
        self.whole.setToolTip(self.tr("Key: Esc or 0"))

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
        self.whole.adjustSize()
        self.whole.move(right - self.whole.width(), top)
        self.whole.setVisible(wanted)

    def _keep_room(self, made: QPushButton) -> None:
        policy = made.sizePolicy()
        policy.setRetainSizeWhenHidden(True)
        made.setSizePolicy(policy)
