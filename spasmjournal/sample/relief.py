"""What the made-up person tries, and how it is afterwards.

The truth of the sample: everything eases by itself. Heat adds about two points, stretching one and a
half on cramps of calf and foot; cream, acupuncture, chiropractic and the spray add nothing. A massage
changes little at once and makes the week after it easier (see `course`).
"""

from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from random import Random

from spasmjournal.record.answers import RemedyAnswer, UseAnswer
from spasmjournal.sample.body import Trouble
from spasmjournal.sample.chance import pick, some
from spasmjournal.sample.words import NOTES, RECIPES, SIDE_EFFECTS
from spasmjournal.vocabulary import Kind, Purpose, RemedyGroup, Unanswered

REMEDIES = (
    RemedyAnswer("Waited it out", RemedyGroup.WAITED, Purpose.EASING, 20),
    RemedyAnswer("Heat", RemedyGroup.HEAT, Purpose.EASING, 20),
    RemedyAnswer(
        "Stretching",
        RemedyGroup.STRETCHING,
        Purpose.EASING,
        10,
        "Slowly, to the first pull, and hold. Never bounce. Stop if it bites.",
    ),
    RemedyAnswer("Massage", RemedyGroup.MASSAGE, Purpose.BOTH, 12 * 60),
    RemedyAnswer("Chiropractic", RemedyGroup.CHIROPRACTIC, Purpose.BOTH, 12 * 60),
    RemedyAnswer("Acupuncture", RemedyGroup.ACUPUNCTURE, Purpose.BOTH, 12 * 60),
    RemedyAnswer("Topical cream", RemedyGroup.TOPICAL, Purpose.EASING, 60),
    RemedyAnswer("Magnesium spray", RemedyGroup.SUPPLEMENT, Purpose.BOTH, 30),
)
POSITION = {remedy.name: at for at, remedy in enumerate(REMEDIES)}
_LEG_CRAMPS = ("calf", "foot")
_LIKING: dict[str, dict[str, float]] = {
    "calf": {"Heat": 3, "Stretching": 6, "Topical cream": 2, "Magnesium spray": 3, "Massage": 1.5},
    "back": {"Heat": 7, "Stretching": 2, "Topical cream": 3, "Magnesium spray": 1, "Massage": 0.5},
    "neck": {"Heat": 5, "Stretching": 3, "Topical cream": 3, "Massage": 2},
    "foot": {"Heat": 2, "Stretching": 6, "Magnesium spray": 3, "Massage": 2},
    "thigh": {"Heat": 4, "Stretching": 4, "Topical cream": 2, "Magnesium spray": 2},
    "hand": {"Heat": 2, "Stretching": 2, "Massage": 2},
}


@dataclass(frozen=True)
class Happening:
    """What is treated: which trouble, as what, when, how bad, and whether it is night."""

    trouble: Trouble
    kind: Kind | None
    began: datetime
    worst: int
    night: bool


def uses(rng: Random, happening: Happening) -> tuple[UseAnswer, ...]:
    """What is tried; more when it is bad, and often nothing but waiting."""
    if happening.worst < 2 or some(rng, 0.1):
        return ()
    name = "Waited it out" if some(rng, _waiting(happening)) else _chosen(rng, happening)
    first = _use(rng, happening, name, happening.began, happening.worst)
    if name == "Waited it out" or first.after is None or first.after < 3 or some(rng, 0.65):
        return (first,)
    then = first.after_at or first.began
    return (first, _use(rng, happening, _chosen(rng, happening, but=name), then, first.after))


def eased(rng: Random, before: int, help_by: float) -> int:
    """The intensity afterwards: what passes by itself, bad ones more, and what helped."""
    by_itself = rng.gauss(1.1 + 0.15 * (before - 4), 1.0)
    return min(10, max(0, round(before - by_itself - help_by)))


def note_about(rng: Random, trouble: Trouble) -> str:
    """A few words, or mostly none."""
    return rng.choice(NOTES[trouble.area]) if some(rng, 0.2) else ""


def _waiting(happening: Happening) -> float:
    """The share of spasms of this intensity that are waited out."""
    return max(0.12, 0.7 - 0.085 * happening.worst)


def _chosen(rng: Random, happening: Happening, but: str = "") -> str:
    liking = _LIKING.get(happening.trouble.area, {"Heat": 1.0})
    return pick(rng, {name: weight for name, weight in liking.items() if name != but})


def _helps(name: str, happening: Happening) -> float:
    if name == "Heat":
        return 2.0
    if name == "Stretching":
        return 1.5 if happening.trouble.area in _LEG_CRAMPS and happening.kind is Kind.CRAMP else 0.3
    return 0.2 if name == "Massage" else 0.0


def _use(rng: Random, happening: Happening, name: str, since: datetime, intensity: int) -> UseAnswer:
    began = since + timedelta(minutes=rng.randint(1, 12))
    use = UseAnswer(
        remedy_id=POSITION[name],
        began=began,
        before=None if some(rng, 0.03) else max(1, intensity - some(rng, 0.25)),
        minutes=rng.choice((5, 10, 15, 20)) if name in ("Heat", "Stretching") and some(rng, 0.7) else None,
        recipe=rng.choice(RECIPES[name]) if name in RECIPES and some(rng, 0.5) else "",
        side_effects=rng.choice(SIDE_EFFECTS[name]) if name in SIDE_EFFECTS and some(rng, 0.03) else "",
    )
    if some(rng, 0.27 if happening.night else 0.1):
        return _left_open(rng, use, happening.night)
    return _answered(rng, use, _helps(name, happening), intensity)


def _left_open(rng: Random, use: UseAnswer, night: bool) -> UseAnswer:
    often = {Unanswered.FELL_ASLEEP: 8.0 if night else 0.3, Unanswered.FORGOT: 3.0, Unanswered.DONT_KNOW: 1.0}
    reason = None if some(rng, 0.25) else pick(rng, often)
    return replace(use, unanswered=reason)


def _answered(rng: Random, use: UseAnswer, help_by: float, intensity: int) -> UseAnswer:
    before = intensity if use.before is None else use.before
    wait = 20 if REMEDIES[use.remedy_id].wait_minutes > 60 else REMEDIES[use.remedy_id].wait_minutes
    worse = some(rng, 0.05)
    after = min(10, before + rng.randint(1, 2)) if worse else eased(rng, before, help_by)
    return replace(
        use,
        after=after,
        after_at=use.began + timedelta(minutes=wait + rng.randint(0, 15)),
        worse=True if worse else False if some(rng, 0.3) and after <= before else None,
    )
