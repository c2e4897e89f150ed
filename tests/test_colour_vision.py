"""Colours and marks can be told apart with every kind of colour vision, and in grey.

The three kinds are simulated as in Machado, Oliveira and Fernandes (2009), "A physiologically-based model
for simulation of color vision deficiency", IEEE TVCG 15:1291, table for severity 1.0, on linear RGB.
Differences are Euclidean in OKLab (Ottosson 2020), times 100; 2 is about what one can just see.
"""

from itertools import combinations, pairwise

import numpy as np
import pytest
from numpy.typing import NDArray

from spasmjournal.look import Look
from spasmjournal.ui.theme import CONTRAST, NIGHT, PAPER, print_look

Floats = NDArray[np.float64]
LOOKS = [PAPER, NIGHT, CONTRAST, print_look()]
JUST_SEEN = 2.0
CLOSE = 8.0
"""Marks of colours closer than this need different shapes."""
READABLE = 12.0
VISIONS: dict[str, Floats] = {
    "usual": np.eye(3),
    "protan": np.array(
        [[0.152286, 1.052583, -0.204868], [0.114503, 0.786281, 0.099216], [-0.003882, -0.048116, 1.051998]]
    ),
    "deutan": np.array(
        [[0.367322, 0.860646, -0.227968], [0.280085, 0.672501, 0.047413], [-0.011820, 0.042940, 0.968881]]
    ),
    "tritan": np.array(
        [[1.255528, -0.076749, -0.178779], [-0.078411, 0.930809, 0.147602], [0.004733, 0.691367, 0.303900]]
    ),
    "grey": np.tile([0.2126, 0.7152, 0.0722], (3, 1)),
}
_TO_CONES = np.array(
    [
        [0.4122214708, 0.5363325363, 0.0514459929],
        [0.2119034982, 0.6806995451, 0.1073969566],
        [0.0883024619, 0.2817188376, 0.6299787005],
    ]
)
_TO_LAB = np.array(
    [
        [0.2104542553, 0.7936177850, -0.0040720468],
        [1.9779984951, -2.4285922050, 0.4505937099],
        [0.0259040371, 0.7827717662, -0.8086757660],
    ]
)

every_look = pytest.mark.parametrize("look", LOOKS, ids=lambda look: look.name)
every_vision = pytest.mark.parametrize("vision", VISIONS)


def seen(colour: str, vision: str) -> Floats:
    """A colour in OKLab, times 100, as it is seen."""
    of_screen = np.array([int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)])
    low = of_screen / 12.92
    linear = np.where(of_screen <= 0.04045, low, ((of_screen + 0.055) / 1.055) ** 2.4)
    light = np.clip(VISIONS[vision] @ linear, 0, 1)
    lab: Floats = _TO_LAB @ np.cbrt(_TO_CONES @ light)
    return 100 * lab


def shape(marker: str) -> str:
    """What a marker looks like when it is small: hexagons and octagons are circles."""
    return "o" if marker in ("8", "h", "H") else marker


def apart(one: str, other: str, vision: str) -> float:
    return float(np.linalg.norm(seen(one, vision) - seen(other, vision)))


def test_the_simulation_does_what_is_known_of_it() -> None:
    assert apart("#FF0000", "#00FF00", "usual") > 2 * apart("#FF0000", "#00FF00", "deutan")
    assert apart("#D00000", "#707000", "protan") < apart("#D00000", "#707000", "usual")
    for vision in VISIONS:
        assert seen("#FFFFFF", vision) == pytest.approx([100, 0, 0], abs=0.5)
        assert seen("#000000", vision) == pytest.approx([0, 0, 0], abs=0.5)
    assert seen("#336699", "grey")[1:] == pytest.approx([0, 0], abs=0.5)


@every_vision
@every_look
def test_groups_of_close_colours_have_different_marks(look: Look, vision: str) -> None:
    alike = [
        (one, other)
        for one, other in combinations(look.remedies, 2)
        if apart(look.remedies[one].colour, look.remedies[other].colour, vision) < CLOSE
        and shape(look.remedies[one].marker) == shape(look.remedies[other].marker)
    ]
    assert not alike


@every_vision
@every_look
def test_every_mark_stands_out_from_its_ground(look: Look, vision: str) -> None:
    for group, mark in look.remedies.items():
        assert apart(mark.colour, look.raised, vision) > READABLE, group


@every_vision
@every_look
def test_the_ramp_goes_one_way_in_steps_that_can_be_seen(look: Look, vision: str) -> None:
    light = [float(seen(colour, vision)[0]) for colour in look.ramp]
    steps = [later - earlier for earlier, later in pairwise(light)]
    assert all(step > 0 for step in steps) or all(step < 0 for step in steps)
    assert all(apart(one, other, vision) > JUST_SEEN for one, other in pairwise(look.ramp))


@every_vision
@every_look
def test_numbers_on_the_ramp_can_be_read(look: Look, vision: str) -> None:
    for fill, ink in zip(look.ramp, look.ramp_ink, strict=True):
        assert abs(seen(fill, vision)[0] - seen(ink, vision)[0]) > 2 * READABLE


@every_vision
@every_look
def test_more_and_less_are_told_apart_or_have_signs(look: Look, vision: str) -> None:
    assert apart(look.more, look.less, vision) > (JUST_SEEN if vision != "grey" else 0)
    for colour in (look.more, look.same, look.less):
        assert apart(colour, look.skin, vision) > READABLE
