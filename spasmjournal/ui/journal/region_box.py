"""A place or a part of the body from the list, or part of a name to type: "calf" is all of both calves."""

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import QComboBox, QCompleter

from spasmjournal.anatomy import Anatomy
from spasmjournal.i18n import number_text
from spasmjournal.ui.controls.region_groups import region_groups
from spasmjournal.ui.controls.wheel_scrolls_page import WheelScrollsPage

_LETTERS_SHOWN = 12


class RegionBox(QComboBox):
    """Says which regions are meant; what names none of them changes nothing and is not kept."""

    def __init__(self, anatomy: Anatomy) -> None:
        super().__init__()
        groups = region_groups(anatomy)
        self._names = {region.name: region.key for region in anatomy.regions}
        self._exactly = {**groups, **{name: frozenset({key}) for name, key in self._names.items()}}
        self._meant: tuple[str, frozenset[str]] = (self.tr("Any place"), frozenset())
        self.setAccessibleName(self.tr("Place"))
        self.setEditable(True)
        self.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        self.addItem(self.tr("Any place"), "")
        for name in groups:
            self.addItem(name)
        self.insertSeparator(self.count())
        for name, key in sorted(self._names.items()):
            self.addItem(name, key)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setMinimumContentsLength(_LETTERS_SHOWN)
        self._complete()
        WheelScrollsPage(self)

    def regions(self) -> frozenset[str]:
        """The keys of the regions that are meant; empty means any."""
        typed = self.currentText()
        found = self._named(typed)
        if found or self._means_any(typed):
            self._meant = (typed, found)
        return self._meant[1]

    def show_regions(self, keys: frozenset[str]) -> None:
        """Mean exactly these regions, whichever they are."""
        named = (name for name, found in self._exactly.items() if found == keys)
        text = self.tr("{count} places").format(count=number_text(len(keys)))
        text = next(named, text if keys else self.itemText(0))
        self._meant = (text, keys)
        self.setCurrentIndex(self.findText(text, Qt.MatchFlag.MatchExactly))
        self.setEditText(text)

    def meaning(self) -> str:
        """What is chosen, in words."""
        return self._meant[0].strip()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Let what is typed next take the place of what is there."""
        super().focusInEvent(event)
        if (line := self.lineEdit()) is not None:
            QTimer.singleShot(0, line, line.selectAll)  # the press that brought the focus sets a cursor

    def _named(self, typed: str) -> frozenset[str]:
        words = typed.casefold().split()
        exactly = [found for name, found in self._exactly.items() if name.casefold().split() == words]
        if exactly or not words:
            return exactly[0] if exactly else frozenset()
        return frozenset(
            key for name, key in self._names.items() if all(word in name.casefold() for word in words)
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
