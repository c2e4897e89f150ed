"""Whole reports: what stands on which page, for any journal."""

from collections.abc import Sequence

import pytest
from PySide6.QtGui import QColor, QImage, QPageSize, QPainter

from spasmjournal.anatomy import Anatomy
from spasmjournal.look import Look
from spasmjournal.observation import Person, SeenSpasm, SeenUse
from spasmjournal.report import Pages, Parts, ReportContents, page_count
from spasmjournal.report.blocks import Row
from spasmjournal.vocabulary import Cause
from tests.report.entries import contents_of, many_spasms, spasm, use

A4 = QPageSize(QPageSize.PageSizeId.A4)
LETTER = QPageSize(QPageSize.PageSizeId.Letter)
on_both = pytest.mark.parametrize("paper", [A4, LETTER], ids=["A4", "Letter"])


def long_names() -> list[SeenUse]:
    return [
        use(n, 6, 3, remedy_id=n % 60, remedy=f"{'Very long remedy name ' * 9}{n % 60}") for n in range(600)
    ]


def crowded(anatomy: Anatomy, spasms: Sequence[SeenSpasm]) -> ReportContents:
    person = Person("N" * 200, None, "About me. " * 2000)
    return contents_of(anatomy, spasms, long_names(), ["Why? " * 4000] * 12, person=person, made_up=True)


def assert_fits(pages: Pages) -> None:
    for page in pages.pages:
        assert page[-1].y + page[-1].block.height <= pages.sheet.room + 1


@on_both
def test_an_empty_report_is_one_page(anatomy: Anatomy, look: Look, paper: QPageSize) -> None:
    pages = Pages(contents_of(anatomy), anatomy, look, paper)
    assert len(pages) == 1
    assert_fits(pages)


@on_both
def test_page_one_fits_whatever_there_is(anatomy: Anatomy, look: Look, paper: QPageSize) -> None:
    everywhere = [spasm(n, region.key, causes=tuple(Cause)) for n, region in enumerate(anatomy.regions)]
    pages = Pages(crowded(anatomy, everywhere), anatomy, look, paper)
    assert_fits(pages)


@on_both
@pytest.mark.parametrize("length", [0, 300, 20_000])
def test_every_spasm_has_one_row(anatomy: Anatomy, look: Look, paper: QPageSize, length: int) -> None:
    contents = contents_of(anatomy, many_spasms(97, "word " * (length // 5)), parts=Parts(notes=True))
    pages = Pages(contents, anatomy, look, paper)
    assert_fits(pages)
    rows = [placed.block for page in pages.pages[1:] for placed in page if isinstance(placed.block, Row)]
    heads = len(pages) - 1  # one on each page
    assert len({id(row) for row in rows}) == 97 + 1
    assert len(rows) == 97 + heads


def test_a_spasm_everywhere_stays_on_its_page(anatomy: Anatomy, look: Look) -> None:
    everywhere = spasm(1, *(region.key for region in anatomy.regions), note="x" * 20_000)
    uses = [use(n, 6, 3, spasm_id=1, remedy="A remedy with a long name") for n in range(200)]
    contents = contents_of(anatomy, [everywhere], uses, parts=Parts(notes=True))
    assert_fits(Pages(contents, anatomy, look, LETTER))


def test_the_list_is_left_out_when_asked(anatomy: Anatomy, look: Look) -> None:
    spasms = many_spasms(50)
    assert page_count(contents_of(anatomy, spasms, parts=Parts(spasms=False)), anatomy, look, A4) == 1
    assert page_count(contents_of(anatomy, spasms), anatomy, look, A4) > 1


def test_notes_are_left_out_unless_asked(anatomy: Anatomy, look: Look) -> None:
    spasms = many_spasms(60, "A note that takes a line of its own.")
    without = page_count(contents_of(anatomy, spasms), anatomy, look, A4)
    assert page_count(contents_of(anatomy, spasms, parts=Parts(notes=True)), anatomy, look, A4) > without


def test_the_figure_is_shaded(anatomy: Anatomy, look: Look) -> None:
    contents = contents_of(anatomy, [spasm(n, worst=9) for n in range(5)])
    picture = QImage(1190, 1684, QImage.Format.Format_RGB32)
    picture.fill(QColor(look.paper))
    painter = QPainter(picture)
    Pages(contents, anatomy, look, A4).paint(painter, 0, picture.width())
    painter.end()
    colours = {picture.pixelColor(x, y).name() for x in range(100, 560, 2) for y in range(350, 900, 2)}
    assert QColor(look.ramp[9]).name() in colours
