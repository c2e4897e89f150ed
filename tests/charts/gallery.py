"""Periods to draw, and what every drawing must keep to."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta
from random import Random

from matplotlib.axes import Axes
from matplotlib.backends.backend_agg import FigureCanvasAgg
from matplotlib.figure import Figure
from matplotlib.text import Text

from spasmjournal.anatomy import load_anatomy
from spasmjournal.charts.chart import Chart
from spasmjournal.charts.sheet import Spot
from spasmjournal.insight.everything import Insight, insight_of
from spasmjournal.look import Look
from spasmjournal.observation import (
    Days,
    EntryKey,
    SeenAppointment,
    SeenCheckIn,
    SeenPeriod,
    SeenPlace,
    SeenRemedy,
    SeenSpasm,
    SeenUse,
    Sort,
)
from spasmjournal.period import Period
from spasmjournal.ui.theme import CONTRAST, NIGHT, PAPER
from spasmjournal.vocabulary import Cause, DayActivity, Doing, RemedyGroup, Unanswered, View
from tests.insight.story import FIRST, at, period, spasm

Builder = Callable[[Insight, SeenPeriod, Look], Chart]
SIZES = [(9.0, PAPER), (5.0, replace(NIGHT, text_points=22.0)), (14.0, CONTRAST)]
_REGIONS = ("calf_inner_left", "back_low_spine_right", "neck_back_left", "foot_arch_left", "thumb_right")
_CAUSES = (Cause.OVERWORK, Cause.DEFICIENCY, Cause.SITTING_OR_STANDING, Cause.STRESS)
_LONG = "The cream with magnesium and menthol that Aunt Marjorie brought from the seaside"


def of(seen: SeenPeriod) -> Insight:
    """All numbers of a period, with places as whole parts of the body."""
    return insight_of(seen, {region.key: region.group for region in load_anatomy().regions})


def chart_of(builder: Builder, seen: SeenPeriod, look: Look = PAPER) -> Chart:
    return builder(of(seen), seen, look)


def empty() -> SeenPeriod:
    return period(days=30)


def one_entry() -> SeenPeriod:
    return period([spasm(1, at(3), causes=(Cause.STRESS,))], days=7)


def remedies(count: int) -> tuple[SeenRemedy, ...]:
    """Waiting first, then others with all groups in turn; every fifth has a name of 80 letters."""
    groups = [group for group in RemedyGroup if group is not RemedyGroup.WAITED]
    others = [
        SeenRemedy(
            number,
            f"{_LONG[:-3]} {number:02}" if number % 5 == 0 else f"Own remedy {number}",
            groups[number % len(groups)],
            True,
            started=FIRST + timedelta(days=9 * number),
            stopped=FIRST + timedelta(days=9 * number + 60) if number % 3 == 0 else None,
        )
        for number in range(1, count)
    ]
    return (SeenRemedy(0, "Waited it out", RemedyGroup.WAITED, False), *others)


def kept(days: int, tried: int = 6) -> SeenPeriod:
    """A period as somebody may have kept it, with gaps; the same every time."""
    rng = Random(days)
    spasms: list[SeenSpasm] = []
    uses: list[SeenUse] = []
    check_ins: list[SeenCheckIn] = []
    quiet: list[int] = []
    known = remedies(tried)
    for day in range(days):
        if rng.random() < 0.2:
            continue
        had = rng.choice((0, 0, 1, 1, 2, 4))
        for n in range(had):
            spasms.append(_spasm(rng, 10 * day + n, day))
            uses.append(
                _use(rng, len(uses), spasms[-1], known[min(int(rng.expovariate(3 / tried)), tried - 1)])
            )
        if day % 9 == 0:
            uses.append(_use(rng, len(uses), None, known[1 + day % 2], day))
        if rng.random() < 0.6:
            check_ins.append(_check_in(rng, day))
            quiet += [] if had else [day]
    start = FIRST
    told = {start + timedelta(days=day) for day in quiet}
    entries = {each.began.date() for each in spasms} | {each.began.date() for each in uses}
    entries |= {each.day for each in check_ins}
    visit = SeenAppointment(1, at(days // 2, 10), "family doctor", "", ())
    return SeenPeriod(
        Period(start, start + timedelta(days=days)),
        tuple(spasms),
        tuple(uses),
        Days(frozenset(entries), frozenset(told)),
        check_ins=tuple(each._replace(no_spasms=each.day in told or None) for each in check_ins),
        remedies=known,
        appointments=(visit,),
    )


def _spasm(rng: Random, number: int, day: int) -> SeenSpasm:
    places = tuple(
        SeenPlace(region, View.BACK, None, None, None)
        for region in rng.sample(_REGIONS, rng.choice((1, 1, 2)))
    )
    return spasm(number, at(day, rng.choice((2, 3, 3, 4, 14, 18, 23))), late=rng.random() < 0.2)._replace(
        places=places,
        causes=tuple(rng.sample(_CAUSES, rng.choice((0, 1, 2)))),
        doing=rng.choice((Doing.ASLEEP, Doing.RESTING, None)),
        woke_me=rng.choice((True, False, None)),
    )


def _use(rng: Random, number: int, of: SeenSpasm | None, remedy: SeenRemedy, day: int = 0) -> SeenUse:
    answered = rng.random() < 0.8
    before = rng.randint(3, 8)
    return SeenUse(
        number,
        at(day, 9) if of is None else of.began + timedelta(minutes=2),
        remedy.id,
        remedy.name,
        remedy.group,
        None if of is None else of.id,
        before,
        max(0, before - rng.randint(-1, 5)) if answered else None,
        None if answered else rng.choice((Unanswered.FORGOT, None)),
        None,
        own=remedy.own,
    )


def _check_in(rng: Random, day: int) -> SeenCheckIn:
    return SeenCheckIn(
        day,
        FIRST + timedelta(days=day),
        None,
        rng.choice((5.0, 6.5, 7.0, None)),
        rng.randint(2, 8),
        None,
        None,
        None,
        None,
        rng.choice((2, 5, 7, None)),
        rng.choice((*DayActivity, None)),
        False,
    )


def drawn(chart: Chart, width: float = 9.0) -> tuple[Figure, tuple[Spot, ...]]:
    """The chart on a figure of the height it asks for, laid out as it is shown."""
    figure = Figure((width, chart.height(width)))
    spots = chart.draw(figure)
    FigureCanvasAgg(figure).draw()  # type: ignore[no-untyped-call]
    return figure, spots


def texts(figure: Figure) -> list[str]:
    """Every text that is shown."""
    return [text.get_text() for text in _shown(figure)]


def assert_sound(figure: Figure, spots: tuple[Spot, ...], seen: SeenPeriod) -> None:
    """No text is cut or lies over another, and every mark can be pointed at and leads to known entries."""
    shown = [(text, text.get_window_extent()) for text in _shown(figure)]
    for text, box in shown:
        assert box.x0 >= -1, text
        assert box.y0 >= -1, text
        assert box.x1 <= figure.bbox.x1 + 1, text
        assert box.y1 <= figure.bbox.y1 + 1, text
    for number, (text, box) in enumerate(shown):
        inner = box.padded(-1.5)
        for other, beside in shown[number + 1 :]:
            assert not inner.overlaps(beside.padded(-1.5)), (text, other)
    every = entries(seen)
    for spot in spots:
        assert _is_inside(spot.axes, spot.x, spot.y), spot
        assert spot.says
        assert "\n" not in spot.says
        assert spot.behind is None or spot.behind() <= every


def entries(seen: SeenPeriod) -> frozenset[EntryKey]:
    """The keys of all entries, as they stand in the journal."""
    return frozenset(
        [
            *(EntryKey(Sort.SPASM, each.id) for each in seen.spasms),
            *(EntryKey(Sort.USE, each.id) for each in seen.uses if each.spasm_id is None),
            *(EntryKey(Sort.CHECK_IN, each.id) for each in seen.check_ins),
            *(EntryKey(Sort.APPOINTMENT, each.id) for each in seen.appointments),
        ]
    )


def spasms_on(seen: SeenPeriod, day: date) -> frozenset[EntryKey]:
    return frozenset(EntryKey(Sort.SPASM, each.id) for each in seen.spasms if each.began.date() == day)


def _shown(figure: Figure) -> list[Text]:
    return [text for text in figure.findobj(Text) if text.get_visible() and text.get_text().strip()]


def _is_inside(axes: Axes, x: float, y: float) -> bool:
    (left, right), (bottom, top) = sorted(axes.get_xlim()), sorted(axes.get_ylim())
    return left <= x <= right and bottom <= y <= top
