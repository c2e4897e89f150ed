"""The wheel over a field: it scrolls the page, also while the field has the keyboard."""

from collections.abc import Callable
from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QAbstractSpinBox,
    QApplication,
    QComboBox,
    QDateEdit,
    QLineEdit,
    QScrollArea,
    QSpinBox,
    QVBoxLayout,
    QWidget,
)
from pytestqt.qtbot import QtBot

from spasmjournal.i18n import to_qdate
from spasmjournal.record.answers import UseAnswer
from spasmjournal.record.journal import Journal
from spasmjournal.ui.controls.wheel_scrolls_page import WheelScrollsPage
from spasmjournal.ui.journal.filter_bar import OWN_DAYS
from spasmjournal.ui.journal.journal_page import JournalPage
from spasmjournal.ui.main_window import MainWindow
from spasmjournal.ui.pages import Place
from spasmjournal.ui.report.period_field import PeriodField
from tests.ui.conftest import SetClock

Turn = Callable[[QWidget], None]


def _spin_box() -> QSpinBox:
    made = QSpinBox()
    made.setValue(50)
    return made


def _combo_box() -> QComboBox:
    made = QComboBox()
    made.addItems(["one", "two", "three"])
    return made


def _day_edit() -> QDateEdit:
    return QDateEdit(to_qdate(date(2026, 11, 6)))


def _scrolling(qtbot: QtBot, field: QWidget) -> QScrollArea:
    area, body = QScrollArea(), QWidget()
    body.setMinimumHeight(2000)
    column = QVBoxLayout(body)
    column.addWidget(QLineEdit())
    column.addWidget(field)
    column.addStretch()
    area.setWidget(body)
    area.setWidgetResizable(True)
    area.resize(300, 200)
    qtbot.addWidget(area)
    with qtbot.waitActive(area):
        area.show()
        area.activateWindow()
    return area


def _shown(field: QWidget) -> str:
    return field.currentText() if isinstance(field, QComboBox) else field.property("text")


def _under(window: QWidget, field: QWidget) -> list[QWidget]:
    """What lies in the middle of a field, and what holds that."""
    spot = field.mapTo(window, field.rect().center())
    found, widget = [], window.childAt(spot)
    while widget is not None:
        found.append(widget)
        widget = widget.parentWidget()
    return found


@pytest.mark.parametrize("make", [_spin_box, _combo_box, _day_edit])
def test_the_wheel_scrolls_the_page_with_and_without_the_keyboard(
    qtbot: QtBot, turn_wheel: Turn, make: Callable[[], QWidget]
) -> None:
    field = make()
    WheelScrollsPage(field)
    area = _scrolling(qtbot, field)
    before, bar = _shown(field), area.verticalScrollBar()
    for focused in (False, True):
        bar.setValue(0)
        if focused:
            field.setFocus(Qt.FocusReason.TabFocusReason)
        turn_wheel(field)
        assert _shown(field) == before
        assert bar.value() > 0


def test_no_field_of_the_pages_takes_the_wheel_in_passing(
    qtbot: QtBot, turn_wheel: Turn, window: MainWindow, journal: Journal, clock: SetClock
) -> None:
    heat = next(remedy for remedy in journal.remedies() if remedy.name == "Heat")
    use_id = journal.use_remedy(UseAnswer(heat.id, clock()), clock())
    window.resize(1200, 1000)
    journal_page = window.go(Place.JOURNAL)
    assert isinstance(journal_page, JournalPage)
    journal_page.filter.span.setCurrentIndex(journal_page.filter.span.findData(OWN_DAYS))
    journal_page.filter.set_days(date(2026, 11, 1), date(2026, 11, 6))
    for place in Place:
        page = window.go(place)
        if place is Place.TODAY:
            window.today.correct_use(use_id)
        QApplication.processEvents()
        fields = [field for kind in (QComboBox, QAbstractSpinBox) for field in page.findChildren(kind)]
        fields = [field for field in fields if field.isVisible() and field.window() is window]
        assert place in (Place.CHARTS, Place.KEEPING) or fields
        for field in fields:
            assert field in _under(window, field)
            before = _shown(field)
            for focused in (window.navigation, field):
                focused.setFocus()
                turn_wheel(field)
                assert _shown(field) == before, field.accessibleName()


def test_a_day_is_kept_on_whatever_morning(qtbot: QtBot) -> None:
    field = PeriodField(date(2026, 11, 6))
    qtbot.addWidget(field)
    field.first.setDate(to_qdate(date(2026, 4, 24)))
    assert field.period().start == date(2026, 4, 24)
