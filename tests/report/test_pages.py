"""Whole reports: what stands on which page, for any journal."""

from collections.abc import Sequence

import pytest
from PySide6.QtGui import QColor, QImage, QPageSize, QPainter

from spasmjournal.anatomy import Anatomy
from spasmjournal.look import Look
from spasmjournal.observation import EntryKey, Person, SeenRemedy, SeenSpasm, SeenUse, Sort
from spasmjournal.report.blocks import Row
from spasmjournal.report.contents import ReportContents
from spasmjournal.report.grey import in_grey
from spasmjournal.report.pages import Pages
from spasmjournal.report.parts import Parts, Section
from spasmjournal.report.sheet import larger
from spasmjournal.vocabulary import Cause, RemedyGroup, SafetyTopic
from tests.report.entries import PERIOD, contents_of, many_spasms, pages_of, report_of, seen_of, spasm, use

A4 = QPageSize(QPageSize.PageSizeId.A4)
LETTER = QPageSize(QPageSize.PageSizeId.Letter)
LISTED = frozenset({Section.SPASMS})
on_both = pytest.mark.parametrize("paper", [A4, LETTER], ids=["A4", "Letter"])


def long_names() -> list[SeenUse]:
    return [
        use(n, 6, 3, remedy_id=n % 60, remedy=f"{'Very long remedy name ' * 9}{n % 60}") for n in range(600)
    ]


def crowded(anatomy: Anatomy, spasms: Sequence[SeenSpasm]) -> ReportContents:
    person = Person("N" * 200, None, "About me. " * 2000)
    begun = [
        SeenRemedy(n, f"{'Very long remedy name ' * 9}{n}", RemedyGroup.OTHER, own=True, started=day)
        for n, day in enumerate(PERIOD)
    ]
    return contents_of(
        anatomy,
        spasms,
        long_names(),
        ["Why? " * 4000] * 12,
        person=person,
        made_up=True,
        remedies=begun,
        checked=set(SafetyTopic),
    )


def assert_fits(pages: Pages) -> None:
    for page in pages.pages:
        assert page[-1].y + page[-1].block.height <= pages.sheet.room + 1


@on_both
def test_an_empty_report_is_one_page(anatomy: Anatomy, look: Look, paper: QPageSize) -> None:
    pages = pages_of(contents_of(anatomy), anatomy, look, paper)
    assert len(pages) == 1
    assert_fits(pages)


@on_both
@pytest.mark.parametrize("percent", [100, 115, 130])
def test_page_one_fits_whatever_there_is(
    anatomy: Anatomy, look: Look, paper: QPageSize, percent: int
) -> None:
    everywhere = [spasm(n, region.key, causes=tuple(Cause)) for n, region in enumerate(anatomy.regions)]
    pages = pages_of(crowded(anatomy, everywhere), anatomy, larger(look, percent), paper)
    assert_fits(pages)


@on_both
@pytest.mark.parametrize("length", [0, 300, 3_000, 20_000])
def test_every_spasm_has_one_row_and_every_ticked_note(
    anatomy: Anatomy, look: Look, paper: QPageSize, length: int
) -> None:
    spasms = many_spasms(97, "word " * (length // 5))
    ticked = frozenset(EntryKey(Sort.SPASM, each.id) for each in spasms) if length else frozenset()
    contents = contents_of(anatomy, spasms, parts=Parts(LISTED, ticked))
    pages = pages_of(contents, anatomy, look, paper)
    assert_fits(pages)
    rows = [placed.block for page in pages.pages[1:] for placed in page if isinstance(placed.block, Row)]
    tables = 2 if length else 1
    assert len({id(row) for row in rows}) == 97 * tables + tables
    heads = len(rows) - 97 * tables
    # one on each page, and one more where the notes start below the spasms
    assert len(pages) - 1 <= heads <= len(pages)


def test_a_spasm_everywhere_stays_on_its_page(anatomy: Anatomy, look: Look) -> None:
    everywhere = spasm(1, *(region.key for region in anatomy.regions), note="x" * 20_000)
    uses = [use(n, 6, 3, spasm_id=1, remedy="A remedy with a long name") for n in range(200)]
    parts = Parts(LISTED, frozenset({EntryKey(Sort.SPASM, 1)}))
    assert_fits(pages_of(contents_of(anatomy, [everywhere], uses, parts=parts), anatomy, look, LETTER))


def test_the_list_is_left_out_unless_asked(anatomy: Anatomy, look: Look) -> None:
    spasms = many_spasms(50)
    assert len(pages_of(contents_of(anatomy, spasms), anatomy, look, A4)) == 1
    assert len(pages_of(contents_of(anatomy, spasms, parts=Parts(LISTED)), anatomy, look, A4)) > 1


@on_both
def test_two_pages_hold_it_by_default(anatomy: Anatomy, look: Look, paper: QPageSize) -> None:
    spasms = many_spasms(60)
    uses = [use(n, 6, n % 6, spasm_id=n, began=spasms[n].began) for n in range(40)]
    contents, seen = contents_of(anatomy, spasms, uses), seen_of(spasms, uses)
    pages = report_of(contents, anatomy, look, seen).pages(paper)
    assert len(pages) == 2
    assert_fits(pages)


@on_both
def test_an_empty_journal_has_no_empty_charts(anatomy: Anatomy, look: Look, paper: QPageSize) -> None:
    assert len(report_of(contents_of(anatomy), anatomy, look, seen_of()).pages(paper)) == 1


def test_what_gave_way_stands_whole_further_on(anatomy: Anatomy, look: Look) -> None:
    contents = contents_of(anatomy, uses=long_names(), questions=["Why?"] * 30)
    pages = pages_of(contents, anatomy, look, A4)
    rows = [placed.block for page in pages.pages[1:] for placed in page if isinstance(placed.block, Row)]
    assert len({id(row) for row in rows}) == 60 + 1
    assert_fits(pages)


def colours_of(contents: ReportContents, anatomy: Anatomy, look: Look) -> set[str]:
    picture = QImage(1190, 1684, QImage.Format.Format_RGB32)
    picture.fill(QColor(look.paper))
    painter = QPainter(picture)
    pages_of(contents, anatomy, look, A4).paint(painter, 0, picture.width())
    painter.end()
    return {picture.pixelColor(x, y).name() for x in range(100, 1100, 2) for y in range(350, 900, 2)}


def test_the_figure_is_shaded(anatomy: Anatomy, look: Look) -> None:
    contents = contents_of(anatomy, [spasm(n, worst=9) for n in range(5)])
    assert look.ramp[9].lower() in colours_of(contents, anatomy, look)


def test_black_and_white_has_no_colour(anatomy: Anatomy, look: Look) -> None:
    contents = contents_of(anatomy, [spasm(n, worst=9) for n in range(5)])
    colours = map(QColor, colours_of(contents, anatomy, in_grey(look)))
    assert all(colour.saturation() == 0 for colour in colours)


def test_the_ramp_in_grey_darkens_step_by_step(look: Look) -> None:
    light = [QColor(colour).lightnessF() for colour in in_grey(look).ramp]
    assert light == sorted(light, reverse=True)
    assert len(set(light)) == len(light)
