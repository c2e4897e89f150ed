"""A place to choose from the list, or part of a name to type: "calf" is every part of both calves."""

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import QComboBox, QCompleter

from spasmjournal.anatomy import Anatomy
from spasmjournal.ui.controls.wheel_needs_focus import WheelNeedsFocus

_LETTERS_SHOWN = 12


class RegionBox(QComboBox):
    """Says which regions are meant; what names none of them changes nothing and is not kept."""

    def __init__(self, anatomy: Anatomy) -> None:
        super().__init__()
        self._names = {region.name.casefold(): region.key for region in anatomy.regions}
        self._meant: tuple[str, frozenset[str]] = (self.tr("Any place"), frozenset())
        self.setAccessibleName(self.tr("Place"))
        self.setEditable(True)
        self.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        self.addItem(self.tr("Any place"), "")
        for region in sorted(anatomy.regions, key=lambda region: region.name):
            self.addItem(region.name, region.key)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setMinimumContentsLength(_LETTERS_SHOWN)
        self._complete()
        WheelNeedsFocus(self)

    def regions(self) -> frozenset[str]:
        """The keys of the regions that are meant; empty means any."""
        typed = self.currentText()
        found = self._named(typed)
        if found or self._means_any(typed):
            self._meant = (typed, found)
        return self._meant[1]

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Let what is typed next take the place of what is there."""
        super().focusInEvent(event)
        if (line := self.lineEdit()) is not None:
            QTimer.singleShot(0, line, line.selectAll)  # the press that brought the focus sets a cursor

    def _named(self, typed: str) -> frozenset[str]:
        words = typed.casefold()
        if words in self._names:
            return frozenset({self._names[words]})
        if not words.split():
            return frozenset()
        return frozenset(
            key for name, key in self._names.items() if all(word in name for word in words.split())
        )

    def _means_any(self, typed: str) -> bool:
        return not typed.strip() or typed == self.itemText(0)

    def _complete(self) -> None:
        completer = QCompleter(self.model(), self)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        completer.setFilterMode(Qt.MatchFlag.MatchContains)
        self.setCompleter(completer)
        if (line := self.lineEdit()) is not None:
            line.editingFinished.connect(self._keep_what_is_meant)

    def _keep_what_is_meant(self) -> None:
        self.regions()
        text = self._meant[0].strip() or self.itemText(0)
        if text != self.currentText():
            self.setEditText(text)
