"""Cuts that both views share: those across the arm, the hand and the leg."""

from curves import Point, smooth
from limbs import FOREARM, HAND, UPPER_ARM, Frame

# fmt: off

def across(frame: Frame, along: float, bow: float) -> list[Point]:
    """A cut across a limb, longer than the limb is wide, bowed along it in the middle."""
    return smooth(frame.at(along, 32), frame.at(along + bow, 0), frame.at(along, -32))


def arm_cuts() -> list[list[Point]]:
    """Above and below the elbow, the wrist, the thumb and the fingers."""
    thumb = HAND.line((49, 26.2), (43, 22.6), (39, 18.6), (32, 14.6), (20, 12), (10, 12.8), (2, 19))
    fingers = HAND.line((47, 36), (49, 24), (53.4, 11), (54, -1), (51.4, -12), (47, -30))
    return [
        across(UPPER_ARM, 152, 5),
        across(FOREARM, 18, 4),
        across(FOREARM, 119, -2),
        across(HAND, 5, 2),
        smooth(*thumb),
        smooth(*fingers),
    ]


ARM_SPOTS: dict[str, tuple[Point, ...]] = {
    "upper_arm": (UPPER_ARM.at(120, 0),),
    "elbow": (FOREARM.at(0, 0),),
    "forearm": (FOREARM.at(70, 0),),
    "wrist": (FOREARM.at(130, 0),),
    "palm": (HAND.at(40, 0),),
    "thumb": (HAND.at(50, 34),),
    "fingers": (HAND.at(75, 5),),
}
