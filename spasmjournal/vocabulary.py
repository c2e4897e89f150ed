"""The fixed words of the record, as they stand in a journal file.

The values are stored, so they never change; what a person reads is in `wording`.
"""

from enum import StrEnum


class Kind(StrEnum):
    """What it felt like."""

    SPASM = "spasm"
    CRAMP = "cramp"
    TWITCH = "twitch"
    TIGHTNESS = "tightness"
    URGE_TO_MOVE = "urge_to_move"
    NOT_SURE = "not_sure"


class Doing(StrEnum):
    """What the person was doing when it began."""

    ASLEEP = "asleep"
    RESTING = "resting"
    MOVING = "moving"
    EXERCISING = "exercising"


class Cause(StrEnum):
    """What the person suspects: the article's five first, then what people report."""

    CIRCULATION = "circulation"
    OVERWORK = "overwork"
    REFLEX = "reflex"
    DEFICIENCY = "deficiency"
    MISALIGNMENT = "misalignment"
    POOR_SLEEP = "poor_sleep"
    SITTING_OR_STANDING = "sitting_or_standing"
    COLD_OR_WEATHER = "cold_or_weather"
    STRESS = "stress"
    DEHYDRATION = "dehydration"
    CAFFEINE_OR_ALCOHOL = "caffeine_or_alcohol"
    NEW_MEDICINE = "new_medicine"
    MENSTRUAL_CYCLE = "menstrual_cycle"
    NONE_KNOWN = "none_known"
    OWN_WORDS = "own_words"


class RemedyGroup(StrEnum):
    """What sort of thing a remedy is; it keeps one colour and one marker everywhere."""

    WAITED = "waited"
    HEAT = "heat"
    COLD = "cold"
    STRETCHING = "stretching"
    MASSAGE = "massage"
    TOPICAL = "topical"
    MOVEMENT = "movement"
    CHIROPRACTIC = "chiropractic"
    ACUPUNCTURE = "acupuncture"
    PHYSIOTHERAPY = "physiotherapy"
    BATH = "bath"
    HYDRATION = "hydration"
    SUPPLEMENT = "supplement"
    MEDICINE = "medicine"
    TENS = "tens"
    RELAXATION = "relaxation"
    OTHER = "other"


class Purpose(StrEnum):
    """What a remedy is meant for."""

    EASING = "easing"
    PREVENTING = "preventing"
    BOTH = "both"


class StopReason(StrEnum):
    """Why a person gave a remedy up."""

    NO_HELP = "no_help"
    HARM = "harm"
    COST = "cost"
    EFFORT = "effort"
    FINISHED = "finished"


class Unanswered(StrEnum):
    """Why the intensity afterwards is not known."""

    FELL_ASLEEP = "fell_asleep"
    FORGOT = "forgot"
    DONT_KNOW = "dont_know"


class Asked(StrEnum):
    """The questions about a spasm that may be left open, or answered with "don't know"."""

    KIND = "kind"
    WORST = "worst"
    LASTED = "lasted"
    TRIED = "tried"
    DOING = "doing"
    WOKE_ME = "woke_me"
    CAUSES = "causes"
    SORE_NEXT_DAY = "sore_next_day"


class SafetyTopic(StrEnum):
    """A calm note on what should be checked by a doctor, if it is new."""

    BLOOD_CLOT = "blood_clot"
    LONG_CRAMP = "long_cramp"
    BACK_AND_LEGS = "back_and_legs"
    CHEST = "chest"
    JAW = "jaw"
    TWITCHES = "twitches"
    NEW_MEDICINE = "new_medicine"
    NIGHTS = "nights"
    HEAT_AND_COLD = "heat_and_cold"
    CREAMS = "creams"
    NECK_TREATMENT = "neck_treatment"


class DayActivity(StrEnum):
    """How active a day was."""

    RESTED = "rested"
    AS_USUAL = "as_usual"
    OVERDID = "overdid"


class Side(StrEnum):
    """The person's own left and right, never the picture's."""

    LEFT = "left"
    RIGHT = "right"
    MIDDLE = "middle"


class View(StrEnum):
    """The side of the figure that is looked at."""

    FRONT = "front"
    BACK = "back"


INTENSITIES = range(11)
"""Intensity is a whole number from 0 (none) to 10 (worst imaginable)."""
