"""What the figure shows besides places to choose: heat, and a difference; in colour, or in ink alone."""

from collections.abc import Mapping
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from spasmjournal.figure.marks import Hatch, Label, Marks, Pattern, Sign
from spasmjournal.figure.mixing import between
from spasmjournal.i18n import number_text
from spasmjournal.insight.difference import Change, Difference, RegionDifference
from spasmjournal.insight.heat import Band, Heat, Measure
from spasmjournal.look import Look

_HATCH_STRENGTH = 0.3
_SIGNS = {Change.MORE: Sign.PLUS, Change.SAME: Sign.EQUALS, Change.LESS: Sign.MINUS}
_LINED = {Change.MORE: (Pattern.UPRIGHT, 8), Change.SAME: (Pattern.HEAT, 0), Change.LESS: (Pattern.LEVEL, 8)}


@dataclass(frozen=True)
class Patch:
    """How one region, or its sample in the legend, is filled, lined and labelled."""

    fill: str
    hatch: Hatch
    label: Label


@dataclass(frozen=True)
class Sample:
    """One sample of the legend and what it stands for; without a patch it is a blank region."""

    patch: Patch | None
    words: str = ""


@dataclass(frozen=True)
class Face:
    """What to mark on both views, and the legend's title and samples."""

    marks: Marks
    title: str
    samples: tuple[Sample, ...]


def heat_face(heat: Heat, look: Look, ink_only: bool = False) -> Face:
    """Regions on the ramp of intensity, hatched and numbered; those with too few entries stay blank."""
    patches = {
        key: _heat_patch(found.level, value_text(found.value), look, ink_only)
        for key, found in heat.regions.items()
        if found.level is not None and found.value is not None
    }
    samples = tuple(Sample(_heat_patch(band.level, _band_text(band), look, ink_only)) for band in heat.bands)
    title = _heat_title(heat.measure) if samples else ""
    return Face(_marks(patches), title, (*samples, _blank()))


def difference_face(difference: Difference, look: Look, ink_only: bool = False) -> Face:
    """Regions with more, less or about the same; those with too few entries stay blank."""
    patches = {
        key: _change_patch(found.change, look, ink_only, values_text(found, difference.measure))
        for key, found in difference.regions.items()
        if found.change is not None
    }
    samples = tuple(
        Sample(_change_patch(change, look, ink_only), change_text(change, difference.measure))
        for change in (Change.MORE, Change.SAME, Change.LESS)
    )
    return Face(_marks(patches), "", (*samples, _blank()))


def change_text(change: Change, measure: Measure) -> str:
    """What a difference is called that was noted; some of it may be chance."""
    often = {
        Change.MORE: QCoreApplication.translate("Figure", "Noted more often"),
        Change.SAME: QCoreApplication.translate("Figure", "Noted about as often"),
        Change.LESS: QCoreApplication.translate("Figure", "Noted less often"),
    }
    bad = {
        Change.MORE: QCoreApplication.translate("Figure", "Worse"),
        Change.SAME: QCoreApplication.translate("Figure", "About as bad"),
        Change.LESS: QCoreApplication.translate("Figure", "Less bad"),
    }
    return (often if measure is Measure.HOW_OFTEN else bad)[change]


def value_text(value: float) -> str:
    """A number of spasms, or a median intensity, which may lie between two steps."""
    return number_text(value, 0 if float(value).is_integer() else 1)


def values_text(found: RegionDifference, measure: Measure) -> str:
    """What is compared, first and second: spasms, or typical intensities."""
    pair = found.spasms if measure is Measure.HOW_OFTEN else found.values
    first, second = (QCoreApplication.translate("Figure", "?") if n is None else value_text(n) for n in pair)
    return QCoreApplication.translate("Figure", "{first} → {second}").format(first=first, second=second)


def _heat_title(measure: Measure) -> str:
    if measure is Measure.HOW_OFTEN:
        return QCoreApplication.translate("Figure", "Spasms")
    return QCoreApplication.translate("Figure", "Typical worst, 0 to 10")


def _band_text(band: Band) -> str:
    if band.lowest == band.highest:
        return number_text(band.lowest)
    return QCoreApplication.translate("Figure", "{lowest}–{highest}", "a range of numbers").format(
        lowest=number_text(band.lowest), highest=number_text(band.highest)
    )


def _blank() -> Sample:
    return Sample(None, QCoreApplication.translate("Figure", "Blank: none, or too few to say"))


def _heat_patch(level: int, text: str, look: Look, ink_only: bool) -> Patch:
    if ink_only:
        return Patch(look.paper, Hatch(level, look.ink), Label(text, look.ink, look.paper))
    fill, ink = look.ramp[level], look.ramp_ink[level]
    return Patch(fill, Hatch(level, between(fill, ink, _HATCH_STRENGTH)), Label(text, ink, fill))


def _change_patch(change: Change, look: Look, ink_only: bool, counts: str = "") -> Patch:
    pattern, closeness = _LINED[change]
    sign = _SIGNS[change]
    if ink_only:
        label = Label(sign, look.ink, look.paper, counts)
        return Patch(look.paper, Hatch(closeness, look.ink, pattern), label)
    fill = {Change.MORE: look.more, Change.SAME: look.same, Change.LESS: look.less}[change]
    lines = Hatch(closeness, between(fill, look.paper, _HATCH_STRENGTH), pattern)
    return Patch(fill, lines, Label(sign, look.paper, fill, counts))


def _marks(patches: Mapping[str, Patch]) -> Marks:
    return Marks(
        fills={key: patch.fill for key, patch in patches.items()},
        hatches={key: patch.hatch for key, patch in patches.items()},
        labels={key: patch.label for key, patch in patches.items()},
    )
