"""A chart as a drawing of lines and letters, for paper and web pages."""

from io import BytesIO

from matplotlib import rc_context
from matplotlib.backends.backend_svg import FigureCanvasSVG
from matplotlib.figure import Figure

from spasmjournal.charts.chart import Chart


def svg_of(chart: Chart, width: float, height: float) -> bytes:
    """The chart at a size in inches, as SVG."""
    figure = Figure(figsize=(width, height))
    FigureCanvasSVG(figure)
    chart.draw(figure)
    made = BytesIO()
    # letters stay letters, and the same numbers give the same file
    with rc_context({"svg.fonttype": "none", "svg.hashsalt": "spasmjournal"}):
        figure.savefig(made, format="svg", metadata={"Date": None, "Creator": None})
    return made.getvalue()
