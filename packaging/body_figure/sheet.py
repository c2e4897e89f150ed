"""Paints every face of the figure in every theme: `python packaging/body_figure/sheet.py [FOLDER]`.

For looking at; the entries are made up. Needs the program on Python's path.
"""

import sys
from collections.abc import Iterator
from datetime import datetime
from pathlib import Path
from random import Random

from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QFont, QGuiApplication, QImage, QPainter

from spasmjournal.anatomy import Anatomy, load_anatomy
from spasmjournal.figure import (
    Dot,
    Face,
    FigurePainter,
    FigureShape,
    Legend,
    Marks,
    Placing,
    difference_face,
    heat_face,
)
from spasmjournal.insight.difference import badness_difference, often_difference
from spasmjournal.insight.heat import Measure, heat_by_region
from spasmjournal.look import Look
from spasmjournal.observation import SeenPlace, SeenSpasm
from spasmjournal.ui.theme import CONTRAST, NIGHT, PAPER, print_look
from spasmjournal.vocabulary import View

_WIDE, _TALL, _LEGEND, _TEXT = 1100, 1160, 120, 22
_LEAST_TEXT = 13.0
_DAYS = (90, 90)


def main() -> int:
    """Write all sheets into the folder that is named."""
    folder = Path(sys.argv[1] if len(sys.argv) > 1 else "sheets")
    folder.mkdir(parents=True, exist_ok=True)
    application = QGuiApplication(["sheet"])
    anatomy = load_anatomy()
    for look in (PAPER, NIGHT, CONTRAST, print_look()):
        for name, face in _faces(anatomy, look):
            path = folder / f"{name}-{look.name}.png"
            _sheet(anatomy, look, face).save(str(path))
            print(path)
    application.shutdown()
    return 0


def _faces(anatomy: Anatomy, look: Look) -> Iterator[tuple[str, Face]]:
    ink_only = look.name == "print"
    before, after = _spasms(anatomy, 1), _spasms(anatomy, 2)
    for measure in Measure:
        yield f"heat-{measure}", heat_face(heat_by_region(before, measure), look, ink_only)
    for difference in (often_difference(before, after, _DAYS), badness_difference(before, after)):
        yield f"difference-{difference.measure}", difference_face(difference, look, ink_only)
    yield "choosing", Face(_choosing(anatomy), "", ())


def _choosing(anatomy: Anatomy) -> Marks:
    spots = {
        "calf_inner_left": 8,
        "back_low_spine_right": 4,
        "foot_arch_left": None,
        "hamstring_outer_right": 0,
    }
    dots = tuple(
        Dot(View.BACK, *anatomy.region(key).inner[View.BACK], intensity) for key, intensity in spots.items()
    )
    return Marks(selected=frozenset({"chest_left", "thumb_right", "eyelid_left", "buttock_left"}), dots=dots)


def _spasms(anatomy: Anatomy, seed: int) -> list[SeenSpasm]:
    chance = Random(seed)
    found: list[SeenSpasm] = []
    for region in anatomy.regions:
        usual = chance.randrange(10)
        often = 0 if chance.random() < 0.25 else int(chance.paretovariate(0.8))
        found += [_spasm(region.key, chance, usual) for _ in range(min(often, 60))]
    return found


def _spasm(key: str, chance: Random, usual: int) -> SeenSpasm:
    place = SeenPlace(key, View.BACK, None, None, min(10, usual + chance.randrange(3)))
    return SeenSpasm(
        1, datetime(2026, 11, 1), None, None, None, None, False, None, False, (place,), (), "", ""
    )


def _sheet(anatomy: Anatomy, look: Look, face: Face) -> QImage:
    image = QImage(_WIDE, _TALL, QImage.Format.Format_RGB32)
    image.fill(QColor(look.paper))
    painter = QPainter(image)
    box = QRectF(0, 10, _WIDE / 2, _TALL - _LEGEND - 20)
    for view in View:
        shape = FigureShape(anatomy, view)
        FigurePainter(shape, look).paint(painter, Placing.inside(box, shape), face.marks, _LEAST_TEXT)
        box.translate(_WIDE / 2, 0)
    _legend(face, look).paint(painter, 40, _TALL - _LEGEND + 20, _WIDE - 80)
    painter.end()
    return image


def _legend(face: Face, look: Look) -> Legend:
    font = QFont()
    font.setPixelSize(_TEXT)
    return Legend(face, look, font)


if __name__ == "__main__":
    sys.exit(main())
