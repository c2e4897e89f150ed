"""One piece of work beside the window, for what was measured slow."""

from collections.abc import Callable

from PySide6.QtCore import QObject, QThread, Signal

from spasmjournal.errors import JournalError


class Work(QThread):
    """Runs a task that touches no widget; tells what it gave, or the known trouble it met."""

    done = Signal(object)
    failed = Signal(object)

    def __init__(self, task: Callable[[], object], parent: QObject) -> None:
        super().__init__(parent)
        self._task = task

    def run(self) -> None:
        """Run the task; called by the thread."""
        try:
            result = self._task()
        except JournalError as error:
            self.failed.emit(error)
        else:
            self.done.emit(result)
