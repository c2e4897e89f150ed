"""The figure as in a mirror: the person's left is on the picture's left when seen from the front."""

from spasmjournal.figure import FigureShape


class MirroredShape(FigureShape):
    """The same regions with their picture turned over; body units, and so sides, stay what they are."""

    def picture_x(self, x: float) -> float:
        """Body x to picture x, and back."""
        return -super().picture_x(x)
