"""A chart as a file of its own, with its words."""

import xml.etree.ElementTree as ET
from io import BytesIO

import matplotlib.image as images
import pytest
from matplotlib.figure import Figure

from spasmjournal.charts.chart import Chart, ChartName, Table
from spasmjournal.charts.picture_file import FORMATS, chart_file
from spasmjournal.charts.sheet import Sheet, Spot
from spasmjournal.ui.theme import print_look

SENTENCE = "With heat, a median of 3 points easier over 24 uses with an answer; " * 4
LOOK = print_look()
FOOT = "Sun 1 Nov 2026 – Fri 6 Nov 2026 · made up"


def chart(sentence: str = SENTENCE) -> Chart:
    def draw(figure: Figure) -> tuple[Spot, ...]:
        Sheet(figure, LOOK).axes(20, 20, 400, 100).plot([0, 1], [0, 1])
        return ()

    return Chart(ChartName.WHAT_HELPS, "What helps $x$", sentence, "", Table((), ()), lambda width: 2.0, draw)


@pytest.mark.parametrize(("kind", "begins"), list(zip(FORMATS, (b"\x89PNG", b"<?xml", b"%PDF"), strict=True)))
def test_it_is_of_the_kind_that_was_asked_for(kind: str, begins: bytes) -> None:
    assert chart_file(chart(), kind, LOOK, FOOT).startswith(begins)


def test_a_longer_sentence_takes_more_room_and_the_picture_none_less() -> None:
    short, long = (
        images.imread(BytesIO(chart_file(chart(text), "png", LOOK, FOOT))) for text in ("Few.", SENTENCE)
    )
    assert short.shape[1] == long.shape[1] == 200 * 8
    assert long.shape[0] > short.shape[0] > 200 * 2.5


def test_title_and_sentence_stand_above_the_picture() -> None:
    picture = images.imread(BytesIO(chart_file(chart("Few."), "png", LOOK, FOOT)))
    head = picture[: picture.shape[0] - int(200 * 2.25)]
    assert (head[:, :, 0] < 0.5).any()
    assert (picture[:40, :, 0] > 0.9).all()


def test_the_time_and_whose_it_is_stand_below() -> None:
    with_foot = images.imread(BytesIO(chart_file(chart("Few."), "png", LOOK, FOOT)))
    without = images.imread(BytesIO(chart_file(chart("Few."), "png", LOOK, "")))
    more = with_foot.shape[0] - without.shape[0]
    assert more > 30
    below = with_foot[-more - 50 :]
    assert (below[:, :, 0] < 0.6).any()
    assert (below[-40:, :, 0] > 0.9).all()
    # The letters are drawn; what they say stands beside them as a comment.
    assert FOOT.encode() in chart_file(chart(), "svg", LOOK, FOOT)


def test_it_tells_no_date_and_no_name() -> None:
    for kind in FORMATS:
        content = chart_file(chart(), kind, LOOK, FOOT)
        assert b"CreationDate" not in content
    root = ET.fromstring(chart_file(chart(), "svg", LOOK, FOOT))
    assert not [element for element in root.iter() if element.tag.endswith("}date")]
    assert "What helps $x$" in [element.text for element in root.iter() if element.tag.endswith("}title")]
