"""Whatever was answered is shown, and said back exactly: drafts and corrections rest on it."""

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime, timedelta, timezone
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from spasmjournal.anatomy import load_anatomy
from spasmjournal.observation import Stroke
from spasmjournal.record.answers import PlaceAnswer, SpasmAnswer, UseAnswer
from spasmjournal.ui.theme import Theme
from spasmjournal.ui.today.spasm_card import SpasmCard
from spasmjournal.ui.today.tried_row import OfferedRemedy
from spasmjournal.ui.today.use_card import UseCard
from spasmjournal.vocabulary import Asked, Cause, Doing, Kind, Side, Unanswered, View
from tests.ui.conftest import SetClock

Click = Callable[[QWidget], None]
ANATOMY = load_anatomy()
REMEDIES = [OfferedRemedy(1, "Waited it out"), OfferedRemedy(2, "Heat & more", "Not too hot\n" * 9)]
NOT_OFFERED = 3
NOW = datetime(2026, 11, 6, 21, 30, tzinfo=UTC)

words = st.text(max_size=30)
minutes = st.none() | st.integers(0, 86_400)
yes_no = st.none() | st.booleans()
intensities = st.none() | st.integers(0, 10)
zones = st.integers(-14 * 4, 14 * 4).map(lambda quarters: timezone(timedelta(minutes=15 * quarters)))
moments = st.datetimes(datetime(1900, 1, 1), datetime(2026, 11, 1), timezones=zones)
spots = st.none() | st.floats(-90, 90)
places = st.lists(
    st.builds(
        PlaceAnswer,
        st.sampled_from(["calf_inner", "heel", "knee_back"]),
        st.sampled_from([Side.LEFT, Side.RIGHT]),
        st.sampled_from(View),
        spots,
        spots,
        intensities,
    ),
    min_size=1,
    max_size=4,
    unique_by=lambda place: (place.region, place.side),
).map(tuple)
strokes = st.builds(Stroke, st.sampled_from(View), st.just(((0.0, 1.5), (2.0, 3.0))))


@st.composite
def uses(draw: st.DrawFn, keys: list[tuple[str, Side]], known: st.SearchStrategy[int | None]) -> UseAnswer:
    began, after, eased = draw(moments), draw(intensities), draw(minutes)
    return UseAnswer(
        remedy_id=draw(st.sampled_from([1, 2, NOT_OFFERED] if keys else [1, 2])),
        began=began,
        before=draw(intensities),
        after=after,
        after_at=draw(st.none() | st.integers(0, 9_999).map(lambda late: began + timedelta(minutes=late))),
        unanswered=None if after is not None else draw(st.none() | st.sampled_from(Unanswered)),
        minutes=draw(minutes),
        recipe=draw(words),
        worse=draw(yes_no),
        side_effects=draw(words),
        note=draw(words),
        id=draw(known),
        place=draw(st.sampled_from([None, *keys])),
        eased_minutes=eased,
        not_eased=draw(yes_no) if eased is None else None,
        worse_next_day=draw(yes_no),
        cost=draw(words),
    )


@st.composite
def lasted(draw: st.DrawFn) -> dict[str, Any]:
    bounds = st.fixed_dictionaries({"lasted_at_least": minutes, "lasted_at_most": minutes})
    ended = st.fixed_dictionaries({"ended": moments})
    told: dict[str, Any] = draw(bounds | ended | st.just({"still_going": True}) | st.just({}))
    return told


@st.composite
def spasms(draw: st.DrawFn) -> SpasmAnswer:
    told: dict[str, Any] = {
        "places": draw(places),
        "began": draw(moments),
        "kind": draw(st.none() | st.sampled_from(Kind)),
        "worst": draw(intensities),
        "doing": draw(st.none() | st.sampled_from(Doing)),
        "woke_me": draw(yes_no),
        "sore_next_day": draw(yes_no),
        "causes": tuple(draw(st.lists(st.sampled_from(Cause), max_size=3, unique=True))),
        "cause_words": draw(words),
        "note": draw(words),
        "strokes": tuple(draw(st.lists(strokes, max_size=2))),
        "unfinished": draw(st.booleans()),
        **draw(lasted()),
    }
    keys = [(place.region, place.side) for place in told["places"]]
    known = st.none() | st.integers(1, 99)
    listed = sorted(
        draw(st.lists(uses(keys, known), max_size=3)), key=lambda use: use.remedy_id == NOT_OFFERED
    )
    told["uses"] = tuple(listed)
    is_open = {
        Asked.LASTED: not any(told.get(name) is not None for name in _LASTED),
        Asked.TRIED: not listed,
    }
    unknown = draw(st.sets(st.sampled_from(Asked)))
    names = {asked: str(asked) for asked in Asked}
    told["dont_know"] = frozenset(
        asked for asked in unknown if is_open.get(asked, told.get(names[asked]) in (None, ()))
    )
    return SpasmAnswer(**told)


_LASTED = ("lasted_at_least", "lasted_at_most", "ended", "still_going")
several = settings(max_examples=25, suppress_health_check=[HealthCheck.function_scoped_fixture])


def _gone(qapp: QApplication, card: QWidget) -> None:
    card.deleteLater()
    qapp.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def _exact(answer: SpasmAnswer) -> tuple[str, frozenset[Asked]]:
    """All that an answer says, with the offset of each moment, which two equal moments may not share."""
    return repr(replace(answer, dont_know=frozenset())), answer.dont_know


@several
@given(answer=spasms(), correcting=st.booleans())
def test_a_spasm_is_said_back(
    qapp: QApplication, theme: Theme, answer: SpasmAnswer, correcting: bool
) -> None:
    card = SpasmCard(ANATOMY, theme.look, SetClock(NOW))
    card.start(answer, REMEDIES, correcting=correcting)
    said = card.answer()
    card.offer([*REMEDIES, OfferedRemedy(NOT_OFFERED, "Cold")])
    later = card.answer()
    _gone(qapp, card)
    assert _exact(said) == _exact(answer)
    assert _exact(later) == _exact(answer)


@several
@given(answer=uses([], st.none() | st.integers(1, 99)))
def test_a_use_is_said_back(qapp: QApplication, theme: Theme, answer: UseAnswer) -> None:
    card = UseCard(theme.look, SetClock(NOW))
    card.start(REMEDIES, answer)
    said = card.answer()
    _gone(qapp, card)
    assert repr(said) == repr(answer)


def test_started_again_a_card_shows_only_the_other_answer(qtbot: QtBot, theme: Theme) -> None:
    card = SpasmCard(ANATOMY, theme.look, SetClock(NOW))
    qtbot.addWidget(card)
    calf = PlaceAnswer("calf_inner", Side.LEFT, View.BACK)
    use = UseAnswer(1, NOW, recipe="on the sofa")
    card.start(SpasmAnswer((calf,), NOW, worst=3, uses=(use,), still_going=True), REMEDIES, correcting=True)
    plain = SpasmAnswer((calf,), NOW - timedelta(hours=1))
    card.start(plain, REMEDIES, correcting=False)
    assert card.answer() == plain
    assert card.duration.eased.isHidden()


@pytest.fixture
def open_card(qtbot: QtBot, theme: Theme) -> SpasmCard:
    card = SpasmCard(ANATOMY, theme.look, SetClock(NOW))
    qtbot.addWidget(card)
    card.start(SpasmAnswer((PlaceAnswer("heel", Side.LEFT, View.BACK),), NOW), REMEDIES, correcting=False)
    card.show()
    return card


def test_typing_is_told_once_in_a_while(qtbot: QtBot, open_card: SpasmCard) -> None:
    told: list[str] = []
    open_card.edited.connect(lambda: told.append(open_card.answer().note))
    with qtbot.waitSignal(open_card.edited):
        qtbot.keyClicks(open_card.note, "half a thou")
    assert told == ["half a thou"]
    with qtbot.waitSignal(open_card.edited):
        qtbot.keyClicks(open_card.note, "ght")
    assert told == ["half a thou", "half a thought"]


def test_what_was_only_shown_is_not_told(qtbot: QtBot, open_card: SpasmCard) -> None:
    with qtbot.assertNotEmitted(open_card.edited, wait=400):
        open_card.note.setPlainText("x")
        open_card.note.setPlainText("")


@pytest.mark.parametrize("press", ["kind", "worst", "unknown", "duration", "tried", "more", "place"])
def test_every_answer_is_told(qtbot: QtBot, open_card: SpasmCard, press: str) -> None:
    card = open_card
    presses: dict[str, Callable[[], None]] = {
        "kind": card.kind.button(Kind.CRAMP).click,
        "worst": card.worst.button(5).click,
        "unknown": card.worst_unknown.click,
        "duration": card.duration.chips.button(Asked.LASTED).click,
        "tried": card.tried.unknown.click,
        "more": card.woke_me.button(True).click,
        "place": lambda: card.toggle_place(PlaceAnswer("heel", Side.RIGHT, View.BACK)),
    }
    with qtbot.waitSignal(card.edited):
        presses[press]()


def test_an_answer_in_a_row_is_told(qtbot: QtBot, open_card: SpasmCard) -> None:
    row = open_card.tried.add_use(2)
    for change in (row.before.button(4).click, row.reason.button(Unanswered.FORGOT).click):
        with qtbot.waitSignal(open_card.edited):
            change()
    with qtbot.waitSignal(open_card.edited):
        qtbot.keyClicks(row.details.recipe, "warm")
