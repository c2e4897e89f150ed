"""The command that writes a report: a PDF, a web page or plain text, by the name of the file."""

from collections.abc import Callable, Collection, Mapping
from contextlib import closing
from datetime import date, datetime
from pathlib import Path
from types import MappingProxyType
from typing import NamedTuple

from PySide6.QtGui import QPageSize

from spasmjournal.anatomy import load_anatomy
from spasmjournal.errors import AlreadyThere, CannotRead
from spasmjournal.insight.everything import insight_of
from spasmjournal.keeping_command.opening import open_journal
from spasmjournal.period import Period
from spasmjournal.report.contents import ReportContents, Studied
from spasmjournal.report.output import write_pdf
from spasmjournal.report.parts import Parts, Section
from spasmjournal.report.plain_text import plain_text
from spasmjournal.report.saving import save_private
from spasmjournal.report.sheet import default_paper
from spasmjournal.report.usual_period import period_before, usual_period
from spasmjournal.report.web_page import web_page
from spasmjournal.report.whole import Report
from spasmjournal.ui.theme import print_look

FORMATS: Mapping[str, bytes] = MappingProxyType({".pdf": b"%PDF", ".html": b"<!DOCTYPE html", ".txt": b""})
"""What files there are, and how an earlier one starts that may be replaced; a text is never replaced."""
PAPERS: Mapping[str, QPageSize.PageSizeId] = MappingProxyType(
    {"a4": QPageSize.PageSizeId.A4, "letter": QPageSize.PageSizeId.Letter}
)


class Wanted(NamedTuple):
    """What was asked for; without a first day it is since the last appointment."""

    journal: Path
    first: date | None
    last: date | None
    sections: Collection[Section]
    paper: str | None
    output: Path


def write_report(wanted: Wanted, now: datetime) -> None:
    """Write the report of a journal. Drawing takes an application.

    Raises:
        JournalError: if the journal cannot be read, the period is none, or the file cannot be written.
    """
    today = now.date()
    period = Period.from_to(wanted.first, wanted.last or today) if wanted.first else None
    refuse_other_than_report(wanted.output)
    with closing(open_journal(wanted.journal, now)) as journal:
        period = period or usual_period(journal.appointments(), wanted.last or today)
        seen, before = journal.seen_period(period), journal.seen_period(period_before(period))
        checked = journal.checked_topics()
    anatomy = load_anatomy()
    told = Studied(seen, insight_of(seen))
    parts = Parts(sections=frozenset(wanted.sections))
    contents = ReportContents.of(told, Studied(before, insight_of(before)), anatomy, today, checked, parts)
    report = Report(contents, told, anatomy, print_look())
    paper = QPageSize(PAPERS[wanted.paper]) if wanted.paper else default_paper()
    _WRITERS[wanted.output.suffix.lower()](report, wanted.output, paper)


def refuse_other_than_report(path: Path) -> None:
    """An earlier report is replaced; any other file is left alone, whatever it is called.

    Raises:
        AlreadyThere: if there is another file, or a folder.
        CannotRead: if it cannot be told.
    """
    start = FORMATS[path.suffix.lower()]
    try:
        with path.open("rb") as file:
            if not start or file.read(len(start)) != start:
                raise AlreadyThere(path=path)
    except FileNotFoundError:
        return
    except IsADirectoryError:
        raise AlreadyThere(path=path) from None
    except OSError as failure:
        raise CannotRead(path=path, reason=failure.strerror) from failure


def _write_pdf(report: Report, path: Path, paper: QPageSize) -> None:
    write_pdf(report, path, paper)


def _write_web_page(report: Report, path: Path, _: QPageSize) -> None:
    save_private(path, web_page(report).encode("utf-8"))


def _write_text(report: Report, path: Path, _: QPageSize) -> None:
    save_private(path, plain_text(report).encode("utf-8"))


_WRITERS: Mapping[str, Callable[[Report, Path, QPageSize], None]] = MappingProxyType(
    {".pdf": _write_pdf, ".html": _write_web_page, ".txt": _write_text}
)
