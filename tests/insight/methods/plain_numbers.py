"""What every result has in common: plain finite numbers, and intervals that hold their estimate."""

import dataclasses
from math import isfinite

import numpy as np
from hypothesis import strategies as st

from spasmjournal.insight.methods.interval import Interval

ratings = st.integers(0, 10)
anything = st.one_of(st.none(), st.just(float("nan")), ratings, st.floats(-100, 100))


def assert_plain(found: object) -> None:
    """Nothing but plain numbers, none of them NaN or without end, however deep."""
    if isinstance(found, Interval):
        assert found.low <= found.estimate <= found.high
    if dataclasses.is_dataclass(found):
        for field in dataclasses.fields(found):
            assert_plain(getattr(found, field.name))
    elif isinstance(found, tuple):
        for each in found:
            assert_plain(each)
    elif not (found is None or isinstance(found, str)):
        assert isinstance(found, int | float)
        assert not isinstance(found, np.generic)
        assert isfinite(found)


def same(one: object, other: object) -> bool:
    """Whether two results agree, but for the last digits."""
    if dataclasses.is_dataclass(one) and dataclasses.is_dataclass(other):
        names = [field.name for field in dataclasses.fields(one)]
        return all(same(getattr(one, name), getattr(other, name)) for name in names)
    if isinstance(one, tuple) and isinstance(other, tuple):
        return len(one) == len(other) and all(map(same, one, other))
    if isinstance(one, float) and isinstance(other, float):
        return bool(np.isclose(one, other, rtol=1e-7, atol=1e-7))
    return one == other
