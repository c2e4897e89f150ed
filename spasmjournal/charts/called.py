"""What remedies are called on charts: on one line, whatever was typed."""

from collections.abc import Iterable

from PySide6.QtCore import QCoreApplication

from spasmjournal.i18n import number_text
from spasmjournal.insight.observed import Remedy
from spasmjournal.insight.relief import RemedyRelief
from spasmjournal.observation import SeenRemedy, SeenUse
from spasmjournal.wording import listed, remedy_text

_MOST_NAMED = 3


def called(remedy: Remedy | SeenRemedy) -> str:
    """A person's own words, or the program's in her language."""
    return _on_one_line(remedy_text(remedy.name, remedy.group, own=remedy.own))


def called_in(use: SeenUse | RemedyRelief) -> str:
    """The same of what was used."""
    return _on_one_line(remedy_text(use.remedy, use.group, own=use.own))


def called_together(remedies: Iterable[Remedy]) -> str:
    """Several remedies at once: "Heat + Stretching"."""
    return QCoreApplication.translate("List", " + ").join(map(called, remedies))


def called_each(remedies: Iterable[Remedy | SeenRemedy]) -> str:
    """One after the other, the first few of many: "Heat, Stretching, Massage and 4 more"."""
    names = [called(remedy) for remedy in remedies]
    named = listed(names[:_MOST_NAMED])
    if len(names) <= _MOST_NAMED:
        return named
    text = QCoreApplication.translate("List", "{named} and {count} more")
    return text.format(named=named, count=number_text(len(names) - _MOST_NAMED))


def _on_one_line(name: str) -> str:
    return " ".join(name.split())
