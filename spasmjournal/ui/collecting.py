"""Cyclic garbage goes in the windows' own thread, never in one beside it.

WORKAROUND: Python collects in whichever thread happens to allocate. A widget that waits in a cycle would
be destroyed beside the event loop then, and Qt ends the program or stops timers of the wrong thread.
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
    """Collect the oldest generation of which Python says that it is due, and the younger ones with it."""
    due = [generation for generation, over in enumerate(_over_threshold()) if over]
    if due:
        gc.collect(max(due))


def _over_threshold() -> list[bool]:
    return [
        0 < threshold < count for count, threshold in zip(gc.get_count(), gc.get_threshold(), strict=True)
    ]
