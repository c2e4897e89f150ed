"""The drawn figure: one view of the body, found and painted the same on screen and on paper."""

from spasmjournal.figure.faces import Face, difference_face, heat_face
from spasmjournal.figure.legend import Legend
from spasmjournal.figure.marks import Dot, Hatch, Label, Marks, Pattern, Sign
from spasmjournal.figure.painter import CAPTION_GAP, FigurePainter, Placing
from spasmjournal.figure.shape import FigureShape

__all__ = [
    "CAPTION_GAP",
    "Dot",
    "Face",
    "FigurePainter",
    "FigureShape",
    "Hatch",
    "Label",
    "Legend",
    "Marks",
    "Pattern",
    "Placing",
    "Sign",
    "difference_face",
    "heat_face",
]
