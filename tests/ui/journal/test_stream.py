"""The four sorts of entries in one stream, in words, and the way from each to its card."""

from datetime import date, datetime, timedelta

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from spasmjournal.anatomy import Anatomy, load_anatomy
from spasmjournal.observation import Entry, SeenAppointment, SeenCheckIn, SeenUse, Sort
from spasmjournal.record.answers import (
    AppointmentAnswer,
    CheckInAnswer,
    PlaceAnswer,
    SpasmAnswer,
    UseAnswer,
)
from spasmjournal.record.journal import Journal
from spasmjournal.ui.journal.entry_text import EntryTexts, clock_text, describe
from spasmjournal.ui.journal.journal_page import JournalPage
from spasmjournal.ui.journal.use_text import use_text
from spasmjournal.ui.main_window import MainWindow
from spasmjournal.ui.pages import Place
from spasmjournal.vocabulary import Cause, DayActivity, Doing, Kind, RemedyGroup, Side, Unanswered, View
from tests.ui.conftest import SetClock
from tests.ui.journal.conftest import shown

CALF = PlaceAnswer("calf_inner", Side.LEFT, View.BACK)
HEEL = PlaceAnswer("heel", Side.RIGHT, View.BACK)
HEAT = SeenUse(1, datetime(2026, 11, 3, 3), 1, "Heat", RemedyGroup.HEAT, None, None, None, None, None)
NOBODY_ASKED = SeenCheckIn(
    1, date(2026, 11, 3), None, None, None, None, None, None, None, None, None, logged_late=False
)


@pytest.fixture
def anatomy() -> Anatomy:
    return load_anatomy()


@pytest.fixture
def four(journal: Journal, clock: SetClock) -> Journal:
    """A spasm, a use of its own, a check-in and an appointment, each on a day before."""
    now = clock()
    massage = next(remedy.id for remedy in journal.remedies() if remedy.name == "Massage")
    journal.add_spasm(SpasmAnswer((CALF,), now), now)
    journal.use_remedy(UseAnswer(massage, now - timedelta(days=1)), now)
    journal.check_in(CheckInAnswer(now.date() - timedelta(days=2), stress=4), now)
    journal.add_appointment(AppointmentAnswer(now - timedelta(days=3), "Dr Weber"), now)
    return journal


@pytest.mark.parametrize(
    ("use", "words"),
    [
        (HEAT, "Heat (not answered yet)"),
        (HEAT._replace(unanswered=Unanswered.FELL_ASLEEP), "Heat (fell asleep)"),
        (HEAT._replace(before=7, after=3), "Heat 7 → 3"),
        (HEAT._replace(after=3), "Heat ? → 3"),
        (HEAT._replace(before=7, after=3, eased_minutes=20), "Heat 7 → 3 (eased after 20 min)"),
        (HEAT._replace(eased_minutes=0), "Heat (eased after less than a minute)"),
        (HEAT._replace(not_eased=True), "Heat (not eased yet)"),
        (HEAT._replace(before=3, after=5, worse=True), "Heat 3 → 5 (worse)"),
        (HEAT._replace(before=7, after=3, worse_next_day=True), "Heat 7 → 3 (worse the next day)"),
        (HEAT._replace(worse_next_day=True), "Heat (not answered yet, worse the next day)"),
    ],
)
def test_a_use_tells_what_came_of_it(use: SeenUse, words: str) -> None:
    assert use_text(use) == words


def test_a_use_of_its_own_tells_how_it_was_done(anatomy: Anatomy) -> None:
    use = HEAT._replace(minutes=15, recipe="hot water\nbottle", note="too hot")
    texts = describe(Entry(use.began, None, (use,)), anatomy)
    assert texts.lines == ("15 min · hot water bottle", "too hot")


@pytest.mark.parametrize(
    ("check_in", "facts"),
    [
        (NOBODY_ASKED, "Nothing answered"),
        (
            NOBODY_ASKED._replace(sleep_hours=6.0, stress=4, no_spasms=True),
            "Slept 6 h · stress 4/10 · no spasms",
        ),
        (NOBODY_ASKED._replace(sleep_hours=6.5, times_woken=1), "Slept 6.5 h · woken once"),
        (NOBODY_ASKED._replace(times_woken=0, sleep_quality=0), "quality of sleep 0/10 · not woken"),
        (NOBODY_ASKED._replace(times_woken=3, fatigue=7), "woken 3 times · fatigue 7/10"),
        (
            NOBODY_ASKED._replace(headache=2, muscle_pain=5, activity=DayActivity.OVERDID, no_spasms=False),
            "headache 2/10 · muscle pain 5/10 · overdid it",
        ),
    ],
)
def test_a_check_in_is_a_line_of_facts(check_in: SeenCheckIn, facts: str, anatomy: Anatomy) -> None:
    entry = Entry(datetime(2026, 11, 3, 23, 59, 59), check_in=check_in)
    assert describe(entry, anatomy) == EntryTexts("Check-in", facts)
    assert clock_text(entry) == ""
    late = Entry(entry.began, check_in=check_in._replace(logged_late=True))
    assert describe(late, anatomy).marks == ("told later",)


def test_an_appointment_tells_with_whom_and_what_was_asked_and_said(anatomy: Anatomy) -> None:
    at = datetime(2026, 11, 3, 10)
    seen = SeenAppointment(1, at, "Dr Weber", "Go on.\nCome back.", ("Magnesium?", "Heat?"))
    texts = describe(Entry(at, appointment=seen), anatomy)
    assert texts.title == "Appointment: Dr Weber"
    assert texts.lines == ("Asked: Magnesium? · Heat?", "Go on. Come back.")
    nothing = describe(Entry(at, appointment=SeenAppointment(1, at, "", "", ())), anatomy)
    assert nothing == EntryTexts("Appointment")


def test_a_spasm_tells_all_that_was_answered(journal: Journal, page: JournalPage, clock: SetClock) -> None:
    now = clock()
    heat, massage = (next(r.id for r in journal.remedies() if r.name == name) for name in ("Heat", "Massage"))
    uses = (
        UseAnswer(heat, now, before=7, after=3, place=("heel", Side.RIGHT)),
        UseAnswer(massage, now, not_eased=True),
    )
    answer = SpasmAnswer(
        (CALF, HEEL),
        now - timedelta(hours=3),
        Kind.CRAMP,
        worst=7,
        still_going=True,
        doing=Doing.ASLEEP,
        woke_me=True,
        causes=(Cause.STRESS, Cause.OWN_WORDS),
        cause_words="the long walk",
        uses=uses,
        unfinished=True,
    )
    journal.add_spasm(answer, now)
    assert page.model.index(0).data() == (
        "Fri 6 Nov 2026, 18:30 · Left calf, inner half + Right heel · 7/10 · Cramp · still going · asleep · "
        "woke me · Stress · the long walk · Heat for Right heel 7 → 3, Massage (not eased yet) · "
        "to be finished · told later"
    )


def test_all_four_sorts_stand_in_one_stream(four: Journal, page: JournalPage) -> None:
    assert [entry.sort for entry in shown(page)] == [Sort.SPASM, Sort.USE, Sort.CHECK_IN, Sort.APPOINTMENT]


def test_each_is_opened_on_its_card(
    qtbot: QtBot, window: MainWindow, four: Journal, page: JournalPage, clock: SetClock
) -> None:
    opened: list[object] = []
    page.check_in_opened.connect(opened.append)
    page.appointment_opened.connect(opened.append)
    for row in (2, 3):
        page.list.setCurrentIndex(page.model.index(row))
        qtbot.keyClick(page.list, Qt.Key.Key_Return)
        window.go(Place.JOURNAL)
    (appointment,) = four.appointments()
    assert opened == [clock().date() - timedelta(days=2), appointment.id]
