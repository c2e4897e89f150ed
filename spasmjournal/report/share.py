"""A count with the number it is out of."""

from collections.abc import Iterable
from typing import NamedTuple


class Share(NamedTuple):
    """So many of so many; both are shown, never a percentage alone."""

    part: int
    whole: int

    @classmethod
    def of_all(cls, answers: Iterable[object]) -> "Share":
        """How many of the answers are yes."""
        given = [bool(answer) for answer in answers]
        return cls(sum(given), len(given))
