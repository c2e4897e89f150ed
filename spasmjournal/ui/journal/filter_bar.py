"""What the journal page is asked for: words, a period, a region."""

from datetime import date

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from spasmjournal.anatomy import Anatomy
from spasmjournal.entry_filter import EntryFilter
from spasmjournal.errors import EndBeforeStart
from spasmjournal.i18n import day_format, from_qdate, sentence, to_qdate
from spasmjournal.period import Period
from spasmjournal.ui.controls.day_edit import DayEdit
from spasmjournal.ui.controls.flow_layout import FlowLayout
from spasmjournal.ui.controls.labels import button, label
from spasmjournal.ui.controls.wheel_needs_focus import WheelNeedsFocus
from spasmjournal.ui.journal.region_box import RegionBox
from spasmjournal.wording import search_words

_TYPING_PAUSE_MS = 150
OWN_DAYS = -1
_SPANS = (0, 7, 30, 91, 365, OWN_DAYS)


class FilterBar(QWidget):
    """Collects an `EntryFilter`."""

    changed = Signal()

    def __init__(self, anatomy: Anatomy) -> None:
        super().__init__()
        self._anatomy = anatomy
        self.words = QLineEdit()
        self.words.setPlaceholderText(self.tr("Search notes, places, remedies, causes"))
        self.words.setAccessibleName(self.tr("Search"))
        self.words.setClearButtonEnabled(True)
        self.span = QComboBox()
        self.span.setAccessibleName(self.tr("Period"))
        for days, text in zip(_SPANS, self._span_texts(), strict=True):
            self.span.addItem(text, days)
        WheelNeedsFocus(self.span)
        self.first = DayEdit(self.tr("From"), day_format())
        self.last = DayEdit(self.tr("To"), day_format())
        self.region = RegionBox(anatomy)
        self._days = QWidget()
        self.clear = button(self.tr("Show everything"), "quiet")
        """Whoever shows the bar puts this where there is room, so that nothing moves when it comes."""
        self.trouble = label("", "trouble")
        self._typing = QTimer(self, singleShot=True, interval=_TYPING_PAUSE_MS)
        self._build()
        self._wire()

    def wanted(self, today: date) -> EntryFilter:
        """What is asked for; a period that ends before it starts is left out and said."""
        try:
            period = self._period(today)
        except EndBeforeStart as error:
            period = None
            self.trouble.setText(sentence(error))
            self.trouble.show()
        else:
            self.trouble.hide()
        wanted = EntryFilter(
            period=period,
            regions=self.region.regions(),
            words=search_words(self.words.text(), self._anatomy),
        )
        self.clear.setVisible(wanted.narrows)
        return wanted

    def set_days(self, first: date, last: date) -> None:
        """Set the days that "From … to …" begins with."""
        self.first.setDate(to_qdate(first))
        self.last.setDate(to_qdate(last))

    def _period(self, today: date) -> Period | None:
        days = int(self.span.currentData())
        if days == OWN_DAYS:
            return Period.from_to(from_qdate(self.first.date()), from_qdate(self.last.date()))
        return Period.last_days(days, today) if days else None

    def _span_texts(self) -> tuple[str, ...]:
        return (
            self.tr("Any time"),
            self.tr("Last 7 days"),
            self.tr("Last 30 days"),
            self.tr("Last 3 months"),
            self.tr("Last year"),
            self.tr("From … to …"),
        )

    def _build(self) -> None:
        row = QHBoxLayout()
        row.addWidget(self.words, 3)
        row.addWidget(self.span, 1)
        row.addWidget(self.region, 2)
        days = FlowLayout(self._days)
        days.addWidget(self.first)
        days.addWidget(self.last)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addLayout(row)
        column.addWidget(self._days)
        column.addWidget(self.trouble)
        for part in (self._days, self.trouble, self.clear):
            part.hide()

    def _wire(self) -> None:
        self.words.textChanged.connect(lambda _text: self._typing.start())
        self._typing.timeout.connect(self.changed)
        self.changed.connect(self._typing.stop)
        self.span.currentIndexChanged.connect(self._span_changed)
        self.region.currentIndexChanged.connect(lambda _index: self.changed.emit())
        self.region.editTextChanged.connect(lambda _text: self._typing.start())
        for edit in (self.first, self.last):
            edit.dateChanged.connect(lambda _day: self.changed.emit())
        self.clear.clicked.connect(self._clear)

    def _span_changed(self) -> None:
        self._days.setVisible(self.span.currentData() == OWN_DAYS)
        self.changed.emit()

    def _clear(self) -> None:
        self.words.clear()
        self.span.setCurrentIndex(0)
        self.region.setCurrentIndex(0)
        self.changed.emit()
