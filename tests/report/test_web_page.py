"""The web page: whole, told in words, and fetching nothing."""

from dataclasses import dataclass, field
from html.parser import HTMLParser

import pytest
from PySide6.QtCore import QLocale

from spasmjournal.anatomy import Anatomy
from spasmjournal.look import Look
from spasmjournal.observation import EntryKey, Person, Sort
from spasmjournal.report.figure_words import figure_texts
from spasmjournal.report.parts import Parts, Section
from spasmjournal.report.plain_text import plain_text
from spasmjournal.report.tables import region_table, remedy_table
from spasmjournal.report.web_page import web_page
from spasmjournal.report.whole import Report
from tests.report.entries import contents_of, many_spasms, report_of, seen_of, use, waited

_EMPTY = {"meta", "img", "br"}
NAME = 'Ada <b>& "Sample"'


@dataclass
class Element:
    """An element with its attributes, and the names of those around it."""

    name: str
    attributes: dict[str, str | None]
    around: tuple[str, ...]


@dataclass
class Read(HTMLParser):
    """Reads a page strictly: every element is closed, in order."""

    elements: list[Element] = field(default_factory=list)
    words: list[str] = field(default_factory=list)
    _open: list[str] = field(default_factory=list)

    def __post_init__(self) -> None:
        super().__init__()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.elements.append(Element(tag, dict(attrs), tuple(self._open)))
        if tag not in _EMPTY:
            self._open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self._open.pop() == tag

    def handle_data(self, data: str) -> None:
        if self._open and self._open[-1] != "style":
            self.words.append(data)

    def all(self, name: str) -> list[Element]:
        return [element for element in self.elements if element.name == name]

    @property
    def text(self) -> str:
        assert not self._open
        return " ".join(" ".join(self.words).split())


def read(report: Report) -> Read:
    page = Read()
    page.feed(web_page(report))
    page.close()
    return page


@pytest.fixture
def report(anatomy: Anatomy, look: Look) -> Report:
    spasms = many_spasms(40, note="A note with <tags> & more.\nA second line.")
    uses = [use(n, 7, n % 5, spasm_id=n, began=spasms[n].began) for n in range(0, 20, 2)]
    uses += [waited(n, 7, 5)._replace(spasm_id=n, began=spasms[n].began) for n in range(1, 20, 2)]
    parts = Parts(frozenset(Section), frozenset({EntryKey(Sort.SPASM, 3)}))
    asked, person = ["Why <at> night?"], Person(NAME)
    contents = contents_of(anatomy, spasms, uses, asked, parts=parts, person=person, made_up=True)
    return report_of(contents, anatomy, look, seen_of(spasms, uses))


def test_it_says_all_that_page_one_says(report: Report) -> None:
    page = read(report)
    told = [text for figure in figure_texts(report.contents) for text in figure if text]
    told += [
        " ".join(cell.split())
        for table in (remedy_table(report.contents), region_table(report.contents))
        for row in table.rows
        for cell in row
    ]
    told += [NAME, "Self-reported; not a diagnosis.", "Why <at> night?", "Made-up entries"]
    assert not [text for text in told if text not in page.text]


def test_it_is_built_for_those_who_listen(report: Report) -> None:
    page = read(report)
    (html,) = page.all("html")
    assert (html.attributes["lang"], html.attributes["dir"]) == ("en-GB", "ltr")
    assert [len(page.all(name)) for name in ("h1", "main", "header", "title")] == [1, 1, 1, 1]
    assert not page.all("h3")
    assert len(page.all("table")) == len(page.all("caption")) == len(page.all("thead"))
    assert all(head.attributes["scope"] in ("col", "row") for head in page.all("th"))
    pictures = page.all("img")
    assert len(pictures) == 1 + 3
    assert all(picture.attributes["alt"] for picture in pictures)


def test_it_fetches_nothing(report: Report) -> None:
    page = read(report)
    for picture in page.all("img"):
        assert str(picture.attributes["src"]).startswith("data:image/svg+xml;base64,")
    assert not page.all("script")
    assert not page.all("link")
    assert not [element for element in page.elements if "href" in element.attributes]
    assert "url(" not in web_page(report)


def test_only_ticked_notes_leave_the_house(report: Report) -> None:
    for told in (read(report).text, " ".join(plain_text(report).split())):
        assert told.count("A second line.") == 1


def test_an_empty_journal_makes_a_page(anatomy: Anatomy, look: Look) -> None:
    page = read(report_of(contents_of(anatomy, person=Person()), anatomy, look, seen_of()))
    assert "No spasms were noted in this period." in page.text
    assert not page.all("table")


def test_a_language_that_runs_to_the_left_turns_the_page(anatomy: Anatomy, look: Look) -> None:
    QLocale.setDefault(QLocale(QLocale.Language.Hebrew, QLocale.Country.Israel))
    (html,) = read(report_of(contents_of(anatomy), anatomy, look)).all("html")
    assert (html.attributes["lang"], html.attributes["dir"]) == ("he", "rtl")


def test_plain_text_tells_a_row_a_line(report: Report) -> None:
    lines = plain_text(report).splitlines()
    (heat,) = [line for line in lines if line.startswith("- Heat: ")]
    told = remedy_table(report.contents)
    row = next(row for row in told.rows if row[0] == "Heat")
    for head, cell in zip(told.heads[1:], row[1:], strict=True):
        assert f"{head.text}: {cell}" in heat
    assert lines[0] == NAME
    assert "1. Why <at> night?" in lines
    assert not [line for line in lines if not line.isprintable() and "\u00a0" not in line]
