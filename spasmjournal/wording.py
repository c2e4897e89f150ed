"""What a person reads for the fixed words of the record."""

from collections.abc import Iterable
from datetime import timedelta

from PySide6.QtCore import QCoreApplication

from spasmjournal.anatomy import Anatomy
from spasmjournal.entry_filter import SearchWord
from spasmjournal.i18n import number_text
from spasmjournal.vocabulary import (
    Asked,
    Cause,
    DayActivity,
    Doing,
    Kind,
    Purpose,
    RemedyGroup,
    StopReason,
    Unanswered,
    View,
)

_AN_HOUR, _TWO_DAYS = 60, 48 * 60


def kind_text(kind: Kind) -> str:
    """What it felt like."""
    return {
        Kind.SPASM: QCoreApplication.translate("Kind", "Spasm"),
        Kind.CRAMP: QCoreApplication.translate("Kind", "Cramp"),
        Kind.TWITCH: QCoreApplication.translate("Kind", "Twitch"),
        Kind.TIGHTNESS: QCoreApplication.translate("Kind", "Tightness"),
        Kind.URGE_TO_MOVE: QCoreApplication.translate("Kind", "Urge to move"),
        Kind.NOT_SURE: QCoreApplication.translate("Kind", "Not sure"),
    }[kind]


def doing_text(doing: Doing) -> str:
    """What the person was doing when it began."""
    return {
        Doing.ASLEEP: QCoreApplication.translate("Doing", "Asleep"),
        Doing.RESTING: QCoreApplication.translate("Doing", "Resting"),
        Doing.MOVING: QCoreApplication.translate("Doing", "Moving about"),
        Doing.EXERCISING: QCoreApplication.translate("Doing", "Exercising"),
    }[doing]


def cause_text(cause: Cause) -> str:
    """What a person may suspect."""
    return {
        Cause.CIRCULATION: QCoreApplication.translate("Cause", "Poor circulation"),
        Cause.OVERWORK: QCoreApplication.translate("Cause", "Overworked muscle"),
        Cause.REFLEX: QCoreApplication.translate("Cause", "A reflex"),
        Cause.DEFICIENCY: QCoreApplication.translate("Cause", "Vitamin or mineral deficiency"),
        Cause.MISALIGNMENT: QCoreApplication.translate("Cause", "Spine or joint misaligned"),
        Cause.POOR_SLEEP: QCoreApplication.translate("Cause", "Poor sleep"),
        Cause.SITTING_OR_STANDING: QCoreApplication.translate("Cause", "Long sitting or standing"),
        Cause.COLD_OR_WEATHER: QCoreApplication.translate("Cause", "Cold or weather"),
        Cause.STRESS: QCoreApplication.translate("Cause", "Stress"),
        Cause.DEHYDRATION: QCoreApplication.translate("Cause", "Too little to drink"),
        Cause.CAFFEINE_OR_ALCOHOL: QCoreApplication.translate("Cause", "Caffeine or alcohol"),
        Cause.NEW_MEDICINE: QCoreApplication.translate("Cause", "A new medicine"),
        Cause.MENSTRUAL_CYCLE: QCoreApplication.translate("Cause", "Menstrual cycle"),
        Cause.NONE_KNOWN: QCoreApplication.translate("Cause", "None known"),
        Cause.OWN_WORDS: QCoreApplication.translate("Cause", "In my own words"),
    }[cause]


def group_text(group: RemedyGroup) -> str:
    """What sort of thing a remedy is."""
    return {
        RemedyGroup.WAITED: QCoreApplication.translate("RemedyGroup", "Waited it out"),
        RemedyGroup.HEAT: QCoreApplication.translate("RemedyGroup", "Heat"),
        RemedyGroup.COLD: QCoreApplication.translate("RemedyGroup", "Cold"),
        RemedyGroup.STRETCHING: QCoreApplication.translate("RemedyGroup", "Stretching"),
        RemedyGroup.MASSAGE: QCoreApplication.translate("RemedyGroup", "Massage"),
        RemedyGroup.TOPICAL: QCoreApplication.translate("RemedyGroup", "Topical cream"),
        RemedyGroup.MOVEMENT: QCoreApplication.translate("RemedyGroup", "Movement"),
        RemedyGroup.CHIROPRACTIC: QCoreApplication.translate("RemedyGroup", "Chiropractic"),
        RemedyGroup.ACUPUNCTURE: QCoreApplication.translate("RemedyGroup", "Acupuncture"),
        RemedyGroup.PHYSIOTHERAPY: QCoreApplication.translate("RemedyGroup", "Physiotherapy"),
        RemedyGroup.BATH: QCoreApplication.translate("RemedyGroup", "Bath"),
        RemedyGroup.HYDRATION: QCoreApplication.translate("RemedyGroup", "Drinking"),
        RemedyGroup.SUPPLEMENT: QCoreApplication.translate("RemedyGroup", "Supplement"),
        RemedyGroup.MEDICINE: QCoreApplication.translate("RemedyGroup", "Medicine"),
        RemedyGroup.TENS: QCoreApplication.translate("RemedyGroup", "TENS"),
        RemedyGroup.RELAXATION: QCoreApplication.translate("RemedyGroup", "Relaxation"),
        RemedyGroup.OTHER: QCoreApplication.translate("RemedyGroup", "Other"),
    }[group]


def region_group_text(group: str) -> str | None:
    """A part of the body with several regions, by its key in the body map; None of any other key."""
    return {
        "head": QCoreApplication.translate("RegionGroup", "Head and face"),
        "neck": QCoreApplication.translate("RegionGroup", "Neck"),
        "shoulder": QCoreApplication.translate("RegionGroup", "Shoulders"),
        "arm": QCoreApplication.translate("RegionGroup", "Arms"),
        "hand": QCoreApplication.translate("RegionGroup", "Hands and wrists"),
        "chest": QCoreApplication.translate("RegionGroup", "Chest and ribs"),
        "abdomen": QCoreApplication.translate("RegionGroup", "Belly"),
        "back": QCoreApplication.translate("RegionGroup", "Back"),
        "hip": QCoreApplication.translate("RegionGroup", "Hips, groin and buttocks"),
        "thigh": QCoreApplication.translate("RegionGroup", "Thighs"),
        "leg": QCoreApplication.translate("RegionGroup", "Knees, shins and calves"),
        "foot": QCoreApplication.translate("RegionGroup", "Feet and ankles"),
    }.get(group)


def purpose_text(purpose: Purpose) -> str:
    """What a remedy is meant for."""
    return {
        Purpose.EASING: QCoreApplication.translate("Purpose", "Easing a spasm"),
        Purpose.PREVENTING: QCoreApplication.translate("Purpose", "Making spasms rarer"),
        Purpose.BOTH: QCoreApplication.translate("Purpose", "Both"),
    }[purpose]


def stop_reason_text(reason: StopReason) -> str:
    """Why a remedy was given up."""
    return {
        StopReason.NO_HELP: QCoreApplication.translate("StopReason", "It did not help"),
        StopReason.HARM: QCoreApplication.translate("StopReason", "It did harm"),
        StopReason.COST: QCoreApplication.translate("StopReason", "It cost too much"),
        StopReason.EFFORT: QCoreApplication.translate("StopReason", "Too much effort"),
        StopReason.FINISHED: QCoreApplication.translate("StopReason", "The course is finished"),
    }[reason]


def unanswered_text(reason: Unanswered) -> str:
    """Why it is not known how it was afterwards."""
    return {
        Unanswered.FELL_ASLEEP: QCoreApplication.translate("Unanswered", "Fell asleep"),
        Unanswered.FORGOT: QCoreApplication.translate("Unanswered", "Forgot"),
        Unanswered.DONT_KNOW: QCoreApplication.translate("Unanswered", "Don't know"),
    }[reason]


def activity_text(activity: DayActivity) -> str:
    """How active a day was."""
    return {
        DayActivity.RESTED: QCoreApplication.translate("DayActivity", "Rested"),
        DayActivity.AS_USUAL: QCoreApplication.translate("DayActivity", "As usual"),
        DayActivity.OVERDID: QCoreApplication.translate("DayActivity", "Overdid it"),
    }[activity]


def asked_text(asked: Asked) -> str:
    """A question about a spasm, as it stands in a list of what is to be told yet."""
    return {
        Asked.KIND: QCoreApplication.translate("Asked", "what it was"),
        Asked.WORST: QCoreApplication.translate("Asked", "how bad"),
        Asked.LASTED: QCoreApplication.translate("Asked", "how long"),
        Asked.TRIED: QCoreApplication.translate("Asked", "what you tried"),
        Asked.DOING: QCoreApplication.translate("Asked", "what you were doing"),
        Asked.WOKE_ME: QCoreApplication.translate("Asked", "whether it woke you"),
        Asked.CAUSES: QCoreApplication.translate("Asked", "what you suspect"),
        Asked.SORE_NEXT_DAY: QCoreApplication.translate("Asked", "whether it was sore the next day"),
    }[asked]


def view_text(view: View) -> str:
    """The side of the figure that is looked at."""
    return {
        View.FRONT: QCoreApplication.translate("View", "Front"),
        View.BACK: QCoreApplication.translate("View", "Back"),
    }[view]


def remedy_text(name: str, group: RemedyGroup, *, own: bool) -> str:
    """The name of a remedy: a person's own words, or the program's in her language."""
    return name if own else group_text(group)


def intensity_text(worst: int | None) -> str:
    """An intensity as a number out of ten, or a dash where it is not known."""
    if worst is None:
        return QCoreApplication.translate("Intensity", "–")
    return QCoreApplication.translate("Intensity", "{worst}/10").format(worst=number_text(worst))


def duration_text(at_least: int | None, at_most: int | None) -> str:
    """How long it lasted, from bounds in seconds; empty where it is not known."""
    if at_least is None:
        return ""
    low, high = round(at_least / 60), max(round((at_most or at_least) / 60), 1)
    if at_most is None:
        return QCoreApplication.translate("Duration", "over {low}").format(low=_span_text(low))
    if low == 0:
        return QCoreApplication.translate("Duration", "under {high}").format(high=_span_text(high))
    if low == high:
        return _span_text(low)
    if high <= _AN_HOUR:
        return QCoreApplication.translate("Duration", "{low}–{high} min").format(
            low=number_text(low), high=number_text(high)
        )
    text = QCoreApplication.translate("Duration", "{low} to {high}")
    return text.format(low=_span_text(low), high=_span_text(high))


def _span_text(minutes: int) -> str:
    """A span as one says it: minutes up to an hour, then hours, and days from two of them on."""
    if minutes <= _AN_HOUR:
        return QCoreApplication.translate("Duration", "{minutes} min").format(minutes=number_text(minutes))
    hours, rest = divmod(minutes, 60)
    if minutes >= _TWO_DAYS:
        return QCoreApplication.translate("Duration", "{days} days").format(
            days=number_text(round(hours / 24))
        )
    if rest:
        text = QCoreApplication.translate("Duration", "{hours} h {minutes} min")
        return text.format(hours=number_text(hours), minutes=number_text(rest))
    return QCoreApplication.translate("Duration", "{hours} h").format(hours=number_text(hours))


def elapsed_text(passed: timedelta) -> str:
    """How long something has been going on, to the minute: "1 h 25 min"."""
    minutes = max(int(passed.total_seconds()) // 60, 0)
    hours, minutes = divmod(minutes, 60)
    days, hours = divmod(hours, 24)
    if days:
        text = QCoreApplication.translate("Duration", "{days} d {hours} h")
        return text.format(days=number_text(days), hours=number_text(hours))
    if hours:
        text = QCoreApplication.translate("Duration", "{hours} h {minutes} min")
        return text.format(hours=number_text(hours), minutes=number_text(minutes))
    return QCoreApplication.translate("Duration", "{minutes} min").format(minutes=number_text(minutes))


def search_words(typed: str, anatomy: Anatomy) -> tuple[SearchWord, ...]:
    """The words of a search, each with the fixed words that a person reads under it."""
    return tuple(_search_word(word, anatomy) for word in typed.split())


def _search_word(word: str, anatomy: Anatomy) -> SearchWord:
    return SearchWord(
        text=word,
        regions=frozenset(region.key for region in anatomy.regions if _has(region.name, word)),
        kinds=frozenset(kind for kind in Kind if _has(kind_text(kind), word)),
        causes=frozenset(cause for cause in Cause if _has(cause_text(cause), word)),
        groups=frozenset(group for group in RemedyGroup if _has(group_text(group), word)),
    )


def _has(text: str, word: str) -> bool:
    return word.casefold() in text.casefold()


def places_text(names: Iterable[str]) -> str:
    """Several places one after the other; their names have commas of their own."""
    return QCoreApplication.translate("List", " + ").join(names)


def listed(texts: Iterable[str]) -> str:
    """Several things one after the other."""
    return QCoreApplication.translate("List", ", ").join(texts)
