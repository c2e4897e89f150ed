"""A chart as a file of its own, with its title and its sentence above it: PNG, SVG or PDF."""

from collections.abc import Iterator
from io import BytesIO

from matplotlib.figure import Figure
from matplotlib.transforms import Bbox

from spasmjournal.charts.chart import Chart
from spasmjournal.charts.lettering import Lettering
from spasmjournal.charts.sheet import POINTS_AN_INCH
from spasmjournal.look import Look

FORMATS = ("png", "svg", "pdf")
_WIDTH = 7.5
_MARGIN = 0.25
_DOTS_AN_INCH = 200
_LINE = 1.35


def chart_file(chart: Chart, kind: str, look: Look, foot: str) -> bytes:
    """The whole file, of one of the FORMATS; it holds no name, and no day but those in the `foot` below."""
    figure = Figure((_WIDTH, chart.height(_WIDTH)), facecolor=look.raised)
    chart.draw(figure)
    top = _write_head(figure, chart, look)
    below = _write_foot(figure, foot, look)
    height = figure.get_figheight()
    around = Bbox([[-_MARGIN, -_MARGIN - below], [_WIDTH + _MARGIN, height + top + _MARGIN]])
    file = BytesIO()
    figure.savefig(file, format=kind, dpi=_DOTS_AN_INCH, bbox_inches=around, metadata=_metadata(chart, kind))
    return file.getvalue()


def _write_head(figure: Figure, chart: Chart, look: Look) -> float:
    """Write above the figure; the inches that this takes."""
    lettering, height = Lettering(look), figure.get_figheight()
    lines = [(chart.title, True), *((line, False) for line in _wrapped(chart.sentence, lettering))]
    step = _LINE * lettering.size / POINTS_AN_INCH
    top = (len(lines) + 0.5) * step
    for number, (text, bold) in enumerate(lines):
        figure.text(
            0,
            1 + (top - number * step) / height,
            lettering.legible(text),
            fontproperties=lettering.font(text, bold=bold),
            color=look.ink,
            va="top",
            parse_math=False,
        )
    return top


def _write_foot(figure: Figure, foot: str, look: Look) -> float:
    """Write below the figure; the inches that this takes."""
    lettering, height = Lettering(look), figure.get_figheight()
    lines = list(_wrapped(foot, lettering))
    step = _LINE * lettering.size / POINTS_AN_INCH
    for number, text in enumerate(lines):
        figure.text(
            0,
            -(number + 0.5) * step / height,
            lettering.legible(text),
            fontproperties=lettering.font(text),
            color=look.muted,
            va="top",
            parse_math=False,
        )
    return (len(lines) + 0.5) * step if lines else 0.0


def _wrapped(sentence: str, lettering: Lettering) -> Iterator[str]:
    line = ""
    for word in sentence.split():
        longer = f"{line} {word}".strip()
        if line and lettering.width(longer) > _WIDTH * POINTS_AN_INCH:
            yield line
            longer = word
        line = longer
    if line:
        yield line


def _metadata(chart: Chart, kind: str) -> dict[str, str | None]:
    undated: dict[str, dict[str, str | None]] = {
        "png": {},
        "svg": {"Date": None},
        "pdf": {"CreationDate": None},
    }
    return {"Title": chart.title, **undated[kind]}
