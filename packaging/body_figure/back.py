"""The back: where it is cut into regions, and the lines drawn inside it."""

from curves import Point, smooth
from cuts import ARM_SPOTS, arm_cuts
from limbs import HAND, UPPER_ARM

# fmt: off

def back_cuts() -> list[list[Point]]:
    """Curves along the borders of the regions, a little longer than the borders."""
    return [*_head(), *_shoulder(), *_trunk(), *_hip(), *_leg(), *arm_cuts()]


def _head() -> list[list[Point]]:
    return [
        smooth((-1, 84), (14, 83), (30, 80.4), (54, 76)),
        smooth((-1, 126), (12, 125.4), (24, 122.4), (36, 116)),
        smooth((-1, 176), (8, 173.6), (18, 167), (27, 157), (34, 143)),
    ]


def _shoulder() -> list[list[Point]]:
    return [
        smooth((-1, 212), (12, 210.4), (30, 207.4), (52, 203), (74, 198.6), (90, 195), (106, 191),
               (119, 187)),
        smooth((43.6, 203), (45.6, 220), (47.4, 240), (48.4, 258), (48, 268), (42, 285), (32, 302),
               (18, 316), (-1, 325)),
        smooth((46.6, 272), (53, 279.6), (61, 283), (72, 280), (86, 270), (97, 258), (104, 246)),
        smooth((92, 191.6), (94.4, 203), (98, 218), (101, 236), (102.4, 254), (103, 272)),
        smooth((98.4, 233), (108, 252), (117, 266), (128, 279), (143, 290), (166, 297)),
    ]


def _trunk() -> list[list[Point]]:
    return [
        smooth((46.8, 270), (47, 300), (46.6, 330), (46.4, 360), (46, 390), (44.4, 416), (41, 444)),
        smooth((-1, 354), (16, 353.6), (32, 352.6), (52, 350), (72, 346.6), (96, 341)),
    ]


def _hip() -> list[list[Point]]:
    return [
        smooth((98, 421), (84, 422), (68, 426), (54, 432), (43, 437), (30, 434), (15, 430), (-1, 428)),
        smooth((44, 434), (37, 446), (28, 462), (18, 480), (8, 497), (-1, 508)),
        smooth((37, 445), (52, 449), (70, 457), (88, 468), (106, 478)),
        smooth((-1, 537), (8, 549), (22, 558), (42, 560.6), (64, 556), (84, 545), (108, 528)),
    ]


def _leg() -> list[list[Point]]:
    return [
        smooth((54, 556), (54.4, 590), (53.4, 630), (51.6, 665), (51, 700)),
        smooth((14, 693), (30, 691.4), (51, 690), (72, 691.4), (92, 694)),
        smooth((14, 750), (30, 748.6), (51, 747.4), (72, 748.4), (92, 750)),
        smooth((51.4, 745), (51.6, 790), (51, 830), (50, 864)),
        smooth((14, 852), (26, 864), (36, 871.6), (45, 868), (50, 858), (56, 863), (64, 862), (72, 852),
               (84, 836)),
        smooth((22, 914), (34, 911), (47, 909.6), (58, 910.6), (76, 913)),
        smooth((22, 956), (34, 958.6), (47, 959.6), (58, 958.6), (76, 955)),
    ]


BACK_SEEDS: dict[str, tuple[Point, ...]] = {
    "scalp": ((20, 40),),
    "skull_base": ((20, 100),),
    "neck_back": ((10, 150),),
    "shoulder_top": ((50, 185),),
    "shoulder_rear": ((118, 230),),
    "upper_arm_back": ARM_SPOTS["upper_arm"],
    "elbow_back": ARM_SPOTS["elbow"],
    "forearm_outer": ARM_SPOTS["forearm"],
    "wrist_back": ARM_SPOTS["wrist"],
    "hand_back": ARM_SPOTS["palm"],
    "thumb": ARM_SPOTS["thumb"],
    "hand_fingers": ARM_SPOTS["fingers"],
    "back_between_blades": ((20, 250),),
    "shoulder_blade": ((70, 240),),
    "back_mid_spine": ((20, 340),),
    "back_side": ((70, 310),),
    "back_low_spine": ((20, 390),),
    "back_low_side": ((65, 390),),
    "sacrum": ((10, 460),),
    "hip_side": ((80, 440),),
    "buttock": ((55, 510),),
    "hamstring_inner": ((30, 620),),
    "hamstring_outer": ((75, 620),),
    "knee_back": ((50, 720),),
    "calf_inner": ((36, 810),),
    "calf_outer": ((66, 810),),
    "calf_lower": ((48, 890),),
    "achilles": ((47, 935),),
    "heel": ((47, 980),),
}


def back_details() -> list[list[Point]]:
    """Lines that help to find one's place."""
    return [*_trunk_details(), *_arm_details(), *_leg_details()]


def _trunk_details() -> list[list[Point]]:
    return [
        smooth((0, 150), (0, 424)),
        smooth((0, 500), (0, 529)),
        smooth((47.6, 69), (48.8, 74), (47.6, 80), (45.8, 84)),
        smooth((45.6, 220), (47.4, 240), (48.4, 258), (50, 274), (53, 279.6), (61, 283), (72, 280)),
        smooth((53, 216), (66, 212.6), (80, 207), (91, 201)),
        smooth((13, 436), (15.4, 439), (15.6, 443)),
        smooth((3, 538), (10, 551), (24, 559), (42, 561), (60, 557)),
    ]


def _arm_details() -> list[list[Point]]:
    return [
        smooth(*UPPER_ARM.line((171, 9), (178, 3), (176, -6), (169, -9))),
        *(smooth(*HAND.line((u, v - 2.6), (u + 1.6, v), (u, v + 2.6))) for u, v in _KNUCKLES),
    ]


_KNUCKLES = ((43.4, 17.6), (46.4, 6.4), (45, -5), (41, -15.4))


def _leg_details() -> list[list[Point]]:
    return [
        smooth((32, 722), (42, 719.4), (56, 719), (70, 722)),
        smooth((39.6, 904), (41.4, 922), (41.6, 940), (39.6, 958)),
        smooth((55, 904), (53, 922), (52.8, 940), (55, 958)),
        smooth((62, 994.4), (63.4, 986), (62.6, 976), (60.4, 968)),
        smooth((58, 944), (61, 947), (61.6, 951)),
        smooth((36, 940), (33.2, 943.6), (33.4, 948)),
    ]
