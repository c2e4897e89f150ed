"""Being told that the computer is about to sleep; under Linux, logind says so on the system's message bus."""

import sys
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import SLOT, QObject, Signal, Slot

if TYPE_CHECKING:
    from PySide6.QtDBus import QDBusConnection

_SERVICE = "org.freedesktop.login1"
_PATH = "/org/freedesktop/login1"
_INTERFACE = "org.freedesktop.login1.Manager"
_SIGNAL = "PrepareForSleep"


class GoingToSleep(QObject):
    """Says so in time; where nobody tells, the time that passed asleep tells it afterwards."""

    told = Signal()

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        if sys.platform == "linux":
            from PySide6.QtDBus import QDBusConnection

            self.listen_on(QDBusConnection.systemBus())

    def listen_on(self, bus: "QDBusConnection") -> None:
        """Hear what is said on a bus; one that is not there says nothing."""
        # The library takes what SLOT gives, which its stubs do not know.
        slot: Any = SLOT("_prepare(bool)")
        bus.connect(_SERVICE, _PATH, _INTERFACE, _SIGNAL, self, slot)

    @Slot(bool)
    def _prepare(self, going: bool) -> None:
        """Called once before the computer sleeps, and once after."""
        if going:
            self.told.emit()
