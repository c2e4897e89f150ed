"""The smaller rules of the pages: widths, heights, callouts, stand-ins."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QPageSize

from spasmjournal.look import Look
from spasmjournal.report.callouts import Callout, CalloutColumn
from spasmjournal.report.chart_pages import fitted
from spasmjournal.report.charts_shown import used_most
from spasmjournal.report.column_widths import column_widths
from spasmjournal.report.sheet import Sheet
from spasmjournal.report.stand_ins import stood_in
from spasmjournal.report.table_text import Head, TableText
from spasmjournal.report.typography import PT
from tests.report.entries import seen_of, use, waited

ROOM = 500 * PT
heights = st.lists(st.tuples(st.floats(1, 60), st.floats(10, 1500)), min_size=1, max_size=8)


@pytest.fixture
def sheet(look: Look) -> Sheet:
    return Sheet.of(QPageSize(QPageSize.PageSizeId.A4), look)


def test_numbers_never_wrap_and_words_share_the_rest(sheet: Sheet) -> None:
    long = "A remedy with a name that goes on and on, and on, and on, for more than a line"
    told = TableText("", (Head("With"), Head("Uses", number=True)), ((long * 2, "1,007 of 1,299"),) * 3)
    words, numbers = column_widths(told, sheet, ROOM)
    assert words + numbers == pytest.approx(ROOM)
    assert sheet.faces.row.width("1,007 of 1,299") <= numbers <= sheet.faces.row.width("1,007 of 1,299") + PT


def test_no_word_is_broken_where_there_is_room(sheet: Sheet) -> None:
    heads = tuple(Head(text, number=True) for text in ("Uses answered", "Minutes (untreated)", "Worse"))
    for width, head in zip(column_widths(TableText("", heads, ()), sheet, ROOM), heads, strict=True):
        assert all(sheet.faces.small.width(word) <= width for word in head.text.split())


@given(heights)
def test_pictures_that_share_a_page_fit_it_and_keep_their_proportions(
    sizes: list[tuple[float, float]],
) -> None:
    around, wanted = zip(*sizes, strict=True)
    found = fitted(around, wanted, 700)
    for above, want, height in zip(around, wanted, found, strict=True):
        assert height <= want + 1e-6
        assert above + height <= 700 + 1e-6
        assert height >= 0.6 * want - 1e-6 or above + 0.6 * want > 700


def callout(y: float) -> Callout:
    return Callout("Left calf, inner half", "spasms: 3, typical 6", QPointF(0, y), toward=1)


@given(st.lists(st.floats(0, 2000), max_size=14))
def test_callouts_keep_to_their_column_and_apart(look_of_print: Look, ys: list[float]) -> None:
    sheet = Sheet.of(QPageSize(QPageSize.PageSizeId.A4), look_of_print)
    column = CalloutColumn([callout(y) for y in ys], QRectF(0, 0, 1500, 2000), sheet)
    boxes = column.boxes()
    assert len(boxes) == len(column) <= len(ys)
    assert len(column) >= min(len(ys), 6)
    for box in boxes:
        assert box.top() >= -1e-6
        assert box.bottom() <= 2000 + 1e-6
    for one in boxes:
        assert not [other for other in boxes if other != one and one.intersects(other)]


def test_letters_that_no_font_has_are_told_in_words() -> None:
    assert stood_in("at night 夜中にて!", set("夜中にて")) == "at night [Japanese, letters: 4]!"
    assert stood_in("감", {"감"}) == "[Korean, letters: 1]"
    assert stood_in("a]b^c", {"]", "^"}) == "a[other signs, letters: 1]b[other signs, letters: 1]c"
    assert stood_in("café", set()) == "café"


def test_what_a_font_shows_is_left_as_it_is(sheet: Sheet) -> None:
    text = "café ½ → “so” 0–10\u00a0%"
    assert sheet.faces.row.legible(text) == text


def test_the_most_used_remedies_are_kept_and_waiting_with_them() -> None:
    uses = [use(n, remedy_id=10 + n % 3 if n < 20 else 14) for n in range(24)] + [waited(99)]
    kept = used_most(seen_of(uses=uses), 3)
    assert {each.remedy_id for each in kept.uses} == {1, 10, 11}
