"""The remedies of a chart, each with its mark; one of them can be brought forward."""

from collections.abc import Sequence
from typing import NamedTuple

from PySide6.QtCore import QPointF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QIcon, QPainter, QPainterPath, QPen, QPixmap
from PySide6.QtWidgets import QVBoxLayout, QWidget

from spasmjournal.look import Look, RemedyMark
from spasmjournal.ui.controls.chips import Chips
from spasmjournal.ui.controls.fold import Fold
from spasmjournal.ui.controls.labels import short
from spasmjournal.vocabulary import RemedyGroup

_IN_SIGHT = 8
_LETTERS = 22
_STROKE = 0.16
_SHARPNESS = 2
"""Pixels of an icon in one of the page: sharp on any screen."""


class Shown(NamedTuple):
    """A remedy with marks in a chart."""

    id: int
    name: str
    group: RemedyGroup


class ForwardChips(QWidget):
    """Chips with the marks of remedies; where there are many, the rest lies in a fold."""

    chosen = Signal()
    """The person brought a remedy forward, or let it go again."""

    def __init__(self) -> None:
        super().__init__()
        self._remedies: tuple[Shown, ...] = ()
        self.first = Chips[int](self.tr("Bring forward"))
        self.others = Chips[int](self.tr("Bring forward"))
        self.fold = Fold(self.tr("More remedies to bring forward"), self.tr("More remedies …"))
        self.fold.inside.addWidget(self.others)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.first)
        column.addWidget(self.fold)
        self.first.chosen.connect(lambda: self._chose(self.first, self.others))
        self.others.chosen.connect(lambda: self._chose(self.others, self.first))
        self.hide()

    @property
    def has_choice(self) -> bool:
        """Whether there are several remedies to tell apart."""
        return len(self._remedies) > 1

    def forward(self) -> Shown | None:
        """The remedy that is brought forward; None for none."""
        wanted = self.first.value() or self.others.value()
        return next((remedy for remedy in self._remedies if remedy.id == wanted), None)

    def pale(self) -> frozenset[int]:
        """The remedies that a colour does not tell from the one in front."""
        forward = self.forward()
        if forward is None:
            return frozenset()
        same = (remedy.id for remedy in self._remedies if remedy.group is forward.group)
        return frozenset(same) - {forward.id}

    def show_remedies(self, remedies: Sequence[Shown], look: Look) -> None:
        """Offer these; what was brought forward stays so if it is still there."""
        held = self.forward()
        self._remedies = tuple(remedies)
        for chips, offered in ((self.first, remedies[:_IN_SIGHT]), (self.others, remedies[_IN_SIGHT:])):
            chips.clear()
            for remedy in offered:
                made = chips.add(remedy.id, short(remedy.name, _LETTERS).replace("&&", "&"))
                made.setIcon(_icon(look.remedies[remedy.group], look))
                made.setIconSize(_icon_size(look))
                made.setToolTip(remedy.name)
            chips.choose(held.id if held is not None else None)
        self.fold.setVisible(len(remedies) > _IN_SIGHT)
        self.setVisible(self.has_choice)

    def _chose(self, chips: Chips[int], others: Chips[int]) -> None:
        others.choose()
        self.chosen.emit()


def _icon_size(look: Look) -> QSize:
    """Wider than the mark, so that the name keeps away from it."""
    side = round(look.text_points * 1.3)
    return QSize(round(1.5 * side), side)


def _icon(mark: RemedyMark, look: Look) -> QIcon:
    """A mark as the charts draw it; on a chosen chip in the colour of its words."""
    icon = QIcon()
    for colour, state in ((mark.colour, QIcon.State.Off), (look.on_accent, QIcon.State.On)):
        icon.addPixmap(_pixmap(mark.marker, colour, _icon_size(look)), QIcon.Mode.Normal, state)
    return icon


def _pixmap(marker: str, colour: str, size: QSize) -> QPixmap:
    pixmap = QPixmap(size * _SHARPNESS)
    pixmap.fill(Qt.GlobalColor.transparent)
    path = _path(marker)
    box = path.boundingRect()
    painter = QPainter(pixmap)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.translate(QPointF(pixmap.height() / 2, pixmap.height() / 2))
    scale = 0.8 * pixmap.height() / max(box.width(), box.height())
    painter.scale(scale, -scale)
    painter.translate(-box.center())
    painter.strokePath(path, QPen(QColor(colour), _STROKE * max(box.width(), box.height())))
    painter.fillPath(path, QColor(colour))
    painter.end()
    pixmap.setDevicePixelRatio(_SHARPNESS)
    return pixmap


def _path(marker: str) -> QPainterPath:
    """The outline of a marker of matplotlib's."""
    from matplotlib.markers import MarkerStyle

    style = MarkerStyle(marker)
    outline = style.get_path().transformed(style.get_transform())
    path = QPainterPath()
    for points, code in outline.iter_segments():
        ends = [QPointF(*pair) for pair in zip(points[::2].tolist(), points[1::2].tolist(), strict=True)]
        if code == outline.MOVETO:
            path.moveTo(ends[0])
        elif code == outline.LINETO:
            path.lineTo(ends[0])
        elif code == outline.CURVE3:
            path.quadTo(*ends)
        elif code == outline.CURVE4:
            path.cubicTo(*ends)
        else:
            path.closeSubpath()
    return path
