"""Safekeeping: how the journal is kept, and what keeps it from being lost or read."""

from random import SystemRandom
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QVBoxLayout, QWidget

from spasmjournal.anatomy import Anatomy
from spasmjournal.settings import Settings
from spasmjournal.ui.clock import Clock
from spasmjournal.ui.controls.labels import label
from spasmjournal.ui.controls.scrolled import scrolled
from spasmjournal.ui.keeping.copies_part import CopiesPart
from spasmjournal.ui.keeping.files_part import FilesPart
from spasmjournal.ui.keeping.other_copy_part import OtherCopyPart
from spasmjournal.ui.keeping.part import Part
from spasmjournal.ui.keeping.passphrase_part import PassphrasePart
from spasmjournal.ui.keeping.subject import Subject
from spasmjournal.ui.keeping.where_part import WherePart
from spasmjournal.ui.page import Page
from spasmjournal.ui.theme import Theme

if TYPE_CHECKING:
    from spasmjournal.record.journal import Journal

_ROOM = 16


class KeepingPage(Page):
    """Holds the parts one below the other; made-up entries need no keeping."""

    def __init__(self, theme: Theme, clock: Clock, settings: Settings, anatomy: Anatomy) -> None:
        super().__init__(theme, clock)
        self._settings = settings
        self.where = WherePart()
        self.passphrase = PassphrasePart(clock, settings, SystemRandom())
        self.copies = CopiesPart(settings, clock)
        self.other_copy = OtherCopyPart(clock, settings, anatomy)
        self.files = FilesPart(clock)
        self.parts: dict[Subject, Part] = {
            Subject.WHERE: self.where,
            Subject.PASSPHRASE: self.passphrase,
            Subject.COPIES: self.copies,
            Subject.OTHER_COPY: self.other_copy,
            Subject.FILES: self.files,
        }
        self.made_up = label(
            self.tr("These entries are made up, and gone when the program ends. Nothing here needs keeping.")
        )
        self._build()
        self.passphrase.lock_wanted.connect(self.lock_wanted)
        self.copies.damage_found.connect(self.damage_found)
        for part in self.parts.values():
            part.told.connect(self.told)
            part.rewriting_wanted.connect(self.rewriting_wanted)
            part.view_wanted.connect(self._bring_into_view)

    def show_journal(self, journal: "Journal | None") -> None:
        """Show another journal; nothing of the last one stays in view."""
        for part in self.parts.values():
            part.show_journal(journal)
        super().show_journal(journal)

    def refresh(self) -> None:
        """Have every part ask the journal."""
        journal = self.journal
        if journal is None:
            return
        self.made_up.setVisible(journal.is_made_up)
        for part in self.parts.values():
            part.setVisible(not journal.is_made_up)
            if not journal.is_made_up:
                part.refresh()

    def show_subject(self, subject: Subject) -> None:
        """Scroll to the part, once it has its place, and let Tab go on from there."""
        part = self.parts[subject]
        part.setFocus(Qt.FocusReason.OtherFocusReason)
        self._bring_into_view(part)

    def _bring_into_view(self, widget: QWidget) -> None:
        """Once it has its place; no more is scrolled than it takes."""
        QTimer.singleShot(0, self, lambda: self._area.ensureWidgetVisible(widget, 0, _ROOM))

    def _build(self) -> None:
        inside = QWidget()
        parts = QVBoxLayout(inside)
        parts.setContentsMargins(0, 0, 8, 0)
        parts.setSpacing(16)
        parts.addWidget(self.made_up)
        for part in self.parts.values():
            parts.addWidget(part)
        parts.addStretch()
        self._area = scrolled(inside)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 16, 8, 16)
        column.setSpacing(12)
        column.addWidget(label(self.tr("Safekeeping"), "title"))
        column.addWidget(self._area, 1)
