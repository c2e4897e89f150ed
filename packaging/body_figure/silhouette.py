"""The outline of the figure's left half, from the crown to the crotch.

About seven and a half heads tall, shoulders and hips between the usual ones of both sexes; palms
forward, so that the front shows the palm side and the back the back of the hand.
"""

from curves import Point, chain, smooth
from hand import hand_outline
from limbs import FOREARM, HAND, UPPER_ARM

_ARMPIT = (103.0, 268.0)

# fmt: off

def front_outline() -> list[Point]:
    """The left half as seen from the front, open along the midline."""
    return chain(*_above_the_foot(), *_front_foot(), _inner_leg())


def back_outline() -> list[Point]:
    """The left half as seen from behind; it differs in the foot only."""
    return chain(*_above_the_foot(), *_back_foot(), _inner_leg())


def _above_the_foot() -> list[list[Point]]:
    return [*_head(), _shoulder_and_arm(), *hand_outline(), _inner_arm(), _side()]


def _head() -> list[list[Point]]:
    skull = smooth((0, 0), (5, 0.3), (13.4, 2), (24.8, 6.9), (35.6, 16.8), (42.8, 31), (45.6, 47), (45.3, 60),
        (44.8, 67))
    ear = smooth((44.8, 67), (47.6, 64.6), (50.4, 67), (50.9, 74), (49.4, 83), (47, 91.5), (44.6, 95),
        (42.6, 93))
    jaw = smooth((42.6, 93), (41.6, 101), (38.2, 110.5), (33, 118.4), (30.6, 121))
    return [skull, ear, jaw]


def _shoulder_and_arm() -> list[Point]:
    neck = [(30.6, 121), (30.2, 129), (30.4, 138), (32, 146.5), (37.4, 155), (47.6, 162.6), (62, 169.6),
            (79, 176.4)]
    shoulder = [(96, 182.4), (110, 187.6), (121.6, 195.6), (130.8, 207), (138, 222), (142.8, 239)]
    upper = UPPER_ARM.line((56, 23.6), (82, 23.4), (112, 21.8), (146, 19.6), (168, 19.6))
    fore = FOREARM.line((14, 22.2), (36, 23.6), (60, 22), (86, 18), (110, 14.8), (126, 13.6), (138, 13.8))
    return smooth(*neck, *shoulder, *upper, *fore)


def _inner_arm() -> list[Point]:
    fore = FOREARM.line((126, -12.4), (108, -14), (84, -17.4), (58, -20.4), (34, -21.4), (12, -19.6))
    upper = UPPER_ARM.line((160, -19), (134, -21.2), (106, -23), (82, -24))
    return smooth(HAND.at(0, -12.8), *fore, *upper, _ARMPIT)


def _side() -> list[Point]:
    trunk = [(102.6, 282), (99.6, 304), (95, 330), (89.5, 357), (85.6, 380), (84.6, 396), (86.6, 415),
             (91.4, 437)]
    hip = [(97, 461), (101.2, 486), (102.8, 512), (101.6, 545), (97.4, 588), (92, 630), (86, 670),
           (81.4, 700)]
    leg = [(79, 722), (78.8, 742), (81.2, 765), (83.6, 790), (83.4, 814), (79.6, 845), (73.6, 876),
           (67.8, 906)]
    return smooth(_ARMPIT, *trunk, *hip, *leg, (64, 932), (64.6, 945), (65.2, 953))


def _front_foot() -> list[list[Point]]:
    edge = smooth((65.2, 953), (65.6, 962), (70, 971.5), (77, 980), (82.6, 985))
    fifth = smooth((82.6, 985), (86.2, 988), (86, 992.4), (82, 994), (78.6, 992.6))
    fourth = smooth((78.6, 992.6), (78.4, 996), (74.6, 998), (71, 996.6), (69.6, 994.4))
    third = smooth((69.6, 994.4), (69, 998.4), (65.4, 1000), (61.8, 998.4), (60.4, 995.8))
    second = smooth((60.4, 995.8), (59.4, 999.6), (56, 1001), (52.4, 999.6), (51, 996.4))
    great = smooth((51, 996.4), (49.4, 1000.8), (44, 1002.6), (38, 1001), (35, 996), (34.6, 988),
        (35, 980), (33, 968))
    return [edge, fifth, fourth, third, second, chain(great, smooth((33, 968), (30.6, 958), (29.6, 949)))]


def _back_foot() -> list[list[Point]]:
    edge = smooth((65.2, 953), (64.8, 962), (66.6, 970), (70.4, 977.4), (74.6, 983.2), (76.6, 988.4),
        (74.8, 992.6), (68.8, 994.2), (62, 994.4))
    heel = smooth((62, 994.4), (56, 1000), (47, 1001.6), (38, 999.6), (32.8, 992), (31.6, 981),
        (31.4, 969), (29.6, 949))
    return [edge, heel]


def _inner_leg() -> list[Point]:
    shin = [(29.6, 949), (31.6, 934), (30.6, 910), (27.4, 880), (22.8, 848), (20, 820), (20.2, 796),
            (22.4, 770)]
    knee = [(24, 748), (23.6, 726), (22.4, 700), (18.6, 664), (14, 624), (10, 588), (6.6, 556),
            (3.6, 538), (0, 530)]
    return smooth(*shin, *knee)
