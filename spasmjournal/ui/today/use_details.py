"""What is told about a use of a remedy more seldom: how long, how exactly, and what came of it later."""

from typing import Any

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QGridLayout, QLineEdit

from spasmjournal.record.answers import UseAnswer
from spasmjournal.ui.controls.chips import Chips
from spasmjournal.ui.controls.fold import Fold
from spasmjournal.ui.controls.labels import button, label
from spasmjournal.ui.controls.text_fields import NumberField
from spasmjournal.ui.today.asked_chips import yes_and_no

_A_DAY, _A_MONTH = 24 * 60, 31 * 24 * 60


class UseDetails(Fold):
    """Asks what it can, requires nothing; it opens by itself where something was told."""

    changed = Signal()

    def __init__(self, use: UseAnswer, name: str) -> None:
        super().__init__(name, QCoreApplication.translate("UseDetails", "More …"))
        self._use = use
        self.minutes = NumberField(self.tr("How many minutes"), self.tr("min"), _A_DAY)
        self.recipe = _line(self.tr("How exactly"))
        self.recipe.setPlaceholderText(self.tr("how warm, how strong, which stretch"))
        self.eased = NumberField(self.tr("Eased after how many minutes"), self.tr("min"), _A_MONTH)
        self.not_eased = button(self.tr("Not eased yet"), "chip")
        self.not_eased.setCheckable(True)
        self.worse = Chips(self.tr("Worse at once"), yes_and_no())
        self.worse_next_day = Chips(self.tr("Worse the next day"), yes_and_no())
        self.side_effects = _line(self.tr("Side effects"))
        self.cost = _line(self.tr("Cost"))
        self._build()
        self._show()
        self._wire()

    def told(self) -> dict[str, Any]:
        """The fields of a `UseAnswer` that are asked for here."""
        known = self._use.not_eased
        return {
            "minutes": self.minutes.number(),
            "recipe": self.recipe.text(),
            "eased_minutes": self.eased.number(),
            "not_eased": True if self.not_eased.isChecked() else None if known else known,
            "worse": self.worse.value(),
            "worse_next_day": self.worse_next_day.value(),
            "side_effects": self.side_effects.text(),
            "cost": self.cost.text(),
        }

    def _build(self) -> None:
        grid = QGridLayout()
        for column in (0, 1):
            grid.setColumnStretch(column, 1)
        for row, (question, field) in enumerate(
            (
                (self.tr("For how long?"), self.minutes),
                (self.tr("Eased after"), self.eased),
                ("", self.not_eased),
                (self.tr("Worse at once?"), self.worse),
                (self.tr("Worse the next day?"), self.worse_next_day),
            )
        ):
            grid.addWidget(label(question, "muted"), row, 0)
            grid.addWidget(field, row, 1)
        grid.setAlignment(self.not_eased, Qt.AlignmentFlag.AlignLeft)
        for question, line in (
            (self.tr("How exactly?"), self.recipe),
            (self.tr("Side effects"), self.side_effects),
            (self.tr("Cost"), self.cost),
        ):
            self.inside.addWidget(label(question, "muted"))
            self.inside.addWidget(line)
            if line is self.recipe:
                self.inside.addLayout(grid)

    def _show(self) -> None:
        use = self._use
        self.minutes.show_number(use.minutes)
        self.recipe.setText(use.recipe)
        self.eased.show_number(use.eased_minutes)
        self.not_eased.setChecked(bool(use.not_eased))
        self.worse.choose(use.worse)
        self.worse_next_day.choose(use.worse_next_day)
        self.side_effects.setText(use.side_effects)
        self.cost.setText(use.cost)
        self.open(wanted=any(value not in (None, "") for value in self.told().values()))

    def _wire(self) -> None:
        for line in (self.recipe, self.side_effects, self.cost):
            line.textChanged.connect(self.changed)
        for chips in (self.worse, self.worse_next_day):
            chips.chosen.connect(self.changed)
        self.minutes.changed.connect(self.changed)
        self.eased.changed.connect(self._eased_told)
        self.not_eased.clicked.connect(self._not_eased_told)

    def _eased_told(self) -> None:
        if self.eased.number() is not None:
            self.not_eased.setChecked(False)
        self.changed.emit()

    def _not_eased_told(self) -> None:
        if self.not_eased.isChecked():
            self.eased.show_number(None)
        self.changed.emit()


def _line(name: str) -> QLineEdit:
    made = QLineEdit()
    made.setAccessibleName(name)
    return made
