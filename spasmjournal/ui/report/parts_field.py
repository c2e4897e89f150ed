"""What follows page one, and how the pages name the person."""

from collections.abc import Mapping

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QCheckBox, QVBoxLayout, QWidget

from spasmjournal.report.parts import Naming, Parts, Section
from spasmjournal.ui.controls.chips import Chips


class SectionsField(QWidget):
    """A box for each section."""

    changed = Signal()
    """A section was ticked, or is not wanted any more."""

    def __init__(self) -> None:
        super().__init__()
        self.boxes: Mapping[Section, QCheckBox] = {
            section: QCheckBox(section_text(section)) for section in Section
        }
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        for section, box in self.boxes.items():
            box.setChecked(section in Parts().sections)
            box.toggled.connect(self.changed)
            column.addWidget(box)

    def ticked(self) -> frozenset[Section]:
        """The sections that are wanted."""
        return frozenset(section for section, box in self.boxes.items() if box.isChecked())


class NamingField(Chips[Naming]):
    """Whether the pages have the name, the initials, or neither."""

    def __init__(self) -> None:
        choices = ((naming, naming_text(naming)) for naming in Naming)
        super().__init__(self.tr("Name on the pages"), choices)
        self._naming = Naming.NAME
        self.choose(self._naming)
        self.chosen.connect(self._keep)

    def naming(self) -> Naming:
        """What is chosen; letting go of a chip keeps it."""
        return self.value() or self._naming

    def _keep(self) -> None:
        self._naming = self.naming()
        self.choose(self._naming)


def section_text(section: Section) -> str:
    """What a section is called."""
    return {
        Section.CHARTS: QCoreApplication.translate("Report", "Charts"),
        Section.WHEN: QCoreApplication.translate("Report", "Hours and weekdays"),
        Section.SPASMS: QCoreApplication.translate("Report", "List of spasms and remedies"),
        Section.CHECK_INS: QCoreApplication.translate("Report", "Days as a whole"),
        Section.METHOD: QCoreApplication.translate("Report", "How it was reckoned"),
    }[section]


def naming_text(naming: Naming) -> str:
    """How the pages may name the person."""
    return {
        Naming.NAME: QCoreApplication.translate("Report", "Name"),
        Naming.INITIALS: QCoreApplication.translate("Report", "Initials"),
        Naming.NONE: QCoreApplication.translate("Report", "No name"),
    }[naming]
