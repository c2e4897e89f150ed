"""A moment: shown as the wall clock it was, said back as it was, and reckoned in real hours."""

from collections.abc import Callable
from datetime import UTC, datetime, timedelta, timezone
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtWidgets import QApplication, QPushButton
from pytestqt.qtbot import QtBot

from spasmjournal.i18n import from_qdatetime
from spasmjournal.ui.clock import SystemClock
from spasmjournal.ui.controls.when_field import WhenField
from spasmjournal.ui.theme import Theme
from tests.ui.conftest import SetClock

BERLIN = ZoneInfo("Europe/Berlin")
WINTER, SUMMER, TOKYO = (timezone(timedelta(hours=hours)) for hours in (1, 2, 9))
Open = Callable[[datetime], WhenField]


@pytest.fixture
def open_at(qtbot: QtBot) -> Open:
    """A field in Berlin at a moment."""

    def open_it(now: datetime) -> WhenField:
        field = WhenField("Began", SetClock(now, BERLIN))
        qtbot.addWidget(field)
        return field

    return open_it


def _press(field: WhenField, text: str) -> None:
    next(button for button in field.findChildren(QPushButton) if button.text() == text).click()


def _wall(field: WhenField) -> datetime:
    return from_qdatetime(field.edit.dateTime())


# 29 March 2026: after 01:59 comes 03:00. 25 October 2026: after 02:59 comes 02:00 once more.
@pytest.mark.parametrize(
    ("now", "text", "then"),
    [
        ("2026-03-29T03:05+02:00", "10 min ago", "2026-03-29T01:55+01:00"),
        ("2026-03-29T03:30+02:00", "1 h ago", "2026-03-29T01:30+01:00"),
        ("2026-10-25T02:05+01:00", "10 min ago", "2026-10-25T02:55+02:00"),
        ("2026-10-25T02:05+01:00", "1 h ago", "2026-10-25T02:05+02:00"),
        ("2026-07-01T12:00:44+02:00", "Just now", "2026-07-01T12:00+02:00"),
        ("2026-11-06T21:30+01:00", "Last night", "2026-11-06T03:00+01:00"),
        ("2026-11-06T02:59+01:00", "Last night", "2026-11-05T03:00+01:00"),
        ("2026-03-29T09:00+02:00", "Last night", "2026-03-29T03:00+02:00"),
        ("2026-10-25T02:30+01:00", "Last night", "2026-10-24T03:00+02:00"),
        ("2026-10-25T08:00+01:00", "Yesterday evening", "2026-10-24T20:00+02:00"),
        ("2026-11-06T00:10+01:00", "Yesterday evening", "2026-11-05T20:00+01:00"),
    ],
)
def test_an_hour_ago_is_an_hour_ago_on_any_day(
    open_at: Open, qtbot: QtBot, now: str, text: str, then: str
) -> None:
    field = open_at(datetime.fromisoformat(now))
    with qtbot.waitSignal(field.changed):
        _press(field, text)
    assert field.moment().isoformat(timespec="minutes") == then
    assert then.startswith(_wall(field).isoformat(timespec="minutes"))


def test_a_moment_abroad_is_shown_and_said_back_as_it_was(open_at: Open) -> None:
    field = open_at(datetime(2026, 11, 6, 21, 30, tzinfo=WINTER))
    # in Berlin, that night had no half past two
    abroad = datetime(2026, 3, 29, 2, 30, 17, 5, tzinfo=TOKYO)
    field.show_moment(abroad)
    assert _wall(field) == datetime(2026, 3, 29, 2, 30)
    assert (field.moment(), field.moment().utcoffset()) == (abroad, timedelta(hours=9))


def test_a_moment_changed_and_changed_back_is_the_same(open_at: Open) -> None:
    noted = datetime(2026, 10, 25, 2, 20, 51, tzinfo=WINTER)
    field = open_at(datetime(2026, 11, 6, 21, 30, tzinfo=WINTER))
    field.show_moment(noted)
    field.edit.stepBy(1)
    assert field.moment() != noted
    field.edit.stepBy(-1)
    assert (field.moment(), field.moment().utcoffset()) == (noted, noted.utcoffset())


def test_a_moment_typed_takes_the_offset_it_had_here(open_at: Open) -> None:
    field = open_at(datetime(2026, 11, 6, 21, 30, tzinfo=WINTER))
    field.edit.setDateTime(field.edit.dateTime().addMonths(-4))
    assert field.moment() == datetime(2026, 7, 6, 21, 30, tzinfo=SUMMER)
    assert field.moment().utcoffset() == timedelta(hours=2)


# Each of these nights has a change of the clock, in Athens and on Lord Howe Island about three o'clock.
@given(
    zone=st.sampled_from(["Europe/Berlin", "Europe/Athens", "Australia/Lord_Howe", "America/Santiago"]),
    night=st.sampled_from(["2026-03-29", "2026-10-25", "2026-04-05", "2026-10-04", "2026-09-06"]),
    minutes=st.integers(-36 * 60, 36 * 60),
    text=st.sampled_from(["Just now", "10 min ago", "1 h ago", "Last night", "Yesterday evening"]),
)
def test_every_button_tells_a_past_moment_as_the_clock_showed_it(
    qapp: QApplication, zone: str, night: str, minutes: int, text: str
) -> None:
    there = ZoneInfo(zone)
    midnight = datetime.fromisoformat(night).replace(tzinfo=UTC)
    now = (midnight + timedelta(minutes=minutes)).astimezone(there)
    now = now.replace(tzinfo=timezone(now.utcoffset() or timedelta()))
    field = WhenField("Began", SetClock(now, there))
    _press(field, text)
    moment = field.moment()
    field.deleteLater()
    qapp.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    assert moment.utcoffset() == moment.astimezone(UTC).astimezone(there).utcoffset()
    assert timedelta() <= now - moment <= timedelta(hours=29)
    if text == "Last night":
        assert moment.hour in (3, 4)
        assert now - moment <= timedelta(hours=25)
    if text == "Yesterday evening":
        assert (moment.date(), moment.hour) == (now.date() - timedelta(days=1), 20)


def test_a_click_on_the_text_steps_nothing(open_at: Open, qtbot: QtBot, theme: Theme) -> None:
    field = open_at(datetime(2026, 11, 6, 21, 30, tzinfo=WINTER))
    with qtbot.waitExposed(field):
        field.show()
    edit = field.edit
    for y in (0, 2, 6, edit.height() // 2, edit.height() - 6, edit.height() - 3, edit.height() - 1):
        for x in (3, edit.width() // 3, edit.width() // 2):
            over = edit.childAt(x, y) or edit
            qtbot.mouseClick(over, Qt.MouseButton.LeftButton, pos=over.mapFrom(edit, QPoint(x, y)))
            assert _wall(field) == datetime(2026, 11, 6, 21, 30), (x, y)


def test_the_computers_clock_keeps_the_moment() -> None:
    clock = SystemClock()
    moment = datetime(2026, 3, 29, 2, 30, tzinfo=TOKYO)
    assert clock.here(moment) == moment
    assert clock.here(moment).utcoffset() == clock.at(clock.here(moment).replace(tzinfo=None)).utcoffset()
