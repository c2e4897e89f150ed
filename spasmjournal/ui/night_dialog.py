"""When the colours of the night are taken, and whether the night is for telling."""

from datetime import time

from PySide6.QtCore import Qt, QTime
from PySide6.QtWidgets import (
    QCheckBox,
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QTimeEdit,
    QVBoxLayout,
    QWidget,
)

from spasmjournal.i18n import time_text
from spasmjournal.settings import Settings
from spasmjournal.ui.controls.labels import label
from spasmjournal.ui.controls.wheel_scrolls_page import WheelScrollsPage
from spasmjournal.ui.night import QUIET_HOURS, Hours
from spasmjournal.ui.theme import Theme, grown

_WIDTH = 420


class NightDialog(QDialog):
    """Keeps each answer as it is given, and closes with a key."""

    def __init__(self, parent: QWidget, theme: Theme, settings: Settings) -> None:
        super().__init__(parent)
        self._theme = theme
        self._settings = settings
        self.setWindowTitle(self.tr("Night"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.start = _field(self.tr("Night colours from"), theme.hours.start)
        self.end = _field(self.tr("Night colours until"), theme.hours.end)
        self.notify = QCheckBox(self.tr("Tell me of waiting questions by night, too"))
        self.notify.setChecked(settings.notify_at_night)
        self._build()
        self._fit()
        for field in (self.start, self.end):
            field.timeChanged.connect(lambda _time: self._keep_hours())
        self.notify.toggled.connect(self._keep_notify)

    def _build(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 24, 24, 16)
        column.setSpacing(12)
        column.addWidget(label(self.tr("Where colours are automatic, they are those of the night:")))
        form = QFormLayout()
        form.setLabelAlignment(Qt.AlignmentFlag.AlignVCenter)
        form.addRow(self.tr("&from"), self.start)
        form.addRow(self.tr("&until"), self.end)
        column.addLayout(form)
        column.addWidget(label(self.tr("and whenever the system's colours are dark."), "muted"))
        column.addWidget(self.notify)
        text = self.tr("Otherwise what comes up between {start} and {end} is told in the morning.")
        quiet = {"start": time_text(QUIET_HOURS.start), "end": time_text(QUIET_HOURS.end)}
        column.addWidget(label(text.format(**quiet), "muted"))
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        buttons.rejected.connect(self.reject)
        column.addWidget(buttons)

    def _fit(self) -> None:
        width = grown(_WIDTH, self._theme.look)
        self.resize(width, max(self.heightForWidth(width), self.sizeHint().height()))

    def _keep_hours(self) -> None:
        hours = Hours(_time(self.start), _time(self.end))
        self._settings.dark_from, self._settings.dark_until = hours.start, hours.end
        self._theme.set_hours(hours)

    def _keep_notify(self, wanted: bool) -> None:
        self._settings.notify_at_night = wanted


def show_night(parent: QWidget, theme: Theme, settings: Settings) -> None:
    """Ask about the night, without stopping anything else."""
    NightDialog(parent, theme, settings).open()


def _field(name: str, shown: time) -> QTimeEdit:
    field = QTimeEdit(QTime(shown.hour, shown.minute))
    field.setAccessibleName(name)
    # a half-typed hour is no answer yet
    field.setKeyboardTracking(False)
    WheelScrollsPage(field)
    return field


def _time(field: QTimeEdit) -> time:
    return time(field.time().hour(), field.time().minute())
