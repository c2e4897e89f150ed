"""The front: where it is cut into regions, and the lines drawn inside it."""

from curves import Point, smooth
from cuts import ARM_SPOTS, arm_cuts
from limbs import FOREARM, HAND

# fmt: off

_COLLARBONE = smooth(
    (-1, 189), (5, 188), (10, 184.6), (18, 183), (32, 183.4), (48, 185), (64, 187), (80, 188), (94, 188),
    (106, 187), (117, 184)
)


def front_cuts() -> list[list[Point]]:
    """Curves along the borders of the regions, a little longer than the borders."""
    return [*_head(), *_neck_and_shoulder(), *_trunk(), *_hip(), *_thigh(), *_lower_leg(), *arm_cuts()]


def _head() -> list[list[Point]]:
    return [
        smooth((-1, 53), (8, 53), (20, 53.4), (30, 55), (36, 57)),
        smooth((48, 36), (41, 39), (36.6, 47), (34.6, 58), (35.2, 70), (37.2, 82)),
        smooth((54, 83), (46, 83.4), (37, 81.6), (30, 85), (24.6, 94), (22.6, 106), (24.4, 118), (27.6, 126)),
        smooth((9.4, 51), (8.6, 60), (10.6, 69), (15.6, 75), (22.6, 76.6), (29.6, 74), (36.4, 68)),
        smooth((40, 110), (35, 116), (29, 122), (22, 127.6), (13, 132), (5, 133.6), (-1, 133.8)),
    ]


def _neck_and_shoulder() -> list[list[Point]]:
    return [
        smooth((32, 145), (26.8, 156), (19, 170), (11, 183), (7, 189)),
        _COLLARBONE,
        smooth((93, 186), (93.8, 191), (95.4, 199), (98.4, 208), (101, 222), (101.4, 238), (102.4, 254),
               (103, 272)),
        smooth((98.6, 233), (108, 252), (117, 266), (128, 279), (143, 290), (166, 297)),
    ]


def _trunk() -> list[list[Point]]:
    return [
        smooth((-1, 272), (7, 272.6), (18, 277), (32, 282), (48, 282.6), (66, 279), (84, 271), (98, 260),
               (104, 252)),
        smooth((42, 281), (46, 300), (48, 330), (48.6, 362), (48.4, 396), (47.4, 430), (45, 458),
               (41, 480), (39, 494)),
        smooth((48, 356), (60, 354), (76, 349), (94, 340)),
        smooth((-1, 386), (16, 387), (32, 386.6), (50, 384)),
    ]


def _hip() -> list[list[Point]]:
    return [
        smooth((98, 432), (86, 437), (74, 449), (60, 467), (44, 485), (28, 501), (13, 513), (-1, 519)),
        smooth((75, 447), (73, 462), (66, 481), (55, 502), (42, 524), (28, 545), (16, 561), (4, 570)),
        smooth((69.6, 472), (76, 487), (86, 500), (96, 508), (108, 512)),
    ]


def _thigh() -> list[list[Point]]:
    return [
        smooth((45, 517), (40, 545), (35, 582), (31, 618), (26, 648), (16, 672)),
        smooth((83, 494), (79, 530), (76.4, 570), (75, 610), (74, 650), (72.6, 680), (70.4, 708)),
        smooth((31, 614), (38, 636), (45.6, 660), (50, 682), (50.4, 706)),
        smooth((14, 701), (26, 699.4), (40, 698), (56, 697.6), (72, 698), (90, 700)),
        smooth((14, 754), (26, 753), (40, 757), (52, 759), (66, 756), (90, 751)),
    ]


def _lower_leg() -> list[list[Point]]:
    return [
        smooth((37, 752), (35.4, 780), (35, 812), (36, 850), (37.6, 885), (38.6, 922)),
        smooth((61, 752), (63, 780), (63, 812), (60.6, 850), (57, 885), (54.6, 922)),
        smooth((22, 915), (34, 917), (48, 918), (60, 916.6), (76, 914)),
        smooth((22, 950), (32, 955), (46, 957.6), (58, 955.4), (76, 950)),
        smooth((28, 979), (40, 983.6), (52, 985), (64, 984), (74, 981), (84, 977)),
    ]


FRONT_SEEDS: dict[str, tuple[Point, ...]] = {
    "forehead": ((15, 30),),
    "temple": ((40, 60),),
    "eyelid": ((20, 62),),
    "jaw": ((34, 100),),
    "face": ((10, 90),),
    "neck_front": ((10, 150),),
    "shoulder_top": ((50, 176),),
    "shoulder_front": ((118, 230),),
    "upper_arm_front": ARM_SPOTS["upper_arm"],
    "elbow_front": ARM_SPOTS["elbow"],
    "forearm_inner": ARM_SPOTS["forearm"],
    "wrist_front": ARM_SPOTS["wrist"],
    "hand_palm": ARM_SPOTS["palm"],
    "thumb": ARM_SPOTS["thumb"],
    "hand_fingers": ARM_SPOTS["fingers"],
    "chest": ((50, 230),),
    "abdomen_upper": ((20, 330),),
    "abdomen_lower": ((20, 440),),
    "ribs": ((70, 310),),
    "waist": ((70, 400),),
    "groin": ((40, 505),),
    "hip_side": ((85, 470),),
    "thigh_inner": ((22, 590),),
    "thigh_outer": ((88, 570),),
    "thigh_front": ((58, 580),),
    "thigh_front_inner": ((38, 680),),
    "knee_front": ((50, 725),),
    "calf_inner": ((28, 820),),
    "shin": ((48, 820),),
    "leg_outer": ((72, 820),),
    "ankle": ((47, 935),),
    "foot_top": ((48, 970),),
    "toes": ((45, 992),),
}


def front_details() -> list[list[Point]]:
    """Lines that help to find one's place."""
    return [*_face_details(), *_trunk_details(), *_arm_details(), *_leg_details()]


def _face_details() -> list[list[Point]]:
    return [
        smooth((12.4, 67), (16, 69.4), (20.6, 70.2), (25, 69), (28.4, 66.4)),
        smooth((6.8, 90), (7.7, 92.8), (6.2, 95), (3, 95.4), (0, 96.8)),
        smooth((0, 118.6), (2.8, 118.4), (5.4, 117.6)),
        smooth((0, 111), (4.4, 110.8), (8.4, 110), (11.4, 108.8)),
        smooth((47.6, 69), (48.8, 74), (47.6, 80), (45.8, 84)),
    ]


def _trunk_details() -> list[list[Point]]:
    return [
        smooth((12.6, 168), (9.4, 175), (6, 181.4)),
        _COLLARBONE[8:-16],
        smooth((0, 399), (2.6, 401), (2.8, 405), (0, 407.6)),
        smooth((0, 205), (0, 262)),
    ]


def _arm_details() -> list[list[Point]]:
    return [
        smooth(*FOREARM.line((-4, 13), (-1, 4), (-2, -8))),
        smooth(*HAND.line((2, 9), (3.4, 0), (2, -9))),
        smooth(*HAND.line((14, 4), (26, 6), (38, 13), (45, 19))),
        smooth(*HAND.line((42, -17.6), (40.6, -8), (44, 3), (52, 8.6))),
    ]


def _leg_details() -> list[list[Point]]:
    return [
        smooth((66, 719), (65.4, 728), (60, 737.4), (51, 741.4), (42, 737.4), (36.8, 728), (36.4, 719)),
        smooth((41.4, 709.6), (46, 706.4), (51, 705.4), (56.4, 706.4), (61, 709.6)),
        smooth((57.6, 944), (61, 947), (61.6, 951)),
        smooth((36, 941), (33.2, 944.6), (33.4, 949)),
        *_toe_lines(),
    ]


def _toe_lines() -> list[list[Point]]:
    return [
        smooth((51, 996.4), (52, 990), (51.4, 985)),
        smooth((60.4, 995.8), (60.6, 990), (59.4, 985.6)),
        smooth((69.6, 994.4), (69, 989), (67.2, 984.6)),
        smooth((78.6, 992.6), (76.8, 987), (74, 982.6)),
    ]
