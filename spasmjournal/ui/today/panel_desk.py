"""Shows on the day's panel what the journal says, and takes what is answered there to the journal."""

from collections.abc import Callable, Iterable
from dataclasses import replace
from datetime import date, datetime, time, timedelta
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from spasmjournal.anatomy import Anatomy
from spasmjournal.errors import JournalError
from spasmjournal.i18n import sentence
from spasmjournal.observation import SeenCheckIn, region_key
from spasmjournal.period import Period
from spasmjournal.record.answers import AfterAnswer, PlaceAnswer, UseAnswer
from spasmjournal.ui.clock import Clock
from spasmjournal.ui.today.day_panel import DayPanel
from spasmjournal.ui.today.quick_log import Again
from spasmjournal.wording import places_text

if TYPE_CHECKING:
    from spasmjournal.record.journal import Journal

_PLACES = 5
_PAUSE_MS = 600
_EVENING = time(20)
"""When a regular remedy is taken to have been used that is confirmed on the next day."""
_BESIDES = {"id", "day", "no_spasms", "logged_late"}


class PanelDesk(QObject):
    """Stands between the panel and an open journal; what opens a card is the page's."""

    told = Signal(str)
    """One short sentence on what was done."""
    kept = Signal(object)
    """What is known now of a spasm or a use that was written down here."""

    def __init__(self, panel: DayPanel, anatomy: Anatomy, clock: Clock) -> None:
        super().__init__(panel)
        self._panel = panel
        self._anatomy = anatomy
        self._clock = clock
        self._journal: Journal | None = None
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(_PAUSE_MS)
        panel.place_again.connect(self.log_again)
        panel.eased.connect(self._ease)
        panel.after_answered.connect(self._record_after)
        panel.next_day_answered.connect(self._record_next_day)
        panel.planned_done.connect(self._confirm_planned)
        panel.planned_skipped.connect(self._skip_planned)
        panel.left_as_it_is.connect(self._leave)
        panel.no_spasms_said.connect(self._say_no_spasms)

    @property
    def is_pausing(self) -> bool:
        """Whether the key of the quick log was pressed a moment ago."""
        return self._pause.isActive()

    def open(self, journal: "Journal | None") -> None:
        """Take answers to this journal from now on; nothing of another one stays in view."""
        self._journal = journal
        if journal is None:
            self._panel.forget()

    def show(self) -> None:
        """Ask the journal again and show what it says."""
        journal = self._journal
        if journal is None:
            return
        now, panel = self._clock(), self._panel
        today = now.date()
        panel.show_again([self._named(places) for places in journal.places_again(now, _PLACES)])
        panel.show_still_going(journal.still_going(), now)
        panel.show_waiting(journal.awaiting(now), today)
        panel.show_next_day(journal.awaiting_next_day(now), today)
        panel.show_planned(journal.planned(now), today)
        panel.show_unfinished(journal.unfinished(), today)
        self._show_day(journal, today)

    def log_again(self, places: tuple[PlaceAnswer, ...]) -> None:
        """Write down that it is there again, now; the rest is told later."""
        told = self.tr("Saved: {place}. The rest can wait.").format(place=self._named(places).name)

        def log(journal: "Journal") -> None:
            self.kept.emit(journal.answered_spasm(journal.quick_log(places, self._clock())))

        self._act(log, told)

    def log_last_again(self) -> None:
        """Write down the place of last time again, if there is one.

        A key that is held down, or bounces, comes without a pause and is one act.
        """
        pausing = self.is_pausing
        self._pause.start()
        if self._journal is None or pausing:
            return
        try:
            again = self._journal.places_again(self._clock(), 1)
        except JournalError as error:
            self.told.emit(sentence(error))
            return
        if again:
            self.log_again(again[0])
        else:
            self.told.emit(self.tr("Nothing is noted yet. Click the place on the body where it is."))

    def _show_day(self, journal: "Journal", today: date) -> None:
        spasms = journal.seen_spasms(Period.last_days(1, today))
        said = today in journal.days(Period.last_days(1, today)).without_spasms
        first = journal.first_day()
        told = _told_of(journal.check_ins(Period.last_days(2, today)))
        yesterday = today - timedelta(days=1)
        kept_then = first is not None and first <= yesterday
        self._panel.show_today(spasms, none_said=said and not spasms)
        self._panel.show_check_in(
            today, done=today in told, yesterday_open=kept_then and yesterday not in told
        )
        self._panel.welcome.setVisible(first is None)
        self._panel.passphrase.setHidden(journal.is_locked or journal.is_made_up)

    def _named(self, places: tuple[PlaceAnswer, ...]) -> Again:
        keys = (region_key(place.region, place.side) for place in places)
        return Again(places_text(self._anatomy.region(key).name for key in keys), places)

    def _ease(self, spasm_id: int) -> None:
        def ease(journal: "Journal") -> None:
            journal.ease_spasm(spasm_id, self._clock())
            self.kept.emit(journal.answered_spasm(spasm_id))

        self._act(ease, self.tr("Noted: it eased"))

    def _record_after(self, use_id: int, answer: AfterAnswer) -> None:
        self._act(
            lambda journal: journal.record_after(use_id, answer, self._clock()), self.tr("Answer saved")
        )

    def _record_next_day(self, use_ids: tuple[int, ...], worse: bool | None) -> None:
        now = self._clock()
        self._act(
            lambda journal: journal.record_next_day(use_ids, worse=worse, now=now), self.tr("Answer saved")
        )

    def _confirm_planned(self, remedy_id: int, day: date) -> None:
        now = self._clock()
        began = now if day == now.date() else self._clock.at(datetime.combine(day, _EVENING))
        answer = UseAnswer(remedy_id, began.replace(second=0, microsecond=0))

        def confirm(journal: "Journal") -> None:
            journal.confirm_planned(answer, day, now)
            self.kept.emit(answer)

        self._act(confirm, self.tr("Saved"))

    def _skip_planned(self, remedy_id: int, day: date) -> None:
        self._act(lambda journal: journal.skip_planned(remedy_id, day, self._clock()), self.tr("Saved"))

    def _leave(self, spasm_id: int) -> None:
        self._act(lambda journal: journal.leave_as_it_is(spasm_id, self._clock()), self.tr("Left as it is"))

    def _say_no_spasms(self) -> None:
        said = True if self._panel.no_spasms.isChecked() else None
        now = self._clock()

        def check_in(journal: "Journal") -> None:
            journal.check_in(replace(journal.checked_in(now.date()), no_spasms=said), now)

        self._act(check_in, self.tr("Saved"))

    def _act(self, verb: "Callable[[Journal], object]", told: str) -> None:
        if self._journal is None:
            return
        try:
            verb(self._journal)
        except JournalError as error:
            told = sentence(error)
        self.told.emit(told)


def _told_of(check_ins: Iterable[SeenCheckIn]) -> frozenset[date]:
    """The days of which more was told than that they were without spasms."""
    return frozenset(
        seen.day
        for seen in check_ins
        if any(told is not None for name, told in seen._asdict().items() if name not in _BESIDES)
    )
