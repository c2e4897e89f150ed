from hypothesis import given
from hypothesis import strategies as st

from spasmjournal.charts.lettering import Lettering
from spasmjournal.charts.paragraph import paragraph
from spasmjournal.ui.theme import PAPER

LETTERING = Lettering(PAPER)
plain = st.text(st.characters(min_codepoint=32, max_codepoint=126), max_size=60)


@given(plain, st.floats(30, 400), st.booleans())
def test_no_line_is_wider_than_its_room_and_no_letter_is_lost(text: str, room: float, small: bool) -> None:
    lines = paragraph(text, room, LETTERING, small=small)
    assert all(LETTERING.width(line, small=small) <= room for line in lines)
    assert "".join(lines).replace(" ", "") == "".join(text.split())


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
