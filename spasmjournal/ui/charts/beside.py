"""Work beside the window, one piece after another; whatever is asked anew takes the place of the old."""

from collections.abc import Callable, Hashable
from typing import TypeVar

from PySide6.QtCore import QCoreApplication, QEvent, QObject, Signal

from spasmjournal.errors import JournalError
from spasmjournal.ui.work import Work

Given = TypeVar("Given")
_Task = tuple[Callable[[], object], Callable[[object], None]]


class Beside(QObject):
    """Runs tasks that touch no widget, and hands what they give to whoever asked last for that kind."""

    failed = Signal(object)
    """The `JournalError` that a task met."""
    broken_off = Signal()
    """A task that was still wanted died of a mistake of the program, which is told of elsewhere."""

    def __init__(self, parent: QObject, *, to_the_end: bool = False) -> None:
        """With `to_the_end` nothing is dropped when the application goes."""
        super().__init__(parent)
        self._to_the_end = to_the_end
        self._waiting: dict[Hashable, _Task] = {}
        self._work: Work | None = None
        self._kind: Hashable = None
        self._then: Callable[[object], None] | None = None
        self._application = QCoreApplication.instance()
        if self._application is not None:
            self._application.aboutToQuit.connect(self._end)

    @property
    def is_idle(self) -> bool:
        """Whether nothing waits and nothing runs."""
        return self._work is None and not self._waiting

    def ask(self, kind: Hashable, task: Callable[[], Given], then: Callable[[Given], None]) -> None:
        """Run a task once those before it are done; what was asked of its `kind` before is dropped."""
        self.forget(kind)
        self._waiting[kind] = (task, then)  # type: ignore[assignment]
        self._go_on()

    def is_asked(self, kind: Hashable) -> bool:
        """Whether something of this kind waits or runs."""
        return kind in self._waiting or (self._then is not None and self._kind == kind)

    def forget(self, kind: Hashable) -> None:
        """Drop what was asked of a kind, also where it runs already."""
        self._waiting.pop(kind, None)
        if self._kind == kind:
            self._then = None

    def forget_all(self) -> None:
        """Drop everything that was asked."""
        self._waiting.clear()
        self._then = None

    def finish(self) -> None:
        """Wait until everything that was asked is done and was handed over."""
        while self._work is not None:
            self._work.wait()
            QCoreApplication.sendPostedEvents(self, QEvent.Type.MetaCall.value)

    def _go_on(self) -> None:
        if self._work is not None or not self._waiting:
            return
        self._kind = next(iter(self._waiting))
        task, self._then = self._waiting.pop(self._kind)
        # Its parent outlives every page: a thread that is given up must be able to come to its end.
        work = self._work = Work(task, self._application or self)
        work.done.connect(self._done)
        work.failed.connect(self._failed)
        work.finished.connect(self._finished)
        work.finished.connect(work.deleteLater)
        work.start()

    def _done(self, given: object) -> None:
        then, self._then = self._then, None
        if then is not None:
            then(given)

    def _failed(self, error: JournalError) -> None:
        wanted, self._then = self._then is not None, None
        if wanted:
            self.failed.emit(error)

    def _finished(self) -> None:
        broken_off = self._then is not None
        self._work = self._then = None
        if broken_off:
            self.broken_off.emit()
        self._go_on()

    def _end(self) -> None:
        if self._to_the_end:
            self.finish()
            return
        self.forget_all()
        if self._work is not None:
            self._work.wait()
