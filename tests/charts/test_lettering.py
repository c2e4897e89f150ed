from spasmjournal.charts.lettering import Lettering
from spasmjournal.ui.theme import PAPER


def test_letters_that_no_font_holds_are_boxes() -> None:
    assert Lettering(PAPER).legible("Heat\n \U0010ffff  pad") == "Heat □ pad"


def test_text_is_cut_to_its_room() -> None:
    lettering = Lettering(PAPER)
    assert lettering.cut("Heat", 200) == "Heat"
    cut = lettering.cut("Magnesium, the white tablets", 80, bold=True)
    assert cut.endswith("…")
    assert lettering.width(cut, bold=True) <= 80
