"""Every number as JSON: keys are the names of the fields, null is "cannot be said"."""

import json
from collections.abc import Mapping, Sequence
from dataclasses import fields, is_dataclass
from datetime import date
from typing import Any, NamedTuple

from spasmjournal.insight.difference import badness_difference, often_difference
from spasmjournal.insight.everything import Insight
from spasmjournal.insight.frequency import spasms_by_day
from spasmjournal.insight.heat import Measure, heat_by_region
from spasmjournal.insight.places import affected_regions
from spasmjournal.insight.relief import relief_by_remedy
from spasmjournal.insight.severity import how_bad, how_slept
from spasmjournal.observation import Days, SeenPeriod, SeenSpasm


class Earlier(NamedTuple):
    """What is known of the equally long time before a period."""

    spasms: Sequence[SeenSpasm]
    days: Days


def insight_json(seen: SeenPeriod, found: Insight, earlier: Earlier) -> str:
    """The answers, and beside them the numbers that the charts and the report draw, as one JSON object."""
    told = _plain(found)
    told["against_waiting"]["some_better"] = found.against_waiting.some_better
    told["best"]["best"] = _plain(found.best.best)
    told["best"]["best_before_next"] = _plain(found.best.best_before_next)
    told["made_up"] = seen.made_up
    told["charts"] = {
        "relief": _plain(relief_by_remedy(seen.uses)),
        "frequency": _plain(spasms_by_day(seen.spasms, seen.days, seen.period)),
        "regions": _plain(affected_regions(seen.spasms)),
        "severity": _plain(how_bad(seen.spasms)),
        "sleep": _plain(how_slept(seen.check_ins)),
        "heat": {measure: _plain(heat_by_region(seen.spasms, measure)) for measure in Measure},
        "compared": _compared(seen, earlier),
    }
    return json.dumps(told, indent=1, allow_nan=False)


def _compared(seen: SeenPeriod, earlier: Earlier) -> dict[str, Any]:
    """Each region in the equally long time before (first) and in the period (second)."""
    before = seen.period.before
    known = (
        spasms_by_day(earlier.spasms, earlier.days, before).known_days,
        spasms_by_day(seen.spasms, seen.days, seen.period).known_days,
    )
    return {
        "before": _plain(before),
        "known_days": _plain(known),
        Measure.HOW_OFTEN: _plain(often_difference(earlier.spasms, seen.spasms, known)),
        Measure.HOW_BAD: _plain(badness_difference(earlier.spasms, seen.spasms)),
    }


def _plain(value: Any) -> Any:
    """Dataclasses and named tuples by their fields; a period by its first and last day."""
    if is_dataclass(value):
        return {field.name: _plain(getattr(value, field.name)) for field in fields(value)}
    if hasattr(value, "_asdict"):
        return {name: _plain(part) for name, part in value._asdict().items()}
    if isinstance(value, Mapping):
        return {str(key): _plain(part) for key, part in value.items()}
    if isinstance(value, tuple):
        return [_plain(part) for part in value]
    return value.isoformat() if isinstance(value, date) else value
