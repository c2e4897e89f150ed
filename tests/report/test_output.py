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
from spasmjournal.observation import EntryKey, Person, Sort
from spasmjournal.report.contents import ReportContents
from spasmjournal.report.figure_words import figure_texts
from spasmjournal.report.output import write_pdf
from spasmjournal.report.parts import Naming, Parts, Section
from spasmjournal.report.tables import remedy_table
from spasmjournal.vocabulary import Cause, Unanswered
from tests.report.entries import contents_of, many_spasms, report_of, seen_of, spasm, use, waited

A4 = QPageSize(QPageSize.PageSizeId.A4)
LISTED = Parts(sections=frozenset({Section.SPASMS}))
reads_pdf = pytest.mark.skipif(shutil.which("pdftotext") is None, reason="needs poppler-utils")


def text_of(path: Path) -> str:
    told = subprocess.run(
        ["pdftotext", "-layout", str(path), "-"], check=True, capture_output=True, encoding="utf-8"
    )
    return told.stdout


def written(contents: ReportContents, anatomy: Anatomy, look: Look, folder: Path) -> Path:
    path = folder / "a.pdf"
    assert write_pdf(report_of(contents, anatomy, look), path, A4)
    return path


def facts_of(path: Path) -> str:
    return subprocess.run(["pdfinfo", str(path)], check=True, capture_output=True, encoding="utf-8").stdout


def squeezed(text: str) -> str:
    return " ".join(text.split()).replace(" → ", "→")


@reads_pdf
def test_the_figures_of_page_one_can_be_found(anatomy: Anatomy, look: Look, tmp_path: Path) -> None:
    spasms = [spasm(n, worst=6, woke_me=n < 2, causes=(Cause.STRESS,), logged_late=n == 0) for n in range(5)]
    uses = [waited(n, 6, 6) for n in range(5)] + [use(9, 8, 4)]
    contents = contents_of(anatomy, spasms, uses, ["Could it be the tablets?"])
    page = squeezed(text_of(written(contents, anatomy, look, tmp_path)).split("\f")[0])
    for words in (
        "Ada Sample",
        "Made on Fri 6 Nov 2026",
        "Thu 1 Oct 2026 – Sat 31 Oct 2026",
        "Self-reported; not a diagnosis.",
        "Days with entries: 1 of 31.",
        "Gaps: 2, the longest 16 days.",
        "Written down within the hour: 4 of 5.",
        "5.0 a day",
        "6, worst 6",
        "2 of 5",
        "Left calf, inner half",
        "spasms: 5, typical 6",
        "Waited it out 5 of 5 0 of 5 – – to compare with 0 of 5",
        "Heat 1 of 1 1 of 1 – – not used for a spasm 0 of 1",
        "Stress in 5",
        "1. Could it be the tablets?",
        "Page 1 of 1",
    ):
        assert words in page


@reads_pdf
def test_every_figure_and_every_cell_of_page_one_can_be_found(
    anatomy: Anatomy, look: Look, tmp_path: Path
) -> None:
    spasms = [each._replace(woke_me=each.id % 3 == 0) for each in many_spasms(200)]
    uses = [use(n, 7, n % 5, spasm_id=n, began=spasms[n].began) for n in range(0, 60, 2)]
    uses += [waited(n, 7, 5)._replace(spasm_id=n, began=spasms[n].began) for n in range(1, 60, 2)]
    contents = contents_of(anatomy, spasms, uses, before=seen_of())
    page = "".join(text_of(written(contents, anatomy, look, tmp_path)).split("\f")[0].split())
    told = [text for figure in figure_texts(contents) for text in figure[:1] if text]
    told += [cell for row in remedy_table(contents).rows for cell in row]
    assert not [text for text in told if "".join(text.split()) not in page]


@reads_pdf
def test_the_list_tells_each_spasm(anatomy: Anatomy, look: Look, tmp_path: Path) -> None:
    spasms = [spasm(1, worst=7, lasted_at_least=120, lasted_at_most=300, note="It let go at once.")]
    uses = [
        use(1, 7, 3, spasm_id=1),
        use(2, 7, None, spasm_id=1, remedy="Balm", remedy_id=5, unanswered=Unanswered.FORGOT),
    ]
    parts = Parts(sections=LISTED.sections, notes=frozenset({EntryKey(Sort.SPASM, 1)}))
    path = written(contents_of(anatomy, spasms, uses, parts=parts), anatomy, look, tmp_path)
    page = squeezed(text_of(path).split("\f")[1])
    assert "Thu 15 Oct 2026 12:00 Left calf, inner half 7/10 2–5 min Heat: 7→3" in page
    assert "Balm: 7→? (forgot)" in page
    assert "It let go at once." in page


@reads_pdf
def test_notes_that_are_not_ticked_stay_at_home(anatomy: Anatomy, look: Look, tmp_path: Path) -> None:
    spasms = [spasm(1, note="For the doctor."), spasm(2, note="Nobody's business.")]
    parts = Parts(sections=frozenset(Section), notes=frozenset({EntryKey(Sort.SPASM, 1)}))
    told = text_of(written(contents_of(anatomy, spasms, parts=parts), anatomy, look, tmp_path))
    assert "For the doctor." in told
    assert "Nobody" not in told


@reads_pdf
def test_every_page_says_whose_it_is(anatomy: Anatomy, look: Look, tmp_path: Path) -> None:
    contents = contents_of(anatomy, many_spasms(150), made_up=True, parts=LISTED)
    pages = text_of(written(contents, anatomy, look, tmp_path)).split("\f")[:-1]
    assert len(pages) > 3
    for number, page in enumerate(pages, 1):
        for words in ("Ada Sample", "made-up entries", f"Page {number} of {len(pages)}"):
            assert words in page


@reads_pdf
@pytest.mark.parametrize(
    ("naming", "shown"), [(Naming.INITIALS, "A. S."), (Naming.NONE, "Journal of muscle")]
)
def test_the_name_is_left_out_everywhere_when_asked(
    anatomy: Anatomy, look: Look, tmp_path: Path, naming: Naming, shown: str
) -> None:
    contents = contents_of(anatomy, many_spasms(50), parts=Parts(LISTED.sections, naming=naming))
    path = written(contents, anatomy, look, tmp_path)
    told = text_of(path) + facts_of(path)
    assert shown in told
    assert "Ada" not in told
    assert b"Ada" not in path.read_bytes()


@reads_pdf
def test_captions_of_the_figure_can_be_read(anatomy: Anatomy, look: Look, tmp_path: Path) -> None:
    written(contents_of(anatomy), anatomy, look, tmp_path)
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
    parts = Parts(notes=frozenset({EntryKey(Sort.SPASM, 1)}))
    contents = contents_of(anatomy, [spasm(1, note=text)], person=Person("José"), parts=parts)
    assert "José" in text_of(written(contents, anatomy, look, tmp_path))


@reads_pdf
@pytest.mark.parametrize(
    ("paper", "points"), [(QPageSize.PageSizeId.A4, "595 x 842"), (QPageSize.PageSizeId.Letter, "612 x 792")]
)
def test_paper_and_title(
    anatomy: Anatomy, look: Look, tmp_path: Path, paper: QPageSize.PageSizeId, points: str
) -> None:
    write_pdf(report_of(contents_of(anatomy), anatomy, look), tmp_path / "a.pdf", QPageSize(paper))
    facts = squeezed(facts_of(tmp_path / "a.pdf"))
    assert points in facts
    assert "Title: Ada Sample, Thu 1 Oct 2026" in facts
    assert "Author: Ada Sample" in facts
    assert "Creator: Spasm Journal" in facts


def test_writes_a_pdf_over_an_older_one(anatomy: Anatomy, look: Look, tmp_path: Path) -> None:
    path = tmp_path / "a.pdf"
    path.write_bytes(b"older")
    write_pdf(report_of(contents_of(anatomy), anatomy, look), path, A4)
    assert path.read_bytes().startswith(b"%PDF-")


def test_says_when_the_file_cannot_be_written(anatomy: Anatomy, look: Look, tmp_path: Path) -> None:
    path = tmp_path / "missing" / "a.pdf"
    with pytest.raises(CannotWrite) as told:
        write_pdf(report_of(contents_of(anatomy), anatomy, look), path, A4)
    assert told.value.fields["path"] == path
    assert told.value.fields["reason"]


def test_the_file_is_for_its_owner_only(anatomy: Anatomy, look: Look, tmp_path: Path) -> None:
    path = written(contents_of(anatomy, [spasm(1)], [], []), anatomy, look, tmp_path)
    assert path.stat().st_mode & 0o777 == 0o600


def test_a_report_that_is_stopped_leaves_the_older_file(anatomy: Anatomy, look: Look, tmp_path: Path) -> None:
    path = tmp_path / "a.pdf"
    path.write_bytes(b"older")
    seen: list[tuple[int, int]] = []

    def stop_at_the_second(number: int, pages: int) -> bool:
        seen.append((number, pages))
        return number < 1

    report = report_of(contents_of(anatomy, many_spasms(150), parts=LISTED), anatomy, look)
    assert not write_pdf(report, path, A4, stop_at_the_second)
    assert path.read_bytes() == b"older"
    assert [number for number, _ in seen] == [0, 1]
