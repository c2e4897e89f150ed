"""A field over the map that finds a region by any part of its plain or anatomical name."""

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QFrame, QLineEdit, QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from spasmjournal.anatomy import Anatomy, Region
from spasmjournal.ui.controls.labels import label

_STEPS = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1, Qt.Key.Key_PageDown: 6, Qt.Key.Key_PageUp: -6}


class FindField(QFrame):
    """Words in, regions below; Enter chooses the marked one, Esc goes away."""

    found = Signal(object)
    """The `Region` that the person chose."""
    left = Signal()
    """The person does not look for anything any more."""

    def __init__(self, anatomy: Anatomy, parent: QWidget) -> None:
        super().__init__(parent)
        self._anatomy = anatomy
        self.words = QLineEdit()
        self.list = QListWidget()
        self.none = label("", "muted")
        self.setProperty("role", "card")
        self.setAutoFillBackground(True)
        self.list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        column = QVBoxLayout(self)
        for part in (self.words, self.none, self.list):
            column.addWidget(part)
        self.words.textChanged.connect(self._look)
        self.words.installEventFilter(self)
        self.list.itemClicked.connect(lambda _item: self._go())
        self.list.currentItemChanged.connect(self._say_current)
        self.words_again()
        self.hide()

    def words_again(self) -> None:
        """Take the words in the present language."""
        self.words.setPlaceholderText(self.tr("Find a place: calf, gastro …"))
        self.words.setAccessibleName(self.tr("Find a place"))
        self.list.setAccessibleName(self.tr("Places found"))
        self.none.setText(self.tr("No place of this name."))

    def open(self) -> None:
        """Begin anew, with the keyboard in the field."""
        self.words.clear()
        self._look("")
        self.show()
        self.raise_()
        self.words.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Keys of the field that mean the list, and the field being left."""
        if isinstance(event, QKeyEvent) and event.type() is QEvent.Type.KeyPress:
            return self._key(Qt.Key(event.key()))
        if isinstance(event, QFocusEvent) and event.lostFocus() and self._really_left(event):
            self.hide()
        return super().eventFilter(watched, event)

    def _key(self, key: Qt.Key) -> bool:
        if key in _STEPS:
            row = self.list.currentRow() + _STEPS[key]
            self.list.setCurrentRow(min(max(row, 0), self.list.count() - 1))
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._go()
        elif key is Qt.Key.Key_Escape:
            self.hide()
            self.left.emit()
        else:
            return False
        return True

    def _really_left(self, event: QFocusEvent) -> bool:
        return event.reason() not in (Qt.FocusReason.ActiveWindowFocusReason, Qt.FocusReason.PopupFocusReason)

    def _look(self, words: str) -> None:
        self.list.clear()
        for region in self._anatomy.matching(words):
            item = QListWidgetItem(region.name)
            item.setData(Qt.ItemDataRole.UserRole, region.key)
            item.setToolTip(region.anatomical_name)
            self.list.addItem(item)
        self.none.setVisible(not self.list.count())
        self.list.setCurrentRow(0)

    def _say_current(self, item: QListWidgetItem | None) -> None:
        # the keyboard stays in the field, so a screen reader learns of the marked place there
        self.words.setAccessibleDescription(item.text() if item else self.none.text())

    def _go(self) -> None:
        if (item := self.list.currentItem()) is not None:
            region: Region = self._anatomy.region(item.data(Qt.ItemDataRole.UserRole))
            self.hide()
            self.found.emit(region)
