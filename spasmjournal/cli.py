"""The command line: thin, over the same modules as the window.

Exit codes: 0 done, 1 failed, 2 bad use, 130 interrupted. What went wrong is one sentence on the
error output. Each command imports what it needs, so that the window need not wait for it.
"""

import argparse
import sys
from collections.abc import Callable, Sequence
from contextlib import closing
from datetime import date, timedelta
from pathlib import Path
from typing import NoReturn

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QGuiApplication

from spasmjournal import __version__
from spasmjournal.errors import AlreadyThere, BadAnswer, BeforeTheJournal, JournalError
from spasmjournal.i18n import day_text, number_text, sentence
from spasmjournal.keeping_command import add_keeping
from spasmjournal.paths import default_journal
from spasmjournal.period import Period
from spasmjournal.terminal import named_path, printable, shown

FAILED, BAD_USE, INTERRUPTED = 1, 2, 130
_YEARS = range(1900, 2200)
_MOST_YEARS = 50
_SECTIONS = ("charts", "when", "spasms", "check-ins", "method")
_PAPERS = ("a4", "letter")
_FORMATS = (".pdf", ".html", ".txt")
_WITHOUT_SCREEN = ("-platform", "offscreen") if sys.platform == "linux" else ()


def main(arguments: Sequence[str]) -> int:
    """Do what the arguments ask; the exit code."""
    try:
        asked = _parser().parse_args(arguments)
        return int(asked.command(asked))
    except BadAnswer as error:
        return _complain(sentence(error), BAD_USE)
    except JournalError as error:
        return _complain(sentence(error), FAILED)
    except SystemExit as done:
        return int(done.code or 0)
    except KeyboardInterrupt:
        return INTERRUPTED


def _window(asked: argparse.Namespace) -> int:
    from spasmjournal.app import run

    return run(asked.journal, ["spasmjournal"])


def _demo(asked: argparse.Namespace) -> int:
    from spasmjournal.record.database import create_database
    from spasmjournal.record.made_up import write_made_up
    from spasmjournal.sample import made_up_diary
    from spasmjournal.ui.clock import SystemClock

    now = SystemClock()()
    last_day = asked.until or now.date() - timedelta(days=1)
    if asked.path.exists():
        raise AlreadyThere(path=asked.path)
    diary = made_up_diary(asked.seed, asked.years, last_day)
    # Under a name of its own until it is whole, so that nothing half made is ever taken for a journal.
    part = asked.path.with_name(f"{asked.path.name}.part")
    try:
        with closing(create_database(part, now)) as database:
            write_made_up(database, diary)
        part.rename(asked.path)
    finally:
        part.unlink(missing_ok=True)
    told = QCoreApplication.translate("CommandLine", "{path} now holds made-up entries; spasms: {count}.")
    print(told.format(path=shown(asked.path), count=number_text(len(diary.spasms))))
    return 0


def _report(asked: argparse.Namespace) -> int:
    from spasmjournal.report.parts import Section
    from spasmjournal.report_command import Wanted, write_report
    from spasmjournal.ui.clock import SystemClock

    sections = [Section(name) for name in asked.sections]
    journal = asked.journal or default_journal()
    wanted = Wanted(journal, asked.first, asked.last, sections, asked.paper, asked.output)
    # Writing text takes fonts and so an application, but no screen; it lives as long as its name.
    application = QGuiApplication.instance() or QGuiApplication(["spasmjournal", *_WITHOUT_SCREEN])
    write_report(wanted, SystemClock()())
    del application
    told = QCoreApplication.translate("CommandLine", "The report is in {path}.")
    print(told.format(path=shown(asked.output)))
    return 0


def _insight(asked: argparse.Namespace) -> int:
    from spasmjournal.anatomy import load_anatomy
    from spasmjournal.insight.everything import insight_of
    from spasmjournal.insight_command.as_json import Earlier, insight_json
    from spasmjournal.insight_command.as_text import insight_text
    from spasmjournal.keeping_command.opening import open_journal
    from spasmjournal.ui.clock import SystemClock
    from spasmjournal.ui.controls.region_groups import group_names

    now = SystemClock()()
    last = asked.last or now.date()
    journal = open_journal(asked.journal or default_journal(), now)
    try:
        oldest = journal.first_day() or last
        period = Period.from_to(asked.first or min(oldest, last), last)
        if last < oldest:
            raise BeforeTheJournal(first=day_text(oldest))
        seen = journal.seen_period(period)
        earlier = Earlier(journal.seen_spasms(period.before), journal.days(period.before))
    finally:
        journal.close()
    found = insight_of(seen, {region.key: region.group for region in load_anatomy().regions})
    text = insight_text(found, group_names(), made_up=seen.made_up)
    print(insight_json(seen, found, earlier) if asked.json else printable(text))
    return 0


def _parser() -> argparse.ArgumentParser:
    parser = _Parser(
        prog="spasmjournal",
        description=QCoreApplication.translate(
            "CommandLine",
            "A private journal for muscle spasms, cramps and twitches. Without a command, the window opens.",
        ),
        epilog=QCoreApplication.translate(
            "CommandLine", "The journal never leaves this computer: the program opens no network connection."
        ),
    )
    parser.set_defaults(command=_window)
    parser.add_argument("--version", action="version", version=f"Spasm Journal {__version__}")
    _add_journal(parser, default=None)
    commands = parser.add_subparsers(
        title=QCoreApplication.translate("CommandLine", "commands"), metavar="COMMAND", parser_class=_Parser
    )
    _add_demo(commands.add_parser)
    _add_report(commands.add_parser)
    _add_insight(commands.add_parser)
    add_keeping(commands.add_parser, _add_journal)
    return parser


def _add_demo(add: Callable[..., argparse.ArgumentParser]) -> None:
    says = QCoreApplication.translate("CommandLine", "write a sample journal of made-up entries")
    demo = add("demo", help=says, description=says.capitalize() + ".")
    demo.set_defaults(command=_demo)
    says = QCoreApplication.translate("CommandLine", "the file to write; it must not exist yet")
    demo.add_argument("path", type=named_path, metavar="PATH", help=says)
    says = QCoreApplication.translate("CommandLine", "how many years of entries (1 unless told)")
    demo.add_argument("--years", type=_years, default=1, metavar="N", help=says)
    says = QCoreApplication.translate("CommandLine", "another number gives other entries (1 unless told)")
    demo.add_argument("--seed", type=_whole, default=1, metavar="N", help=says)
    says = QCoreApplication.translate("CommandLine", "the last day with entries (yesterday unless told)")
    demo.add_argument("--until", type=_day, metavar="DATE", help=says)


def _add_report(add: Callable[..., argparse.ArgumentParser]) -> None:
    says = QCoreApplication.translate("CommandLine", "write the report for an appointment")
    report = add("report", help=says, description=says[:1].upper() + says[1:] + ".")
    report.set_defaults(command=_report)
    _add_journal(report, default=argparse.SUPPRESS)
    says = QCoreApplication.translate(
        "CommandLine", "the first day, such as 2026-08-01; else since the last appointment, or three months"
    )
    report.add_argument("--from", dest="first", type=_day, metavar="DATE", help=says)
    says = QCoreApplication.translate("CommandLine", "the last day (today unless told)")
    report.add_argument("--to", dest="last", type=_day, metavar="DATE", help=says)
    says = QCoreApplication.translate("CommandLine", "what follows page one (charts unless told)")
    report.add_argument("--sections", nargs="*", choices=_SECTIONS, default=_SECTIONS[:1], help=says)
    says = QCoreApplication.translate("CommandLine", "the paper of a PDF (by the locale unless told)")
    report.add_argument("--paper", choices=_PAPERS, help=says)
    says = QCoreApplication.translate(
        "CommandLine", "the file to write: .pdf, .html or .txt; an earlier PDF or web page is replaced"
    )
    report.add_argument("--output", type=_output, required=True, metavar="FILE", help=says)


def _add_insight(add: Callable[..., argparse.ArgumentParser]) -> None:
    says = QCoreApplication.translate("CommandLine", "print what went along with relief, in numbers")
    insight = add("insight", help=says, description=says[:1].upper() + says[1:] + ".")
    insight.set_defaults(command=_insight)
    _add_journal(insight, default=argparse.SUPPRESS)
    says = QCoreApplication.translate("CommandLine", "the first day (that of the oldest entry unless told)")
    insight.add_argument("--from", dest="first", type=_day, metavar="DATE", help=says)
    says = QCoreApplication.translate("CommandLine", "the last day (today unless told)")
    insight.add_argument("--to", dest="last", type=_day, metavar="DATE", help=says)
    says = QCoreApplication.translate("CommandLine", "every number, for other programs")
    insight.add_argument("--json", action="store_true", help=says)


def _add_journal(parser: argparse.ArgumentParser, default: object) -> None:
    says = QCoreApplication.translate("CommandLine", "the journal, if it is not the usual one")
    parser.add_argument("--journal", type=named_path, default=default, metavar="PATH", help=says)


class _Parser(argparse.ArgumentParser):
    """Complains in one line."""

    def error(self, message: str) -> NoReturn:
        hint = QCoreApplication.translate("CommandLine", "{message}. See {command} --help.")
        told = hint.format(message=message.rstrip("."), command=self.prog)
        raise SystemExit(_complain(told, BAD_USE))


def _output(text: str) -> Path:
    path = named_path(text)
    if path.suffix.lower() not in _FORMATS:
        told = QCoreApplication.translate("CommandLine", "{name} does not end in .pdf, .html or .txt")
        raise argparse.ArgumentTypeError(told.format(name=path))
    return path


def _day(text: str) -> date:
    try:
        day = date.fromisoformat(text)
    except ValueError:
        day = date.min
    if day.year not in _YEARS:
        told = QCoreApplication.translate("CommandLine", "{text} is not a day; write it like 2026-11-06")
        raise argparse.ArgumentTypeError(told.format(text=text))
    return day


def _whole(text: str) -> int:
    try:
        return int(text)
    except ValueError:
        told = QCoreApplication.translate("CommandLine", "{text} is not a whole number")
        raise argparse.ArgumentTypeError(told.format(text=text)) from None


def _years(text: str) -> int:
    years = _whole(text)
    if not 1 <= years <= _MOST_YEARS:
        told = QCoreApplication.translate("CommandLine", "{text} is not a number from 1 to {most}")
        raise argparse.ArgumentTypeError(told.format(text=text, most=number_text(_MOST_YEARS)))
    return years


def _complain(told: str, code: int) -> int:
    print(f"spasmjournal: {told}", file=sys.stderr)
    return code
