"""The few words the window says by itself: what was done, what can be undone, and what broke."""

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QMessageBox, QWidget


def verb_text(verb: str) -> str:
    """What a step of the journal did, as it stands after "Undo: "."""
    return {
        "add_spasm": QCoreApplication.translate("Steps", "new entry"),
        "change_spasm": QCoreApplication.translate("Steps", "correction"),
        "use_remedy": QCoreApplication.translate("Steps", "new entry"),
        "change_use": QCoreApplication.translate("Steps", "correction"),
        "record_after": QCoreApplication.translate("Steps", "answer"),
        "record_next_day": QCoreApplication.translate("Steps", "answer"),
        "quick_log": QCoreApplication.translate("Steps", "quick entry"),
        "ease_spasm": QCoreApplication.translate("Steps", "“It eased”"),
        "leave_as_it_is": QCoreApplication.translate("Steps", "leaving it so"),
        "confirm_planned": QCoreApplication.translate("Steps", "regular remedy"),
        "skip_planned": QCoreApplication.translate("Steps", "regular remedy left out"),
        "delete_entries": QCoreApplication.translate("Steps", "deletion"),
        "give_back": QCoreApplication.translate("Steps", "giving back"),
        "add_cause": QCoreApplication.translate("Steps", "suspected cause"),
        "add_remedy": QCoreApplication.translate("Steps", "new remedy"),
        "stop_remedy": QCoreApplication.translate("Steps", "stopping a remedy"),
        "resume_remedy": QCoreApplication.translate("Steps", "using a remedy again"),
        "archive_remedy": QCoreApplication.translate("Steps", "archiving a remedy"),
        "order_remedies": QCoreApplication.translate("Steps", "order of the remedies"),
        "add_appointment": QCoreApplication.translate("Steps", "appointment"),
        "change_appointment": QCoreApplication.translate("Steps", "correction"),
        "ask_about": QCoreApplication.translate("Steps", "question to ask"),
        "been_checked": QCoreApplication.translate("Steps", "“I have been checked”"),
        "change_remedy": QCoreApplication.translate("Steps", "change of a remedy"),
        "check_in": QCoreApplication.translate("Steps", "check-in"),
        "ask_next_time": QCoreApplication.translate("Steps", "questions to ask"),
        "name_person": QCoreApplication.translate("Steps", "name"),
        "merge": QCoreApplication.translate("Steps", "bringing in another copy"),
        "settle": QCoreApplication.translate("Steps", "choosing the other version"),
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


def close_other_windows(window: QWidget) -> None:
    """Close every menu and dialog of the program but this window."""
    for other in QApplication.topLevelWidgets():
        if other is not window and other.isVisible():
            other.close()
