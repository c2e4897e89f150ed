"""An estimate with the range that the entries leave open, and the widths such ranges are made of."""

from dataclasses import dataclass
from math import erfc, sqrt
from statistics import NormalDist

ROUNDING_VARIANCE = 1 / 12
"""What rounding to whole points alone may hide, in squared points: the variance of an even spread of 1."""


@dataclass(frozen=True)
class Interval:
    """An estimate and the limits of its interval, in the unit of the estimate; low <= estimate <= high."""

    estimate: float
    low: float
    high: float

    def leaves(self, value: float) -> bool:
        """Whether the interval lies wholly on one side of `value`."""
        return self.low > value or self.high < value


def interval_around(
    estimate: float, half_width: float, least: float = float("-inf"), most: float = float("inf")
) -> Interval:
    """The interval of that half width about an estimate, cut at what is possible."""
    return Interval(
        float(estimate), float(max(estimate - half_width, least)), float(min(estimate + half_width, most))
    )


def normal_width(level: float) -> float:
    """How many standard errors of a normal estimate an interval of that level reaches to each side."""
    return NormalDist().inv_cdf((1 + level) / 2)


def student_width(level: float, df: float) -> float:
    """The same for Student's t with `df` degrees of freedom, which need not be whole."""
    from scipy.special import stdtrit

    return float(stdtrit(df, (1 + level) / 2))


def normal_p(statistic: float) -> float:
    """The two-sided p of a standard normal statistic."""
    return erfc(abs(statistic) / sqrt(2))


def student_p(statistic: float, df: float) -> float:
    """The two-sided p of Student's t with `df` degrees of freedom."""
    from scipy.special import stdtr

    return min(1.0, 2 * float(stdtr(df, -abs(statistic))))
