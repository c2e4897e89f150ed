"""Entries as plain text, to be copied into a letter or a message."""

from collections.abc import Iterable

from PySide6.QtCore import QCoreApplication

from spasmjournal.anatomy import Anatomy
from spasmjournal.observation import Entry
from spasmjournal.ui.journal.entry_text import describe, level_text, when_text


def plain_text(entries: Iterable[Entry], anatomy: Anatomy) -> str:
    """The entries one below the other, in the order given, each with all that it tells."""
    return "\n\n".join(_lines(entry, anatomy) for entry in entries) + "\n"


def _lines(entry: Entry, anatomy: Anatomy) -> str:
    texts = describe(entry, anatomy)
    head = QCoreApplication.translate("Entry", "{when}: {what}").format(
        when=when_text(entry), what=texts.title
    )
    facts = " · ".join(part for part in (level_text(entry), texts.facts, *texts.marks) if part)
    tried = texts.tried
    if tried and entry.spasm is not None:
        tried = QCoreApplication.translate("Entry", "Tried: {remedies}").format(remedies=tried)
    return "\n".join(line for line in (head, facts, tried, texts.note.strip()) if line)
