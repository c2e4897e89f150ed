"""Lists of lines on page one, of which as many are shown as there is room for."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication

from spasmjournal.anatomy import Anatomy
from spasmjournal.report.blocks import Gap, Paragraph, Stack
from spasmjournal.report.contents import ReportContents
from spasmjournal.report.course_words import difference_text, no_difference_text, safety_text, step_text
from spasmjournal.report.flow import Block
from spasmjournal.report.phrases import more_text
from spasmjournal.report.sheet import Sheet
from spasmjournal.report.typography import PT, Words

MOST_LINES = 2


class ShortList:
    """A title and lines; `first` are as many as are wanted, and how many are left out."""

    def __init__(self, title: str, lines: Sequence[str], empty: str, sheet: Sheet, width: float) -> None:
        face = sheet.faces.row
        self._title = Paragraph(
            Words(title, sheet.faces.row_strong, width, most_lines=MOST_LINES), below=1.5 * PT
        )
        self._lines: list[Block] = [
            Stack(Paragraph(Words(line, face, width, most_lines=MOST_LINES)), Gap(1.5 * PT)) for line in lines
        ]
        self._empty = Paragraph(Words(empty, sheet.faces.row_muted, width, most_lines=MOST_LINES))
        self._sheet = sheet
        self._width = width

    def __len__(self) -> int:
        return len(self._lines)

    def first(self, count: int) -> Block:
        """The first lines."""
        if not self._lines:
            return Stack(self._title, self._empty)
        more = len(self._lines) - count
        left_out = more_text(more) if more else ""
        return Stack(
            self._title,
            *self._lines[:count],
            Paragraph(Words(left_out, self._sheet.faces.row_muted, self._width)),
        )


def short_lists(
    contents: ReportContents, anatomy: Anatomy, sheet: Sheet, widths: Sequence[float]
) -> tuple[ShortList, ...]:
    """What was started and stopped, what changed, and what goes with safety notes."""
    told = zip(listed_texts(contents, anatomy), widths, strict=True)
    return tuple(ShortList(title, lines, empty, sheet, width) for (title, lines, empty), width in told)


def listed_texts(contents: ReportContents, anatomy: Anatomy) -> tuple[tuple[str, tuple[str, ...], str], ...]:
    """The title of each list, its lines, and what is said where there are none."""
    return (
        (
            QCoreApplication.translate("Report", "Started and stopped"),
            tuple(map(step_text, contents.steps)),
            QCoreApplication.translate("Report", "Nothing was started or stopped."),
        ),
        (
            QCoreApplication.translate("Report", "What changed: now (before)"),
            tuple(difference_text(each, anatomy) for each in contents.differences),
            no_difference_text(contents),
        ),
        (
            QCoreApplication.translate("Report", "Entries that go with a safety note"),
            tuple(map(safety_text, contents.safety)),
            QCoreApplication.translate("Report", "None."),
        ),
    )
