"""The lists that are wanted besides page one, in their order."""

from spasmjournal.report.contents import ReportContents
from spasmjournal.report.entry_tables import check_in_table, note_table, spasm_table, use_table
from spasmjournal.report.parts import Section
from spasmjournal.report.table_text import TableText


def told_tables(contents: ReportContents) -> list[TableText]:
    """The tables of entries that have rows."""
    wanted = contents.parts.sections
    tables = []
    if Section.SPASMS in wanted:
        tables += [spasm_table(contents), use_table(contents)]
    if Section.CHECK_INS in wanted:
        tables.append(check_in_table(contents))
    tables.append(note_table(contents))
    return [table for table in tables if table.rows]
