from hypothesis import given
from hypothesis import strategies as st

from spasmjournal.charts.lettering import Lettering
from spasmjournal.charts.wrapping import lines_of
from spasmjournal.ui.theme import PAPER

LETTERING = Lettering(PAPER)
words = st.lists(st.text("abcdefgWi-é", min_size=1, max_size=30), max_size=12)


@given(words, st.floats(40, 400))
def test_no_line_is_wider_than_its_room_and_no_word_goes_missing(told: list[str], room: float) -> None:
    lines = lines_of(" ".join(told), room, LETTERING, small=True)
    assert all(LETTERING.width(line, small=True) <= 1.02 * room for line in lines)
    shown = [word for line in lines for word in line.split()]
    assert len(shown) == len(told)
    assert all(
        word == wanted or (word.endswith("…") and wanted.startswith(word[:-1]))
        for word, wanted in zip(shown, told, strict=True)
    )


def test_what_fits_stays_on_one_line() -> None:
    assert lines_of("With  heat", 400, LETTERING) == ["With heat"]
    assert lines_of("", 400, LETTERING) == []
