"""Which remedies are in use, and in which order; what was stopped, and why."""

from datetime import date, timedelta

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from spasmjournal.i18n import to_qdate
from spasmjournal.record.answers import RemedyAnswer, UseAnswer
from spasmjournal.record.journal import Journal
from spasmjournal.ui.main_window import MainWindow
from spasmjournal.ui.remedies.remedies_page import RemediesPage
from spasmjournal.ui.remedies.remedy_rows import FACTS
from spasmjournal.vocabulary import RemedyGroup, StopReason
from tests.ui.conftest import SetClock
from tests.ui.remedies.rows import Choose, Click, IdOf, chosen, rows

TODAY = date(2026, 11, 6)


def _facts(page: RemediesPage, name: str) -> str:
    return str(page.list.item(rows(page).index(name)).data(FACTS))


def test_a_remedy_moves_up_and_down(
    page: RemediesPage, journal: Journal, choose: Choose, click: Click
) -> None:
    choose("Stretching")
    click(page.up)
    assert rows(page)[1:4] == ["Waited it out", "Stretching", "Heat"]
    assert chosen(page) == ["Stretching"]
    click(page.down)
    click(page.down)
    assert [remedy.name for remedy in journal.remedies()][:4] == [
        "Waited it out",
        "Heat",
        "Massage",
        "Stretching",
    ]


def test_alt_and_an_arrow_move_it_too(
    qtbot: QtBot, window: MainWindow, page: RemediesPage, journal: Journal, choose: Choose
) -> None:
    choose("Massage")
    qtbot.keyClick(page.list, Qt.Key.Key_Up, Qt.KeyboardModifier.AltModifier)
    qtbot.keyClick(page.list, Qt.Key.Key_Up, Qt.KeyboardModifier.AltModifier)
    assert [remedy.name for remedy in journal.remedies()][:2] == ["Waited it out", "Massage"]
    assert "Massage: now number 2 of 7" in window.notice.text.text()
    window.steps.undo()
    assert rows(page)[3] == "Massage"


def test_what_stands_first_or_last_moves_no_further(
    qtbot: QtBot, page: RemediesPage, journal: Journal, choose: Choose, click: Click
) -> None:
    choose("Heat")
    click(page.up)
    assert not page.up.isEnabled()
    assert page.up.toolTip()
    assert page.list.hasFocus()
    qtbot.keyClick(page.list, Qt.Key.Key_Up, Qt.KeyboardModifier.AltModifier)
    assert journal.remedies()[0].name == "Heat"
    choose("Topical cream")
    assert not page.down.isEnabled()


def test_stopping_keeps_the_day_and_the_reason(
    page: RemediesPage, journal: Journal, choose: Choose, click: Click, id_of: IdOf
) -> None:
    choose("Chiropractic")
    standing = page.form.standing
    click(standing.stop)
    standing.panel.day.setDate(to_qdate(TODAY - timedelta(days=10)))
    click(standing.panel.reason.button(StopReason.COST))
    click(standing.panel.keep)
    remedy = next(row for row in journal.remedies() if row.id == id_of("Chiropractic"))
    assert (remedy.stopped, remedy.stop_reason) == (TODAY - timedelta(days=10), "cost")
    assert rows(page)[-2:] == ["Tried and stopped", "Chiropractic"]
    assert _facts(page, "Chiropractic") == "Stopped on Tue 27 Oct 2026: It cost too much"
    assert standing.said.text() == _facts(page, "Chiropractic")
    assert not standing.panel.isVisible()
    assert not page.up.isEnabled()


def test_a_stop_needs_no_reason_and_enter_keeps_it(
    qtbot: QtBot, window: MainWindow, page: RemediesPage, choose: Choose, click: Click
) -> None:
    choose("Heat")
    click(page.form.standing.stop)
    assert page.form.standing.panel.day.hasFocus()
    qtbot.keyClick(window.focusWidget(), Qt.Key.Key_Return)
    assert _facts(page, "Heat") == "Stopped on Fri 6 Nov 2026"


@pytest.mark.parametrize("away", [Qt.Key.Key_Escape, None])
def test_nothing_is_stopped_by_cancelling(
    qtbot: QtBot, page: RemediesPage, journal: Journal, choose: Choose, click: Click, away: Qt.Key | None
) -> None:
    choose("Heat")
    standing = page.form.standing
    click(standing.stop)
    if away is None:
        standing.panel.cancel.setFocus()
    qtbot.keyClick(standing.panel.cancel if away is None else standing.panel.day, away or Qt.Key.Key_Return)
    assert not standing.panel.isVisible()
    assert standing.stop.hasFocus()
    assert all(remedy.stopped is None for remedy in journal.remedies())


def test_the_panel_goes_with_the_remedy_it_was_opened_for(
    page: RemediesPage, journal: Journal, choose: Choose, click: Click
) -> None:
    choose("Heat")
    click(page.form.standing.stop)
    choose("Massage")
    assert not page.form.standing.panel.isVisible()
    assert page.form.standing.stop.isEnabled()


def test_a_stopped_remedy_is_used_again(
    page: RemediesPage, journal: Journal, choose: Choose, click: Click
) -> None:
    choose("Heat")
    click(page.form.standing.stop)
    click(page.form.standing.panel.keep)
    click(page.form.standing.again)
    assert "Tried and stopped" not in rows(page)
    assert all(remedy.stopped is None for remedy in journal.remedies())
    assert chosen(page) == ["Heat"]


def test_archived_remedies_stand_last_and_come_back(
    window: MainWindow, page: RemediesPage, journal: Journal, choose: Choose, click: Click
) -> None:
    choose("Heat")
    click(page.form.standing.archive)
    assert rows(page)[-2:] == ["Archived", "Heat"]
    assert page.form.standing.said.text() == "Archived"
    window.steps.undo()
    assert "Archived" not in rows(page)
    window.steps.redo()
    click(page.form.standing.again)
    assert not any(remedy.archived for remedy in journal.remedies())


def test_what_is_typed_stays_when_a_remedy_is_stopped(
    qtbot: QtBot, page: RemediesPage, journal: Journal, choose: Choose, click: Click
) -> None:
    choose("Heat")
    qtbot.keyClicks(page.form.technique, "Fifteen minutes")
    click(page.form.standing.stop)
    click(page.form.standing.panel.keep)
    assert page.form.technique.toPlainText() == "Fifteen minutes"
    assert page.form.standing.again.isVisible()
    assert not any(remedy.technique for remedy in journal.remedies())
    click(page.form.save)
    heat = next(remedy for remedy in journal.remedies() if remedy.name == "Heat")
    assert (heat.technique, heat.stopped) == ("Fifteen minutes", TODAY)


def test_a_new_remedy_stands_nowhere_yet(page: RemediesPage, click: Click) -> None:
    click(page.add)
    standing = page.form.standing
    assert not any(verb.isVisible() for verb in (standing.stop, standing.again, standing.archive))
    assert not page.up.isEnabled()


def test_history_follows_a_new_name(
    page: RemediesPage, journal: Journal, clock: SetClock, choose: Choose, click: Click
) -> None:
    bath = journal.add_remedy(RemedyAnswer("Bath", RemedyGroup.BATH), clock())
    journal.use_remedy(UseAnswer(bath, clock()), clock())
    choose("Bath")
    page.form.name.setText("Warm bath")
    click(page.form.save)
    (entry,) = journal.entries()
    assert [(use.remedy_id, use.remedy) for use in entry.uses] == [(bath, "Warm bath")]


def test_nothing_in_use_is_said(page: RemediesPage, journal: Journal, clock: SetClock) -> None:
    for remedy in journal.remedies():
        journal.archive_remedy(remedy.id, clock())
    assert rows(page)[:2] == ["In use", "Archived"]
    assert _facts(page, "In use") == "None at the moment"


def test_arrow_keys_pass_over_headings(
    qtbot: QtBot, page: RemediesPage, journal: Journal, clock: SetClock, choose: Choose, id_of: IdOf
) -> None:
    journal.stop_remedy(id_of("Heat"), TODAY, None, clock())
    choose("Topical cream")
    qtbot.keyClick(page.list, Qt.Key.Key_Down)
    assert chosen(page) == ["Heat"]
    qtbot.keyClick(page.list, Qt.Key.Key_Home)
    assert chosen(page) == ["Waited it out"]
    assert page.list.visualItemRect(page.list.item(0)).top() >= 0
