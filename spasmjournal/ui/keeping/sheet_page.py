"""The recovery sheet on paper: one page, black on white, that says by itself what it is for."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from PySide6.QtCore import QCoreApplication, QRectF
from PySide6.QtGui import (
    QFont,
    QFontDatabase,
    QPagedPaintDevice,
    QPageLayout,
    QPageSize,
    QPainter,
    QPen,
)

from spasmjournal.i18n import day_text, number_text
from spasmjournal.look import Look
from spasmjournal.report.grey import in_grey
from spasmjournal.report.sheet import MARGIN, Sheet, larger
from spasmjournal.report.typography import MM, PT, Align, Face, Words

_ROWS = 7
_GROUP_POINTS = 24
_ROW = 13 * MM
_PAD = 7 * MM
_BESIDE_NUMBER = 4 * MM
_TEXT_PERCENT = 125


@dataclass(frozen=True)
class SheetPage:
    """What stands on the page: the name of the journal file, the day, and the groups."""

    name: str
    day: date
    groups: Sequence[str]
    look: Look

    def print_on(self, device: QPagedPaintDevice) -> bool:
        """Print it on a device, upright; whether it was printed."""
        device.setPageOrientation(QPageLayout.Orientation.Portrait)
        layout = device.pageLayout()
        layout.setMode(QPageLayout.Mode.FullPageMode)
        device.setPageLayout(layout)
        painter = QPainter()
        if not painter.begin(device):
            return False
        self.paint(painter, layout.pageSize(), device.width())
        return painter.end()

    def paint(self, painter: QPainter, paper: QPageSize, width: float) -> None:
        """Paint it so that the paper is `width` units of the painter wide."""
        sheet = Sheet.of(paper, larger(in_grey(self.look), _TEXT_PERCENT))
        painter.save()
        scale = width / sheet.paper_width
        painter.scale(scale, scale)
        painter.translate(MARGIN, MARGIN)
        y = self._paint_head(painter, sheet)
        y = self._paint_groups(painter, sheet, y)
        self._paint_words(painter, sheet, y)
        painter.restore()

    def _paint_head(self, painter: QPainter, sheet: Sheet) -> float:
        title = QCoreApplication.translate("RecoverySheet", "Recovery sheet")
        about = QCoreApplication.translate(
            "RecoverySheet", "Spasm Journal · opens the journal “{name}” · {day}"
        ).format(name=self.name, day=day_text(self.day))
        y = _written(painter, Words(title, sheet.faces.title, sheet.width), 0)
        return _written(painter, Words(about, sheet.faces.text, sheet.width), y + 1 * MM) + 6 * MM

    def _paint_groups(self, painter: QPainter, sheet: Sheet, top: float) -> float:
        height = _ROWS * _ROW + 2 * _PAD
        painter.setPen(QPen(sheet.faces.text.colour, 1 * PT))
        painter.drawRoundedRect(QRectF(0, top, sheet.width, height), 3 * MM, 3 * MM)
        face, number = _fixed(sheet, _GROUP_POINTS), sheet.faces.text
        column, beside = sheet.width / 2, number.width("14") + _BESIDE_NUMBER
        left = (column - beside - face.width(max(self.groups, key=face.width, default=""))) / 2
        for place, group in enumerate(self.groups):
            x = (place // _ROWS) * column + left
            y = top + _PAD + (place % _ROWS) * _ROW + (_ROW - face.line) / 2
            words = Words(number_text(place + 1), number, beside - _BESIDE_NUMBER, Align.RIGHT)
            words.paint(painter, x, y + face.baseline - number.baseline)
            Words(group, face, column).paint(painter, x + beside, y)
        return top + height + 8 * MM

    def _paint_words(self, painter: QPainter, sheet: Sheet, top: float) -> None:
        y = _written(painter, Words(_use_title(), sheet.faces.heading, sheet.width), top) + 1 * MM
        indent = sheet.faces.text.width("3.") + 3 * MM
        for number, step in enumerate(_steps(), start=1):
            Words(f"{number_text(number)}.", sheet.faces.text, indent).paint(painter, 0, y)
            words = Words(step, sheet.faces.text, sheet.width - indent)
            words.paint(painter, indent, y)
            y += words.height + 2 * MM
        y = _written(painter, Words(_place_title(), sheet.faces.heading, sheet.width), y + 4 * MM) + 1 * MM
        _written(painter, Words(_place(), sheet.faces.text, sheet.width), y)


def _written(painter: QPainter, words: Words, y: float) -> float:
    words.paint(painter, 0, y)
    return y + words.height


def _fixed(sheet: Sheet, points: float) -> Face:
    font = QFont(QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont).family())
    font.setPixelSize(round(points * PT))
    font.setWeight(QFont.Weight.DemiBold)
    font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    return Face.of(font, sheet.look.ink)


def _use_title() -> str:
    return QCoreApplication.translate("RecoverySheet", "When the passphrase is forgotten, or does not help")


def _steps() -> tuple[str, str, str]:
    return (
        QCoreApplication.translate(
            "RecoverySheet",
            "Open the journal. Where it asks for the passphrase, choose “Use the recovery sheet”.",
        ),
        QCoreApplication.translate(
            "RecoverySheet",
            "Type the groups in their order, without their numbers. Small letters and spaces do not matter.",
        ),
        QCoreApplication.translate(
            "RecoverySheet", "Set a new passphrase when the program offers it. This sheet stays good."
        ),
    )


def _place_title() -> str:
    return QCoreApplication.translate("RecoverySheet", "Where to keep it")


def _place() -> str:
    return QCoreApplication.translate(
        "RecoverySheet",
        "Keep it in a safe place away from the computer, for example with your certificates. Whoever has"
        " this sheet and the journal can read all of it. If sheet and passphrase are lost, nobody can help.",
    )
