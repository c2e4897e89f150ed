"""Today: the card and the lists beside the map, by their real buttons, and what the journal then holds."""

from collections.abc import Callable
from datetime import timedelta

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QWidget
from pytestqt.qtbot import QtBot

from spasmjournal.period import Period
from spasmjournal.record.answers import AfterAnswer, PlaceAnswer, RemedyAnswer, SpasmAnswer, UseAnswer
from spasmjournal.record.journal import Journal
from spasmjournal.ui.main_window import MainWindow
from spasmjournal.ui.pages import Place
from spasmjournal.ui.today.spasm_card import SpasmCard
from spasmjournal.vocabulary import Side, Unanswered, View
from tests.ui.conftest import SetClock

Click = Callable[[QWidget], None]
ClickBody = Callable[[str, View], None]


def test_one_click_and_enter_is_enough(
    qtbot: QtBot, window: MainWindow, journal: Journal, card: SpasmCard, today: Period
) -> None:
    qtbot.keyClick(window.focusWidget(), Qt.Key.Key_Return)
    (spasm,) = journal.seen_spasms(today)
    assert (spasm.kind, spasm.worst, spasm.woke_me, spasm.causes, spasm.note) == (None, None, None, (), "")


def test_escape_puts_the_card_away(
    qtbot: QtBot, window: MainWindow, journal: Journal, card: SpasmCard, today: Period
) -> None:
    qtbot.keyClick(window.focusWidget(), Qt.Key.Key_Escape)
    assert window.today.card is None
    assert not journal.seen_spasms(today)


def test_an_unanswered_follow_up_can_have_a_reason(
    qtbot: QtBot, click: Click, window: MainWindow, journal: Journal, clock: SetClock, today: Period
) -> None:
    heat = next(remedy for remedy in journal.remedies() if remedy.name == "Heat")
    journal.use_remedy(UseAnswer(heat.id, clock() - timedelta(hours=1), before=5), clock())
    (waiting,) = window.today.panel.follow_ups
    click(waiting.reason.button(Unanswered.FELL_ASLEEP))
    (use,) = journal.seen_uses(today)
    assert (use.after, use.unanswered) == (None, Unanswered.FELL_ASLEEP)
    assert not window.today.panel.follow_ups


def test_something_tried_without_a_spasm(
    qtbot: QtBot, click: Click, window: MainWindow, journal: Journal, today: Period
) -> None:
    click(window.today.panel.tried)
    card = window.today.use_card
    assert card is not None
    assert not card.save.isEnabled()
    massage = next(remedy for remedy in journal.remedies() if remedy.name == "Massage")
    click(card.remedy.button(massage.id))
    assert card.row is not None
    click(card.row.before.button(5))
    card.row.after.button(2).click()
    click(card.save)
    (use,) = journal.seen_uses(today)
    assert (use.remedy, use.before, use.after, use.spasm_id) == ("Massage", 5, 2, None)


def test_no_spasms_is_said_and_taken_back(
    click: Click, window: MainWindow, journal: Journal, clock: SetClock, today: Period
) -> None:
    click(window.today.panel.no_spasms)
    assert journal.days(today).without_spasms == {clock().date()}
    click(window.today.panel.no_spasms)
    assert not journal.days(today).without_spasms


def test_no_spasms_cannot_be_said_on_a_day_with_one(
    window: MainWindow, card: SpasmCard, journal: Journal
) -> None:
    card.save.click()
    assert not window.today.panel.no_spasms.isEnabled()


def test_an_open_card_is_not_lost_to_another(
    window: MainWindow, journal: Journal, card: SpasmCard, click_body: ClickBody, clock: SetClock
) -> None:
    card.save.click()
    click_body("heel_right", View.BACK)
    writing = window.today.card
    (spasm,) = journal.seen_spasms(Period.last_days(1, clock().date()))
    window.go(Place.JOURNAL)
    window.today.correct_spasm(spasm.id)
    assert window.today.card is writing
    assert "still open" in window.notice.text.text()


def test_the_keyboard_goes_back_to_the_map_and_answers_nothing(
    qtbot: QtBot, window: MainWindow, journal: Journal, card: SpasmCard, clock: SetClock, today: Period
) -> None:
    heat = next(remedy for remedy in journal.remedies() if remedy.name == "Heat")
    journal.use_remedy(UseAnswer(heat.id, clock() - timedelta(hours=1), before=5), clock())
    card.save.click()
    assert window.focusWidget() is window.today.body_map
    qtbot.keyClick(window.focusWidget(), Qt.Key.Key_Return)
    qtbot.keyClick(window.focusWidget(), Qt.Key.Key_Space)
    assert not window.today.is_writing
    assert journal.awaiting(clock())


def test_a_notice_moves_nothing(window: MainWindow, card: SpasmCard) -> None:
    before = window.today.body_map.size()
    card.save.click()
    assert window.notice.text.text()
    assert window.today.body_map.size() == before


def test_a_follow_up_of_another_day_names_the_day(
    window: MainWindow, journal: Journal, clock: SetClock
) -> None:
    heat = next(remedy for remedy in journal.remedies() if remedy.name == "Heat")
    journal.use_remedy(UseAnswer(heat.id, clock() - timedelta(days=1)), clock())
    (waiting,) = window.today.panel.follow_ups
    assert "Thu 5 Nov" in " ".join(label.text() for label in waiting.findChildren(QLabel))


def test_what_is_put_away_can_be_brought_back(
    qtbot: QtBot, click: Click, window: MainWindow, journal: Journal, card: SpasmCard
) -> None:
    qtbot.keyClicks(card.note, "half a thought")
    click(card.away)
    assert "not saved" in window.notice.text.text()
    click(window.notice.act)
    again = window.today.card
    assert again is not None
    assert again.note.toPlainText() == "half a thought"
    assert again.region_keys() == {"calf_inner_left"}


def test_an_empty_card_is_put_away_without_a_word(click: Click, window: MainWindow, card: SpasmCard) -> None:
    click(card.away)
    assert not window.notice.text.text()


def test_a_double_click_chooses_once(
    qtbot: QtBot, window: MainWindow, journal: Journal, click_body: ClickBody
) -> None:
    body_map = window.today.body_map
    spot = body_map.centre_of("heel_left", View.BACK)
    qtbot.mouseClick(body_map, Qt.MouseButton.LeftButton, pos=spot)
    qtbot.mouseDClick(body_map, Qt.MouseButton.LeftButton, pos=spot)
    assert window.today.card is not None
    assert window.today.card.region_keys() == {"heel_left"}


def test_a_use_can_be_moved_past_its_answer(
    window: MainWindow, journal: Journal, clock: SetClock, today: Period
) -> None:
    heat = next(remedy.id for remedy in journal.remedies() if remedy.name == "Heat")
    use_id = journal.use_remedy(UseAnswer(heat, clock() - timedelta(hours=2), before=6), clock())
    journal.record_after(use_id, AfterAnswer(after=2), clock() - timedelta(hours=1))
    window.today.correct_use(use_id)
    card = window.today.use_card
    assert card is not None
    assert card.row is not None
    card.row.when.show_moment(clock() - timedelta(minutes=30))
    card.save.click()
    answer = journal.answered_use(use_id)
    assert (answer.after, answer.after_at) == (2, None)


def test_names_as_long_as_a_line_widen_nothing(
    qtbot: QtBot, window: MainWindow, journal: Journal, clock: SetClock, click_body: ClickBody
) -> None:
    journal.add_remedy(RemedyAnswer("Magnesium cream from the pharmacy in the high street"), clock())
    places = tuple(PlaceAnswer(region, Side.LEFT, View.BACK) for region in ("heel", "achilles", "knee_back"))
    journal.add_spasm(SpasmAnswer(places, clock()), clock())
    panel, content = window.today.panel, window.today.panel.widget()
    assert content is not None
    qtbot.waitUntil(lambda: len(panel.spasms) == 1 and panel.spasms[0].isVisible())
    assert content.minimumSizeHint().width() <= panel.viewport().width()
    click_body("heel_left", View.BACK)
    card = window.today.card
    assert card is not None
    for _ in range(2):
        card.tried.add_use(journal.remedies()[0].id)
    questions = card.questions.parentWidget()
    assert questions is not None
    assert questions.minimumSizeHint().width() <= card.width() - 24
