"""What remedies are called on charts: on one line, whatever was typed."""

from spasmjournal.insight.observed import Remedy
from spasmjournal.observation import SeenRemedy, SeenUse
from spasmjournal.wording import remedy_text


def called(remedy: Remedy | SeenRemedy) -> str:
    """A person's own words, or the program's in her language."""
    return " ".join(remedy_text(remedy.name, remedy.group, own=remedy.own).split())


def called_in(use: SeenUse) -> str:
    """The same of what was used."""
    return " ".join(remedy_text(use.remedy, use.group, own=use.own).split())
