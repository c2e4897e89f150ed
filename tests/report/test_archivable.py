"""PDF/A-1b, as far as it can be told from the file: checked by hand with a full checker as well."""

import re
import shutil
import subprocess
from pathlib import Path

import pytest
from PySide6.QtCore import QLocale
from PySide6.QtGui import QPageSize

from spasmjournal.anatomy import Anatomy
from spasmjournal.look import Look
from spasmjournal.observation import EntryKey, Person, Sort
from spasmjournal.report.document_data import archivable
from spasmjournal.report.output import pdf_of
from spasmjournal.report.parts import Parts, Section
from tests.report.entries import contents_of, many_spasms, report_of, seen_of, spasm, use

A4 = QPageSize(QPageSize.PageSizeId.A4)


@pytest.fixture
def pdf(anatomy: Anatomy, look: Look) -> bytes:
    """A report with charts, lists and a note in several alphabets."""
    spasms = [*many_spasms(60), spasm(99, note="夜中 Κράμπα ночью تشنج בלילה ﬁ")]
    uses = [use(n, 6, n % 6, spasm_id=n, began=spasms[n].began) for n in range(30)]
    parts = Parts(frozenset(Section), frozenset({EntryKey(Sort.SPASM, 99)}))
    person = Person("Ada & <Sample> (née Probe)")
    contents = contents_of(anatomy, spasms, uses, parts=parts, person=person)
    made = pdf_of(report_of(contents, anatomy, look, seen_of(spasms, uses)), A4)
    assert made is not None
    return made


def metadata(pdf: bytes) -> str:
    """The newest metadata."""
    found = re.findall(rb"<\?xpacket begin.*?<\?xpacket end='w'\?>", pdf, re.DOTALL)
    return str(found[-1], "utf-8")


def test_says_that_it_is_one_and_brings_its_colours(pdf: bytes) -> None:
    assert 'pdfaid:part="1" pdfaid:conformance="B"' in metadata(pdf)
    assert b"/GTS_PDFA1" in pdf
    assert b"/DestOutputProfile" in pdf
    assert b"DeviceCMYK" not in pdf
    assert b"/Encrypt" not in pdf


def test_nothing_is_transparent(pdf: bytes) -> None:
    assert set(re.findall(rb"/(?:ca|CA) ([\d.]+)", pdf)) == {b"1.0"}
    assert set(re.findall(rb"/SMask ([^\s>]+)", pdf)) <= {b"/None"}


def test_tells_its_title_author_and_language(pdf: bytes) -> None:
    told = metadata(pdf)
    assert "<dc:language><rdf:Bag><rdf:li>en-GB</rdf:li></rdf:Bag></dc:language>" in told
    assert "Ada &amp; &lt;Sample&gt; (née Probe), Thu 1 Oct 2026" in told
    assert b"/Lang (en-GB)" in pdf
    assert b"/DisplayDocTitle true" in pdf


def test_each_namespace_is_declared_where_it_is_used(pdf: bytes) -> None:
    for description in re.findall(r"<rdf:Description.*?(?:</rdf:Description>|/>)", metadata(pdf), re.DOTALL):
        used = set(re.findall(r"[<\s](\w+):\w+[=>]", description)) - {"rdf", "xmlns", "xml"}
        assert used == set(re.findall(r"xmlns:(\w+)=", description))


@pytest.mark.skipif(shutil.which("pdffonts") is None, reason="needs poppler-utils")
def test_every_font_is_embedded_and_can_be_read(pdf: bytes, tmp_path: Path) -> None:
    (tmp_path / "a.pdf").write_bytes(pdf)
    told = subprocess.run(
        ["pdffonts", str(tmp_path / "a.pdf")], check=True, capture_output=True, encoding="utf-8"
    )
    fonts = [line.split() for line in told.stdout.splitlines()[2:]]
    assert fonts
    for *_, embedded, _, unicode, _, _ in fonts:
        assert (embedded, unicode) == ("yes", "yes")


@pytest.mark.skipif(shutil.which("qpdf") is None, reason="needs qpdf")
def test_its_parts_are_where_it_says(pdf: bytes, tmp_path: Path) -> None:
    (tmp_path / "a.pdf").write_bytes(pdf)
    subprocess.run(["qpdf", "--check", str(tmp_path / "a.pdf")], check=True, capture_output=True)


def test_the_update_leads_back_to_what_it_updates(pdf: bytes) -> None:
    starts = [int(start) for start in re.findall(rb"startxref\s+(\d+)", pdf)]
    assert len(starts) == 2
    for start in starts:
        assert pdf[start : start + 4] == b"xref"
    *_, (root, where) = re.findall(rb"\n(\d+) 1\n(\d{10}) 00000 n", pdf)
    assert pdf[int(where) :].startswith(root + b" 0 obj")
    assert f"/Prev {starts[0]}".encode() in pdf


@pytest.mark.parametrize("language", ["", "en GB", "en)/Evil", "x"])
def test_refuses_what_is_no_language(pdf: bytes, language: str) -> None:
    with pytest.raises(ValueError, match=f"^{re.escape(language)}$"):
        archivable(pdf, language)


def test_a_file_of_something_else_is_refused() -> None:
    with pytest.raises(ValueError, match="subsection not found"):
        archivable(b"%PDF-1.4 nothing", "en-GB")


def test_the_language_is_that_of_the_locale(anatomy: Anatomy, look: Look) -> None:
    QLocale.setDefault(QLocale(QLocale.Language.German, QLocale.Country.Austria))
    made = pdf_of(report_of(contents_of(anatomy), anatomy, look), A4)
    assert made is not None
    assert b"/Lang (de-AT)" in made
