"""What remedies are called on charts: on one line, whatever was typed."""

from collections.abc import Iterable

from PySide6.QtCore import QCoreApplication

from spasmjournal.insight.observed import Remedy
from spasmjournal.insight.relief import RemedyRelief
from spasmjournal.observation import SeenRemedy, SeenUse
from spasmjournal.wording import remedy_text


def called(remedy: Remedy | SeenRemedy) -> str:
    """A person's own words, or the program's in her language."""
    return _on_one_line(remedy_text(remedy.name, remedy.group, own=remedy.own))


def called_in(use: SeenUse | RemedyRelief) -> str:
    """The same of what was used."""
    return _on_one_line(remedy_text(use.remedy, use.group, own=use.own))


def called_together(remedies: Iterable[Remedy]) -> str:
    """Several remedies at once: "Heat + Stretching"."""
    return QCoreApplication.translate("List", " + ").join(map(called, remedies))


def _on_one_line(name: str) -> str:
    return " ".join(name.split())
