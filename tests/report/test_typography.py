"""Words in columns: wrapped, cut, and never more lines than there is room for."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtWidgets import QApplication

from spasmjournal.report.typography import PT, Faces, Words, printable
from spasmjournal.ui.theme import print_look


@pytest.fixture
def faces(qapp: QApplication) -> Faces:
    return Faces.of(print_look())


def test_one_line_where_it_fits(faces: Faces) -> None:
    assert Words("Left calf", faces.text, 200 * PT).lines == 1
    assert Words("Left calf", faces.text, 20 * PT).lines == 2
    assert Words("", faces.text, 200 * PT).height == 0


def test_own_line_breaks_are_kept(faces: Faces) -> None:
    assert Words("one\ntwo\n\nfour", faces.text, 200 * PT).lines == 4


def test_what_is_cut_says_so(faces: Faces) -> None:
    words = Words("long " * 4000, faces.text, 200 * PT, most_lines=3)
    assert words.lines == 3
    assert words.text.endswith("…")


def test_a_cut_note_says_where_the_rest_is(faces: Faces) -> None:
    words = Words("x" * 20_000, faces.text, 200 * PT, most_lines=5, cut_off="(the rest)")
    assert words.lines == 5
    assert words.text.endswith("… (the rest)")


def test_half_signs_and_control_signs_are_left_out() -> None:
    assert printable("a\x00b\ud800c\td\r\ne") == "abc d\u2028e"


@given(st.text(), st.integers(1, 6))
def test_any_text_keeps_to_its_lines(text: str, most_lines: int) -> None:
    application = QApplication.instance() or QApplication([])
    faces = Faces.of(print_look())
    words = Words(text, faces.row, 60 * PT, most_lines=most_lines)
    assert words.lines <= most_lines
    assert words.height == pytest.approx(words.lines * faces.row.line)
    assert application is not None
