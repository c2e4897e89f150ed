"""The calendar of the year, gone through with the mouse and the keys."""

from collections.abc import Callable
from datetime import date, timedelta

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from spasmjournal.observation import DayMark
from spasmjournal.record.answers import (
    AppointmentAnswer,
    CheckInAnswer,
    PlaceAnswer,
    SpasmAnswer,
    UseAnswer,
)
from spasmjournal.record.journal import Journal
from spasmjournal.ui.journal.day_words import day_words
from spasmjournal.ui.journal.journal_page import JournalPage
from spasmjournal.ui.main_window import MainWindow
from spasmjournal.ui.theme import Scheme
from spasmjournal.vocabulary import Side, View
from tests.ui.conftest import SetClock
from tests.ui.journal.conftest import shown

Click = Callable[[QWidget], None]
CALF = PlaceAnswer("calf_inner", Side.LEFT, View.BACK)
KEY = Qt.Key


@pytest.fixture
def days(journal: Journal, clock: SetClock) -> Journal:
    """Today two spasms, yesterday none as said, the day before a massage, a year ago one spasm."""
    massage = next(remedy.id for remedy in journal.remedies() if remedy.name == "Massage")
    now = clock()
    for worst in (4, 7):
        journal.add_spasm(SpasmAnswer((CALF,), now, worst=worst), now)
    journal.check_in(CheckInAnswer(now.date() - timedelta(days=1), no_spasms=True), now)
    journal.use_remedy(UseAnswer(massage, now - timedelta(days=2)), now)
    journal.add_spasm(SpasmAnswer((CALF,), now - timedelta(days=365)), now)
    return journal


@pytest.fixture
def calendar(days: Journal, page: JournalPage, click: Click) -> JournalPage:
    click(page.calendar)
    return page


def named(page: JournalPage) -> str:
    return page.year.named.text()


def press(qtbot: QtBot, page: JournalPage, *keys: Qt.Key) -> None:
    for key in keys:
        qtbot.keyClick(page.year.year, key)


def test_the_arrow_keys_name_each_day(qtbot: QtBot, calendar: JournalPage) -> None:
    assert calendar.year.year.hasFocus()
    assert named(calendar) == "Fri 6 Nov 2026: 2 spasms, worst 7/10"
    press(qtbot, calendar, KEY.Key_Up)
    assert named(calendar) == "Thu 5 Nov 2026: no spasms, as you said"
    press(qtbot, calendar, KEY.Key_Up)
    assert named(calendar) == "Wed 4 Nov 2026: other entries, nothing about spasms"
    press(qtbot, calendar, KEY.Key_Left)
    assert named(calendar) == "Wed 28 Oct 2026: no entry"
    press(qtbot, calendar, KEY.Key_End)
    assert named(calendar) == "Thu 31 Dec 2026: still to come"
    press(qtbot, calendar, KEY.Key_Home)
    assert named(calendar) == "Thu 1 Jan 2026: no entry"
    assert calendar.year.year.accessibleDescription().startswith(named(calendar))


def test_a_day_without_a_told_intensity_says_so() -> None:
    day = date(2026, 11, 3)
    mark = DayMark(day, 1, None, none_said=False, other=False)
    assert day_words(day, mark, day) == "Tue 3 Nov 2026: 1 spasm, intensity not told"


def test_the_year_is_told_in_one_sentence(calendar: JournalPage) -> None:
    told = calendar.year.told.text()
    assert told.startswith(
        "In 2026, days with spasms: 1; days said to be without: 1; days with other entries only: 1."
    )
    assert told in calendar.year.year.accessibleDescription()


def test_the_keys_go_on_into_the_year_before(qtbot: QtBot, calendar: JournalPage) -> None:
    press(qtbot, calendar, KEY.Key_Home, KEY.Key_Up)
    assert named(calendar) == "Wed 31 Dec 2025: no entry"
    press(qtbot, calendar, KEY.Key_PageDown)
    assert named(calendar) == "Thu 31 Dec 2026: still to come"
    press(qtbot, calendar, KEY.Key_Down)
    assert named(calendar) == "Thu 31 Dec 2026: still to come"


def test_years_with_entries_can_be_gone_to(calendar: JournalPage, click: Click) -> None:
    assert not calendar.year.after.isEnabled()
    click(calendar.year.before)
    assert calendar.year.title.text() == "2025"
    assert named(calendar) == "Thu 6 Nov 2025: 1 spasm, intensity not told"
    assert not calendar.year.before.isEnabled()
    assert calendar.year.after.accessibleName() == "The year after: 2026"
    click(calendar.year.after)
    assert calendar.year.title.text() == "2026"


def test_an_appointment_to_come_opens_its_year(
    calendar: JournalPage, days: Journal, clock: SetClock, click: Click
) -> None:
    days.add_appointment(AppointmentAnswer(clock() + timedelta(days=90), "Dr Weber"), clock())
    click(calendar.year.after)
    assert "days with other entries only: 1" in calendar.year.told.text()


def test_the_mouse_names_a_day_and_a_click_shows_it(
    qtbot: QtBot, calendar: JournalPage, clock: SetClock
) -> None:
    year = calendar.year.year
    yesterday = clock().date() - timedelta(days=1)
    qtbot.mouseMove(year, year.square(yesterday).center())
    assert named(calendar) == "Thu 5 Nov 2026: no spasms, as you said"
    qtbot.mouseMove(year, QPoint(1, 1))
    assert named(calendar) == "Fri 6 Nov 2026: 2 spasms, worst 7/10"
    qtbot.mouseClick(year, Qt.MouseButton.LeftButton, pos=year.square(yesterday).center())
    assert calendar.list.isVisible()
    assert calendar.list.hasFocus()
    assert [entry.began.date() for entry in shown(calendar)] == [yesterday]
    assert calendar.filter.chips.chips[0].accessibleName() == "Take away: Thu 5 Nov 2026"


def test_enter_shows_the_day_and_the_calendar_stays_on_it(
    qtbot: QtBot, calendar: JournalPage, click: Click
) -> None:
    press(qtbot, calendar, KEY.Key_Up, KEY.Key_Up, KEY.Key_Return)
    assert len(shown(calendar)) == 1
    click(calendar.filter.chips.chips[0])
    assert len(shown(calendar)) == 5
    click(calendar.calendar)
    assert named(calendar).startswith("Wed 4 Nov 2026")


def test_what_changes_meanwhile_is_shown(
    calendar: JournalPage, days: Journal, window: MainWindow, clock: SetClock
) -> None:
    days.add_spasm(SpasmAnswer((CALF,), clock(), worst=9), clock())
    assert named(calendar) == "Fri 6 Nov 2026: 3 spasms, worst 9/10"
    window.steps.undo()
    assert named(calendar) == "Fri 6 Nov 2026: 2 spasms, worst 7/10"


def test_esc_goes_back_to_the_list(qtbot: QtBot, calendar: JournalPage) -> None:
    press(qtbot, calendar, KEY.Key_Escape)
    assert calendar.list.isVisible()
    assert calendar.calendar.hasFocus()


def test_each_sort_of_day_has_a_shape_of_its_own(
    qtbot: QtBot, calendar: JournalPage, clock: SetClock
) -> None:
    year, today = calendar.year.year, clock().date()
    calendar.list.setFocus()
    calendar.theme.choose(Scheme.CONTRAST)
    calendar.theme.set_text_percent(200)
    qtbot.waitUntil(lambda: year.height() > year.square(today).bottom())
    picture = year.grab().toImage().convertToFormat(year.grab().toImage().Format.Format_Mono)
    pictures = []
    for days_ago in range(4):
        box = year.square(today - timedelta(days=days_ago)).adjusted(5, 5, -5, -5)
        part = picture.copy(box)
        pictures.append(bytes(part.constBits()))
    assert len(set(pictures)) == 4
