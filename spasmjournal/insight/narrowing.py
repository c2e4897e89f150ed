"""A part of what was told: some remedies, some places, some kinds of spasm.

Narrowing makes no gap and no answer: what is known of a day stays known.
"""

from collections.abc import Collection

from spasmjournal.observation import Days, SeenPeriod, SeenRemedy, SeenSpasm, SeenUse
from spasmjournal.vocabulary import Kind, RemedyGroup


def narrowed(
    seen: SeenPeriod,
    remedies: Collection[int] = frozenset(),
    regions: Collection[str] = frozenset(),
    kinds: Collection[Kind] = frozenset(),
) -> SeenPeriod:
    """What is told of these remedies (ids), regions (keys) and kinds; none of a sort means all of it.

    The remedies stay with their uses, and waiting as their yardstick; `all_uses` keeps the others. Spasms
    stay that were in one of the regions and of one of the kinds, with their own uses; uses for no spasm
    stay, for they tell on which days a regular remedy was used. A day that had only other spasms was one
    without these: it counts as 0.
    """
    spasms = tuple(spasm for spasm in seen.spasms if _matches(spasm, regions, kinds))
    gone = {spasm.id for spasm in seen.spasms} - {spasm.id for spasm in spasms}
    every = tuple(use for use in seen.whole.uses if use.spasm_id not in gone)
    return seen._replace(
        spasms=spasms,
        uses=tuple(use for use in seen.uses if use.spasm_id not in gone and _is_of(use, remedies)),
        days=_days(seen, spasms),
        remedies=tuple(
            one for one in seen.remedies if not remedies or one.id in remedies or _is_waiting(one)
        ),
        all_uses=every if remedies or seen.all_uses is not None else None,
    )


def _matches(spasm: SeenSpasm, regions: Collection[str], kinds: Collection[Kind]) -> bool:
    there = not regions or any(place.region in regions for place in spasm.places)
    return there and (not kinds or spasm.kind in kinds)


def _is_of(use: SeenUse, remedies: Collection[int]) -> bool:
    return not remedies or _is_waiting(use) or use.remedy_id in remedies


def _is_waiting(named: SeenUse | SeenRemedy) -> bool:
    return named.group is RemedyGroup.WAITED


def _days(seen: SeenPeriod, left: tuple[SeenSpasm, ...]) -> Days:
    if len(left) == len(seen.spasms):
        return seen.days
    had = {spasm.began.date() for spasm in left}
    others = {spasm.began.date() for spasm in seen.spasms} - had
    return seen.days._replace(without_spasms=seen.days.without_spasms | others)
