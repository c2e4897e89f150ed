"""Which remedies and which places or causes a grid shows: the most used first, the rest in words."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import TypeVar

from spasmjournal.insight.observed import Remedy
from spasmjournal.insight.where_it_helps import HelpsHere
from spasmjournal.vocabulary import RemedyGroup

MOST_ROWS = 12
_Key = TypeVar("_Key")


@dataclass(frozen=True)
class CellChoice:
    """Remedies as rows, waiting first, and the keys of places or causes as columns.

    `few` are those in which no remedy has answers enough; `rows_left` counts the remedies not shown.
    """

    rows: tuple[Remedy, ...]
    columns: tuple[str, ...]
    few: tuple[str, ...]
    rows_left: int
    cells: Mapping[tuple[Remedy, str], HelpsHere]

    @classmethod
    def of(cls, cells: Sequence[HelpsHere]) -> "CellChoice":
        """What is shown of these cells; where none has answers enough, all columns are, with their counts."""
        told = {cell.where for cell in cells if cell.mean is not None}
        every = _most_used((cell.where, cell.used) for cell in cells)
        columns = [where for where in every if where in told] or every
        rows = _most_used((cell.remedy, cell.used) for cell in cells if cell.where in columns)
        rows.sort(key=lambda remedy: remedy.group is not RemedyGroup.WAITED)
        return cls(
            rows=tuple(rows[:MOST_ROWS]),
            columns=tuple(columns),
            few=tuple(where for where in every if where not in columns),
            rows_left=len({cell.remedy for cell in cells}) - len(rows[:MOST_ROWS]),
            cells={(cell.remedy, cell.where): cell for cell in cells},
        )


def _most_used(used: Iterable[tuple[_Key, int]]) -> list[_Key]:
    """Each key once, the most used first, those alike in the order they came in."""
    total: defaultdict[_Key, int] = defaultdict(int)
    for key, count in used:
        total[key] += count
    return sorted(total, key=lambda key: -total[key])
