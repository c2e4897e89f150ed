"""What the journal page is asked for: words, a period, a place, kinds, remedies, and only some entries."""

from collections.abc import Iterable, Iterator
from datetime import date
from functools import partial

from PySide6.QtCore import QCoreApplication, QSignalBlocker, QTimer, Signal
from PySide6.QtWidgets import QComboBox, QVBoxLayout, QWidget

from spasmjournal.anatomy import Anatomy
from spasmjournal.entry_filter import EVERYTHING, EntryFilter
from spasmjournal.errors import EndBeforeStart
from spasmjournal.i18n import day_format, day_text, from_qdate, number_text, sentence, to_qdate
from spasmjournal.observation import EntryKey
from spasmjournal.period import Period
from spasmjournal.ui.controls.day_edit import DayEdit
from spasmjournal.ui.controls.filter_chips import FilterChips, Piece
from spasmjournal.ui.controls.flow_layout import FlowLayout
from spasmjournal.ui.controls.labels import button, label
from spasmjournal.ui.controls.pick_button import PickButton
from spasmjournal.ui.controls.wheel_scrolls_page import WheelScrollsPage
from spasmjournal.ui.journal.only import Only, only_named, only_of, only_texts, sorts_of
from spasmjournal.ui.journal.region_box import RegionBox
from spasmjournal.ui.journal.search_field import SearchField
from spasmjournal.vocabulary import Kind
from spasmjournal.wording import kind_text, search_words

_TYPING_PAUSE_MS = 150
OWN_DAYS = -1
_SPANS = (0, 7, 30, 91, 365, OWN_DAYS)


class FilterBar(QWidget):
    """Collects an `EntryFilter`, and shows what it asks for as chips that can be taken away."""

    changed = Signal()

    def __init__(self, anatomy: Anatomy) -> None:
        super().__init__()
        self._anatomy = anatomy
        self.words = SearchField()
        """Whoever shows the bar puts this where there is room for it."""
        self.span = QComboBox()
        self.span.setAccessibleName(self.tr("Period"))
        for days, text in zip(_SPANS, self._span_texts(), strict=True):
            self.span.addItem(text, days)
        WheelScrollsPage(self.span)
        self.first = DayEdit(self.tr("From"), day_format())
        self.last = DayEdit(self.tr("To"), day_format())
        self.region = RegionBox(anatomy)
        self.kinds = PickButton[Kind](self.tr("Kind"), [(kind, kind_text(kind)) for kind in Kind])
        self.remedies = PickButton[int](self.tr("Remedy"))
        self.only = PickButton[Only](self.tr("Only …"), only_texts())
        self._entries: frozenset[EntryKey] = frozenset()
        self._days = QWidget()
        self.clear = button(self.tr("Clear all"), "faint")
        self.chips = FilterChips(self.clear, self.words, self.last)
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
        only = self.only.values()
        wanted = EntryFilter(
            period=period,
            regions=self.region.regions(),
            words=search_words(self.words.text(), self._anatomy),
            kinds=frozenset(self.kinds.values()),
            remedies=frozenset(self.remedies.values()),
            sorts=sorts_of(only),
            entries=self._entries,
            **only_named(only),
        )
        self.chips.show_pieces(list(self._pieces(wanted)))
        return wanted

    def ask_for(self, wanted: EntryFilter) -> None:
        """Ask for these entries, and for nothing else."""
        with QSignalBlocker(self):
            self._entries = wanted.entries
            self.words.setText(" ".join(word.text for word in wanted.words))
            if wanted.period is not None:
                self.set_days(wanted.period.start, wanted.period.last)
            self.span.setCurrentIndex(self.span.findData(OWN_DAYS if wanted.period is not None else 0))
            self.region.show_regions(wanted.regions)
            self.kinds.choose(sorted(wanted.kinds))
            self.remedies.choose(sorted(wanted.remedies))
            self.only.choose(only_of(wanted))
        self.changed.emit()

    def offer_remedies(self, remedies: Iterable[tuple[int, str]]) -> None:
        """Offer these remedies, by their numbers in the journal."""
        self.remedies.offer(remedies)

    def forget(self) -> None:
        """Ask for everything again, and offer no remedy: those of another journal have other numbers."""
        self.remedies.offer(())
        with QSignalBlocker(self):
            self.ask_for(EVERYTHING)
        self._typing.stop()
        self.chips.show_pieces([])

    def set_days(self, first: date, last: date) -> None:
        """Set the days that "From … to …" begins with."""
        self.first.setDate(to_qdate(first))
        self.last.setDate(to_qdate(last))

    def _period(self, today: date) -> Period | None:
        days = int(self.span.currentData())
        if days == OWN_DAYS:
            return Period.from_to(from_qdate(self.first.date()), from_qdate(self.last.date()))
        return Period.last_days(days, today) if days else None

    def _pieces(self, wanted: EntryFilter) -> Iterator[Piece]:
        if wanted.entries:
            yield Piece(_picked_text(len(wanted.entries)), self._forget_entries)
        if wanted.words:
            text = self.tr("“{words}”").format(words=self.words.text().strip())
            yield Piece(text, self._forget_words)
        if self.span.currentData():
            yield Piece(self._span_text(wanted.period), partial(self.span.setCurrentIndex, 0))
        if wanted.regions:
            yield Piece(self.region.meaning(), self._forget_region)
        for kind in self.kinds.values():
            yield Piece(self.kinds.text_of(kind), partial(self.kinds.untick, kind))
        for remedy in self.remedies.values():
            text = self.remedies.text_of(remedy) or self.tr("A remedy")
            yield Piece(text, partial(self.remedies.untick, remedy))
        for only in self.only.values():
            yield Piece(self.only.text_of(only), partial(self.only.untick, only))

    def _forget_entries(self) -> None:
        self._entries = frozenset()
        self.changed.emit()

    def _forget_words(self) -> None:
        self.words.clear()
        self.changed.emit()

    def _forget_region(self) -> None:
        self.region.show_regions(frozenset())
        self.changed.emit()

    def _span_text(self, period: Period | None) -> str:
        if self.span.currentData() != OWN_DAYS or period is None:
            return self.span.currentText()
        if period.start == period.last:
            return day_text(period.start)
        return self.tr("{first} – {last}").format(first=day_text(period.start), last=day_text(period.last))

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
        fields = QWidget()
        row = FlowLayout(fields)
        for field in (self.span, self.region, self.kinds, self.remedies, self.only):
            row.addWidget(field)
        days = FlowLayout(self._days)
        days.addWidget(self.first)
        days.addWidget(self.last)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        for part in (fields, self._days, self.trouble, self.chips):
            column.addWidget(part)
        for part in (self._days, self.trouble):
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
        for picked in (self.kinds, self.remedies, self.only):
            picked.chosen.connect(self.changed)
        self.clear.clicked.connect(lambda: self.ask_for(EVERYTHING))

    def _span_changed(self) -> None:
        self._days.setVisible(self.span.currentData() == OWN_DAYS)
        self.changed.emit()


def _picked_text(count: int) -> str:
    if count == 1:
        return QCoreApplication.translate("FilterBar", "1 entry behind a point")
    return QCoreApplication.translate("FilterBar", "{count} entries behind a point").format(
        count=number_text(count)
    )
