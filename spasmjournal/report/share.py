"""A count with the number it is out of."""

from typing import NamedTuple

from spasmjournal.insight.change import Share as Estimated


class Share(NamedTuple):
    """So many of so many; both are shown, never a percentage alone."""

    part: int
    whole: int

    @classmethod
    def of(cls, share: Estimated) -> "Share":
        """The counts of a share."""
        return cls(share.count, share.of)
