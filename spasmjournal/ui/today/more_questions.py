"""The quieter questions about a spasm, under a fold that opens by itself where one is answered."""

from collections.abc import Iterator
from typing import Any

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QLineEdit

from spasmjournal.record.answers import SpasmAnswer
from spasmjournal.ui.controls.chips import Chips
from spasmjournal.ui.controls.fold import Fold
from spasmjournal.ui.controls.labels import label
from spasmjournal.ui.today.asked_chips import AskedChips, yes_no
from spasmjournal.vocabulary import Asked, Cause, Doing
from spasmjournal.wording import cause_text, doing_text


class MoreQuestions(Fold):
    """What one was doing, whether it woke, what was suspected, and how it was the next day."""

    changed = Signal()

    def __init__(self) -> None:
        super().__init__(
            QCoreApplication.translate("MoreQuestions", "More about this spasm"),
            QCoreApplication.translate("MoreQuestions", "More about this spasm …"),
        )
        self._earlier: tuple[Cause, ...] = ()
        self.doing: AskedChips[Doing] = AskedChips(
            self.tr("What I was doing"), Asked.DOING, [(doing, doing_text(doing)) for doing in Doing]
        )
        self.woke_me = yes_no(self.tr("It woke me"), Asked.WOKE_ME)
        self.causes: Chips[Cause] = Chips(
            self.tr("Suspected causes"), [(cause, cause_text(cause)) for cause in Cause], one=False
        )
        self.cause_words = QLineEdit()
        self.cause_words.setAccessibleName(self.tr("Suspected cause in my own words"))
        self.sore_next_day = yes_no(self.tr("Sore the next day"), Asked.SORE_NEXT_DAY)
        for question, field in (
            (self.tr("What were you doing?"), self.doing),
            (self.tr("Did it wake you?"), self.woke_me),
            (self.tr("What do you suspect?"), self.causes),
            ("", self.cause_words),
            (self.tr("Was it sore the next day?"), self.sore_next_day),
        ):
            if question:
                self.inside.addSpacing(6)
                self.inside.addWidget(label(question, "muted"))
            self.inside.addWidget(field)
        self._wire()

    def told(self) -> dict[str, Any]:
        """The fields of a `SpasmAnswer` that are asked for here, but what is not known."""
        causes = self.causes.values()
        return {
            "doing": self.doing.told(),
            "woke_me": self.woke_me.told(),
            "sore_next_day": self.sore_next_day.told(),
            "causes": self._earlier if set(causes) == set(self._earlier) else causes,
            "cause_words": "" if self.cause_words.isHidden() else self.cause_words.text(),
        }

    def unknown(self) -> frozenset[Asked]:
        """The questions that the person says she cannot answer."""
        return frozenset[Asked]().union(*(chips.unknown() for chips in self._asked()))

    def show_answer(self, answer: SpasmAnswer) -> None:
        """Show what was answered earlier; the fold is open if anything was, and stays so."""
        self._earlier = answer.causes
        self.doing.show_told(answer.doing, answer.dont_know)
        self.woke_me.show_told(answer.woke_me, answer.dont_know)
        self.sore_next_day.show_told(answer.sore_next_day, answer.dont_know)
        self.causes.choose(*answer.causes)
        self.cause_words.setText(answer.cause_words)
        self.cause_words.setVisible(Cause.OWN_WORDS in answer.causes or bool(answer.cause_words))
        told = any(value not in (None, "", ()) for value in self.told().values())
        self.open(wanted=self.is_open or told or bool(self.unknown()))

    def _asked(self) -> Iterator[AskedChips[Doing] | AskedChips[bool]]:
        yield from (self.doing, self.woke_me, self.sore_next_day)

    def _wire(self) -> None:
        self.causes.chosen.connect(self._show_cause_words)
        for chips in (*self._asked(), self.causes):
            chips.chosen.connect(self.changed)
        self.cause_words.textChanged.connect(self.changed)

    def _show_cause_words(self) -> None:
        wanted = Cause.OWN_WORDS in self.causes.values()
        asked = wanted and self.cause_words.isHidden()
        self.cause_words.setVisible(wanted)
        if asked:
            self.cause_words.setFocus()
