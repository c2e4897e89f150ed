"""A card beside the map: Enter saves what was answered, Esc puts it away."""

from collections.abc import Callable

from PySide6.QtCore import Qt, QTimer, Signal, SignalInstance
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractButton

from spasmjournal.errors import InTheFuture, JournalError
from spasmjournal.i18n import sentence
from spasmjournal.look import Look
from spasmjournal.ui.controls.card_frame import CardFrame
from spasmjournal.ui.controls.labels import button
from spasmjournal.ui.controls.when_field import WhenField

_BREATH_MS = 250
"""So often, at most, it is said that something was changed."""


class AnswerCard(CardFrame):
    """Says that the person wants an answer kept, or not; which answer, the kind of card knows."""

    saved = Signal(object)
    """The person wants this answer kept."""
    put_away = Signal()
    """The person does not want it kept."""
    edited = Signal()
    """The answer is another than before; it is no command to save it."""

    def __init__(self) -> None:
        super().__init__()
        self.away = button(self.tr("Put away"), "quiet")
        self.away.setToolTip(self.tr("Not saved; it can be brought back"))
        self.away.setAccessibleDescription(self.away.toolTip())
        self.away.clicked.connect(self.put_away)
        self.foot.insertWidget(0, self.away)
        self._answer_now: Callable[[], object] | None = None
        self._told: object = None
        self._breath = QTimer(self)
        self._breath.setSingleShot(True)
        self._breath.setInterval(_BREATH_MS)
        self._breath.timeout.connect(self._tell_if_edited)

    def watch(self, answer: Callable[[], object], *changes: SignalInstance) -> None:
        """Say, some time after any of these, that the answer was edited, if it was."""
        self._answer_now = answer
        for change in changes:
            change.connect(self._take_change)

    def touch(self) -> None:
        """Something may be another than before."""
        if not self._breath.isActive():
            self._breath.start()

    def all_past(self, *fields: WhenField) -> bool:
        """Whether none of these moments is still to come; else it is said which, and shown."""
        wrong = next((field for field in fields if field.isVisibleTo(self) and field.is_to_come()), None)
        if wrong is not None:
            self.point_to(wrong, InTheFuture())
        return wrong is None

    def point_to(self, field: WhenField, error: JournalError) -> None:
        """Say what is wrong with a moment, and take the keyboard there."""
        named = self.tr("{field}: {trouble}")
        self.say(named.format(field=field.edit.accessibleName(), trouble=sentence(error)))
        field.edit.setFocus(Qt.FocusReason.OtherFocusReason)

    def _take_change(self) -> None:
        self.say("")
        self.touch()

    def not_edited(self) -> None:
        """Take what is shown now as what was there before."""
        self._told = self._answer_now() if self._answer_now else None

    def take_focus(self) -> None:
        """Take the keyboard when the card is opened: to saving, so that one more key is enough."""
        self.save.setFocus()

    def set_look(self, look: Look) -> None:
        """Take other colours into what is painted by hand; a card of plain fields has nothing such."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter saves if it can be saved, Esc puts away; on another button of the foot, Enter presses it."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            (self._button_in_foot() or self.save).click()
        elif event.key() == Qt.Key.Key_Escape:
            self.put_away.emit()
        else:
            super().keyPressEvent(event)

    def _button_in_foot(self) -> QAbstractButton | None:
        items = (self.foot.itemAt(place) for place in range(self.foot.count()))
        widgets = (item.widget() for item in items if item is not None)
        return next((w for w in widgets if isinstance(w, QAbstractButton) and w.hasFocus()), None)

    def _tell_if_edited(self) -> None:
        before = self._told
        self.not_edited()
        if self._told != before:
            self.edited.emit()
