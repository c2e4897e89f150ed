"""The body map in a window of its own."""

import pytest
from pytestqt.qtbot import QtBot

from spasmjournal.anatomy import Anatomy, load_anatomy
from spasmjournal.ui.body_map import BodyMap
from spasmjournal.ui.theme import PAPER


@pytest.fixture(scope="session")
def anatomy() -> Anatomy:
    return load_anatomy()


@pytest.fixture
def body_map(qtbot: QtBot, anatomy: Anatomy) -> BodyMap:
    widget = BodyMap(anatomy, PAPER)
    qtbot.addWidget(widget)
    widget.resize(860, 780)
    with qtbot.waitActive(widget):
        widget.show()
        widget.activateWindow()
    return widget
