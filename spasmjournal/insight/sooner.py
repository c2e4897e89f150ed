"""How many minutes sooner it eased than by waiting, from the same intensity before."""

import numpy as np

from spasmjournal.insight.methods.regression import Adjusted, adjusted_difference
from spasmjournal.insight.observed import Flags, Floats, Whole


def minutes_sooner(
    time: Floats,
    eased: Floats,
    treated: Flags,
    before: Floats,
    night: Flags,
    day: Whole,
    within: float,
    level: float,
) -> Adjusted | None:
    """How many minutes, of the `within` after its start, did it ease sooner than after the start of a wait?

    Columns of one length: minutes from the start to relief (`eased` 1) or to the last that is known (0),
    whether it was `treated` or waited out, and intensity before, night and day. None where either side
    was not followed so far.

    Each row's share in the restricted mean of its side (pseudo-values by leaving it out; Andersen, Hansen
    and Klein 2004, Lifetime Data Analysis 10:335) is adjusted as points are (`adjusted_difference`).
    Assumes that it is not for its pace that a row is no longer watched.
    """
    beyond = time > within
    time, eased = np.where(beyond, within, time), np.where(beyond, 0.0, eased)
    lasted = np.empty(len(time))
    for side in (treated, ~treated):
        shares = _shares(time[side], eased[side], within)
        if shares is None:
            return None
        lasted[side] = shares
    return adjusted_difference(before, lasted, treated, night, day, level)


def _shares(time: Floats, eased: Floats, within: float) -> Floats | None:
    """What each row adds to the restricted mean, times the number of rows."""
    count = len(time)
    rows, of_row = np.unique(np.column_stack([time, eased]), axis=0, return_inverse=True)
    at = np.unique(rows[rows[:, 1] > 0, 0])
    followed = count > 1 and (time.max() >= within or not _still_going(time, eased))
    if not followed:
        return None
    risk = count - np.searchsorted(np.sort(time), at)
    events = np.array([np.count_nonzero((time == each) & (eased > 0)) for each in at])
    whole = _area(at, risk[None, :], events[None, :], within)
    one_less_risk = risk - (rows[:, :1] >= at)
    one_less_event = events - ((rows[:, :1] == at) & (rows[:, 1:] > 0))
    without = _area(at, one_less_risk, one_less_event, within)
    return np.asarray((count * whole - (count - 1) * without)[of_row.ravel()])


def _still_going(time: Floats, eased: Floats) -> bool:
    """Whether some go on past the last that is known of any."""
    last = time == time.max()
    return bool(np.any(eased[last] == 0))


def _area(at: Floats, risk: Whole, events: Whole, within: float) -> Floats:
    """The area under each curve (one a row) up to `within`."""
    going = np.cumprod(1 - events / np.maximum(risk, 1), axis=1)
    edges = np.minimum(np.concatenate([[0.0], at, [within]]), within)
    widths = np.maximum(np.diff(edges), 0.0)
    heights = np.column_stack([np.ones(len(going)), going])
    return np.asarray(heights @ widths)
