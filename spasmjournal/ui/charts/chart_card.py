"""A card with one chart: its title, its sentence, how to read it, and the picture."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QLabel, QVBoxLayout

from spasmjournal.ui.charts.chart_canvas import ChartCanvas, Drawing
from spasmjournal.ui.controls.labels import label

MARGIN = 16
SPACING = 8


class ChartCard(QFrame):
    """Shows a chart with its words, which can be selected and copied."""

    def __init__(self, title: str) -> None:
        super().__init__()
        self.setProperty("role", "card")
        self._title = words_line("heading")
        self._title.setText(title)
        self._sentence = words_line("")
        self._method = words_line("muted")
        self.canvas = ChartCanvas(title)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(MARGIN, MARGIN, MARGIN, MARGIN)
        layout.setSpacing(SPACING)
        for part in (self._title, self._sentence, self._method):
            layout.addWidget(part)
        layout.addSpacing(SPACING)
        layout.addWidget(self.canvas)

    @property
    def sentence(self) -> str:
        """What the chart is said to show."""
        return self._sentence.text()

    def show_chart(self, drawing: Drawing, sentence: str, method: str, words: str) -> None:
        """Show other numbers; `words` tell them to who cannot see the picture."""
        self._sentence.setText(sentence)
        self._method.setText(method)
        self._method.setVisible(bool(method))
        self.canvas.show_drawing(drawing, words)


def words_line(role: str) -> QLabel:
    """An empty label whose words can be selected and copied."""
    line = label("", role)
    line.setTextInteractionFlags(
        Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
    )
    return line
