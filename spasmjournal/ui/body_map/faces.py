"""What a region's face says in words: for the tooltip and the screen reader."""

from PySide6.QtCore import QCoreApplication

from spasmjournal.figure.faces import change_text, value_text, values_text
from spasmjournal.i18n import number_text
from spasmjournal.insight.difference import Difference
from spasmjournal.insight.heat import Heat, Measure


def heat_words(heat: Heat, region: str) -> str:
    """How often or how bad it was in a region, with what it rests on."""
    found = heat.regions.get(region)
    if found is None:
        return QCoreApplication.translate("BodyMap", "No spasms recorded here")
    if found.value is None:
        told = found.spasms if heat.measure is Measure.HOW_OFTEN else found.told
        return _too_few(found.spasms, heat.enough - told)
    if heat.measure is Measure.HOW_OFTEN:
        return _spasms(found.spasms)
    return QCoreApplication.translate(
        "BodyMap", "Typical worst {value} of 10; intensities told: {told}"
    ).format(value=value_text(found.value), told=number_text(found.told))


def difference_words(difference: Difference, region: str) -> str:
    """Whether it was more or less in a region, with both numbers."""
    found = difference.regions.get(region)
    if found is None:
        return QCoreApplication.translate("BodyMap", "No spasms recorded here")
    if found.change is None:
        return QCoreApplication.translate(
            "BodyMap", "Too few to say; spasms: {first} in the first, {second} in the second"
        ).format(first=number_text(found.spasms[0]), second=number_text(found.spasms[1]))
    return QCoreApplication.translate("BodyMap", "{change}: {values}").format(
        change=change_text(found.change, difference.measure), values=values_text(found, difference.measure)
    )


def _too_few(spasms: int, missing: int) -> str:
    return QCoreApplication.translate("BodyMap", "{spasms}. Too few to say: {missing} more needed").format(
        spasms=_spasms(spasms), missing=number_text(missing)
    )


def _spasms(number: int) -> str:
    if number == 1:
        return QCoreApplication.translate("BodyMap", "1 spasm")
    return QCoreApplication.translate("BodyMap", "{number} spasms").format(number=number_text(number))
