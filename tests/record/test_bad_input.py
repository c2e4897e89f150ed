"""What cannot be kept is refused in one sentence, and what is stored stays as it was."""

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from typing import Any, TypeVar

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from spasmjournal.errors import (
    BadAnswer,
    EndBeforeStart,
    IntensityOutOfRange,
    InTheFuture,
    NameTaken,
    NoName,
    NoPlace,
    NotThere,
    NumberOutOfRange,
    TextTooLong,
)
from spasmjournal.i18n import sentence
from spasmjournal.observation import EntryKey, Sort
from spasmjournal.record.answers import (
    NAME_LIMIT,
    TEXT_LIMIT,
    AfterAnswer,
    CheckInAnswer,
    PersonAnswer,
    RemedyAnswer,
    SpasmAnswer,
    UseAnswer,
    plain,
)
from spasmjournal.record.journal import Journal
from spasmjournal.vocabulary import RemedyGroup

Answer = TypeVar("Answer", CheckInAnswer, UseAnswer)
MINUTE = timedelta(minutes=1)
ANY_TEXT = st.text(st.characters(exclude_categories=()), max_size=60)
"""Every code point there is, lone surrogates and NUL among them."""


@pytest.fixture
def refused(
    journal: Journal, calf: SpasmAnswer, now: datetime, stored: Callable[[], Any]
) -> Callable[..., str]:
    """Tries to do something that must be refused; gives back what the person reads."""
    journal.add_spasm(calf, now)

    def attempt(error: type[BadAnswer], verb: Callable[..., object], *given: object) -> str:
        told: list[None] = []
        journal.changed.connect(lambda: told.append(None))
        before = stored()
        with pytest.raises(error) as refusal:
            verb(*given, now)
        assert stored() == before
        assert not told
        return sentence(refusal.value)

    return attempt


def _with(answer: Answer, name: str, value: object) -> Answer:
    return replace(answer, **{name: value})  # type: ignore[arg-type]


def test_an_end_before_the_start(refused: Callable[..., str], journal: Journal, calf: SpasmAnswer) -> None:
    ended = replace(calf, ended=calf.began - MINUTE)
    assert "end lies before the start" in refused(EndBeforeStart, journal.add_spasm, ended)
    refused(EndBeforeStart, journal.change_spasm, 1, ended)


def test_an_answer_before_the_remedy(refused: Callable[..., str], journal: Journal, now: datetime) -> None:
    refused(
        EndBeforeStart, journal.use_remedy, UseAnswer(1, now - MINUTE, after=1, after_at=now - 2 * MINUTE)
    )


@pytest.mark.parametrize("given", [-1, 11, 100, 2**70, True])
def test_an_intensity_outside_0_to_10(
    refused: Callable[..., str], journal: Journal, calf: SpasmAnswer, now: datetime, given: int
) -> None:
    place = replace(calf.places[0], worst=given)
    told = refused(IntensityOutOfRange, journal.add_spasm, replace(calf, worst=given))
    assert str(given) in told.replace(",", "")
    refused(IntensityOutOfRange, journal.change_spasm, 1, replace(calf, places=(place,)))
    for use in (UseAnswer(1, now, before=given), UseAnswer(1, now, after=given)):
        refused(IntensityOutOfRange, journal.use_remedy, use)
        refused(IntensityOutOfRange, journal.add_spasm, replace(calf, uses=(use,)))
    refused(IntensityOutOfRange, journal.record_after, 1, AfterAnswer(given))
    day = CheckInAnswer(now.date())
    for rated in ("sleep_quality", "headache", "muscle_pain", "fatigue", "stress"):
        refused(IntensityOutOfRange, journal.check_in, _with(day, rated, given))


def test_a_moment_still_to_come(
    refused: Callable[..., str], journal: Journal, calf: SpasmAnswer, now: datetime
) -> None:
    later = now + timedelta(hours=1)
    assert "still to come" in refused(InTheFuture, journal.add_spasm, replace(calf, began=later))
    refused(InTheFuture, journal.change_spasm, 1, replace(calf, ended=later))
    refused(InTheFuture, journal.use_remedy, UseAnswer(1, later))
    refused(InTheFuture, journal.use_remedy, UseAnswer(1, now, after=1, after_at=later))
    refused(InTheFuture, journal.check_in, CheckInAnswer(now.date() + timedelta(days=1)))
    refused(InTheFuture, journal.name_person, PersonAnswer(born=date(2030, 1, 1)))


def test_a_moment_is_compared_across_offsets(journal: Journal, calf: SpasmAnswer, now: datetime) -> None:
    spasm_id = journal.add_spasm(replace(calf, began=now.astimezone(UTC)), now)
    assert journal.answered_spasm(spasm_id).began == now
    assert journal.spasm(spasm_id).began == now.astimezone(UTC).replace(tzinfo=None)


def test_a_note_of_100_000_characters(
    refused: Callable[..., str], journal: Journal, calf: SpasmAnswer, now: datetime
) -> None:
    long = "ä" * 100_000
    told = refused(TextTooLong, journal.add_spasm, replace(calf, note=long))
    assert "100,000" in told
    assert "20,000" in told
    refused(TextTooLong, journal.change_spasm, 1, replace(calf, cause_words=long))
    for name in ("note", "recipe", "side_effects"):
        refused(TextTooLong, journal.use_remedy, _with(UseAnswer(1, now), name, long))
    refused(TextTooLong, journal.add_remedy, RemedyAnswer("Bath salts", technique=long))
    refused(TextTooLong, journal.add_remedy, RemedyAnswer("b" * (NAME_LIMIT + 1)))
    refused(TextTooLong, journal.ask_next_time, ["Why?", long])
    refused(TextTooLong, journal.name_person, PersonAnswer(about=long))


def test_the_longest_text_is_kept_whole(journal: Journal, calf: SpasmAnswer, now: datetime) -> None:
    note = "ä🦵" * (TEXT_LIMIT // 2)
    assert journal.answered_spasm(journal.add_spasm(replace(calf, note=note), now)).note == note


def test_no_place_no_name_no_second_of_that_name(
    refused: Callable[..., str], journal: Journal, calf: SpasmAnswer
) -> None:
    refused(NoPlace, journal.add_spasm, replace(calf, places=()))
    for name in ("", "  \n", "\0"):
        refused(NoName, journal.add_remedy, RemedyAnswer(name))
    assert "heat" in refused(NameTaken, journal.add_remedy, RemedyAnswer(" heat "))


def test_what_is_gone_is_told(journal: Journal, calf: SpasmAnswer, now: datetime) -> None:
    for verb in (
        lambda: journal.change_spasm(99, calf, now),
        lambda: journal.delete_entries([EntryKey(Sort.SPASM, 99)], now),
        lambda: journal.record_after(99, AfterAnswer(1), now),
        lambda: journal.use_remedy(UseAnswer(99, now), now),
        lambda: journal.change_use(99, UseAnswer(1, now), now),
        lambda: journal.change_remedy(99, RemedyAnswer("Sauna", RemedyGroup.BATH), now),
    ):
        with pytest.raises(NotThere):
            verb()


@settings(max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(ANY_TEXT)
@example("\ud800 half a character")
@example("a\0b")
@example("'; DROP TABLE spasm; --  %s {note} \\")
@example("שלום — สวัสดี — 👩🏽‍🦽 — e\u0301 — \u202eabc")
def test_any_unicode_is_kept(journal: Journal, calf: SpasmAnswer, now: datetime, text: str) -> None:
    kept = text.replace("\0", "").encode("utf-8", "replace").decode().strip()
    assert plain(text) == kept
    use = UseAnswer(1, now, recipe=text, side_effects=text, note=text)
    spasm_id = journal.add_spasm(replace(calf, note=text, cause_words=text, uses=(use,)), now)
    answer = journal.answered_spasm(spasm_id)
    assert (answer.note, answer.cause_words) == (kept, kept)
    assert {answer.uses[0].recipe, answer.uses[0].side_effects, answer.uses[0].note} == {kept}
    journal.name_person(PersonAnswer(text, about=text), now)
    assert journal.person()[::2] == (kept, kept)
    journal.ask_next_time([text], now)
    assert journal.questions() == [kept] * bool(kept)
    named = f"{len(journal.remedies())} {text}"
    remedy_id = journal.add_remedy(RemedyAnswer(named, technique=text), now)
    assert next(row for row in journal.remedies() if row.id == remedy_id).name == plain(named)


@pytest.mark.parametrize(
    "impossible",
    [
        {"lasted_at_least": -1},
        {"lasted_at_least": 60, "lasted_at_most": 30},
        {"lasted_at_least": 2**70},
    ],
)
def test_an_impossible_duration_is_said(
    journal: Journal, calf: SpasmAnswer, now: datetime, impossible: dict[str, int]
) -> None:
    with pytest.raises(NumberOutOfRange):
        journal.add_spasm(replace(calf, **impossible), now)  # type: ignore[arg-type]
    assert not journal.entries()


def test_an_impossible_wait_is_said(journal: Journal, now: datetime) -> None:
    with pytest.raises(NumberOutOfRange):
        journal.add_remedy(RemedyAnswer("Sauna", wait_minutes=-5), now)


def test_one_place_is_kept_once(journal: Journal, calf: SpasmAnswer, now: datetime) -> None:
    spasm_id = journal.add_spasm(replace(calf, places=calf.places * 2), now)
    assert len(journal.spasm(spasm_id).places) == 1
