"""The program's own sign, with the number of what waits on it."""

from PySide6.QtCore import QByteArray, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QIcon, QPainter, QPen, QPixmap
from PySide6.QtSvg import QSvgRenderer

from spasmjournal.i18n import number_text
from spasmjournal.look import Look
from spasmjournal.paths import resource

_SIZES = (16, 22, 24, 32, 48, 64, 128)
_ROUND = 0.22
_BADGE = 0.68
"""The height of the badge, of the icon's; smaller, its number could not be read on a panel."""
_EDGE = 0.06
_MOST = 9


def journal_icon(look: Look, count: int = 0) -> QIcon:
    """The sign on a tile of its own, which is seen on light and on dark panels; a number where some wait."""
    icon = QIcon()
    for size in _SIZES:
        icon.addPixmap(_drawn(look, count, size))
    return icon


def _drawn(look: Look, count: int, size: int) -> QPixmap:
    picture = QPixmap(size, size)
    picture.fill(Qt.GlobalColor.transparent)
    painter = QPainter(picture)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(look.accent))
    painter.drawRoundedRect(QRectF(0, 0, size, size), size * _ROUND, size * _ROUND)
    drawn = resource("icons/journal.svg").read_text(encoding="utf-8").replace("currentColor", look.on_accent)
    QSvgRenderer(QByteArray(drawn.encode())).render(painter, QRectF(0, 0, size, size))
    if count:
        _draw_badge(painter, look, count, size)
    painter.end()
    return picture


def _draw_badge(painter: QPainter, look: Look, count: int, size: int) -> None:
    text = number_text(count) if count <= _MOST else f"{number_text(_MOST)}+"
    height = size * _BADGE
    width = height if len(text) == 1 else size * 0.9
    box = QRectF(size - width, size - height, width, height)
    painter.setBrush(QColor(look.accent))
    edge = size * _EDGE
    painter.drawRoundedRect(box.adjusted(-edge, -edge, edge, edge), height / 2 + edge, height / 2 + edge)
    painter.setBrush(QColor(look.paper))
    painter.drawRoundedRect(box, height / 2, height / 2)
    font = QFont(look.font)
    font.setBold(True)
    font.setPixelSize(round(height * 0.82))
    painter.setFont(font)
    painter.setPen(QPen(QColor(look.ink)))
    painter.drawText(box, Qt.AlignmentFlag.AlignCenter, text)
