"""Spasms in the lists of what is open: the name opens one, a line tells more, and one thing can be done."""

from datetime import date, datetime
from typing import NamedTuple

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QPushButton, QWidget

from spasmjournal.i18n import near_moment_text
from spasmjournal.observation import Entry, SeenSpasm
from spasmjournal.ui.controls.labels import button, label
from spasmjournal.ui.today.fitted_button import FittedButton
from spasmjournal.vocabulary import Asked
from spasmjournal.wording import asked_text, elapsed_text, listed


class Unfinished(NamedTuple):
    """An entry to be finished, as it stands in the list on the day `today`."""

    entry: Entry
    today: date


class EntryRow(QWidget):
    """Shows a name, a button beside it, and a line under both."""

    def __init__(self, name: str) -> None:
        super().__init__()
        self.name = FittedButton(name, "nav")
        self.line = label("", "under")
        self.line.setIndent(0)
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(4)
        self._grid.setVerticalSpacing(0)
        self._grid.setColumnStretch(0, 1)
        self._grid.addWidget(self.name, 0, 0)
        self._grid.addWidget(self.line, 1, 0, 1, 2)

    def tell(self, line: str) -> None:
        """Show this line, which describes the name for a screen reader, too."""
        if line != self.line.text():
            self.line.setText(line)
            self.name.setAccessibleDescription(line)

    def _add_act(self, text: str, role: str) -> QPushButton:
        act = button(text, role)
        act.setAccessibleName(f"{text}: {self.name.accessibleName()}")
        self._grid.addWidget(act, 0, 1, Qt.AlignmentFlag.AlignVCenter)
        return act


class GoingRow(EntryRow):
    """A spasm that has not ended, and for how long by now."""

    def __init__(self, spasm: SeenSpasm, name: str) -> None:
        super().__init__(name)
        self._spasm = spasm
        self.eased = self._add_act(self.tr("It eased"), "chip")

    def show_time(self, now: datetime) -> None:
        """Show how long it has been going on; both moments know their offset, so no hour is lost or won."""
        since = near_moment_text(self._spasm.began, now.date())
        passed = elapsed_text(now - self._spasm.began_at)
        self.tell(self.tr("since {time} · {passed}").format(time=since, passed=passed))


class UnfinishedRow(EntryRow):
    """A spasm that was to be finished later: when, where, and what is missing."""

    def __init__(self, item: Unfinished, name: str) -> None:
        super().__init__(name)
        open_ones = listed(asked_text(asked) for asked in missing(item.entry))
        at = near_moment_text(item.entry.began, item.today)
        told = self.tr("{time} · missing: {questions}") if open_ones else self.tr("{time} · nothing missing")
        self.tell(told.format(time=at, questions=open_ones) if open_ones else told.format(time=at))
        self.leave = self._add_act(self.tr("Leave it so"), "quiet")


def missing(entry: Entry) -> list[Asked]:
    """What is neither told nor known to be unknown, of the first questions about a spasm."""
    spasm = entry.spasm
    if spasm is None:
        return []
    told = {
        Asked.KIND: spasm.kind is not None,
        Asked.WORST: spasm.worst is not None,
        Asked.LASTED: spasm.still_going or (spasm.lasted_at_least, spasm.lasted_at_most) != (None, None),
        Asked.TRIED: bool(entry.uses),
    }
    return [asked for asked, is_told in told.items() if not is_told and asked not in spasm.dont_know]
