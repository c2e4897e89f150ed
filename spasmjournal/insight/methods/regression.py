"""Straight lines through ratings, and the difference a remedy makes beside waiting."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import ArrayLike, NDArray

from spasmjournal.insight.methods.columns import Flags, Floats, are_whole, known_rows
from spasmjournal.insight.methods.interval import (
    ROUNDING_VARIANCE,
    Interval,
    interval_around,
    student_width,
)

_NOTHING_LEFT = 1e-9
"""A column of which the others leave a smaller share than this says nothing of its own."""
_LEAST_ROWS = 2
_LEAST_DF = 0.999
"""One, whatever the last digits make of it."""


@dataclass(frozen=True)
class Fit:
    """Least squares: coefficients with standard errors, and the standard deviation of what is left."""

    coefficients: tuple[float, ...]
    standard_errors: tuple[float, ...]
    residual_sd: float
    df: int


@dataclass(frozen=True)
class Adjusted:
    """Points eased with the remedy beyond waiting: above 0 is better than waiting.

    `df` are Satterthwaite's degrees of freedom; `standard_error` is in points.
    """

    interval: Interval
    df: float
    standard_error: float
    n_treated: int
    n_untreated: int


def least_squares(design: ArrayLike, y: ArrayLike) -> Fit | None:
    """The line or plane through `y` (length n) that `design` (n rows, p columns, its own intercept) allows.

    None if n <= p or if a column follows from the others. Columns are scaled and then solved by QR, which
    keeps the digits of badly conditioned data (NIST's Longley). Standard errors assume even, independent
    residuals.
    """
    columns, target = np.asarray(design, dtype=np.float64), np.asarray(y, dtype=np.float64)
    if columns.ndim != 2 or columns.shape[0] <= columns.shape[1] or not columns.shape[1]:
        return None
    scale = np.linalg.norm(columns, axis=0)
    if not np.all(scale > 0) or not np.all(np.isfinite(scale)) or not np.all(np.isfinite(target)):
        return None
    q, r = np.linalg.qr(columns / scale)
    if np.min(np.abs(np.diag(r))) < _NOTHING_LEFT:
        return None
    inverse = np.linalg.inv(r)
    solved = inverse @ (q.T @ target)
    df = columns.shape[0] - columns.shape[1]
    rest = target - columns / scale @ solved
    sd = float(np.sqrt(rest @ rest / df))
    errors = sd * np.linalg.norm(inverse, axis=1) / scale
    return Fit(tuple((solved / scale).tolist()), tuple(errors.tolist()), sd, df)


def adjusted_difference(
    before: ArrayLike,
    after: ArrayLike,
    treated: ArrayLike,
    night: ArrayLike,
    cluster: ArrayLike,
    level: float = 0.95,
    *,
    bends: bool = False,
) -> Adjusted | None:
    """How many points more it eased with the remedy than by waiting, from the same intensity before.

    Columns of one length n, a row an answered use: intensity `before` and `after` (0-10), `treated` and
    `night` (0 or 1), and `cluster`, a number shared by the rows that belong together (one spasm). Rows
    with an unknown number are left out. None without two rows and two clusters on either side, or where
    intensity and night leave nothing of the treatment.

    Least squares of `after` on `before`, `night` and `treated`, with the sign turned. The interval is
    Bell and McCaffrey's (2002): cluster-robust CR2 with Satterthwaite's degrees of freedom, as in
    Pustejovsky and Tipton (2018); made for few and uneven clusters, and right where the scatter differs
    between remedy and waiting. For whole ratings it is never narrower than rounding alone makes it.
    Assumes that what drives the choice to treat shows in the intensity before, and that `after` follows
    it along a straight line, as steep with the remedy as without. With `bends` it may follow one parabola,
    and another with the remedy, and the difference is the mean over the treated rows (Lin 2013, Ann Appl
    Stat 7:295); of few rows, the interval only gets wider.
    """
    start, end, with_it, at_night, group = known_rows(before, after, treated, night, cluster)
    chosen = with_it > 0.5
    if min(len(np.unique(group[side])) for side in (chosen, ~chosen)) < _LEAST_ROWS:
        return None
    design = _independent(_columns(start, at_night, chosen, bends=bends))
    if design is None or len(end) <= design.shape[1]:
        return None
    found = _cluster_robust(design, end, group, _least_variance(start, end))
    if found is None:
        return None
    coefficient, error, df = found
    interval = interval_around(0.0 - coefficient, student_width(level, df) * error)
    return Adjusted(interval, df, error, int(chosen.sum()), int((~chosen).sum()))


def _least_variance(start: Floats, end: Floats) -> float:
    """The smallest variance that a single rating is believed to have."""
    finest = _NOTHING_LEFT * float(np.max(np.abs(end), initial=1))
    return ROUNDING_VARIANCE if are_whole(start, end) else finest**2


def _columns(start: Floats, at_night: Floats, chosen: Flags, *, bends: bool) -> list[Floats]:
    """The treatment, what is the same for all, and, to bend, what the remedy does around its own middle."""
    given = [start, at_night, start**2] if bends else [start, at_night]
    varies = (chosen * (column - column[chosen].mean()) for column in given if bends)
    return [chosen.astype(np.float64), np.ones(len(start)), *given, *varies]


def _independent(columns: list[Floats]) -> Floats | None:
    """The columns that add something to those after the first; None if the first adds nothing to them."""
    first, *others = columns
    kept: list[Floats] = []
    for column in others:
        if _left_of(column, kept) is not None:
            kept.append(column)
    if _left_of(first, kept) is None:
        return None
    return np.column_stack([first, *kept])


def _left_of(column: Floats, others: list[Floats]) -> Floats | None:
    size = float(np.linalg.norm(column))
    rest = column
    if others:
        q, _ = np.linalg.qr(np.column_stack(others))
        rest = column - q @ (q.T @ column)
    return rest if float(np.linalg.norm(rest)) > _NOTHING_LEFT * size else None


def _cluster_robust(
    design: Floats, y: Floats, group: Floats, least: float
) -> tuple[float, float, float] | None:
    """The first coefficient, its CR2 standard error and Satterthwaite's degrees of freedom.

    `least` is the smallest variance a single rating is believed to have.
    """
    inverse = np.asarray(np.linalg.inv(design.T @ design), dtype=np.float64)
    solution = inverse @ (design.T @ y)
    _, number = np.unique(group, return_inverse=True)
    weight = _adjusted_weights(design, inverse, number)
    score = np.bincount(number, weight * (y - design @ solution))
    own = np.bincount(number, weight**2)
    pulls = np.column_stack([np.bincount(number, weight * column) for column in design.T])
    shared = np.einsum("ij,jk,ik->i", pulls, inverse, pulls)
    crossed = inverse @ (pulls.T @ pulls)
    expected = float(np.sum(own - shared))
    spread = float(np.sum(own**2 - 2 * own * shared) + np.trace(crossed @ crossed))
    even = float(inverse[0, 0])
    if expected < even / 2 or spread <= 0:
        return None
    df = min(expected**2 / spread, float(len(y) - design.shape[1]))
    variance = max(float(score @ score) * even / expected, least * even)
    return (float(solution[0]), float(np.sqrt(variance)), df) if df >= _LEAST_DF else None


def _adjusted_weights(design: Floats, inverse: Floats, number: NDArray[np.intp]) -> Floats:
    """How each residual counts in the first coefficient, adjusted by (I - H)^-1/2 within its cluster.

    H has no more directions than the design has columns, and only along these is anything adjusted: with
    H = QQ', by the eigenvalues of the small Q'Q.
    """
    plain = design @ inverse[0]
    along = design @ np.linalg.cholesky(inverse)
    order = np.argsort(number, kind="stable")
    sizes = np.bincount(number)
    begins = np.cumsum(sizes) - sizes
    weights = np.empty_like(plain)
    for size in np.unique(sizes):
        rows = order[begins[sizes == size][:, None] + np.arange(size)]
        q = along[rows]
        values, vectors = np.linalg.eigh(q.transpose(0, 2, 1) @ q)
        left = 1 - values
        turned = np.where(left > _NOTHING_LEFT, np.maximum(left, _NOTHING_LEFT) ** -0.5, 0.0)
        more = (turned - 1) / np.where(values > _NOTHING_LEFT, values, 1.0)
        towards = q @ vectors
        seen = np.einsum("gij,gi->gj", towards, plain[rows])
        weights[rows] = plain[rows] + np.einsum("gij,gj->gi", towards, more * seen)
    return np.asarray(weights, dtype=np.float64)
