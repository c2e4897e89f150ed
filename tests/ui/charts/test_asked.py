"""What the charts are asked for: a time, and remedies, places and kinds; by its real buttons."""

from datetime import date, datetime, timedelta
from pathlib import Path

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from spasmjournal.i18n import to_qdate
from spasmjournal.record.answers import (
    AppointmentAnswer,
    CheckInAnswer,
)
from spasmjournal.record.database import open_database
from spasmjournal.record.journal import Journal
from spasmjournal.report.usual_period import usual_period
from spasmjournal.ui.charts.asked import Asked, Span
from spasmjournal.vocabulary import Kind, RemedyGroup
from tests.ui.charts.conftest import OpenPage, Settle
from tests.ui.charts.entries import CALF, NECK, card, days_shown, record, said


def test_the_sentences_follow_the_time_that_is_picked(
    open_page: OpenPage, settle: Settle, journal: Journal, now: datetime, qtbot: QtBot
) -> None:
    for days_ago in (1, 2, 3, 4, 5, 60, 200, 700):
        record(journal, now, days_ago, RemedyGroup.HEAT, 4)
    journal.check_in(CheckInAnswer((now - timedelta(days=6)).date(), no_spasms=True), now)
    journal.add_appointment(AppointmentAnswer(now - timedelta(days=3), "Dr Example"), now)
    page = open_page()
    counts = {}
    for span in Span:
        qtbot.mouseClick(page.asked.spans.button(span), Qt.MouseButton.LeftButton)
        settle(page)
        counts[span] = (said(page)[0].split(" uses")[0].split()[-1], days_shown(page))
        assert page.asked.spans.value() is span
    assert counts == {
        Span.WEEK: ("5", 7),
        Span.MONTH: ("5", 30),
        Span.THREE_MONTHS: ("6", 91),
        Span.YEAR: ("7", 365),
        Span.SINCE_APPOINTMENT: ("with.", 4),
        Span.EVERYTHING: ("8", 701),
        Span.OWN: ("8", 701),
    }


def test_own_days_begin_as_what_is_shown_and_can_be_set(
    open_page: OpenPage, settle: Settle, journal: Journal, now: datetime, qtbot: QtBot
) -> None:
    record(journal, now, 20, RemedyGroup.HEAT, 4)
    page = open_page()
    qtbot.mouseClick(page.asked.spans.button(Span.MONTH), Qt.MouseButton.LeftButton)
    assert not page.asked.first.isVisible()
    qtbot.mouseClick(page.asked.spans.button(Span.OWN), Qt.MouseButton.LeftButton)
    assert page.asked.first.isVisible()
    assert page.asked.first.date() == to_qdate(date(2026, 10, 8))
    page.asked.first.setDate(to_qdate(date(2026, 11, 1)))
    settle(page)
    assert said(page)[1] == "Nothing is known of any day of this time."
    page.asked.last.setDate(to_qdate(date(2026, 10, 1)))
    assert page.asked.trouble.isVisible()
    page.asked.first.setDate(to_qdate(date(2026, 9, 30)))
    page.asked.last.setDate(to_qdate(date(2026, 10, 20)))
    settle(page)
    assert not page.asked.trouble.isVisible()
    assert days_shown(page) == 21


def test_since_the_last_appointment_needs_one(
    open_page: OpenPage, settle: Settle, journal: Journal, now: datetime
) -> None:
    page = open_page()
    since = page.asked.spans.button(Span.SINCE_APPOINTMENT)
    assert not since.isEnabled()
    assert since.toolTip()
    journal.add_appointment(AppointmentAnswer(now + timedelta(days=3), "Dr Example"), now)
    settle(page)
    assert not since.isEnabled()
    journal.add_appointment(AppointmentAnswer(now - timedelta(days=3), "Dr Example"), now)
    settle(page)
    assert since.isEnabled()


def test_on_the_day_of_a_visit_it_is_since_the_one_before_as_in_the_report(
    open_page: OpenPage, settle: Settle, journal: Journal, now: datetime, qtbot: QtBot
) -> None:
    journal.add_appointment(AppointmentAnswer(now - timedelta(minutes=1), "Dr Example"), now)
    page = open_page()
    since = page.asked.spans.button(Span.SINCE_APPOINTMENT)
    assert not since.isEnabled()
    journal.add_appointment(AppointmentAnswer(now - timedelta(days=3), "Dr Example"), now)
    record(journal, now, 1, RemedyGroup.HEAT, 4)
    settle(page)
    qtbot.mouseClick(since, Qt.MouseButton.LeftButton)
    settle(page)
    assert days_shown(page) == len(usual_period(journal.appointments(), now.date())) == 4


def test_one_time_is_always_picked(open_page: OpenPage, qtbot: QtBot) -> None:
    page = open_page()
    qtbot.mouseClick(page.asked.spans.button(Span.THREE_MONTHS), Qt.MouseButton.LeftButton)
    assert page.asked.spans.value() is Span.THREE_MONTHS


def test_filters_narrow_every_chart_and_stand_there_as_chips(
    open_page: OpenPage, settle: Settle, journal: Journal, now: datetime, qtbot: QtBot
) -> None:
    for days_ago in range(1, 7):
        record(journal, now, days_ago, RemedyGroup.HEAT, 4, CALF, Kind.CRAMP)
        record(journal, now, days_ago + 10, RemedyGroup.MASSAGE, 5, NECK, Kind.TWITCH)
    page = open_page()
    assert said(page)[1].startswith("Spasms: 12")
    page.asked.kinds.action(Kind.TWITCH).trigger()
    settle(page)
    assert said(page)[1].startswith("Spasms: 6, on 12 known days of 91")
    assert said(page)[0].startswith("With Massage")
    assert page.asked.note.isVisible()
    page.asked.parts.action("leg").trigger()
    settle(page)
    assert said(page)[1].startswith("Spasms: 0")
    (place, kind) = page.asked.chips.chips
    assert place.accessibleName() == "Take away: Knees, shins and calves (all)"
    qtbot.mouseClick(kind, Qt.MouseButton.LeftButton)
    settle(page)
    assert said(page)[1].startswith("Spasms: 6")
    assert page.board is not None
    assert page.board.where.sentence == "Most spasms: Left calf, inner half (6)."
    qtbot.mouseClick(page.asked.clear, Qt.MouseButton.LeftButton)
    settle(page)
    assert said(page)[1].startswith("Spasms: 12")
    assert not page.asked.note.isVisible()


def test_a_remedy_is_shown_beside_waiting_and_all_spasms_stay(
    open_page: OpenPage, settle: Settle, journal: Journal, now: datetime
) -> None:
    for group in (RemedyGroup.HEAT, RemedyGroup.MASSAGE, RemedyGroup.WAITED):
        for days_ago in range(1, 7):
            record(journal, now, days_ago, group, 4)
    page = open_page()
    heat = next(remedy.id for remedy in journal.remedies() if remedy.group == RemedyGroup.HEAT)
    page.asked.remedies.action(heat).trigger()
    settle(page)
    names = {row[0].text for row in card(page).chart.table.rows}
    assert names == {"Heat", "Waited it out"}
    assert said(page)[1].startswith("Spasms: 18")


def test_what_was_asked_is_kept_for_each_journal(
    open_page: OpenPage, settle: Settle, journal: Journal, now: datetime, tmp_path: Path, qtbot: QtBot
) -> None:
    other = Journal(open_database(tmp_path / "other.journal", now))
    page = open_page()
    qtbot.mouseClick(page.asked.spans.button(Span.WEEK), Qt.MouseButton.LeftButton)
    page.asked.kinds.action(Kind.CRAMP).trigger()
    page.hide()
    page.show()
    kept = page.asked.asked
    assert kept == Asked(Span.WEEK, kinds=frozenset({Kind.CRAMP}))
    page.show_journal(other)
    assert page.asked.asked == Asked()
    settle(page)
    page.show_journal(journal)
    assert page.asked.asked == kept
    settle(page)
    other.close()
