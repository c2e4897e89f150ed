"""Questions to ask, with room to write the answers."""

from collections.abc import Iterator, Sequence

from PySide6.QtCore import QCoreApplication

from spasmjournal.i18n import number_text
from spasmjournal.report.blocks import Gap, Line, Paragraph, Stack
from spasmjournal.report.flow import Block
from spasmjournal.report.sheet import Sheet
from spasmjournal.report.typography import PT, Words

TO_WRITE = 15 * PT


def question_blocks(questions: Sequence[str], sheet: Sheet, most_lines: int) -> list[Block]:
    """Each question with a ruled line below it; the longest are cut."""
    return [_question(number, text, sheet, most_lines) for number, text in enumerate(questions, 1)]


def ruled_lines(room: float, sheet: Sheet, most: int = 16) -> Iterator[Block]:
    """As many ruled lines as the room allows, up to `most`."""
    line = Line(sheet.width, sheet.look.line, TO_WRITE)
    for _ in range(min(most, int(room // line.height))):
        yield line


def _question(number: int, text: str, sheet: Sheet, most_lines: int) -> Block:
    numbered = QCoreApplication.translate("Report", "{number}. {question}").format(
        number=number_text(number), question=text
    )
    words = Words(numbered, sheet.faces.text, sheet.width, most_lines=most_lines)
    return Stack(Paragraph(words), Line(sheet.width, sheet.look.line, TO_WRITE), Gap(3 * PT))
