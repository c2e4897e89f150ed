"""A day as a whole in words: one short line of what was answered."""

from collections.abc import Iterator

from PySide6.QtCore import QCoreApplication

from spasmjournal.i18n import number_text
from spasmjournal.observation import SeenCheckIn
from spasmjournal.wording import activity_text, intensity_text


def day_facts(check_in: SeenCheckIn) -> str:
    """What was answered about a day: "Slept 6 h · stress 4/10 · no spasms"."""
    told = [*_night(check_in), *_levels(check_in)]
    if check_in.activity is not None:
        told.append(activity_text(check_in.activity).lower())
    if check_in.no_spasms:
        told.append(QCoreApplication.translate("Entry", "no spasms"))
    return " · ".join(told) or QCoreApplication.translate("Entry", "Nothing answered")


def _night(check_in: SeenCheckIn) -> Iterator[str]:
    hours, woken = check_in.sleep_hours, check_in.times_woken
    if hours is not None:
        text = QCoreApplication.translate("Entry", "Slept {hours} h")
        yield text.format(hours=number_text(hours, 0 if hours == int(hours) else 1))
    if check_in.sleep_quality is not None:
        text = QCoreApplication.translate("Entry", "quality of sleep {level}")
        yield text.format(level=intensity_text(check_in.sleep_quality))
    if woken == 0:
        yield QCoreApplication.translate("Entry", "not woken")
    elif woken == 1:
        yield QCoreApplication.translate("Entry", "woken once")
    elif woken is not None:
        yield QCoreApplication.translate("Entry", "woken {count} times").format(count=number_text(woken))


def _levels(check_in: SeenCheckIn) -> Iterator[str]:
    levels = (
        (QCoreApplication.translate("Entry", "headache {level}"), check_in.headache),
        (QCoreApplication.translate("Entry", "muscle pain {level}"), check_in.muscle_pain),
        (QCoreApplication.translate("Entry", "fatigue {level}"), check_in.fatigue),
        (QCoreApplication.translate("Entry", "stress {level}"), check_in.stress),
    )
    for text, level in levels:
        if level is not None:
            yield text.format(level=intensity_text(level))
