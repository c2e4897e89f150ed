"""The moments the program is for, lived with real clicks and keys, each of them counted."""

from collections.abc import Callable
from datetime import datetime, timedelta, timezone
from zoneinfo import ZoneInfo

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from spasmjournal.record.answers import PlaceAnswer, SpasmAnswer, UseAnswer
from spasmjournal.record.journal import Journal
from spasmjournal.ui.main_window import MainWindow
from spasmjournal.vocabulary import Kind, RemedyGroup, Side, View
from tests.ui.conftest import SetClock

Click = Callable[[QWidget], None]
ClickBody = Callable[[str, View], None]
CALF = PlaceAnswer("calf_inner", Side.LEFT, View.BACK, 38.0, 790.0)


class Hands:
    """A person's mouse and keys, and how often they were used."""

    def __init__(self, qtbot: QtBot, window: MainWindow, click: Click, click_body: ClickBody) -> None:
        self._qtbot = qtbot
        self._window = window
        self._click = click
        self._click_body = click_body
        self.actions = 0

    def click(self, widget: QWidget) -> None:
        self.actions += 1
        self._click(widget)

    def click_body(self, key: str, view: View) -> None:
        self.actions += 1
        self._click_body(key, view)

    def quick_log(self) -> None:
        """The key, after a pause: pressed at once again it would be the same act."""
        self._qtbot.waitUntil(lambda: not self._window.today.panel_desk.is_pausing)
        self.key(Qt.Key.Key_Space, Qt.KeyboardModifier.ControlModifier)

    def key(self, key: Qt.Key, held: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        self.actions += 1
        QTest.keyClick(QApplication.focusWidget() or self._window, key, held)


@pytest.fixture
def hands(qtbot: QtBot, window: MainWindow, click: Click, click_body: ClickBody) -> Hands:
    return Hands(qtbot, window, click, click_body)


@pytest.fixture
def heat(journal: Journal) -> int:
    return next(row.id for row in journal.remedies() if row.group == RemedyGroup.HEAT)


@pytest.fixture
def earlier(journal: Journal, clock: SetClock) -> int:
    """A cramp of the day before."""
    return journal.add_spasm(SpasmAnswer((CALF,), clock() - timedelta(days=1), Kind.CRAMP, worst=6), clock())


def test_three_in_the_morning_is_one_key(
    window: MainWindow, journal: Journal, earlier: int, hands: Hands
) -> None:
    hands.quick_log()
    assert hands.actions == 1
    (entry, _) = journal.entries()
    assert entry.spasm is not None
    assert (entry.spasm.unfinished, entry.spasm.places[0].region) == (True, "calf_inner_left")
    assert not window.today.is_writing


def test_a_key_held_down_is_one_entry(
    window: MainWindow, journal: Journal, earlier: int, hands: Hands
) -> None:
    for _ in range(20):
        hands.key(Qt.Key.Key_Space, Qt.KeyboardModifier.ControlModifier)
    assert len(journal.unfinished()) == 1


def test_three_in_the_morning_is_one_click(
    window: MainWindow, journal: Journal, earlier: int, hands: Hands
) -> None:
    hands.click(window.today.panel.quick_log.again)
    assert hands.actions == 1
    assert len(journal.unfinished()) == 1


def test_three_in_the_morning_from_the_sign_on_the_panel(
    window: MainWindow, journal: Journal, earlier: int
) -> None:
    window.tray.quick_log.trigger()
    assert len(journal.unfinished()) == 1


def test_the_key_works_from_every_page(
    window: MainWindow, journal: Journal, earlier: int, hands: Hands
) -> None:
    for number, button in enumerate(window.navigation.findChildren(QPushButton), start=1):
        button.click()
        hands.quick_log()
        assert len(journal.unfinished()) == number


def test_the_key_says_that_there_is_no_last_place_yet(
    window: MainWindow, journal: Journal, hands: Hands
) -> None:
    hands.quick_log()
    assert journal.entries() == []
    assert "Click the place" in window.notice.text.text()


def test_a_whole_spasm_with_remedy_and_follow_up_is_eight_clicks(
    window: MainWindow, journal: Journal, hands: Hands, heat: int, clock: SetClock
) -> None:
    hands.click_body("calf_inner_left", View.BACK)
    card = window.today.card
    assert card is not None
    hands.click(card.kind.button(Kind.CRAMP))
    hands.click(card.worst.button(7))
    chips = {chip.toolTip(): chip for chip in card.tried.findChildren(QPushButton)}
    hands.click(chips["Heat"])
    (row,) = card.tried.rows()
    hands.click(row.before.button(6))
    hands.click(card.save)
    clock.wait(minutes=20)
    window.today.look_again()
    (waiting,) = window.today.panel.follow_ups
    hands.click(waiting.after.button(2))
    assert hands.actions <= 8
    (entry,) = journal.entries()
    assert entry.spasm is not None
    assert (entry.spasm.kind, entry.spasm.worst) == (Kind.CRAMP, 7)
    assert (entry.uses[0].remedy, entry.uses[0].before, entry.uses[0].after) == ("Heat", 6, 2)


def test_a_check_in_is_six_actions(
    window: MainWindow, journal: Journal, hands: Hands, clock: SetClock
) -> None:
    window.today.panel.check_in_wanted.emit(clock().date())
    hands.actions += 1
    assert window.today.check_in_card is not None
    for key in (Qt.Key.Key_6, Qt.Key.Key_3, Qt.Key.Key_4, Qt.Key.Key_5):
        hands.key(key)
    hands.key(Qt.Key.Key_Return)
    assert hands.actions <= 6
    told = journal.checked_in(clock().date())
    assert (told.sleep_hours, told.headache, told.muscle_pain, told.fatigue) == (6, 3, 4, 5)


def test_a_foggy_afternoon_is_undone_wholly(
    window: MainWindow, journal: Journal, earlier: int, hands: Hands
) -> None:
    before = journal.entries()
    for _ in range(4):
        hands.quick_log()
    for _ in range(4):
        hands.key(Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert journal.entries() == before
    assert "Undone: quick entry" in window.notice.text.text()


@pytest.mark.parametrize(
    ("began", "asked"),
    [
        (datetime(2026, 11, 6, 23, 50), datetime(2026, 11, 7, 0, 10)),
        (datetime(2026, 3, 29, 1, 50), datetime(2026, 3, 29, 3, 10)),
        (datetime(2026, 10, 25, 2, 50), datetime(2026, 10, 25, 2, 10)),
    ],
    ids=["midnight", "to summer time", "to winter time"],
)
def test_a_follow_up_across_a_border_of_time(
    window: MainWindow, journal: Journal, hands: Hands, heat: int, clock: SetClock,
    began: datetime, asked: datetime,
) -> None:  # fmt: skip
    berlin = ZoneInfo("Europe/Berlin")
    start = began.replace(tzinfo=berlin)
    clock.now = start.replace(tzinfo=timezone(start.utcoffset() or timedelta()))
    use = journal.use_remedy(UseAnswer(heat, clock(), before=6), clock())
    for minutes in (19, 1):
        assert not window.today.panel.follow_ups
        moment = clock.now + timedelta(minutes=minutes)
        there = moment.astimezone(berlin)
        clock.now = moment.astimezone(timezone(there.utcoffset() or timedelta()))
        window.today.look_again()
    assert clock().replace(tzinfo=None) == asked
    (waiting,) = window.today.panel.follow_ups
    hands.click(waiting.after.button(1))
    assert hands.actions == 1
    answer = journal.answered_use(use)
    assert answer.after_at is not None
    assert (answer.after, answer.after_at - answer.began) == (1, timedelta(minutes=20))


def test_it_eased_is_one_click(window: MainWindow, journal: Journal, hands: Hands, clock: SetClock) -> None:
    journal.add_spasm(SpasmAnswer((CALF,), clock(), still_going=True), clock())
    clock.wait(minutes=12)
    window.today.look_again()
    (row,) = window.today.panel.going.rows
    hands.click(row.eased)
    assert hands.actions == 1
    (entry,) = journal.entries()
    assert entry.spasm is not None
    assert (entry.spasm.still_going, entry.spasm.lasted_at_least) == (False, 12 * 60)


def test_recording_by_keys_alone_takes_eight(
    window: MainWindow, journal: Journal, hands: Hands, clock: SetClock, qtbot: QtBot
) -> None:
    window.today.body_map.setFocus()
    for key in (Qt.Key.Key_Slash, Qt.Key.Key_C, Qt.Key.Key_A, Qt.Key.Key_L, Qt.Key.Key_F, Qt.Key.Key_Return):
        hands.key(key)
    hands.key(Qt.Key.Key_7)
    hands.key(Qt.Key.Key_Return)
    assert hands.actions <= 8
    (entry,) = journal.entries()
    assert entry.spasm is not None
    assert entry.spasm.worst == 7
    assert "calf" in entry.spasm.places[0].region
