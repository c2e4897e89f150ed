"""A use of a remedy in words: what was done, and what came of it."""

from PySide6.QtCore import QCoreApplication

from spasmjournal.i18n import number_text
from spasmjournal.observation import SeenUse
from spasmjournal.wording import duration_text, listed, remedy_text, unanswered_text

_MINUTE = 60


def use_text(use: SeenUse, place: str = "") -> str:
    """A remedy and what came of it: "Heat 7 → 3 (eased after 20 min)"; `place` names where it was for."""
    name = remedy_text(use.remedy, use.group, own=use.own)
    if place:
        name = QCoreApplication.translate("Entry", "{remedy} for {place}").format(remedy=name, place=place)
    if use.after is not None:
        text = QCoreApplication.translate("Entry", "{remedy} {before} → {after}")
        before = "?" if use.before is None else number_text(use.before)
        name = text.format(remedy=name, before=before, after=number_text(use.after))
    told = listed(_outcome(use))
    if not told:
        return name
    return QCoreApplication.translate("Entry", "{remedy} ({outcome})").format(remedy=name, outcome=told)


def how_text(use: SeenUse) -> str:
    """For how long it was done, and how."""
    parts = [_minutes_text(use.minutes) if use.minutes else "", " ".join(use.recipe.split())]
    return " · ".join(part for part in parts if part)


def _outcome(use: SeenUse) -> list[str]:
    told = []
    if use.eased_minutes is not None:
        text = QCoreApplication.translate("Entry", "eased after {time}")
        told.append(text.format(time=_minutes_text(use.eased_minutes)))
    if use.not_eased:
        told.append(QCoreApplication.translate("Entry", "not eased yet"))
    if use.worse:
        told.append(QCoreApplication.translate("Entry", "worse"))
    if use.worse_next_day:
        told.append(QCoreApplication.translate("Entry", "worse the next day"))
    if not use.is_answered:
        told.insert(0, _why_open(use))
    return told


def _why_open(use: SeenUse) -> str:
    if use.unanswered is not None:
        return unanswered_text(use.unanswered).lower()
    return QCoreApplication.translate("Entry", "not answered yet")


def _minutes_text(minutes: int) -> str:
    if minutes == 0:
        return QCoreApplication.translate("Entry", "less than a minute")
    return duration_text(minutes * _MINUTE, minutes * _MINUTE)
