"""Making something beside the window: a newer wish drops the older, and a long one shows that it goes on."""

from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer, Signal

from spasmjournal.ui.work import Work

SLOW_MS = 300
"""What takes longer shows that it goes on."""


class Making(QObject):
    """Runs the newest task that it was given; what an older one gives is dropped."""

    made = Signal(object)
    """What the newest task gave."""
    failed = Signal(object)
    """The `JournalError` that it met."""
    going_on = Signal(bool)
    """It takes its time; then that it is over."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._work: Work | None = None
        self._next: Callable[[], object] | None = None
        self._dropped = False
        self._slow = QTimer(self, singleShot=True, interval=SLOW_MS)
        self._slow.timeout.connect(lambda: self.going_on.emit(True))

    @property
    def is_busy(self) -> bool:
        """Whether something is still to come."""
        return self._next is not None or (self._work is not None and not self._dropped)

    def make(self, task: Callable[[], object]) -> None:
        """Do this, and not what was asked before; the task touches no widget."""
        self._next = task
        self._dropped = True
        if not self._slow.isActive():
            self._slow.start()
        if self._work is None:
            self._start()

    def stop(self) -> None:
        """Let go of everything; nothing is told any more."""
        self._next = None
        self._dropped = True
        self._slow.stop()
        if self._work is not None:
            self._work.wait()

    def _start(self) -> None:
        if self._next is None:
            return
        work = self._work = Work(self._next, self)
        self._next = None
        self._dropped = False
        ended: list[Callable[[], None]] = []
        work.done.connect(lambda given: ended.append(lambda: self.made.emit(given)))
        work.failed.connect(lambda error: ended.append(lambda: self.failed.emit(error)))
        work.finished.connect(lambda: self._end(work, ended))
        work.start()

    def _end(self, work: Work, ended: list[Callable[[], None]]) -> None:
        work.deleteLater()
        self._work = None
        if self._next is not None:
            self._start()
            return
        self._slow.stop()
        self.going_on.emit(False)
        if ended and not self._dropped:
            ended[0]()
