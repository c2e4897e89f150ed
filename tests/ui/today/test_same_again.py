"""Same as last time: one click fills what is open, says what it took, and takes it back again."""

from collections.abc import Callable
from datetime import timedelta

import pytest
from PySide6.QtWidgets import QWidget

from spasmjournal.period import Period
from spasmjournal.record.answers import PlaceAnswer, SpasmAnswer, UseAnswer
from spasmjournal.record.journal import Journal
from spasmjournal.ui.main_window import MainWindow
from spasmjournal.ui.today.spasm_card import SpasmCard
from spasmjournal.vocabulary import Asked, Cause, Doing, Kind, Side, View
from tests.ui.conftest import SetClock

Click = Callable[[QWidget], None]
ClickBody = Callable[[str, View], None]
CALF = PlaceAnswer("calf_inner", Side.LEFT, View.BACK)


@pytest.fixture
def heat(journal: Journal) -> int:
    return next(remedy.id for remedy in journal.remedies() if remedy.name == "Heat")


@pytest.fixture
def last(journal: Journal, clock: SetClock, heat: int) -> SpasmAnswer:
    """Three days ago there was a cramp in the same calf, and heat was put on."""
    began = clock() - timedelta(days=3)
    use = UseAnswer(heat, began, before=8, after=2, after_at=began, minutes=20, recipe="hot water bottle")
    told = SpasmAnswer(
        (CALF,),
        began,
        kind=Kind.CRAMP,
        worst=7,
        lasted_at_least=120,
        lasted_at_most=300,
        doing=Doing.ASLEEP,
        woke_me=True,
        causes=(Cause.STRESS,),
        note="the other note",
        uses=(use,),
    )
    journal.add_spasm(told, clock())
    return told


@pytest.fixture
def card(last: SpasmAnswer, window: MainWindow, click_body: ClickBody) -> SpasmCard:
    click_body("calf_inner_left", View.BACK)
    assert window.today.card is not None
    return window.today.card


def test_one_click_fills_what_is_open_and_times_are_new(
    click: Click, card: SpasmCard, journal: Journal, clock: SetClock, heat: int
) -> None:
    click(card.again.fill)
    click(card.save)
    (spasm,) = journal.seen_spasms(Period.last_days(1, clock().date()))
    kept = journal.answered_spasm(spasm.id)
    assert (kept.began, kept.kind, kept.worst) == (clock(), Kind.CRAMP, 7)
    assert (kept.lasted_at_least, kept.lasted_at_most) == (120, 300)
    assert (kept.doing, kept.woke_me, kept.causes, kept.note) == (Doing.ASLEEP, True, (Cause.STRESS,), "")
    (use,) = kept.uses
    assert (use.remedy_id, use.began, use.recipe) == (heat, clock(), "hot water bottle")
    assert (use.before, use.after, use.after_at) == (None, None, None)


def test_it_says_in_words_what_it_took(click: Click, card: SpasmCard) -> None:
    assert not card.again.taken.isVisible()
    click(card.again.fill)
    said = "As on Tue 3 Nov 2026: Cramp · 7/10 · 2–5 min · Asleep · woke you · Stress · Heat"
    assert card.again.taken.text() == said
    assert card.again.taken.isVisible()
    assert card.more.is_open


def test_what_was_told_already_stays(click: Click, card: SpasmCard) -> None:
    click(card.kind.button(Kind.TWITCH))
    click(card.worst_unknown)
    click(card.again.fill)
    answer = card.answer()
    assert (answer.kind, answer.worst) == (Kind.TWITCH, None)
    assert answer.dont_know == {Asked.WORST}
    assert card.again.taken.text().startswith("As on Tue 3 Nov 2026: 2–5 min")


def test_pressed_again_it_is_taken_back_and_what_was_told_since_stays(click: Click, card: SpasmCard) -> None:
    click(card.kind.button(Kind.TWITCH))
    before = card.answer()
    click(card.again.fill)
    card.worst.button(4).click()
    click(card.again.fill)
    answer = card.answer()
    assert (answer.worst, answer.kind) == (4, Kind.TWITCH)
    assert (answer.uses, answer.causes, answer.woke_me, answer.lasted_at_least) == ((), (), None, None)
    card.worst.choose(None)
    assert card.answer() == before
    assert card.again.fill.text() == "Same as last time"


def test_it_is_offered_for_the_places_that_are_on_the_card(click_body: ClickBody, card: SpasmCard) -> None:
    assert card.again.isVisible()
    click_body("calf_inner_left", View.BACK)
    click_body("heel_left", View.BACK)
    assert not card.again.isVisible()
    click_body("calf_inner_left", View.BACK)
    assert card.again.isVisible()


def test_it_is_offered_to_finish_an_entry_and_not_to_correct_one(
    window: MainWindow, journal: Journal, click: Click, last: SpasmAnswer, clock: SetClock
) -> None:
    done = journal.add_spasm(SpasmAnswer((CALF,), clock() - timedelta(days=4)), clock())
    begun = journal.quick_log([CALF], clock())
    for spasm_id, offered in ((done, False), (begun, True)):
        window.today.correct_spasm(spasm_id)
        card = window.today.card
        assert card is not None
        assert card.again.isVisible() is offered
        card.put_away.emit()


def test_a_remedy_given_up_since_is_not_filled(
    journal: Journal,
    window: MainWindow,
    last: SpasmAnswer,
    heat: int,
    click: Click,
    click_body: ClickBody,
    clock: SetClock,
) -> None:
    journal.stop_remedy(heat, clock().date(), None, clock())
    click_body("calf_inner_left", View.BACK)
    card = window.today.card
    assert card is not None
    click(card.again.fill)
    assert card.answer().uses == ()
    assert card.answer().worst == 7
