"""The card of a chart: how it is reckoned, its table, and the chart as a file or on the clipboard."""

from datetime import datetime
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFileDialog
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from spasmjournal.charts.chart import Cell, Table
from spasmjournal.record.journal import Journal
from spasmjournal.ui.charts.charts_page import ChartsPage
from spasmjournal.ui.charts.number_table import NumberModel, NumberTable
from spasmjournal.ui.charts.saving import FileKind
from spasmjournal.ui.charts.where import Shown
from spasmjournal.vocabulary import RemedyGroup
from tests.ui.charts.conftest import OpenPage, Settle
from tests.ui.charts.entries import card, record

LEFT = Qt.MouseButton.LeftButton
BEGINS = {FileKind.PNG: b"\x89PNG", FileKind.SVG: b"<?xml", FileKind.PDF: b"%PDF"}
UP, DOWN = Qt.SortOrder.AscendingOrder, Qt.SortOrder.DescendingOrder


def table() -> Table:
    rows = (("Heat", 9.0), ("Cream", None), ("Bath\tand\nmore", 10.0), ("Tea", -1.0))
    return Table(
        ("Remedy", "Points"),
        tuple(
            (Cell(name, name.casefold()), Cell("–" if number is None else f"{number:g}", number))
            for name, number in rows
        ),
    )


def column(model: NumberModel, number: int) -> list[object]:
    return [model.index(row, number).data() for row in range(model.rowCount())]


@pytest.fixture
def page(open_page: OpenPage, journal: Journal, now: datetime) -> ChartsPage:
    for days_ago in range(1, 7):
        record(journal, now, days_ago, RemedyGroup.HEAT, 4)
        record(journal, now, days_ago + 1, RemedyGroup.WAITED, 6)
    return open_page()


def test_the_method_is_folded_away_until_it_is_wanted(page: ChartsPage, qtbot: QtBot) -> None:
    relief = card(page)
    assert relief.reckoned.toggle.text() == "How is this reckoned?"
    before = relief.reckoned.is_open
    qtbot.mouseClick(relief.reckoned.toggle, LEFT)
    assert (before, relief.reckoned.is_open) == (False, True)
    assert relief.method.startswith("Each mark is one use")


def test_the_table_takes_the_place_of_the_picture(page: ChartsPage, settle: Settle, qtbot: QtBot) -> None:
    relief = card(page)
    assert (relief.canvas.isVisible(), relief.table.isVisible()) == (True, False)
    qtbot.mouseClick(relief.table_shown, LEFT)
    assert (relief.canvas.isVisible(), relief.table.isVisible()) == (False, True)
    assert not relief.forward.isVisible()
    model = relief.table.numbers
    assert column(model, 0) == ["Waited it out", "Heat"]
    assert column(model, 1) == ["6", "6"]
    qtbot.mouseClick(relief.table_shown, LEFT)
    settle(page)
    assert (relief.canvas.isVisible(), relief.table.isVisible()) == (True, False)


def test_what_cannot_be_said_stands_last_both_ways() -> None:
    model = NumberModel()
    model.show_table(table())
    model.sort(1, UP)
    assert column(model, 0) == ["Tea", "Heat", "Bath\tand\nmore", "Cream"]
    model.sort(1, DOWN)
    assert column(model, 0) == ["Bath\tand\nmore", "Heat", "Tea", "Cream"]
    model.sort(0, UP)
    assert column(model, 1) == ["10", "–", "9", "-1"]


def test_the_model_is_sound(qtmodeltester: ModelTester) -> None:
    model = NumberModel()
    model.show_table(table())
    qtmodeltester.check(model)
    model.sort(1, DOWN)
    qtmodeltester.check(model)


def test_sorting_keeps_what_is_chosen(qtbot: QtBot) -> None:
    view = NumberTable("Numbers")
    qtbot.addWidget(view)
    view.show_table(table())
    view.setCurrentIndex(view.numbers.index(3, 0))
    view.sortByColumn(1, UP)
    assert view.currentIndex().row() == 0
    assert view.currentIndex().data() == "Tea"


def test_numbers_are_copied_with_their_heads(qtbot: QtBot) -> None:
    view = NumberTable("Numbers")
    qtbot.addWidget(view)
    view.show_table(table())
    clipboard = QGuiApplication.clipboard()
    QTest.keyClick(view, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert clipboard.text() == "Remedy\tPoints\nHeat\t9\nCream\t–\nBath and more\t10\nTea\t-1"
    view.selectRow(3)
    with qtbot.waitSignal(view.copied):
        QTest.keyClick(view, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert clipboard.text() == "Remedy\tPoints\nTea\t-1"


@pytest.mark.parametrize("kind", FileKind)
def test_a_chart_is_saved_as_a_file(
    page: ChartsPage, settle: Settle, qtbot: QtBot, tmp_path: Path, kind: FileKind
) -> None:
    relief = card(page)
    action = relief.menu.actions()[list(FileKind).index(kind)]
    action.trigger()
    dialog = page.findChild(QFileDialog)
    assert dialog is not None
    (suggested,) = dialog.selectedFiles()
    assert "2026-08-08 – 2026-11-06" in suggested
    assert suggested.endswith(f".{kind}")
    path = tmp_path / f"chart.{kind}"
    with qtbot.waitSignal(page.told, timeout=20_000) as told:
        dialog.selectFile(str(path))
        dialog.accept()
    assert told.args == [f"The chart is in {path}"]
    assert path.read_bytes().startswith(BEGINS[kind])


def test_a_file_that_cannot_be_written_is_told_of(page: ChartsPage, qtbot: QtBot, tmp_path: Path) -> None:
    card(page).menu.actions()[0].trigger()
    dialog = page.findChild(QFileDialog)
    assert dialog is not None
    with qtbot.waitSignal(page.told, timeout=20_000) as told:
        dialog.fileSelected.emit(str(tmp_path / "nowhere" / "chart.png"))
    dialog.close()
    assert "cannot be written" in told.args[0]


def test_a_chart_and_its_numbers_go_to_the_clipboard(page: ChartsPage, qtbot: QtBot) -> None:
    relief = card(page)
    picture, numbers = relief.menu.actions()[-2:]
    with qtbot.waitSignal(page.told, timeout=20_000) as told:
        picture.trigger()
    assert told.args == ["Copied the chart as a picture."]
    assert QGuiApplication.clipboard().image().width() > 1000
    with qtbot.waitSignal(page.told) as told:
        numbers.trigger()
    assert told.args == ["Copied the numbers."]
    assert QGuiApplication.clipboard().text().splitlines()[1].startswith("Waited it out\t6\t6")


def test_the_map_has_a_table_too(page: ChartsPage, qtbot: QtBot) -> None:
    assert page.board is not None
    where = page.board.where
    qtbot.mouseClick(where.table_shown, LEFT)
    assert (where.map.isVisible(), where.table.isVisible()) == (False, True)
    assert column(where.table.numbers, 0) == ["Left calf, inner half"]
    assert column(where.table.numbers, 1) == ["12"]
    qtbot.mouseClick(where.shown.button(Shown.COMPARED), LEFT)
    heads = [where.table.numbers.headerData(n, Qt.Orientation.Horizontal) for n in range(6)]
    assert heads[1:3] == ["Spasms before", "Spasms now"]
    assert column(where.table.numbers, 2) == ["12"]
