"""The published cases, and how close a number has to come to them."""

import json
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from spasmjournal.insight.methods.interval import Interval

CASES = Path(__file__).parent.parent / "reference" / "statistics.json"


def limits(interval: Interval | None) -> list[float]:
    assert interval is not None
    return [interval.low, interval.high]


@cache
def all_cases() -> tuple[dict[str, Any], ...]:
    return tuple(json.loads(CASES.read_text(encoding="utf-8"))["cases"])


def cases(method: str) -> pytest.MarkDecorator:
    """The test for each case of a method, as (inputs, expected, close)."""
    found = [_parts(case) for case in all_cases() if case["method"] == method]
    names = [case["id"] for case in all_cases() if case["method"] == method]
    return pytest.mark.parametrize(("given", "expected", "close"), found, ids=names)


class Close:
    """Compares numbers, or lists of them, to the tolerance of a case; null is not compared."""

    def __init__(self, tolerance: float) -> None:
        self._tolerance = tolerance

    def __call__(self, found: object, expected: object) -> bool:
        pairs = list(_flat(found, expected))
        assert pairs
        return all(
            abs(float(one) - float(other)) <= self._tolerance for one, other in pairs if other is not None
        )

    def relative(self, found: object, expected: object) -> bool:
        one, other = np.asarray(found, dtype=float), np.asarray(expected, dtype=float)
        return bool(np.all(np.abs(one / other - 1) <= self._tolerance))


def _parts(case: dict[str, Any]) -> tuple[dict[str, Any], dict[str, Any], Close]:
    return case["inputs"], case["expected"], Close(max(case["tolerance_abs"], 1e-12))


def _flat(found: Any, expected: Any) -> Iterator[tuple[Any, Any]]:
    if isinstance(expected, list):
        assert len(found) == len(expected)
        for one, other in zip(found, expected, strict=True):
            yield from _flat(one, other)
    else:
        yield found, expected
