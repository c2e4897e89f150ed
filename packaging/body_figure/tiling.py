"""Cutting the figure into regions whose borders are drawn once and shared by both neighbours."""

import itertools
from collections.abc import Iterable, Mapping, Sequence

import shapely
from shapely.geometry import LineString, MultiLineString, Polygon
from shapely.ops import polygonize, unary_union

from curves import Cubic, Point, fitted

_GRID = 0.01
_CRUMB = 1.0


class Tiling:
    """The regions of one view: `outline` is cut along `cuts`, each piece named by a seed inside it."""

    def __init__(
        self,
        outline: Sequence[Point],
        cuts: Iterable[Sequence[Point]],
        seeds: Mapping[str, Sequence[Point]],
    ) -> None:
        # an outline that is not closed is half a figure, and ends on the midline
        midline = [] if outline[0] == outline[-1] else [(outline[0], outline[-1])]
        lines = MultiLineString([outline, *midline, *cuts])
        noded = unary_union(shapely.set_precision(lines, _GRID))
        half = Polygon(outline).buffer(_GRID)
        faces = [face for face in polygonize(noded) if half.contains(face)]
        self.regions = _named(faces, seeds)
        self._nodes = _nodes(self.regions.values())
        self._fits: dict[tuple[Point, ...], list[Cubic]] = {}

    def path(self, key: str, closed_on_midline: bool) -> str:
        """The outline of a region; on request as an open half that starts and ends on the midline."""
        return self._path_of(self.regions[key], closed_on_midline)

    def silhouette(self, closed_on_midline: bool) -> str:
        """The outline of all regions together; half a figure goes from the crown to the crotch."""
        return self._path_of(unary_union(list(self.regions.values())), closed_on_midline)

    def inner(self, key: str) -> Point:
        """The middle of the largest circle inside a region."""
        middle = shapely.maximum_inscribed_circle(self.regions[key], tolerance=0.2).coords[0]
        return round(middle[0], 1), round(middle[1], 1)

    def _path_of(self, region: Polygon, closed_on_midline: bool) -> str:
        ring = [(x, y) for x, y in region.exterior.coords[:-1]]
        chains = _chains(ring, self._nodes)
        if closed_on_midline:
            chains = _from_midline(chains)
        return path_text([cubic for line in chains for cubic in self._fitted(line)], close=True)

    def _fitted(self, line: tuple[Point, ...]) -> list[Cubic]:
        backward = line[::-1]
        key = min(line, backward)
        if key not in self._fits:
            self._fits[key] = fitted(key)
        cubics = self._fits[key]
        return cubics if key == line else [cubic[::-1] for cubic in reversed(cubics)]


def path_text(cubics: Sequence[Cubic], close: bool) -> str:
    """A path string with numbers to a tenth."""
    start = f"M {_pair(cubics[0][0])}"
    curves = " ".join(_step(cubic) for cubic in cubics)
    return f"{start} {curves} Z" if close else f"{start} {curves}"


def _step(cubic: Cubic) -> str:
    if _straight(cubic):
        return f"L {_pair(cubic[3])}"
    return "C " + " ".join(map(_pair, cubic[1:]))


def _straight(cubic: Cubic) -> bool:
    line = LineString([cubic[0], cubic[3]])
    return all(line.distance(shapely.Point(handle)) < 0.03 for handle in cubic[1:3])


def _pair(point: Point) -> str:
    return f"{round(point[0], 1) + 0.0:g} {round(point[1], 1) + 0.0:g}"


def _named(faces: list[Polygon], seeds: Mapping[str, Sequence[Point]]) -> dict[str, Polygon]:
    pieces: dict[str, list[Polygon]] = {}
    left = list(faces)
    for key, spots in seeds.items():
        pieces[key] = [face for face in left if any(face.contains(shapely.Point(spot)) for spot in spots)]
        if len(pieces[key]) != len(spots):
            raise ValueError(f"{key}: {len(spots)} seeds lie in {len(pieces[key])} pieces")
        left = [face for face in left if face not in pieces[key]]
    for sliver in left:
        pieces[_owner(sliver, pieces)].append(sliver)
    return {key: _one(key, mine) for key, mine in pieces.items()}


def _owner(sliver: Polygon, pieces: Mapping[str, list[Polygon]]) -> str:
    # cuts that meet nearly, but not quite, in a point leave crumbs
    if sliver.area > _CRUMB:
        raise ValueError(f"a piece without a name: {sliver.representative_point().wkt}, {sliver.area:.1f}")
    shared = {key: sum(sliver.intersection(face).length for face in mine) for key, mine in pieces.items()}
    return max(shared, key=lambda key: shared[key])


def _one(key: str, faces: list[Polygon]) -> Polygon:
    whole = unary_union(faces)
    if not isinstance(whole, Polygon) or whole.interiors:
        raise ValueError(f"{key} is not one piece without holes")
    return whole


def _nodes(regions: Iterable[Polygon]) -> set[Point]:
    ways: dict[Point, set[Point]] = {}
    for region in regions:
        ring = list(region.exterior.coords)
        for here, there in itertools.pairwise(ring):
            ways.setdefault(here, set()).add(there)
            ways.setdefault(there, set()).add(here)
    return {point for point, others in ways.items() if len(others) != 2 or _leaves_midline(point, others)}


def _leaves_midline(point: Point, others: set[Point]) -> bool:
    return point[0] == 0 and any(x != 0 for x, _ in others)


def _chains(ring: list[Point], nodes: set[Point]) -> list[tuple[Point, ...]]:
    starts = [at for at, point in enumerate(ring) if point in nodes] or [ring.index(min(ring))]
    turned = ring[starts[0] :] + ring[: starts[0] + 1]
    chains: list[tuple[Point, ...]] = []
    line = [turned[0]]
    for point in turned[1:]:
        line.append(point)
        if point in nodes:
            chains.append(tuple(line))
            line = [point]
    return [*chains, tuple(line)] if len(line) > 1 else chains


def _from_midline(chains: list[tuple[Point, ...]]) -> list[tuple[Point, ...]]:
    away = [any(x > _GRID for x, _ in line) for line in chains]
    first = next(at for at in range(len(chains)) if away[at] and not away[at - 1])
    turned = chains[first:] + chains[:first]
    kept = [line for line in turned if any(x > _GRID for x, _ in line)]
    if kept[0][0][1] > kept[-1][-1][1]:
        kept = [line[::-1] for line in reversed(kept)]
    return kept
