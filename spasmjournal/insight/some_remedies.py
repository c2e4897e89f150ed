"""The answers on some remedies, out of the answers on all of them.

The numbers are reckoned with every use and only then narrowed. Were the uses of other remedies left out
before, a spasm that was treated with one of them would count as untreated, and a combination as one
remedy alone.
"""

from collections.abc import Collection
from dataclasses import fields, is_dataclass, replace
from typing import TypeVar

from spasmjournal.insight.best import Ranking
from spasmjournal.insight.everything import Insight
from spasmjournal.insight.observed import Remedy
from spasmjournal.vocabulary import RemedyGroup

Answer = TypeVar("Answer")


def of_remedies(insight: Insight, remedies: Collection[int]) -> Insight:
    """The rows on these remedies (ids), on waiting, and on combinations of these alone; none means all."""
    return _only(insight, remedies) if remedies else insight


def _only(answer: Answer, remedies: Collection[int]) -> Answer:
    """The same answer without the rows on other remedies, however deep they lie in it."""
    if isinstance(answer, Ranking):
        return _ranked(answer, remedies)  # type: ignore[return-value]
    if not is_dataclass(answer) or isinstance(answer, type):
        return answer
    changed = {
        field.name: _rows(value, remedies) if isinstance(value, tuple) else _only(value, remedies)
        for field in fields(answer)
        if isinstance(value := getattr(answer, field.name), tuple) or is_dataclass(value)
    }
    return replace(answer, **changed)


def _rows(rows: tuple[object, ...], remedies: Collection[int]) -> tuple[object, ...]:
    if isinstance(rows, Remedy):
        return rows
    return tuple(_only(row, remedies) for row in rows if _is_on(row, remedies))


def _is_on(row: object, remedies: Collection[int]) -> bool:
    if isinstance(row, Remedy):
        return row.group is RemedyGroup.WAITED or row.id in remedies
    remedy = getattr(row, "remedy", None)
    several = getattr(row, "remedies", ())
    named = [remedy] if isinstance(remedy, Remedy) else several
    return all(_is_on(one, remedies) for one in named if isinstance(one, Remedy))


def _ranked(ranking: Ranking, remedies: Collection[int]) -> Ranking:
    """The ranking with the square of who is better than whom cut both ways."""
    kept = [at for at, ranked in enumerate(ranking.remedies) if _is_on(ranked, remedies)]
    return replace(
        ranking,
        remedies=tuple(ranking.remedies[at] for at in kept),
        too_few=tuple(remedy for remedy in ranking.too_few if _is_on(remedy, remedies)),
        better=tuple(tuple(ranking.better[at][other] for other in kept) for at in kept),
        spread=ranking.spread if len(kept) > 1 else None,
    )
