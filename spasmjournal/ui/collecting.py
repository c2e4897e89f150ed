"""Cyclic garbage goes in the windows' own thread, never in one beside it.

WORKAROUND: Python collects in whichever thread happens to allocate. A widget that waits in a cycle would
be destroyed beside the event loop then, or while Qt goes through all widgets, and Qt ends the program.
"""

import gc

from PySide6.QtCore import QObject, QTimer

_EVERY_MS = 1000


class Collecting(QObject):
    """Collects for Python, by its own thresholds, whenever the event loop of this object comes round."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        gc.disable()
        self._timer = QTimer(self, interval=_EVERY_MS)
        self._timer.timeout.connect(collect_what_is_due)
        self._timer.start()


def collect_what_is_due() -> None:
    """Collect the oldest generation that Python would have come to by now, and the younger ones with it."""
    due = [generation for generation, is_due in enumerate(_due()) if is_due]
    if due:
        gc.collect(max(due))


def _due() -> tuple[bool, bool, bool]:
    youngest, middle, oldest = gc.get_count()
    first, second, third = gc.get_threshold()
    # So many times the youngest would have been collected since.
    missed = youngest // first
    return missed > 0, middle + missed > second, oldest + missed // second > third
