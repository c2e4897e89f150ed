"""The order of the Tab key: as one reads, also where parts were added later."""

from collections.abc import Iterator

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLayout, QScrollArea, QWidget


def tab_as_one_reads(root: QWidget) -> None:
    """Let Tab go through what can have the keyboard in `root` in the order of its layouts."""
    stops = [widget for widget in _in_order(root) if widget.focusPolicy() != Qt.FocusPolicy.NoFocus]
    # Each right after the first, from the last one on: Qt leaves a pair alone that is in order in the
    # ring of a card without a window, and such a ring is cut open at the card, not at its first stop.
    for stop in reversed(stops[1:]):
        QWidget.setTabOrder(stops[0], stop)


def _in_order(widget: QWidget) -> Iterator[QWidget]:
    yield widget
    if isinstance(widget, QScrollArea):
        if (inside := widget.widget()) is not None:
            yield from _in_order(inside)
    elif (layout := widget.layout()) is not None:
        yield from _in_layout(layout)


def _in_layout(layout: QLayout) -> Iterator[QWidget]:
    for number in range(layout.count()):
        item = layout.itemAt(number)
        if item is None:
            continue
        if (inner := item.layout()) is not None:
            yield from _in_layout(inner)
        elif (widget := item.widget()) is not None:
            yield from _in_order(widget)
