"""A look without colour, for a printer that has none: every colour as light as it was."""

from dataclasses import fields, replace
from typing import Any

from PySide6.QtGui import QColor

from spasmjournal.look import Look, RemedyMark


def in_grey(look: Look) -> Look:
    """The same look in greys (relative luminance of sRGB, ITU-R BT.709)."""
    changed: dict[str, Any] = {
        field.name: _grey(value)
        for field in fields(look)
        if isinstance(value := getattr(look, field.name), str) and value.startswith("#")
    }
    marks = {group: RemedyMark(_grey(mark.colour), mark.marker) for group, mark in look.remedies.items()}
    return replace(
        look,
        **changed,
        ramp=tuple(map(_grey, look.ramp)),
        ramp_ink=tuple(map(_grey, look.ramp_ink)),
        remedies=marks,
    )


def _grey(colour: str) -> str:
    named = QColor(colour)
    linear = (
        weight * _linear(part)
        for weight, part in zip(
            (0.2126, 0.7152, 0.0722), (named.redF(), named.greenF(), named.blueF()), strict=True
        )
    )
    light = sum(linear)
    level = 12.92 * light if light <= 0.0031308 else 1.055 * light ** (1 / 2.4) - 0.055
    return QColor.fromRgbF(level, level, level).name()


def _linear(part: float) -> float:
    return part / 12.92 if part <= 0.04045 else float(((part + 0.055) / 1.055) ** 2.4)
