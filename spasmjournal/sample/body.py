"""Where it happens to the made-up person, what it feels like there, and at what time of day."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from random import Random

from spasmjournal.anatomy import Anatomy, Region
from spasmjournal.observation import region_key
from spasmjournal.outline import Outline, Point
from spasmjournal.record.answers import PlaceAnswer
from spasmjournal.sample.chance import pick, some
from spasmjournal.vocabulary import Cause, Kind, Side, View


@dataclass(frozen=True)
class Trouble:
    """A part of the body that acts up: how often, as what, when, and what is suspected.

    `night` is the share that comes between 1 and 5 a.m.; `hour` is the usual hour of the others.
    """

    area: str
    often: float
    regions: Mapping[tuple[str, View], float]
    kinds: Mapping[Kind, float]
    causes: Mapping[Cause, float]
    night: float
    hour: float
    pain: float


TROUBLES = (
    Trouble(
        "calf",
        34,
        {("calf_inner", View.BACK): 4, ("calf_outer", View.BACK): 3, ("calf_lower", View.BACK): 2}
        | {("calf_inner", View.FRONT): 1, ("shin", View.FRONT): 0.6, ("achilles", View.BACK): 0.4},
        {Kind.CRAMP: 8, Kind.SPASM: 1.5, Kind.TIGHTNESS: 1},
        {Cause.OVERWORK: 4, Cause.DEHYDRATION: 3, Cause.DEFICIENCY: 3, Cause.CIRCULATION: 2},
        0.62,
        20.0,
        0.7,
    ),
    Trouble(
        "back",
        27,
        {("back_low_spine", View.BACK): 6, ("back_low_side", View.BACK): 4, ("sacrum", View.BACK): 1.5}
        | {("buttock", View.BACK): 1.5, ("back_mid_spine", View.BACK): 1},
        {Kind.SPASM: 6, Kind.TIGHTNESS: 3, Kind.NOT_SURE: 0.6},
        {Cause.SITTING_OR_STANDING: 5, Cause.MISALIGNMENT: 2, Cause.OVERWORK: 3, Cause.POOR_SLEEP: 1},
        0.1,
        16.0,
        0.5,
    ),
    Trouble(
        "neck",
        16,
        {("shoulder_top", View.BACK): 4, ("neck_back", View.BACK): 3, ("shoulder_blade", View.BACK): 2}
        | {("back_between_blades", View.BACK): 2, ("jaw", View.FRONT): 0.7},
        {Kind.TIGHTNESS: 5, Kind.SPASM: 4, Kind.NOT_SURE: 0.5},
        {Cause.STRESS: 5, Cause.SITTING_OR_STANDING: 3, Cause.POOR_SLEEP: 2, Cause.COLD_OR_WEATHER: 1},
        0.05,
        14.5,
        -0.2,
    ),
    Trouble(
        "foot",
        10,
        {("foot_top", View.FRONT): 3, ("toes", View.FRONT): 4, ("heel", View.BACK): 1},
        {Kind.CRAMP: 8, Kind.TWITCH: 1},
        {Cause.COLD_OR_WEATHER: 3, Cause.CIRCULATION: 3, Cause.DEHYDRATION: 2},
        0.45,
        21.5,
        0.2,
    ),
    Trouble(
        "thigh",
        8,
        {
            ("hamstring_inner", View.BACK): 3,
            ("hamstring_outer", View.BACK): 3,
            ("thigh_front", View.FRONT): 3,
        },
        {Kind.SPASM: 4, Kind.CRAMP: 3, Kind.URGE_TO_MOVE: 2},
        {Cause.OVERWORK: 4, Cause.SITTING_OR_STANDING: 2, Cause.REFLEX: 1},
        0.2,
        19.5,
        0.3,
    ),
    Trouble(
        "face",
        4,
        {("face", View.FRONT): 1},
        {Kind.TWITCH: 1},
        {Cause.CAFFEINE_OR_ALCOHOL: 2, Cause.STRESS: 2, Cause.POOR_SLEEP: 3},
        0.0,
        13.0,
        0.0,
    ),
    Trouble(
        "hand",
        3,
        {("thumb", View.FRONT): 2, ("hand_palm", View.FRONT): 1, ("forearm_inner", View.FRONT): 1},
        {Kind.TWITCH: 3, Kind.CRAMP: 3},
        {Cause.OVERWORK: 4, Cause.REFLEX: 1},
        0.0,
        15.0,
        -0.8,
    ),
)
_LEFT = {"calf": 0.64, "back": 0.45, "neck": 0.36, "foot": 0.6, "thigh": 0.5, "face": 0.8, "hand": 0.25}


def some_trouble(rng: Random) -> Trouble:
    """One of the parts, as often as each acts up."""
    return TROUBLES[rng.choices(range(len(TROUBLES)), [trouble.often for trouble in TROUBLES])[0]]


def places(rng: Random, anatomy: Anatomy, trouble: Trouble, worst: int | None) -> tuple[PlaceAnswer, ...]:
    """Mostly one place, now and then two: both sides, or the neighbour."""
    side = Side.LEFT if some(rng, _LEFT[trouble.area]) else Side.RIGHT
    first = _place(rng, anatomy, pick(rng, trouble.regions), side, None)
    if trouble.area in ("face", "hand") or not some(rng, 0.16):
        return (first,)
    other = side if some(rng, 0.4) else Side.RIGHT if side is Side.LEFT else Side.LEFT
    least = None if worst is None else max(0, worst - rng.randint(0, 2))
    second = _place(rng, anatomy, pick(rng, trouble.regions), other, least)
    return (first,) if (second.region, second.side) == (first.region, first.side) else (first, second)


def _place(
    rng: Random, anatomy: Anatomy, where: tuple[str, View], side: Side, worst: int | None
) -> PlaceAnswer:
    region, view = where
    keys = {found.key for found in anatomy.regions}
    kept_side = side if region_key(region, side) in keys else Side.MIDDLE
    x, y = _point(rng, anatomy.region(region_key(region, kept_side)), view)
    return PlaceAnswer(region, kept_side, view, x, y, worst)


def _point(rng: Random, region: Region, view: View) -> tuple[float, float]:
    """A point near the region's middle, as a person clicks it."""
    middle_x, middle_y = region.inner[view]
    x, y = round(rng.gauss(middle_x, 5), 1), round(rng.gauss(middle_y, 9), 1)
    around = ((x + dx, y + dy) for dx in (-2, 2) for dy in (-2, 2))
    corners = _corners(region.outlines[view])
    return (x, y) if all(_inside(corners, *point) for point in around) else (middle_x, middle_y)


def _inside(corners: Sequence[Point], x: float, y: float) -> bool:
    inside = False
    for (x1, y1), (x2, y2) in zip(corners, (*corners[1:], corners[0]), strict=True):
        if (y1 > y) != (y2 > y) and x < x1 + (y - y1) / (y2 - y1) * (x2 - x1):
            inside = not inside
    return inside


def _corners(outline: Outline) -> list[Point]:
    """The corners of an outline, its curves taken as a few straight lines."""
    corners: list[Point] = []
    for segment in outline:
        if segment.letter == "C":
            bends = (corners[-1], *segment.points)
            corners += [_on_curve(bends, at) for at in (0.25, 0.5, 0.75)]
        corners += segment.points[-1:]
    return corners


def _on_curve(bends: Sequence[Point], at: float) -> Point:
    shares = ((1 - at) ** 3, 3 * at * (1 - at) ** 2, 3 * at**2 * (1 - at), at**3)
    x, y = (sum(share * bend[axis] for share, bend in zip(shares, bends, strict=True)) for axis in (0, 1))
    return x, y
