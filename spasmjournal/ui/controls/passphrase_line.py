"""One line for a passphrase, which shows nothing of it unless the person wants to see it."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit


class PassphraseLine(QLineEdit):
    """Hides what is typed, and can let go of it for good."""

    def __init__(self, name: str) -> None:
        super().__init__()
        self.setAccessibleName(name)
        self.show_typed(wanted=False)

    def show_typed(self, *, wanted: bool) -> None:
        """Show what is typed, or hide it; a keyboard on the screen is never to learn it."""
        self.setEchoMode(QLineEdit.EchoMode.Normal if wanted else QLineEdit.EchoMode.Password)
        self.setInputMethodHints(
            Qt.InputMethodHint.ImhSensitiveData
            | Qt.InputMethodHint.ImhNoPredictiveText
            | Qt.InputMethodHint.ImhNoAutoUppercase
        )

    def wipe(self) -> None:
        """Let go of what was typed; unlike `clear`, Undo does not bring it back."""
        self.setText("")
