"""Notes of a period, of which the person decides one by one whether they are handed over."""

from collections.abc import Iterable, Sequence
from datetime import datetime
from typing import NamedTuple

from spasmjournal.observation import EntryKey, SeenSpasm, SeenUse, Sort
from spasmjournal.wording import places_text, remedy_text


class Noted(NamedTuple):
    """A note of an entry: of a spasm with its places, or of a use of a remedy."""

    key: EntryKey
    began: datetime
    about: tuple[str, ...] | SeenUse
    note: str

    @property
    def about_text(self) -> str:
        """What it is about: the places of the spasm, or the remedy."""
        if isinstance(self.about, SeenUse):
            return remedy_text(self.about.remedy, self.about.group, own=self.about.own)
        return places_text(self.about)


def notes_of(
    spasms: Iterable[tuple[SeenSpasm, tuple[str, ...]]], uses: Sequence[SeenUse]
) -> tuple[Noted, ...]:
    """The notes of spasms, each with the names of its places, and of uses, newest first."""
    found = [
        Noted(EntryKey(Sort.SPASM, spasm.id), spasm.began, places, spasm.note)
        for spasm, places in spasms
        if spasm.note.strip()
    ]
    found += [Noted(EntryKey(Sort.USE, use.id), use.began, use, use.note) for use in uses if use.note.strip()]
    return tuple(sorted(found, key=lambda noted: (noted.began, noted.key), reverse=True))
