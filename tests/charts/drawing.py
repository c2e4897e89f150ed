"""Charts of told entries, drawn and measured."""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from itertools import combinations

from matplotlib.backends.backend_agg import FigureCanvasAgg
from matplotlib.figure import Figure
from matplotlib.text import Text

from spasmjournal.charts.chart import Chart
from spasmjournal.charts.sheet import Spot
from spasmjournal.observation import EntryKey, SeenPeriod, SeenUse, Sort
from spasmjournal.ui.theme import CONTRAST, NIGHT, PAPER, print_look
from spasmjournal.vocabulary import RemedyGroup
from tests.insight.story import NAMES, at, period, spasm, use

LARGE = replace(NIGHT, text_points=22.0)
SMALL = replace(CONTRAST, text_points=8.8)
LOOKS = [PAPER, LARGE, SMALL, print_look()]
LONG = "The warm wheat pillow that my neighbour’s physiotherapist told her about in May"
GROUPS = list(RemedyGroup)


def drawn(chart: Chart, width: float = 9.0) -> tuple[Figure, tuple[Spot, ...]]:
    """The chart on a figure of its own height, rendered as on a screen."""
    figure = Figure((width, chart.height(width)))
    spots = chart.draw(figure)
    FigureCanvasAgg(figure).draw()  # type: ignore[no-untyped-call]
    return figure, spots


def texts(figure: Figure) -> list[str]:
    return [text.get_text() for text in figure.texts]


def _written(figure: Figure) -> Iterator[Text]:
    yield from figure.texts
    for axes in figure.axes:
        yield from (*axes.get_xticklabels(), *axes.get_yticklabels())


def assert_legible(figure: Figure) -> None:
    """Every text lies inside the figure, and none over another."""
    boxes = [(text, text.get_window_extent()) for text in _written(figure) if text.get_text()]
    for text, box in boxes:
        assert box.x0 >= -1, text
        assert box.x1 <= figure.bbox.x1 + 1, text
        assert box.y0 >= -1, text
        assert box.y1 <= figure.bbox.y1 + 1, text
    for (one, first), (two, second) in combinations(boxes, 2):
        across = min(first.x1, second.x1) - max(first.x0, second.x0)
        along = min(first.y1, second.y1) - max(first.y0, second.y0)
        assert across <= 1 or along <= 0.3 * min(first.height, second.height), (one, two)


def named(uses: Iterable[SeenUse], names: dict[int, str]) -> tuple[SeenUse, ...]:
    """The uses with own names for some remedies, each of another group."""
    return tuple(
        each._replace(
            remedy=names[each.remedy_id], own=True, group=GROUPS[1 + each.remedy_id % (len(GROUPS) - 1)]
        )
        if each.remedy_id in names
        else each
        for each in uses
    )


def eased(rows: Iterable[tuple[tuple[int, ...], int, int | None]], days: int = 400) -> SeenPeriod:
    """One spasm a day with what was tried for it, all at once: remedies, before and after, last the told."""
    told = list(enumerate(rows, 1))
    spasms = [spasm(number, at(number), lasted=(600, 900)) for number, _ in told]
    uses = [
        use(100 * number + part, at(number, minute=2), remedy, number, before, after)
        for number, (remedies, before, after) in told
        for part, remedy in enumerate(remedies)
    ]
    return period(spasms, uses, days=days)


def many(remedies: int, each: int, waits: int = 12) -> SeenPeriod:
    """So many remedies of which some have answers enough, all with names of their own, one very long."""
    rows = [((1,), 6, 5 - number % 2) for number in range(waits)]
    for remedy in range(2, remedies + 2):
        count = each if remedy % 3 else 3
        rows += [((remedy,), 6 + number % 2, 2 + (number + remedy) % 4) for number in range(count)]
    seen = eased(rows, days=len(rows) + 2)
    names = {remedy: f"Remedy {remedy}" for remedy in range(2, remedies + 2) if remedy not in NAMES}
    return seen._replace(uses=named(seen.uses, names | {2: LONG}))


def spasms_behind(*numbers: int) -> frozenset[EntryKey]:
    return frozenset(EntryKey(Sort.SPASM, number) for number in numbers)
