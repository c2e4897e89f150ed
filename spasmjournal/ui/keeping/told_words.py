"""The fields of the record in words, and what stands in them."""

from datetime import date, datetime
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QCoreApplication

from spasmjournal.anatomy import Anatomy
from spasmjournal.i18n import day_text, moment_text, number_text, weekday_text
from spasmjournal.observation import region_key
from spasmjournal.vocabulary import (
    Cause,
    DayActivity,
    Doing,
    Kind,
    Purpose,
    RemedyGroup,
    Side,
    StopReason,
    Unanswered,
)
from spasmjournal.wording import (
    activity_text,
    cause_text,
    doing_text,
    duration_text,
    group_text,
    intensity_text,
    kind_text,
    listed,
    purpose_text,
    remedy_text,
    stop_reason_text,
    unanswered_text,
)

if TYPE_CHECKING:
    from spasmjournal.record.merge.disagreeing import Disagreement
    from spasmjournal.record.row_check import Row

_LONGEST = 240
_LEVELS = {"worst", "before", "after", "sleep_quality", "headache", "muscle_pain", "fatigue", "stress"}
_MINUTES = {"minutes", "eased_minutes", "wait_minutes"}
_WEEK = range(7)


def field_names(table: str) -> dict[str, str]:
    """What a person may have told there, by the columns' names."""
    names = {
        "spasm": _spasm_fields,
        "place": _place_fields,
        "suspected_cause": _cause_fields,
        "remedy": _remedy_fields,
        "remedy_use": _use_fields,
        "check_in": _day_fields,
        "appointment": _appointment_fields,
        "person": _person_fields,
        "question": _question_fields,
        "planned_skip": _skip_fields,
    }.get(table)
    return names() if names else {}


def value_text(name: str, row: "Row", found: "Disagreement", anatomy: Anatomy) -> str:
    """What a row says in a field."""
    value: Any = row[name]
    if name == "lasted_at_least":
        return duration_text(value, row["lasted_at_most"]) or _unanswered()
    if value is None:
        return _unanswered()
    if name == "region":
        return anatomy.region(region_key(value, Side(row["side"]))).name
    if name == "remedy_id":
        remedy = found.remedies.get(value)
        return remedy_text(remedy.name, remedy.group, own=remedy.own) if remedy else _unanswered()
    if name == "place_id":
        return anatomy.region(found.places[value]).name if value in found.places else _unanswered()
    if name == "strokes":
        return _yes_no(value != "[]")
    if name == "planned_days":
        return listed(weekday_text(day) for day in _WEEK if value & 1 << day) or _nothing()
    return _word(name, value) or _plain(name, value)


def _word(name: str, value: Any) -> str:
    """One of the fixed words of the record; empty where it is none."""
    match name:
        case "kind":
            return kind_text(Kind(value))
        case "doing":
            return doing_text(Doing(value))
        case "cause":
            return cause_text(Cause(value))
        case "group":
            return group_text(RemedyGroup(value))
        case "purpose":
            return purpose_text(Purpose(value))
        case "stop_reason":
            return stop_reason_text(StopReason(value))
        case "unanswered":
            return unanswered_text(Unanswered(value))
        case "activity":
            return activity_text(DayActivity(value))
    return ""


def _plain(name: str, value: Any) -> str:
    if name in _LEVELS:
        return intensity_text(value)
    if name in _MINUTES:
        return QCoreApplication.translate("Duration", "{minutes} min").format(minutes=number_text(value))
    if isinstance(value, bool):
        return _yes_no(value)
    if isinstance(value, datetime):
        return moment_text(value)
    if isinstance(value, date):
        return day_text(value)
    if isinstance(value, str):
        return _quoted(value)
    return number_text(value, 0 if value == int(value) else 1)


def _quoted(text: str) -> str:
    words = " ".join(text.split())
    if not words:
        return _nothing()
    cut = words if len(words) <= _LONGEST else f"{words[:_LONGEST].rstrip()} …"
    return QCoreApplication.translate("Settling", "“{words}”").format(words=cut)


def _yes_no(yes: bool) -> str:
    return QCoreApplication.translate("Told", "yes") if yes else QCoreApplication.translate("Told", "no")


def _nothing() -> str:
    return QCoreApplication.translate("Told", "nothing")


def _unanswered() -> str:
    return QCoreApplication.translate("Told", "not answered")


def _spasm_fields() -> dict[str, str]:
    return {
        "kind": QCoreApplication.translate("Told", "What it was"),
        "began": QCoreApplication.translate("Told", "Began"),
        "worst": QCoreApplication.translate("Told", "Worst"),
        "ended": QCoreApplication.translate("Told", "Ended"),
        "lasted_at_least": QCoreApplication.translate("Told", "Lasted"),
        "still_going": QCoreApplication.translate("Told", "Still going"),
        "doing": QCoreApplication.translate("Told", "Doing what"),
        "woke_me": QCoreApplication.translate("Told", "Woke me"),
        "sore_next_day": QCoreApplication.translate("Told", "Sore the next day"),
        "cause_words": QCoreApplication.translate("Told", "Suspected"),
        "note": QCoreApplication.translate("Told", "Note"),
        "unfinished": QCoreApplication.translate("Told", "To be finished"),
        "strokes": QCoreApplication.translate("Told", "Drawn on the map"),
    }


def _place_fields() -> dict[str, str]:
    return {
        "region": QCoreApplication.translate("Told", "Where"),
        "worst": QCoreApplication.translate("Told", "Worst there"),
    }


def _cause_fields() -> dict[str, str]:
    return {"cause": QCoreApplication.translate("Told", "Suspected")}


def _remedy_fields() -> dict[str, str]:
    return {
        "name": QCoreApplication.translate("Told", "Name"),
        "group": QCoreApplication.translate("Told", "What sort"),
        "purpose": QCoreApplication.translate("Told", "Meant for"),
        "wait_minutes": QCoreApplication.translate("Told", "Asked after"),
        "technique": QCoreApplication.translate("Told", "How to do it"),
        "practitioner": QCoreApplication.translate("Told", "Practitioner"),
        "started": QCoreApplication.translate("Told", "Started"),
        "stopped": QCoreApplication.translate("Told", "Stopped"),
        "stop_reason": QCoreApplication.translate("Told", "Why stopped"),
        "archived": QCoreApplication.translate("Told", "Archived"),
        "planned_days": QCoreApplication.translate("Told", "Planned days"),
        "wait_for_morning": QCoreApplication.translate("Told", "Asked the next morning"),
        "notify": QCoreApplication.translate("Told", "Reminded of"),
    }


def _use_fields() -> dict[str, str]:
    return {
        "remedy_id": QCoreApplication.translate("Told", "Remedy"),
        "place_id": QCoreApplication.translate("Told", "For which place"),
        "began": QCoreApplication.translate("Told", "Began"),
        "minutes": QCoreApplication.translate("Told", "For how long"),
        "recipe": QCoreApplication.translate("Told", "How"),
        "before": QCoreApplication.translate("Told", "Before"),
        "after": QCoreApplication.translate("Told", "After"),
        "unanswered": QCoreApplication.translate("Told", "Why not answered"),
        "eased_minutes": QCoreApplication.translate("Told", "Eased after"),
        "not_eased": QCoreApplication.translate("Told", "Not eased yet"),
        "worse": QCoreApplication.translate("Told", "Worse at once"),
        "worse_next_day": QCoreApplication.translate("Told", "Worse the next day"),
        "side_effects": QCoreApplication.translate("Told", "Side effects"),
        "cost": QCoreApplication.translate("Told", "Cost"),
        "note": QCoreApplication.translate("Told", "Note"),
    }


def _day_fields() -> dict[str, str]:
    return {
        "no_spasms": QCoreApplication.translate("Told", "No spasms"),
        "sleep_hours": QCoreApplication.translate("Told", "Hours of sleep"),
        "sleep_quality": QCoreApplication.translate("Told", "Quality of sleep"),
        "times_woken": QCoreApplication.translate("Told", "Times woken"),
        "headache": QCoreApplication.translate("Told", "Headache"),
        "muscle_pain": QCoreApplication.translate("Told", "Muscle pain"),
        "fatigue": QCoreApplication.translate("Told", "Fatigue"),
        "stress": QCoreApplication.translate("Told", "Stress"),
        "activity": QCoreApplication.translate("Told", "How active"),
    }


def _appointment_fields() -> dict[str, str]:
    return {
        "at": QCoreApplication.translate("Told", "When"),
        "with_whom": QCoreApplication.translate("Told", "With whom"),
        "said": QCoreApplication.translate("Told", "What was said"),
    }


def _person_fields() -> dict[str, str]:
    return {
        "name": QCoreApplication.translate("Told", "Name"),
        "born": QCoreApplication.translate("Told", "Date of birth"),
        "about": QCoreApplication.translate("Told", "About"),
    }


def _question_fields() -> dict[str, str]:
    return {"text": QCoreApplication.translate("Told", "Question")}


def _skip_fields() -> dict[str, str]:
    return {"day": QCoreApplication.translate("Told", "Day")}
