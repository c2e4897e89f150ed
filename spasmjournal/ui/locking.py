"""When a locked journal is closed by itself: nothing was done for a while, or the computer slept."""

from datetime import timedelta

from PySide6.QtCore import QEvent, QObject, QTimer, Signal
from PySide6.QtGui import QGuiApplication, QWindow

from spasmjournal.settings import Settings
from spasmjournal.ui.clock import Clock

_LOOK_AGAIN_MS = 5_000
_ASLEEP = timedelta(minutes=1)
"""When the window has not come round for so long, the computer slept: no work of its own takes that long."""
_DONE = frozenset(
    {
        QEvent.Type.KeyPress,
        QEvent.Type.MouseButtonPress,
        QEvent.Type.MouseMove,
        QEvent.Type.Wheel,
        QEvent.Type.TouchBegin,
        QEvent.Type.TouchUpdate,
        QEvent.Type.TabletMove,
    }
)


class Locking(QObject):
    """Sees what is done in the windows of the program, and says when that was long ago."""

    due = Signal()

    def __init__(self, settings: Settings, clock: Clock, parent: QObject) -> None:
        super().__init__(parent)
        self._settings = settings
        self._clock = clock
        self._done_last = self._came_round = clock()
        QGuiApplication.instance().focusWindowChanged.connect(self._watch)  # type: ignore[union-attr]
        timer = QTimer(self, interval=_LOOK_AGAIN_MS)
        timer.timeout.connect(self.look_again)
        timer.start()

    def look_again(self) -> None:
        """Time has passed; a clock that was set back starts the wait anew."""
        now = self._clock()
        slept = now - self._came_round > _ASLEEP
        self._came_round = now
        self._done_last = min(self._done_last, now)
        minutes = self._settings.lock_after_minutes
        if slept or (minutes > 0 and now - self._done_last >= timedelta(minutes=minutes)):
            self.due.emit()

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        """Remember when something was done; nothing is held back."""
        if event.type() in _DONE:
            self._done_last = self._clock()
        return False

    def _watch(self, window: QWindow | None) -> None:
        """Only what comes to windows is seen: a filter on the application would see all there is."""
        if window is not None:
            self._done_last = self._clock()
            # A second filter of the same object takes the place of the first.
            window.installEventFilter(self)
