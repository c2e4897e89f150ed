"""The commands that keep a journal safe, and one's own: backup, check, export, import, merge.

What each of them needs is imported when it runs, so that the window need not wait for it.
"""

import argparse
from collections.abc import Callable

from PySide6.QtCore import QCoreApplication

from spasmjournal.terminal import named_path

AddParser = Callable[..., argparse.ArgumentParser]
AddJournal = Callable[..., None]


def add_keeping(add: AddParser, add_journal: AddJournal) -> None:
    """Add the commands; `add_journal` adds the option that names the journal."""
    _add_backup(add, add_journal)
    _add_check(add, add_journal)
    _add_export(add, add_journal)
    _add_import(add, add_journal)
    _add_merge(add, add_journal)
    _add_passphrase(add, add_journal)


def _add_backup(add: AddParser, add_journal: AddJournal) -> None:
    says = QCoreApplication.translate("CommandLine", "copy the journal, list the copies, or put one back")
    backup = add("backup", help=says, description=says[:1].upper() + says[1:] + ".")
    backup.set_defaults(command=_backup)
    _add_options(backup, add_journal)
    below = backup.add_subparsers(metavar="", title=QCoreApplication.translate("CommandLine", "also"))
    says = QCoreApplication.translate("CommandLine", "list the copies, newest first, with what each holds")
    listing = below.add_parser("list", help=says, description=says[:1].upper() + says[1:] + ".")
    listing.set_defaults(command=_list)
    _add_options(listing, add_journal)
    says = QCoreApplication.translate("CommandLine", "put a copy back; what is there now is kept as a copy")
    restoring = below.add_parser("restore", help=says, description=says[:1].upper() + says[1:] + ".")
    restoring.set_defaults(command=_restore)
    add_journal(restoring, default=argparse.SUPPRESS)
    says = QCoreApplication.translate("CommandLine", "the copy, as listed, or any journal file")
    restoring.add_argument("copy", type=named_path, metavar="COPY", help=says)


def _add_options(parser: argparse.ArgumentParser, add_journal: AddJournal) -> None:
    add_journal(parser, default=argparse.SUPPRESS)
    says = QCoreApplication.translate("CommandLine", "the folder of the copies, if not the one beside")
    parser.add_argument("--to", type=named_path, default=argparse.SUPPRESS, metavar="FOLDER", help=says)


def _add_check(add: AddParser, add_journal: AddJournal) -> None:
    says = QCoreApplication.translate("CommandLine", "see whether the journal file is whole")
    check = add("check", help=says, description=says[:1].upper() + says[1:] + ".")
    check.set_defaults(command=_check)
    add_journal(check, default=argparse.SUPPRESS)
    says = QCoreApplication.translate("CommandLine", "write all that can be read of it into a new journal")
    check.add_argument("--salvage", type=named_path, metavar="NEW", help=says)


def _add_export(add: AddParser, add_journal: AddJournal) -> None:
    says = QCoreApplication.translate("CommandLine", "write everything into files for other programs")
    export = add("export", help=says, description=says[:1].upper() + says[1:] + ".")
    export.set_defaults(command=_export)
    add_journal(export, default=argparse.SUPPRESS)
    says = QCoreApplication.translate(
        "CommandLine", "json: one file with everything; csv: a folder of tables"
    )
    export.add_argument("--format", choices=("json", "csv"), default="json", help=says)
    says = QCoreApplication.translate("CommandLine", "the file, or for csv the folder, to write")
    export.add_argument("--output", type=named_path, required=True, metavar="PATH", help=says)


def _add_import(add: AddParser, add_journal: AddJournal) -> None:
    says = QCoreApplication.translate("CommandLine", "take an exported journal in, or merge it with this one")
    taking = add("import", help=says, description=says[:1].upper() + says[1:] + ".")
    taking.set_defaults(command=_import)
    add_journal(taking, default=argparse.SUPPRESS)
    says = QCoreApplication.translate("CommandLine", "what was exported")
    taking.add_argument("file", type=named_path, metavar="FILE.json", help=says)


def _add_merge(add: AddParser, add_journal: AddJournal) -> None:
    says = QCoreApplication.translate("CommandLine", "bring in another copy of this journal")
    merge = add("merge", help=says, description=says[:1].upper() + says[1:] + ".")
    merge.set_defaults(command=_merge)
    add_journal(merge, default=argparse.SUPPRESS)
    says = QCoreApplication.translate("CommandLine", "only tell what would come, change and go")
    merge.add_argument("--preview", action="store_true", help=says)
    says = QCoreApplication.translate("CommandLine", "the other copy; it is left as it is")
    merge.add_argument("copy", type=named_path, metavar="COPY", help=says)


def _add_passphrase(add: AddParser, add_journal: AddJournal) -> None:
    says = QCoreApplication.translate("CommandLine", "lock the journal with a passphrase, or change that")
    passphrase = add("passphrase", help=says, description=says[:1].upper() + says[1:] + ".")
    passphrase.set_defaults(command=_passphrase)
    add_journal(passphrase, default=argparse.SUPPRESS)
    what = passphrase.add_mutually_exclusive_group()
    says = QCoreApplication.translate("CommandLine", "decrypt the journal and its copies")
    what.add_argument("--remove", action="store_true", help=says)
    says = QCoreApplication.translate("CommandLine", "print the recovery sheet")
    what.add_argument("--sheet", action="store_true", help=says)
    says = QCoreApplication.translate("CommandLine", "open with the recovery sheet and set a new passphrase")
    what.add_argument("--recover", action="store_true", help=says)
    says = QCoreApplication.translate("CommandLine", "a second folder with copies, to be locked as well")
    passphrase.add_argument("--to", type=named_path, metavar="FOLDER", help=says)


def _backup(asked: argparse.Namespace) -> int:
    from spasmjournal.keeping_command.copying import back_up

    return back_up(asked)


def _list(asked: argparse.Namespace) -> int:
    from spasmjournal.keeping_command.copying import list_copies

    return list_copies(asked)


def _restore(asked: argparse.Namespace) -> int:
    from spasmjournal.keeping_command.copying import put_back

    return put_back(asked)


def _check(asked: argparse.Namespace) -> int:
    from spasmjournal.keeping_command.checking import check

    return check(asked)


def _export(asked: argparse.Namespace) -> int:
    from spasmjournal.keeping_command.exchanging import export

    return export(asked)


def _import(asked: argparse.Namespace) -> int:
    from spasmjournal.keeping_command.exchanging import take_in

    return take_in(asked)


def _merge(asked: argparse.Namespace) -> int:
    from spasmjournal.keeping_command.exchanging import merge

    return merge(asked)


def _passphrase(asked: argparse.Namespace) -> int:
    from spasmjournal.keeping_command.locking import passphrase

    return passphrase(asked)
