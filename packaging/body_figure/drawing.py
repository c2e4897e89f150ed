"""The whole drawing: both views cut, named and written as the text of `body_map.json`."""

import json
from typing import Any, NamedTuple

from back import BACK_SEEDS, back_cuts, back_details
from catalogue import CATALOGUE, Entry
from curves import Point, fitted
from front import FRONT_SEEDS, front_cuts, front_details
from silhouette import back_outline, front_outline
from soles import CAPTION_AT, SOLE_SEEDS, sole_cuts, sole_details, sole_outline
from spasmjournal.anatomy import anatomy_from
from spasmjournal.vocabulary import View
from targets import corners
from tiling import Tiling, path_text
from write import file_text, region_record

Record = dict[str, object]


class Drawing(NamedTuple):
    """One view: the half figure, what is drawn beside it, and the lines inside both."""

    figure: Tiling
    insets: tuple[Tiling, ...]
    details: list[list[Point]]

    def has(self, key: str) -> bool:
        """Whether the region is drawn in this view."""
        return any(key in tiling.regions for tiling in (self.figure, *self.insets))

    def path(self, key: str, middle: bool) -> str:
        """All parts of a region."""
        parts = [self.figure.path(key, middle)] if key in self.figure.regions else []
        return " ".join(parts + [inset.path(key, False) for inset in self.insets if key in inset.regions])

    def inner(self, key: str, middle: bool) -> Point:
        """A point well inside a region, in the figure where it can be."""
        tiling = next(tiling for tiling in (self.figure, *self.insets) if key in tiling.regions)
        x, y = tiling.inner(key)
        return (0.0, y) if middle else (x, y)

    def silhouette(self) -> str:
        """The outline of everything."""
        return " ".join([self.figure.silhouette(True), *(inset.silhouette(False) for inset in self.insets)])


def drawn() -> str:
    """The content of the file."""
    views = {"front": _front(), "back": _back()}
    lines = {
        view: [path_text(fitted(curve), close=False) for curve in drawing.details]
        for view, drawing in views.items()
    }
    captions = {
        "front": [],
        "back": [{"names": {"left": "Left sole", "right": "Right sole"}, "at": CAPTION_AT}],
    }
    silhouettes = {view: drawing.silhouette() for view, drawing in views.items()}
    records = [_record(entry, views) for entry in CATALOGUE]
    return file_text(_with_targets(records, lines, captions, silhouettes), lines, captions, silhouettes)


def _with_targets(records: list[Record], *rest: Any) -> list[Record]:
    """The records with the squares of `targets`, which are looked for on the finished drawing."""
    anatomy = anatomy_from(json.loads(file_text(records, *rest)))
    found = {view: corners(anatomy, view) for view in View}
    return [
        record
        | {
            "targets": {
                view: list(at[name]) for view, at in found.items() if (name := str(record["id"])) in at
            }
        }
        for record in records
    ]


def _front() -> Drawing:
    return Drawing(Tiling(front_outline(), front_cuts(), FRONT_SEEDS), (), front_details())


def _back() -> Drawing:
    sole = Tiling(sole_outline(), sole_cuts(), SOLE_SEEDS)
    figure = Tiling(back_outline(), back_cuts(), BACK_SEEDS)
    return Drawing(figure, (sole,), [*back_details(), *sole_details()])


def _record(entry: Entry, drawings: dict[str, Drawing]) -> Record:
    views = {view: drawing for view, drawing in drawings.items() if drawing.has(entry.id)}
    middle = "{" not in entry.name
    paths = {view: drawing.path(entry.id, middle) for view, drawing in views.items()}
    inner = {view: drawing.inner(entry.id, middle) for view, drawing in views.items()}
    return region_record(entry, paths, inner)
