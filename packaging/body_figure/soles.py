"""The left sole, drawn beside the lower leg of the back view: heel up, toes down, as when kneeling."""

from curves import Point, chain, smooth
from limbs import Frame

_SOLE = Frame(166, 812, 3)
CAPTION_AT = (166.0, 990.0)

SOLE_SEEDS: dict[str, tuple[Point, ...]] = {
    "heel": (_SOLE.at(18, 0),),
    "foot_arch": (_SOLE.at(62, 3),),
    "foot_ball": (_SOLE.at(102, 0),),
    "toes": (_SOLE.at(138, -20),),
}

# fmt: off
_EDGES = (
    ((124, -28.4), (114, -30.2), (103, -29.4), (89, -24), (73, -16.6), (57, -13), (41, -13.6), (26, -16.6),
     (11, -16.2), (2.6, -10), (0, 0), (2.4, 10.4), (10, 17.4), (24, 19), (44, 18.6), (64, 20), (84, 23.8),
     (102, 27), (116, 27.6)),
    ((116, 27.6), (122.6, 28.8), (128.4, 28), (130.8, 24.4), (129, 20.6), (124.6, 19)),
    ((124.6, 19), (131, 19), (136.6, 17.6), (138.8, 13.8), (136.8, 10.2), (130.6, 8.8)),
    ((130.6, 8.8), (138, 8.8), (143.6, 7.4), (145.8, 3.4), (143.6, -0.2), (135.6, -1.4)),
    ((135.6, -1.4), (144, -1.6), (149.8, -3.2), (151.8, -7.2), (148.8, -10.6), (138, -11.6)),
    ((138, -11.6), (146, -12.6), (152.4, -15.8), (154.6, -22), (151, -28.6), (143, -31), (133, -29.6),
     (124, -28.4)),
)
_CUTS = (
    ((34, 34), (37.4, 12), (38, 0), (37, -12), (33, -34)),
    ((78, 34), (84, 16), (88, 0), (89, -14), (86, -36)),
    ((107, 38), (114, 24), (119.4, 12), (123, 2), (125.4, -8), (123.4, -18), (119.6, -28), (116, -38)),
)
_CREASES = (
    ((48, -9.4), (58, -6), (72, -7), (84, -13)),
)
# fmt: on


def sole_outline() -> list[Point]:
    """The outline of the sole, closed."""
    return chain(*(smooth(*_SOLE.line(*edge)) for edge in _EDGES))


def sole_cuts() -> list[list[Point]]:
    """Curves behind the toes, the ball and the arch."""
    return [smooth(*_SOLE.line(*cut)) for cut in _CUTS]


def sole_details() -> list[list[Point]]:
    """The hollow of the arch."""
    return [smooth(*_SOLE.line(*crease)) for crease in _CREASES]
