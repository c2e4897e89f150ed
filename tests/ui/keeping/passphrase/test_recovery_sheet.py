"""The recovery sheet on the page: shown, printed, asked back once, and out of sight again."""

import re
from collections.abc import Callable, Sequence
from datetime import date
from functools import partial
from pathlib import Path

import pytest
from PySide6.QtCore import QMargins, QPoint, QRect, Qt
from PySide6.QtGui import QColor, QImage, QPageSize, QPainter
from PySide6.QtPrintSupport import QPrintDialog
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from spasmjournal.record.vault.data_key import DataKey
from spasmjournal.record.vault.recovery_sheet import groups_of
from spasmjournal.ui.keeping.sheet_page import SheetPage
from spasmjournal.ui.keeping.sheet_panel import SheetPanel
from spasmjournal.ui.main_window import MainWindow
from spasmjournal.ui.pages import Place
from spasmjournal.ui.theme import print_look
from tests.record.vault.planted import PASSPHRASE
from tests.ui.keeping.passphrase.passphrases import part_of, unlock

Click = Callable[[QWidget], None]
MARGIN_MM = 15


@pytest.fixture
def panel(locked: MainWindow) -> SheetPanel:
    return part_of(locked).locked.sheet


def test_it_is_shown_with_numbers_and_hidden_again(panel: SheetPanel, key: DataKey, click: Click) -> None:
    assert not panel.view.isVisible()
    click(panel.show_sheet)
    assert panel.view.isVisible()
    assert [group.text() for group in panel.view.groups] == list(groups_of(key))
    first = panel.view.groups[0]
    assert first.accessibleName() == f"Group 1: {' '.join(first.text())}"
    click(panel.show_sheet)
    assert not panel.view.isVisible()
    assert panel.view.groups == []


def test_it_is_out_of_sight_when_one_comes_back(locked: MainWindow, panel: SheetPanel, click: Click) -> None:
    click(panel.show_sheet)
    locked.go(Place.TODAY)
    locked.go(Place.KEEPING)
    assert not panel.view.isVisible()
    assert panel.view.groups == []


def test_it_is_asked_back_once_and_never_again(
    qtbot: QtBot, locked: MainWindow, panel: SheetPanel, key: DataKey, click: Click
) -> None:
    click(panel.show_sheet)
    click(panel.check)
    assert not panel.view.isVisible()
    groups = groups_of(key)
    for number, field in panel.asked.fields.items():
        field.setText(groups[number - 1].lower())
    click(panel.asked.compare)
    assert locked.journal is not None
    assert locked.journal.sheet_is_checked()
    assert "right" in locked.notice.text.text()
    assert "was checked" in panel.state.text()
    assert not panel.check.isVisible()
    locked.lock()
    unlock(qtbot, locked, PASSPHRASE)
    assert "was checked" in panel.state.text()
    assert not panel.check.isVisible()


def test_once_it_is_on_paper_it_is_shown_to_who_knows_the_passphrase(
    qtbot: QtBot, locked: MainWindow, panel: SheetPanel, click: Click
) -> None:
    assert locked.journal is not None
    locked.journal.keep_sheet_checked()
    click(panel.show_sheet)
    assert panel.who.present.key.passphrase.hasFocus()
    qtbot.keyClicks(panel.who.present.key.passphrase, "another")
    click(panel.who.go_on)
    qtbot.waitUntil(panel.who.present.trouble.isVisible, timeout=10_000)
    assert panel.view.groups == []
    qtbot.keyClicks(panel.who.present.key.passphrase, PASSPHRASE)
    click(panel.who.go_on)
    qtbot.waitUntil(panel.view.isVisible, timeout=10_000)
    assert not panel.who.isVisible()


def test_without_the_passphrase_it_is_not_printed_either(
    locked: MainWindow, panel: SheetPanel, click: Click
) -> None:
    assert locked.journal is not None
    locked.journal.keep_sheet_checked()
    click(panel.print)
    assert panel.who.isVisible()
    assert not panel.findChildren(QPrintDialog)
    click(panel.who.leave)
    assert panel.print.isVisible()
    assert panel.show_sheet.hasFocus()


def test_the_keyboard_goes_through_the_groups(locked: MainWindow, panel: SheetPanel, click: Click) -> None:
    click(panel.check)
    stops = [*panel.asked.fields.values(), panel.asked.compare, panel.asked.later]
    for stop in stops:
        assert locked.focusWidget() is stop
        QTest.keyClick(stop, Qt.Key.Key_Tab)


def test_what_is_opened_comes_into_view(
    qtbot: QtBot, locked: MainWindow, panel: SheetPanel, click: Click
) -> None:
    locked.theme.set_text_percent(200)
    locked.resize(1024, 700)
    view = part_of(locked).locked
    for opens, opened in (
        (panel.show_sheet, panel.view),
        (panel.check, panel.asked),
        (view.change_open, view.change.present),
    ):
        click(opens)
        qtbot.waitUntil(partial(_is_whole, opened))


def test_it_can_be_checked_later(locked: MainWindow, panel: SheetPanel, click: Click) -> None:
    click(panel.check)
    click(panel.asked.later)
    assert not panel.asked.isVisible()
    assert panel.check.isVisible()
    assert "not yet checked" in panel.state.text()
    assert locked.journal is not None
    assert not locked.journal.sheet_is_checked()


def test_it_is_printed_where_the_person_wants(
    locked: MainWindow, panel: SheetPanel, tmp_path: Path, click: Click
) -> None:
    click(panel.print)
    dialog = panel.findChild(QPrintDialog)
    assert isinstance(dialog, QPrintDialog)
    dialog.printer().setOutputFileName(str(tmp_path / "printed.pdf"))
    dialog.accepted.emit(dialog.printer())
    printed = (tmp_path / "printed.pdf").read_bytes()
    assert len(re.findall(rb"/Type /Page\b", printed)) == 1
    assert "on its way" in locked.notice.text.text()
    dialog.reject()


def test_what_was_locked_meanwhile_is_not_printed(
    locked: MainWindow, panel: SheetPanel, tmp_path: Path, click: Click
) -> None:
    click(panel.print)
    dialog = panel.findChild(QPrintDialog)
    assert isinstance(dialog, QPrintDialog)
    dialog.printer().setOutputFileName(str(tmp_path / "printed.pdf"))
    locked.lock()
    dialog.accepted.emit(dialog.printer())
    assert not (tmp_path / "printed.pdf").exists()
    dialog.reject()


@pytest.mark.parametrize("paper", [QPageSize.PageSizeId.A4, QPageSize.PageSizeId.Letter])
@pytest.mark.parametrize("name", ["mine.spasmjournal", f"{'a long name ' * 15}.spasmjournal"])
def test_the_page_is_dark_on_white_and_holds_all_within_its_margins(
    paper: QPageSize.PageSizeId, name: str
) -> None:
    picture = painted(name, groups_of(DataKey(bytes(range(32)))), QPageSize(paper))
    box = _inked(picture)
    margin = round(MARGIN_MM * picture.width() / QPageSize(paper).size(QPageSize.Unit.Millimeter).width()) - 2
    inside = picture.rect().marginsRemoved(QMargins(margin, margin, margin, margin))
    assert inside.contains(box)
    assert box.height() < inside.height()
    colours = {picture.pixel(x, y) for x in range(box.left(), box.right()) for y in range(0, box.bottom(), 9)}
    assert all(max(channels) - min(channels) <= 8 for channels in map(_channels, colours))


def test_every_group_is_on_the_page() -> None:
    """Without one of them, the picture is another."""
    groups = groups_of(DataKey(bytes(range(32))))
    paper = QPageSize(QPageSize.PageSizeId.A4)
    whole = painted("mine", groups, paper)
    for place in range(len(groups)):
        assert painted("mine", [*groups[:place], "", *groups[place + 1 :]], paper) != whole


@pytest.mark.qt_log_ignore("QPainter::begin", extend=True)
def test_a_printer_that_takes_nothing_is_told_of(
    locked: MainWindow, panel: SheetPanel, tmp_path: Path, click: Click
) -> None:
    click(panel.print)
    dialog = panel.findChild(QPrintDialog)
    assert isinstance(dialog, QPrintDialog)
    dialog.printer().setOutputFileName(str(tmp_path / "missing" / "printed.pdf"))
    dialog.accepted.emit(dialog.printer())
    assert "did not take" in locked.notice.text.text()
    dialog.reject()


def _is_whole(part: QWidget) -> bool:
    return part.visibleRegion().boundingRect() == part.rect()


def _channels(pixel: int) -> tuple[int, int, int]:
    colour = QColor(pixel)
    return colour.red(), colour.green(), colour.blue()


def painted(name: str, groups: Sequence[str], paper: QPageSize) -> QImage:
    size = paper.sizePixels(72)
    picture = QImage(size, QImage.Format.Format_RGB32)
    picture.fill(Qt.GlobalColor.white)
    painter = QPainter(picture)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    SheetPage(name, date(2026, 11, 6), groups, print_look()).paint(painter, paper, size.width())
    painter.end()
    return picture


def _inked(picture: QImage) -> QRect:
    """The least rectangle that holds all that is dark."""
    wide, high = range(picture.width()), range(picture.height())
    dark = {(x, y) for y in high for x in wide if QColor(picture.pixel(x, y)).lightness() < 128}
    xs, ys = [x for x, _ in dark], [y for _, y in dark]
    return QRect(QPoint(min(xs), min(ys)), QPoint(max(xs), max(ys)))
