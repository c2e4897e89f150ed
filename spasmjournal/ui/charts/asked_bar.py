"""Picks the time and what the charts are narrowed to, and shows it as chips that can be taken away."""

from collections.abc import Iterable, Iterator
from datetime import date
from functools import partial

from PySide6.QtCore import QSignalBlocker, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from spasmjournal.errors import EndBeforeStart
from spasmjournal.i18n import day_format, from_qdate, sentence, to_qdate
from spasmjournal.period import Period
from spasmjournal.ui.charts.asked import Asked, Landmarks, Span
from spasmjournal.ui.controls.chips import Chips
from spasmjournal.ui.controls.day_edit import DayEdit
from spasmjournal.ui.controls.filter_chips import FilterChips, Piece
from spasmjournal.ui.controls.flow_layout import FlowLayout
from spasmjournal.ui.controls.labels import button, label
from spasmjournal.ui.controls.pick_button import PickButton
from spasmjournal.ui.controls.region_groups import group_names
from spasmjournal.vocabulary import Kind
from spasmjournal.wording import kind_text

_SPACING = 8


class AskedBar(QWidget):
    """Collects what is `Asked`; days that make no period are told about, and the last good ones stay."""

    changed = Signal()
    """The person asked for something else."""

    def __init__(self) -> None:
        super().__init__()
        self._asked = Asked()
        self._known: Landmarks | None = None
        self.spans = Chips[Span](self.tr("Period"), zip(Span, self._span_texts(), strict=True))
        self.first = DayEdit(self.tr("From"), day_format())
        self.last = DayEdit(self.tr("To"), day_format())
        self.remedies = PickButton[int](self.tr("Remedy"))
        self.parts = PickButton[str](self.tr("Place"), list(group_names().items()))
        self.kinds = PickButton[Kind](self.tr("Kind"), [(kind, kind_text(kind)) for kind in Kind])
        self.trouble = label("", "trouble")
        self.note = label(self.tr("A day with other spasms only counts as one without these."), "muted")
        self.clear = button(self.tr("Clear"), "faint")
        self.chips = FilterChips(self.clear, self.remedies, self.kinds)
        self._days = QWidget()
        self._build()
        self.show_asked(self._asked)
        self._wire()

    @property
    def asked(self) -> Asked:
        """What is asked for."""
        return self._asked

    def show_asked(self, asked: Asked) -> None:
        """Show this as what is asked for."""
        self._asked = asked
        self.spans.choose(asked.span)
        self.remedies.choose(sorted(asked.remedies))
        self.parts.choose([part for part in group_names() if part in asked.parts])
        self.kinds.choose([kind for kind in Kind if kind in asked.kinds])
        self._days.setVisible(asked.span is Span.OWN)
        self.note.setVisible(bool(asked.parts or asked.kinds))
        self.trouble.hide()
        if asked.own is not None:
            self._show_days(asked.own)
        self.chips.show_pieces(list(self._pieces()))

    def show_known(self, known: Landmarks, remedies: Iterable[tuple[int, str]]) -> None:
        """Offer the journal's remedies, and the spans that it has days for."""
        self._known = known
        since = self.spans.button(Span.SINCE_APPOINTMENT)
        since.setEnabled(known.last_appointment is not None)
        since.setToolTip("" if since.isEnabled() else self.tr("No appointment is noted up to now."))
        self.remedies.offer(remedies)
        self._keep_to(known.today)
        self.chips.show_pieces(list(self._pieces()))

    def forget(self) -> None:
        """Offer nothing of any journal."""
        self.remedies.offer(())
        self.chips.show_pieces([])

    def _keep_to(self, today: date) -> None:
        for edit in (self.first, self.last):
            with QSignalBlocker(edit):
                edit.setMaximumDate(to_qdate(today))

    def _show_days(self, period: Period) -> None:
        for edit, day in ((self.first, period.start), (self.last, period.last)):
            with QSignalBlocker(edit):
                edit.setDate(to_qdate(day))

    def _ask(self, asked: Asked) -> None:
        if asked != self._asked:
            self.show_asked(asked)
            self.changed.emit()

    def _span_chosen(self) -> None:
        span = self.spans.value() or self._asked.span
        self.spans.choose(span)
        self._ask(self._with(span=span, own=self._asked.own or self._shown_now(span)))

    def _shown_now(self, span: Span) -> Period | None:
        """Own days begin as those that are shown."""
        return self._asked.period(self._known) if span is Span.OWN and self._known is not None else None

    def _day_chosen(self) -> None:
        try:
            own = self._own()
        except EndBeforeStart as error:
            self.trouble.setText(sentence(error))
            self.trouble.show()
            return
        self.trouble.hide()
        self._ask(self._with(own=own))

    def _own(self) -> Period:
        return Period.from_to(from_qdate(self.first.date()), from_qdate(self.last.date()))

    def _picked(self) -> None:
        self._ask(self._with())

    def _with(self, span: Span | None = None, own: Period | None = None) -> Asked:
        return Asked(
            span or self._asked.span,
            own or self._asked.own,
            frozenset(self.remedies.values()),
            frozenset(self.parts.values()),
            frozenset(self.kinds.values()),
        )

    def _clear(self) -> None:
        self._ask(Asked(self._asked.span, self._asked.own))

    def _pieces(self) -> Iterator[Piece]:
        for part in self.parts.values():
            yield Piece(self.parts.text_of(part), partial(self.parts.untick, part))
        for kind in self.kinds.values():
            yield Piece(self.kinds.text_of(kind), partial(self.kinds.untick, kind))
        for remedy in self.remedies.values():
            text = self.remedies.text_of(remedy) or self.tr("A remedy")
            yield Piece(text, partial(self.remedies.untick, remedy))

    def _span_texts(self) -> tuple[str, ...]:
        return (
            self.tr("1 week"),
            self.tr("1 month"),
            self.tr("3 months"),
            self.tr("1 year"),
            self.tr("Since the last appointment"),
            self.tr("Everything"),
            self.tr("From … to …"),
        )

    def _build(self) -> None:
        days = FlowLayout(self._days)
        for edit in (self.first, self.last):
            days.addWidget(edit)
        narrowing = QWidget()
        row = FlowLayout(narrowing)
        for pick in (self.remedies, self.parts, self.kinds):
            row.addWidget(pick)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(_SPACING)
        for part in (self.spans, self._days, self.trouble, narrowing, self.chips, self.note):
            column.addWidget(part)

    def _wire(self) -> None:
        self.spans.chosen.connect(self._span_chosen)
        for edit in (self.first, self.last):
            edit.dateChanged.connect(self._day_chosen)
        for pick in (self.remedies, self.parts, self.kinds):
            pick.chosen.connect(self._picked)
        self.clear.clicked.connect(self._clear)
