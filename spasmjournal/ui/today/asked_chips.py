"""A question that can be answered with "don't know": chips, and a quiet one at their end."""

from collections.abc import Hashable, Iterable
from typing import Generic, TypeVar

from PySide6.QtCore import QCoreApplication

from spasmjournal.ui.controls.chips import Chips
from spasmjournal.vocabulary import Asked

Value = TypeVar("Value", bound=Hashable)


class AskedChips(Chips[Value | Asked], Generic[Value]):
    """Holds one value, or that the person does not know, or that it was not answered."""

    def __init__(self, name: str, asked: Asked, choices: Iterable[tuple[Value, str]]) -> None:
        super().__init__(name, choices)
        self.asked = asked
        self.add_dont_know()

    def add_dont_know(self) -> None:
        """Offer not to know."""
        self.add(self.asked, dont_know_text(), faint=True)

    def told(self) -> Value | None:
        """The value, or None where it is open or not known."""
        value = self.value()
        return None if isinstance(value, Asked) else value

    def unknown(self) -> frozenset[Asked]:
        """The question, if the person said that she does not know."""
        return frozenset({self.asked} & set(self.values()))

    def show_told(self, value: Value | None, unknown: frozenset[Asked]) -> None:
        """Show this value, or that the question is among the unknown ones."""
        self.choose(self.asked if value is None and self.asked in unknown else value)


def yes_no(name: str, asked: Asked) -> AskedChips[bool]:
    """A question that is answered with yes or no, if at all."""
    return AskedChips(name, asked, yes_and_no())


def yes_and_no() -> tuple[tuple[bool, str], ...]:
    """The two words, as choices."""
    return (
        (True, QCoreApplication.translate("Answer", "Yes")),
        (False, QCoreApplication.translate("Answer", "No")),
    )


def dont_know_text() -> str:
    """What stands on the quiet chip."""
    return QCoreApplication.translate("Answer", "Don't know")
