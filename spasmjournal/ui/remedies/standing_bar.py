"""Whether a remedy is still used: to stop it, to use it again, to archive it."""

from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from spasmjournal.ui.controls.flow_layout import FlowLayout
from spasmjournal.ui.controls.labels import button, label
from spasmjournal.ui.remedies.known_remedy import KnownRemedy, Standing
from spasmjournal.ui.remedies.remedy_words import standing_text, stopped_text
from spasmjournal.ui.remedies.stop_panel import StopPanel
from spasmjournal.wording import listed


class StandingBar(QWidget):
    """Buttons that change at once how a remedy stands; `said` and `panel` find their place with the form."""

    resume_wanted = Signal()
    archive_wanted = Signal()
    stop_opened = Signal()
    """The panel for the day and the reason was opened."""

    def __init__(self) -> None:
        super().__init__()
        self._standing: Standing | None = None
        self._today = date.min
        self.said = label("", "muted")
        self.stop = button(self.tr("Stop …"))
        self.stop.setToolTip(self.tr("Keep when you stopped using it, and why."))
        self.again = button(self.tr("Use again"))
        self.archive = button(self.tr("Archive"))
        self.archive.setToolTip(
            self.tr("It is not offered any more. What you noted with it stays in the journal.")
        )
        self.panel = StopPanel()
        self.stop.clicked.connect(self._open)
        self.again.clicked.connect(self.resume_wanted)
        self.archive.clicked.connect(self.archive_wanted)
        self.panel.closed.connect(self._close)
        verbs = FlowLayout(self, spacing=8)
        for verb in (self.stop, self.again, self.archive):
            verbs.addWidget(verb)

    def show_standing(self, remedy: KnownRemedy | None, today: date) -> None:
        """Show how a remedy stands; one that is not in the journal yet stands nowhere."""
        self._today = today
        standing = remedy.standing if remedy else None
        if standing is not self._standing:
            self._standing = standing
            self.close_panel()
        said = [standing_text(standing)] if standing is Standing.ARCHIVED else []
        if remedy is not None and remedy.stopped is not None:
            said.append(stopped_text(remedy))
        self.said.setText(listed(said))
        self.said.setVisible(bool(said))
        self.stop.setVisible(standing is Standing.IN_USE)
        self.again.setVisible(standing in (Standing.STOPPED, Standing.ARCHIVED))
        self.archive.setVisible(standing in (Standing.STOPPED, Standing.IN_USE))

    def close_panel(self) -> None:
        """Close the panel, if it is open, and keep nothing of it."""
        self._show_panel(shown=False)

    def _open(self) -> None:
        self.panel.start(self._today)
        self._show_panel(shown=True)
        self.panel.day.setFocus()
        self.stop_opened.emit()

    def _close(self) -> None:
        self.close_panel()
        self.stop.setFocus()

    def _show_panel(self, *, shown: bool) -> None:
        self.panel.setVisible(shown)
        self.stop.setEnabled(not shown)
