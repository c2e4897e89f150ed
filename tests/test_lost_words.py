"""What was lost from a damaged journal is told in words, whatever it was."""

from datetime import date

import pytest

from spasmjournal.lost_words import lost_text, things_text
from spasmjournal.record.backup.salvaging import Lost
from spasmjournal.record.bookkeeping import Draft

FRIDAY, SUNDAY = date(2026, 11, 6), date(2026, 11, 8)
TABLES = {name for name in Draft.metadata.tables if name not in ("step", "image")}


def test_every_table_has_words_of_its_own() -> None:
    told = [things_text(table) for table in TABLES]
    assert len(set(told)) == len(told)
    assert all(text[0].isupper() and "_" not in text for text in told)


@pytest.mark.parametrize(
    ("lost", "text"),
    [
        (Lost("remedy_use", 3, is_exact=True), "Uses of remedies: 3 lost"),
        (Lost("remedy_use", 3, is_exact=False), "Uses of remedies: 3 lost at most"),
        (
            Lost("draft", None, is_exact=False),
            "Cards not saved yet: some may be lost; how many is not known",
        ),
        (
            Lost("spasm", 1200, True, after=FRIDAY, before=SUNDAY),
            "Spasms: 1,200 lost, between Fri 6 Nov 2026 and Sun 8 Nov 2026",
        ),
        (
            Lost("spasm", 2, True, after=SUNDAY, before=FRIDAY),
            "Spasms: 2 lost, between Fri 6 Nov 2026 and Sun 8 Nov 2026",
        ),
        (Lost("spasm", 2, True, after=SUNDAY, before=SUNDAY), "Spasms: 2 lost, of Sun 8 Nov 2026"),
        (Lost("check_in", 2, False, after=SUNDAY), "Check-ins: 2 lost at most, from Sun 8 Nov 2026 on"),
        (Lost("check_in", 2, True, before=SUNDAY), "Check-ins: 2 lost, up to Sun 8 Nov 2026"),
    ],
)
def test_how_much_and_of_which_days(lost: Lost, text: str) -> None:
    assert lost_text(lost) == text
