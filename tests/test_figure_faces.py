"""Heat and difference on the figure: colours, hatches, labels, the legend; legible without colour."""

from datetime import datetime
from pathlib import Path

import pytest
from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QFont, QGuiApplication, QImage, QPainter, QPdfWriter

from spasmjournal.anatomy import Anatomy, load_anatomy
from spasmjournal.figure import (
    Face,
    FigurePainter,
    FigureShape,
    Hatch,
    Label,
    Legend,
    Marks,
    Placing,
    Sign,
    difference_face,
    heat_face,
)
from spasmjournal.insight.difference import badness_difference, often_difference
from spasmjournal.insight.heat import Measure, heat_by_region
from spasmjournal.look import Look
from spasmjournal.observation import SeenPlace, SeenSpasm
from spasmjournal.ui.body_map.faces import difference_words, heat_words
from spasmjournal.ui.theme import CONTRAST, NIGHT, PAPER, print_look
from spasmjournal.vocabulary import View

SIZE = 600
BOX = QRectF(0, 0, SIZE, SIZE)
LOOKS = (PAPER, NIGHT, CONTRAST, print_look())


@pytest.fixture(scope="module")
def anatomy() -> Anatomy:
    return load_anatomy()


@pytest.fixture
def front(anatomy: Anatomy) -> FigureShape:
    return FigureShape(anatomy, View.FRONT)


every_look = pytest.mark.parametrize("look", LOOKS, ids=lambda look: look.name)


def spasms(region: str, times: int, worst: int | None = None) -> list[SeenSpasm]:
    place = SeenPlace(region, View.FRONT, None, None, worst)
    began = datetime(2026, 11, 1, 3, 10)
    return [
        SeenSpasm(1, began, None, None, None, None, False, None, False, (place,), (), "", "")
        for _ in range(times)
    ]


BEFORE = [*spasms("chest_left", 20, 8), *spasms("shin_left", 4, 3), *spasms("eyelid_left", 2, 9)]
AFTER = [*spasms("chest_left", 3, 2), *spasms("shin_left", 20, 7), *spasms("knee_front_left", 1, 7)]


def painted(
    shape: FigureShape, look: Look, marks: Marks, least_text: float = 0.0, box: QRectF = BOX
) -> QImage:
    image = QImage(box.size().toSize(), QImage.Format.Format_RGB32)
    image.fill(QColor(look.paper))
    painter = QPainter(image)
    FigurePainter(shape, look).paint(painter, Placing.inside(box, shape), marks, least_text)
    painter.end()
    return image


def darkness(image: QImage) -> int:
    return sum(255 - image.pixelColor(x, y).lightness() for x in range(0, SIZE, 2) for y in range(0, SIZE, 2))


def brightness(colour: str) -> float:
    parts = (QColor(colour).redF(), QColor(colour).greenF(), QColor(colour).blueF())
    red, green, blue = (
        part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    low, high = sorted((brightness(one), brightness(other)))
    return (high + 0.05) / (low + 0.05)


def test_heat_marks_only_what_has_enough_entries() -> None:
    marks = heat_face(heat_by_region(BEFORE, Measure.HOW_OFTEN), PAPER).marks
    assert marks.fills == {"chest_left": PAPER.ramp[10], "shin_left": PAPER.ramp[2]}
    assert {key: label.text for key, label in marks.labels.items()} == {"chest_left": "20", "shin_left": "4"}


def test_heat_shows_half_steps_of_the_median() -> None:
    face = heat_face(
        heat_by_region([*spasms("shin_left", 2, 4), *spasms("shin_left", 2, 5)], Measure.HOW_BAD), PAPER
    )
    assert face.marks.labels["shin_left"].text == "4.5"
    assert face.marks.fills["shin_left"] == PAPER.ramp[5]


def test_a_difference_has_signs_and_counts() -> None:
    marks = difference_face(often_difference(BEFORE, AFTER, (30, 30)), PAPER).marks
    assert {key: (label.text, label.counts) for key, label in marks.labels.items()} == {
        "chest_left": (Sign.MINUS, "20 → 3"),
        "shin_left": (Sign.PLUS, "4 → 20"),
    }
    assert marks.fills == {"chest_left": PAPER.less, "shin_left": PAPER.more}


@every_look
def test_changes_stand_out_from_the_skin_and_carry_their_sign(look: Look) -> None:
    for colour in (look.more, look.same, look.less):
        assert contrast(colour, look.skin) >= 3
        assert contrast(colour, look.paper) >= 3


@pytest.mark.parametrize("ink_only", [False, True], ids=["colour", "ink"])
@every_look
def test_more_less_and_same_differ_in_lines_and_sign(look: Look, ink_only: bool) -> None:
    samples = difference_face(badness_difference([], []), look, ink_only).samples[:-1]
    patches = [sample.patch for sample in samples if sample.patch]
    assert len({patch.label.text for patch in patches}) == len(patches) == 3
    assert len({(patch.hatch.pattern, patch.hatch.intensity) for patch in patches}) == 3


def test_in_ink_alone_no_colour_is_left() -> None:
    look = print_look()
    for face in (
        heat_face(heat_by_region(BEFORE, Measure.HOW_BAD), look, ink_only=True),
        difference_face(often_difference(BEFORE, AFTER, (30, 30)), look, ink_only=True),
    ):
        assert set(face.marks.fills.values()) == {look.paper}
        for hatch in face.marks.hatches.values():
            assert isinstance(hatch, Hatch)
            assert hatch.ink == look.ink


def test_every_step_looks_different_in_ink_alone(qapp: QGuiApplication, front: FigureShape) -> None:
    look = print_look()
    dark = []
    for worst in range(11):
        face = heat_face(heat_by_region(spasms("chest_left", 3, worst), Measure.HOW_BAD), look, ink_only=True)
        dark.append(darkness(painted(front, look, Marks(face.marks.fills, face.marks.hatches))))
    assert dark == sorted(set(dark))


def test_a_number_is_left_out_where_there_is_no_room(qapp: QGuiApplication, front: FigureShape) -> None:
    for key, least, drawn in (
        ("chest_left", 9.0, True),
        ("temple_left", 9.0, False),
        ("temple_left", 0.0, True),
    ):
        label = Label("10", PAPER.ink, PAPER.skin)
        blank = painted(front, PAPER, Marks(), least)
        assert (painted(front, PAPER, Marks(labels={key: label}), least) != blank) is drawn, key


def test_a_sign_is_drawn_in_every_region(qapp: QGuiApplication, anatomy: Anatomy) -> None:
    label = Label(Sign.PLUS, PAPER.ink, PAPER.skin)
    box = QRectF(0, 0, 2000, 2000)
    for view in View:
        shape = FigureShape(anatomy, view)
        marks = Marks(labels={region.key: label for region in shape.regions})
        image = painted(shape, PAPER, marks, 9, box)
        for region in shape.regions:
            spot = Placing.inside(box, shape).transform.map(shape.inner(region)).toPoint()
            assert contrast(image.pixelColor(spot).name(), PAPER.skin) > 2, region.key


def test_on_paper_a_face_is_drawn_as_vectors(
    qapp: QGuiApplication, front: FigureShape, tmp_path: Path
) -> None:
    page = tmp_path / "face.pdf"
    face = heat_face(heat_by_region(BEFORE, Measure.HOW_BAD), print_look())
    writer = QPdfWriter(str(page))
    painter = QPainter(writer)
    box = QRectF(0, 0, writer.width(), writer.height())
    FigurePainter(front, print_look()).paint(painter, Placing.inside(box, front), face.marks)
    legend(face, print_look()).paint(painter, 0, 0, writer.width())
    painter.end()
    assert b"/Subtype /Image" not in page.read_bytes()


def legend(face: Face, look: Look, pixels: int = 20) -> Legend:
    font = QFont()
    font.setPixelSize(pixels)
    return Legend(face, look, font)


@every_look
def test_a_legend_wraps_into_its_width(qapp: QGuiApplication, look: Look) -> None:
    face = heat_face(heat_by_region(BEFORE, Measure.HOW_BAD), look)
    wide, narrow = (legend(face, look).height(width) for width in (2000, 400))
    assert narrow >= 2 * wide
    image = QImage(440, 300, QImage.Format.Format_RGB32)
    image.fill(QColor(look.paper))
    painter = QPainter(image)
    legend(face, look).paint(painter, 20, 20, 400)
    painter.end()
    outside = [image.pixelColor(x, y).name() for x in (10, 430) for y in range(300)]
    assert {colour.upper() for colour in outside} == {look.paper.upper()}


def test_a_scale_that_fits_into_a_line_is_not_torn(qapp: QGuiApplication) -> None:
    shown = legend(heat_face(heat_by_region(BEFORE, Measure.HOW_BAD), PAPER), PAPER)
    image = QImage(700, 200, QImage.Format.Format_RGB32)
    image.fill(QColor(PAPER.paper))
    painter = QPainter(image)
    shown.paint(painter, 0, 0, 700)
    painter.end()
    beside_the_title = {image.pixelColor(x, 15).name().upper() for x in range(350, 700)}
    assert beside_the_title == {PAPER.paper}
    assert image.pixelColor(5, 60).name().upper() != PAPER.paper


def test_a_long_narrow_region_holds_a_number_that_no_circle_would(
    qapp: QGuiApplication, front: FigureShape
) -> None:
    label = Label("4", PAPER.ink, PAPER.skin)
    least = 9.0
    blank = painted(front, PAPER, Marks(), least)
    assert painted(front, PAPER, Marks(labels={"calf_inner_left": label}), least) != blank


def test_without_a_number_there_is_no_scale_to_name(qapp: QGuiApplication) -> None:
    assert heat_face(heat_by_region([], Measure.HOW_OFTEN), PAPER).title == ""


def test_a_face_says_in_words_what_it_shows() -> None:
    often, bad = (heat_by_region(BEFORE, measure) for measure in Measure)
    assert heat_words(often, "chest_left") == "20 spasms"
    assert heat_words(often, "eyelid_left") == "2 spasms. Too few to say: 1 more needed"
    assert heat_words(bad, "shin_left") == "Typical worst 3 of 10; intensities told: 4"
    assert heat_words(bad, "thumb_left") == "No spasms recorded here"


def test_a_difference_says_in_words_what_it_shows() -> None:
    difference = often_difference(BEFORE, AFTER, (30, 30))
    assert difference_words(difference, "chest_left") == "Noted less often: 20 → 3"
    assert (
        difference_words(difference, "eyelid_left")
        == "Too few to say; spasms: 2 in the first, 0 in the second"
    )
    assert difference_words(difference, "thumb_left") == "No spasms recorded here"
