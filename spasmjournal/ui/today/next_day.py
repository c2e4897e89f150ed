"""The question of the next day: whether it was worse for a remedy, asked once for a remedy and a day."""

from collections import defaultdict
from collections.abc import Iterable
from datetime import date, timedelta
from typing import NamedTuple

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from spasmjournal.i18n import day_text, number_text
from spasmjournal.observation import Entry
from spasmjournal.ui.controls.chips import Chips
from spasmjournal.ui.controls.labels import label
from spasmjournal.wording import remedy_text

_DONT_KNOW = "dont_know"


class UsedThatDay(NamedTuple):
    """The uses (ids) of one remedy on one day, as asked about on the day `today`."""

    remedy: str
    day: date
    uses: tuple[int, ...]
    today: date


def used_by_day(waiting: Iterable[Entry], today: date) -> list[UsedThatDay]:
    """What waits for the question of the next day, by remedy and day, newest first."""
    found: defaultdict[tuple[date, int], list[Entry]] = defaultdict(list)
    for entry in waiting:
        found[entry.began.date(), entry.uses[0].remedy_id].append(entry)
    return [
        UsedThatDay(_name(entries[0]), day, tuple(entry.uses[0].id for entry in entries), today)
        for (day, _), entries in found.items()
    ]


class NextDayQuestion(QWidget):
    """Asks in one click whether it was worse on the day after."""

    answered = Signal(object, object)
    """The ids of the uses, and True, False or (not known) None."""

    def __init__(self, used: UsedThatDay) -> None:
        super().__init__()
        self._used = used
        question = self._question(used)
        choices: list[tuple[bool | str, str]] = [
            (False, self.tr("No")),
            (True, self.tr("Yes")),
            (_DONT_KNOW, self.tr("Don't know")),
        ]
        self.worse: Chips[bool | str] = Chips(question, choices)
        self.worse.chosen.connect(self._answer)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 4)
        column.setSpacing(4)
        column.addWidget(label(question))
        column.addWidget(self.worse)

    def _question(self, used: UsedThatDay) -> str:
        times = number_text(len(used.uses))
        if used.day == used.today - timedelta(days=1):
            once = self.tr("{remedy} yesterday: worse for it today?")
            often = self.tr("{remedy} yesterday, {times} times: worse for it today?")
        else:
            once = self.tr("{remedy} on {day}: worse for it the day after?")
            often = self.tr("{remedy} on {day}, {times} times: worse for it the day after?")
        asked = once if len(used.uses) == 1 else often
        return asked.format(remedy=used.remedy, day=day_text(used.day), times=times)

    def _answer(self) -> None:
        told = self.worse.value()
        self.answered.emit(self._used.uses, told if isinstance(told, bool) else None)


def _name(entry: Entry) -> str:
    use = entry.uses[0]
    return remedy_text(use.remedy, use.group, own=use.own)
