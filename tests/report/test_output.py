"""A real PDF file, read back."""

import re
import shutil
import subprocess
from pathlib import Path

import pytest
from PySide6.QtGui import QPageSize

from spasmjournal.anatomy import Anatomy
from spasmjournal.errors import CannotWrite
from spasmjournal.look import Look
from spasmjournal.observation import Person
from spasmjournal.report import Parts, write_pdf
from spasmjournal.vocabulary import Cause, Unanswered
from tests.report.entries import contents_of, many_spasms, spasm, use, waited

reads_pdf = pytest.mark.skipif(shutil.which("pdftotext") is None, reason="needs poppler-utils")


def text_of(path: Path) -> str:
    told = subprocess.run(
        ["pdftotext", "-layout", str(path), "-"], check=True, capture_output=True, encoding="utf-8"
    )
    return told.stdout


def facts_of(path: Path) -> str:
    return subprocess.run(["pdfinfo", str(path)], check=True, capture_output=True, encoding="utf-8").stdout


def squeezed(text: str) -> str:
    return " ".join(text.split()).replace(" → ", "→")


@reads_pdf
def test_the_figures_of_page_one_can_be_found(anatomy: Anatomy, look: Look, tmp_path: Path) -> None:
    spasms = [spasm(n, worst=6, woke_me=n < 2, causes=(Cause.STRESS,), logged_late=n == 0) for n in range(5)]
    uses = [waited(n, 6, 6) for n in range(5)] + [use(9, 8, 4)]
    write_pdf(
        contents_of(anatomy, spasms, uses, ["Could it be the tablets?"]), anatomy, look, tmp_path / "a.pdf"
    )
    page = squeezed(text_of(tmp_path / "a.pdf").split("\f")[0])
    for words in (
        "Ada Sample",
        "Made on Fri 6 Nov 2026",
        "Thu 1 Oct 2026 – Sat 31 Oct 2026",
        "Self-reported; not a diagnosis.",
        "Days with entries: 1 of 31",
        "began: 1 of 5.",
        "days known (1)",
        "6, worst 6",
        "Left calf, inner half 5 6",
        "Waited it out (to compare with) 5 5 6→6 0 of 5 0",
        "Heat 1 1 Too few to say: 4 more with an answer 0",
        "Stress in 5",
        "1. Could it be the tablets?",
        "Page 1 of 2",
    ):
        assert words in page


@reads_pdf
def test_the_list_tells_each_spasm(anatomy: Anatomy, look: Look, tmp_path: Path) -> None:
    spasms = [spasm(1, worst=7, lasted_at_least=120, lasted_at_most=300, note="It let go at once.")]
    uses = [
        use(1, 7, 3, spasm_id=1),
        use(2, 7, None, spasm_id=1, remedy="Balm", remedy_id=5, unanswered=Unanswered.FORGOT),
    ]
    contents = contents_of(anatomy, spasms, uses, parts=Parts(notes=True))
    write_pdf(contents, anatomy, look, tmp_path / "a.pdf")
    page = squeezed(text_of(tmp_path / "a.pdf").split("\f")[1])
    assert "Thu 15 Oct 2026 12:00 Left calf, inner half 7/10 2–5 min Heat 7→3" in page
    assert "Balm 7→? (forgot)" in page
    assert "It let go at once." in page


@reads_pdf
def test_every_page_says_whose_it_is(anatomy: Anatomy, look: Look, tmp_path: Path) -> None:
    contents = contents_of(anatomy, many_spasms(150), made_up=True)
    write_pdf(contents, anatomy, look, tmp_path / "a.pdf")
    pages = text_of(tmp_path / "a.pdf").split("\f")[:-1]
    for number, page in enumerate(pages, 1):
        for words in ("Ada Sample", "made-up entries", f"Page {number} of {len(pages)}"):
            assert words in page


@reads_pdf
def test_captions_of_the_figure_can_be_read(anatomy: Anatomy, look: Look, tmp_path: Path) -> None:
    write_pdf(contents_of(anatomy), anatomy, look, tmp_path / "a.pdf")
    told = subprocess.run(
        ["pdftotext", "-bbox", str(tmp_path / "a.pdf"), "-"],
        check=True,
        capture_output=True,
        encoding="utf-8",
    )
    boxes = re.findall(r'yMin="([\d.]+)" xMax="[\d.]+" yMax="([\d.]+)">(Front|sole)<', told.stdout)
    front, *soles = (float(bottom) - float(top) for top, bottom, _ in boxes)
    points = look.text_points - 1.5
    assert [round(sole / front * points, 1) >= 6 for sole in soles] == [True, True]


@reads_pdf
@pytest.mark.parametrize("text", ["夜中につった", "Κράμπα τη νύχτα", "café ﬁn Ω → ½"])
def test_other_alphabets_are_there(anatomy: Anatomy, look: Look, tmp_path: Path, text: str) -> None:
    contents = contents_of(anatomy, [spasm(1, note=text)], person=Person("José"), parts=Parts(notes=True))
    write_pdf(contents, anatomy, look, tmp_path / "a.pdf")
    assert "José" in text_of(tmp_path / "a.pdf")


@reads_pdf
@pytest.mark.parametrize(
    ("paper", "points"), [(QPageSize.PageSizeId.A4, "595 x 842"), (QPageSize.PageSizeId.Letter, "612 x 792")]
)
def test_paper_and_title(
    anatomy: Anatomy, look: Look, tmp_path: Path, paper: QPageSize.PageSizeId, points: str
) -> None:
    write_pdf(contents_of(anatomy), anatomy, look, tmp_path / "a.pdf", QPageSize(paper))
    facts = squeezed(facts_of(tmp_path / "a.pdf"))
    assert points in facts
    assert "Title: Ada Sample, Thu 1 Oct 2026" in facts
    assert "Creator: Spasm Journal" in facts


def test_writes_a_pdf_over_an_older_one(anatomy: Anatomy, look: Look, tmp_path: Path) -> None:
    path = tmp_path / "a.pdf"
    path.write_bytes(b"older")
    write_pdf(contents_of(anatomy), anatomy, look, path)
    assert path.read_bytes().startswith(b"%PDF-")


def test_says_when_the_file_cannot_be_written(anatomy: Anatomy, look: Look, tmp_path: Path) -> None:
    path = tmp_path / "missing" / "a.pdf"
    with pytest.raises(CannotWrite) as told:
        write_pdf(contents_of(anatomy), anatomy, look, path)
    assert told.value.fields["path"] == path
    assert told.value.fields["reason"]


def test_the_file_is_for_its_owner_only(anatomy: Anatomy, look: Look, tmp_path: Path) -> None:
    write_pdf(contents_of(anatomy, [spasm(1)], [], []), anatomy, look, tmp_path / "a.pdf")
    assert (tmp_path / "a.pdf").stat().st_mode & 0o777 == 0o600
