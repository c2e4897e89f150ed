"""What colours the system has, and which it is asked for where the person chose her own."""

from PySide6.QtCore import QCoreApplication, QObject, Qt, Signal
from PySide6.QtGui import QGuiApplication


class SystemColours(QObject):
    """Dark or not, with high contrast or not; `changed` when the system changes its mind."""

    changed = Signal()

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._hints = QGuiApplication.styleHints()
        self._asked_for = Qt.ColorScheme.Unknown
        self._hints.colorSchemeChanged.connect(self._tell)

    @property
    def dark(self) -> bool:
        """Whether the system's colours are dark."""
        return self._hints.colorScheme() is Qt.ColorScheme.Dark

    @property
    def contrast(self) -> bool:
        """Whether the system asks for high contrast."""
        return self._hints.accessibility().contrastPreference() is Qt.ContrastPreference.HighContrast

    def ask_for(self, wanted: Qt.ColorScheme) -> None:
        """Ask for frames of windows in these colours; Unknown leaves the system its own."""
        # the system's own dialogs may be white all the same
        ours = wanted is Qt.ColorScheme.Dark
        QCoreApplication.setAttribute(Qt.ApplicationAttribute.AA_DontUseNativeDialogs, ours)
        if wanted is not self._asked_for:
            self._asked_for = wanted
            self._hints.setColorScheme(wanted)

    def _tell(self) -> None:
        self.changed.emit()
