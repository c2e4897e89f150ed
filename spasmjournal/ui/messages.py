"""The few words the window says by itself: what was done, what can be undone, and what broke."""

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QMessageBox, QWidget


def verb_text(verb: str) -> str:
    """What a step of the journal did, as it stands after "Undo: "."""
    return {
        "add_spasm": QCoreApplication.translate("Steps", "new entry"),
        "change_spasm": QCoreApplication.translate("Steps", "correction"),
        "delete_spasm": QCoreApplication.translate("Steps", "deletion"),
        "use_remedy": QCoreApplication.translate("Steps", "new entry"),
        "change_use": QCoreApplication.translate("Steps", "correction"),
        "delete_use": QCoreApplication.translate("Steps", "deletion"),
        "record_after": QCoreApplication.translate("Steps", "answer"),
        "add_remedy": QCoreApplication.translate("Steps", "new remedy"),
        "change_remedy": QCoreApplication.translate("Steps", "change of a remedy"),
        "check_in": QCoreApplication.translate("Steps", "check-in"),
        "ask_next_time": QCoreApplication.translate("Steps", "questions to ask"),
        "name_person": QCoreApplication.translate("Steps", "name"),
    }[verb]


def tell_of_bug(parent: QWidget | None, details: str) -> None:
    """One window for a mistake of the program; it can be copied, and work goes on."""
    box = QMessageBox(parent)
    box.setIcon(QMessageBox.Icon.Warning)
    box.setWindowTitle(QCoreApplication.translate("Bug", "Something went wrong"))
    box.setText(
        QCoreApplication.translate(
            "Bug", "The program made a mistake. What you had saved is safe, and you can go on working."
        )
    )
    box.setDetailedText(details)
    copy = box.addButton(QCoreApplication.translate("Bug", "Copy details"), QMessageBox.ButtonRole.ActionRole)
    box.addButton(QMessageBox.StandardButton.Close)
    copy.clicked.connect(lambda: QGuiApplication.clipboard().setText(details))
    box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    box.open()
