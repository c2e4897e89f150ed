import pytest
from hypothesis import given
from hypothesis import strategies as st
from matplotlib.figure import Figure

from spasmjournal.charts.lettering import Lettering
from spasmjournal.charts.paragraph import lines_height, paragraph, write_lines
from spasmjournal.charts.sheet import Sheet
from spasmjournal.ui.theme import PAPER

LETTERING = Lettering(PAPER)
plain = st.text(st.characters(min_codepoint=32, max_codepoint=126), max_size=60)


@given(plain, st.floats(30, 400), st.booleans())
def test_no_line_is_wider_than_its_room_and_no_letter_is_lost(text: str, room: float, small: bool) -> None:
    lines = paragraph(text, room, LETTERING, small=small)
    assert all(LETTERING.width(line, small=small) <= room for line in lines)
    assert "".join(lines).replace(" ", "") == "".join(text.split())


def test_what_fits_stays_on_one_line() -> None:
    assert paragraph("With  heat", 400, LETTERING) == ("With heat",)


def test_it_breaks_between_words() -> None:
    assert paragraph("no sure difference from waiting", 130, LETTERING) == (
        "no sure difference",
        "from waiting",
    )


def test_more_lines_than_there_may_be_are_cut() -> None:
    lines = paragraph("one two three four five six seven eight nine ten", 60, LETTERING, most=2)
    assert len(lines) == 2
    assert lines[-1].endswith("…")


def test_nothing_has_no_lines() -> None:
    assert paragraph("", 100, LETTERING) == ()


def test_lines_are_written_below_each_other() -> None:
    sheet = Sheet(Figure((4, 2)), PAPER)
    below = write_lines(sheet, 10, 20, ("one", "two", "three"), small=True)
    assert below == 20 + lines_height(3, LETTERING, small=True)
    tops = [sheet.height * (1 - text.get_position()[1]) for text in sheet.figure.texts]
    assert tops == sorted(tops)
    assert tops[0] == pytest.approx(20)
    assert tops[-1] < below
