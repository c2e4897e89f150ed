"""The mirror is one choice for every map, and is kept."""

from collections.abc import Callable

from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from spasmjournal.record.journal import Journal
from spasmjournal.settings import Settings
from spasmjournal.ui.charts.charts_page import ChartsPage
from spasmjournal.ui.main_window import MainWindow
from spasmjournal.ui.pages import Place


def test_turning_one_map_over_turns_the_others(
    qtbot: QtBot, window: MainWindow, journal: Journal, settings: Settings, click: Callable[[QWidget], None]
) -> None:
    click(window.today.body_map.bar.mirror)
    assert settings.mirrored
    charts = window.go(Place.CHARTS)
    assert isinstance(charts, ChartsPage)
    qtbot.waitUntil(lambda: charts.is_settled, timeout=20_000)
    assert charts.board is not None
    mirror = charts.board.where.map.bar.mirror
    assert mirror.isChecked()
    click(mirror)
    assert not window.today.body_map.bar.mirror.isChecked()
    assert not settings.mirrored
