"""The regions of the body and their outlines, read from `resources/body_map.json`.

Body coordinates: the figure is 1000 units tall, y grows downward from the crown, x toward the
person's own left, with 0 on the midline, in both views.
"""

import json
import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Any, NamedTuple

from spasmjournal.errors import ResourceMissing, UnknownRegion
from spasmjournal.i18n import region_name
from spasmjournal.observation import region_key
from spasmjournal.outline import Outline, Point, mirrored, parse, whole
from spasmjournal.paths import resource
from spasmjournal.vocabulary import Side, View

MAP_FILE = "body_map.json"
TARGET_SIDE = 41.0
"""The side of each region's `targets`: 24 pixels in the window's first size."""


class Code(NamedTuple):
    """A code of SNOMED CT for a region of the body, and where it was taken from."""

    code: str
    display: str
    source: str


@dataclass(frozen=True)
class Caption:
    """Words beside a part of the drawing that is set apart, centred at a point."""

    english: str
    x: float
    y: float

    @property
    def text(self) -> str:
        """The words in the person's language."""
        return region_name(self.english)


@dataclass(frozen=True)
class Region:
    """One place that can be chosen, in each view it is in.

    `inner` is a point well inside its outline; `targets` are the upper corners, the one with the smaller x,
    of squares that are surely hit, also where the drawing is too small for a hurting hand.
    """

    key: str
    id: str
    side: Side
    english: str
    label: str
    anatomical_name: str
    group: str
    wpi_area: str | None
    wpi_mapping: str
    snomed: Code | None
    outlines: Mapping[View, Outline]
    inner: Mapping[View, Point]
    targets: Mapping[View, Point]

    @property
    def name(self) -> str:
        """The plain name with its side, in the person's language."""
        return region_name(self.english)

    @property
    def snomed_code(self) -> str | None:
        """The code of the region without its side, where one is certain."""
        return self.snomed.code if self.snomed else None


class Anatomy:
    """The whole body map."""

    def __init__(
        self,
        regions: tuple[Region, ...],
        details: Mapping[View, tuple[Outline, ...]],
        captions: Mapping[View, tuple[Caption, ...]],
        silhouettes: Mapping[View, Outline],
    ) -> None:
        self.regions = regions
        self._details = details
        self._captions = captions
        self._silhouettes = silhouettes
        self._by_key = {region.key: region for region in regions}

    def region(self, key: str) -> Region:
        """The region with this key.

        Raises:
            UnknownRegion: if the map has none such.
        """
        try:
            return self._by_key[key]
        except KeyError:
            raise UnknownRegion(region=key) from None

    def in_view(self, view: View) -> tuple[Region, ...]:
        """The regions that are drawn in a view, in the order of the map."""
        return tuple(region for region in self.regions if view in region.outlines)

    def details(self, view: View) -> tuple[Outline, ...]:
        """Open lines that help to find one's place, such as collarbones."""
        return self._details[view]

    def captions(self, view: View) -> tuple[Caption, ...]:
        """Words that belong into the drawing, such as beside the soles."""
        return self._captions[view]

    def silhouette(self, view: View) -> Outline:
        """The outline of the whole figure."""
        return self._silhouettes[view]

    def matching(self, words: str) -> tuple[Region, ...]:
        """The regions whose plain or anatomical name contains each of the words, or the start of it."""
        wanted = _plain(words).split()
        return tuple(region for region in self.regions if all(word in _haystack(region) for word in wanted))


def load_anatomy() -> Anatomy:
    """Read the body map that comes with the program.

    Raises:
        ResourceMissing: if the file is gone or is no body map.
    """
    path = resource(MAP_FILE)
    try:
        return anatomy_from(json.loads(path.read_text(encoding="utf-8")))
    except (ValueError, KeyError, TypeError) as error:
        raise ResourceMissing(name=MAP_FILE) from error


def anatomy_from(data: Mapping[str, Any]) -> Anatomy:
    """Build the map from the content of its file, which holds the person's left half.

    Raises:
        ValueError, KeyError, TypeError: if it is not a body map.
    """
    regions = tuple(region for record in data["regions"] for region in _regions(record))
    if len({region.key for region in regions}) != len(regions):
        raise ValueError("two regions have one key")
    captions = MappingProxyType({View(view): _captions(found) for view, found in data["captions"].items()})
    return Anatomy(regions, _details(data["details"]), captions, _silhouettes(data["silhouette"]))


def _regions(record: Mapping[str, Any]) -> list[Region]:
    return [_region(record, Side(side), english) for side, english in record["names"].items()]


def _region(record: Mapping[str, Any], side: Side, english: str) -> Region:
    code = record["snomed_region"]
    return Region(
        key=region_key(record["id"], side),
        id=record["id"],
        side=side,
        english=english,
        label=record["label"],
        anatomical_name=record["anatomical_name"],
        group=record["group"],
        wpi_area=record["wpi_area"],
        wpi_mapping=record["wpi_mapping"],
        snomed=Code(**code) if code else None,
        outlines=MappingProxyType(
            {View(view): _on_side(parse(text), side) for view, text in record["outlines"].items()}
        ),
        inner=MappingProxyType(
            {View(view): (-x if side is Side.RIGHT else x, y) for view, (x, y) in record["inner"].items()}
        ),
        targets=MappingProxyType(
            {
                View(view): (-x - TARGET_SIDE if side is Side.RIGHT else x, y)
                for view, (x, y) in record["targets"].items()
            }
        ),
    )


def _on_side(half: Outline, side: Side) -> Outline:
    if side is Side.MIDDLE:
        return whole(half)
    return mirrored(half) if side is Side.RIGHT else half


def _details(data: Mapping[str, list[str]]) -> Mapping[View, tuple[Outline, ...]]:
    return MappingProxyType({View(view): _both_sides(map(parse, texts)) for view, texts in data.items()})


def _both_sides(halves: "map[Outline]") -> tuple[Outline, ...]:
    lines: list[Outline] = []
    for half in halves:
        on_midline = all(x == 0 for segment in half for x, _ in segment.points)
        lines += [half] if on_midline else [half, mirrored(half)]
    return tuple(lines)


def _captions(records: list[Mapping[str, Any]]) -> tuple[Caption, ...]:
    return tuple(
        Caption(english, -x if side == Side.RIGHT else x, y)
        for record in records
        for x, y in [record["at"]]
        for side, english in record["names"].items()
    )


def _silhouettes(data: Mapping[str, str]) -> Mapping[View, Outline]:
    return MappingProxyType({View(view): whole(parse(text)) for view, text in data.items()})


def _haystack(region: Region) -> str:
    return _plain(f"{region.name} {region.anatomical_name}")


def _plain(text: str) -> str:
    split = unicodedata.normalize("NFKD", text.casefold())
    return "".join(sign for sign in split if not unicodedata.combining(sign))
