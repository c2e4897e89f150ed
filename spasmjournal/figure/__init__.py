"""The drawn figure: one view of the body, found and painted the same on screen and on paper."""

from spasmjournal.figure.painter import CAPTION_GAP, Dot, FigurePainter, Marks, Placing
from spasmjournal.figure.shape import FigureShape

__all__ = ["CAPTION_GAP", "Dot", "FigurePainter", "FigureShape", "Marks", "Placing"]
