"""The score of the 2016 fibromyalgia criteria, from a form filled in elsewhere: a score, never a diagnosis.

Wolfe et al. 2016, Semin Arthritis Rheum 46:319. What is entered is pain in the past week; places of spasms
are something else and give no such score.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

_SIDES = ("left", "right")
_OF_ARMS, _OF_LEGS = ("shoulder_girdle", "upper_arm", "lower_arm"), ("hip", "upper_leg", "lower_leg")
_REGIONS: Mapping[str, str | None] = {
    **{f"{area}_{side}": f"upper_{side}" for area in _OF_ARMS for side in _SIDES},
    **{f"{area}_{side}": f"lower_{side}" for area in _OF_LEGS for side in _SIDES},
    **dict.fromkeys(("neck", "upper_back", "lower_back"), "axial"),
    **dict.fromkeys(("jaw_left", "jaw_right", "chest", "abdomen")),
}
"""The 19 areas of the widespread pain index, and which of five regions each lies in; four are in none."""
AREAS = frozenset(_REGIONS)
MOST_SEVERE = 12


@dataclass(frozen=True)
class Acr2016:
    """Painful areas (0-19) and severity (0-12), their sum (0-31), and which rules the two meet.

    `regions` counts those of five with pain, jaw, chest and abdomen apart; with four of them it is
    `generalised`. `scores_met` is the first criterion: 7 areas and a severity of 5, or 4 to 6 and 9.
    """

    widespread_pain_index: int
    severity: int
    regions: int

    @property
    def sum(self) -> int:
        """The fibromyalgia severity score, also called polysymptomatic distress."""
        return self.widespread_pain_index + self.severity

    @property
    def generalised(self) -> bool:
        """Whether there is pain in at least four of the five regions."""
        return self.regions >= 4

    @property
    def scores_met(self) -> bool:
        """Whether areas and severity reach the thresholds."""
        areas, severity = self.widespread_pain_index, self.severity
        return (areas >= 7 and severity >= 5) or (4 <= areas <= 6 and severity >= 9)

    @property
    def pain_and_severity_met(self) -> bool:
        """Whether both rules are met; the third, at least three months of it, is for the person to say."""
        return self.scores_met and self.generalised


def acr_2016(areas: Iterable[str], severity: int) -> Acr2016 | None:
    """What is the score of these painful areas (such as "upper_leg_left") and of a severity from 0 to 12?

    Each area counts once. None where an area is not among `AREAS`, or where the severity cannot be.
    """
    named = frozenset(areas)
    if not named <= AREAS or not 0 <= severity <= MOST_SEVERE:
        return None
    regions = {_REGIONS[area] for area in named} - {None}
    return Acr2016(len(named), severity, len(regions))
