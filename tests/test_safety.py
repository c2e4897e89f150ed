"""Which notes go with what was recorded, and that nothing else calls for one."""

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime, timedelta

import pytest

from spasmjournal import safety
from spasmjournal.anatomy import load_anatomy
from spasmjournal.observation import SeenPlace, SeenSpasm
from spasmjournal.record.answers import PlaceAnswer, SpasmAnswer
from spasmjournal.safety import TOPICS, topics_of, topics_of_use
from spasmjournal.vocabulary import Cause, Kind, RemedyGroup, SafetyTopic, Side, View

LEFT, RIGHT = Side.LEFT, Side.RIGHT


@pytest.fixture
def told(now: datetime) -> Callable[..., SpasmAnswer]:
    """A spasm at regions, written "calf_inner", of the left side unless another is said."""

    def tell(*regions: str, side: Side = LEFT, **answers: object) -> SpasmAnswer:
        places = tuple(PlaceAnswer(region, side, View.BACK) for region in regions)
        return replace(SpasmAnswer(places, now), **answers)  # type: ignore[arg-type]

    return tell


Tell = Callable[..., SpasmAnswer]


def seen(began: datetime, region: str, kind: Kind | None = None, *, woke_me: bool = False) -> SeenSpasm:
    place = SeenPlace(region, View.BACK, None, None, None)
    return SeenSpasm(1, began, kind, None, None, None, False, woke_me, False, (place,), (), "", "")


def days_before(now: datetime, days: int) -> datetime:
    return now.replace(tzinfo=None) - timedelta(days=days)


def test_every_topic_has_its_place_and_only_one() -> None:
    listed = [topic for topics in TOPICS.values() for topic in topics]
    assert sorted(listed) == sorted(SafetyTopic)


def test_the_regions_are_on_the_map() -> None:
    known = {region.id for region in load_anatomy().regions}
    named = safety.CHEST | safety.JAW | safety.NECK | safety.LOWER_BACK | safety.LEG
    assert named <= known


def test_a_plain_spasm_calls_for_none(told: Tell) -> None:
    plain = told("shoulder_top", kind=Kind.SPASM, worst=8, lasted_at_least=300, woke_me=False)
    assert topics_of(plain, [RemedyGroup.MASSAGE, RemedyGroup.WAITED], []) == ()


@pytest.mark.parametrize(
    ("region", "topic"),
    [
        ("chest", SafetyTopic.CHEST),
        ("ribs", SafetyTopic.CHEST),
        ("jaw", SafetyTopic.JAW),
        ("back_low_spine", SafetyTopic.BACK_AND_LEGS),
        ("sacrum", SafetyTopic.BACK_AND_LEGS),
    ],
)
def test_some_places_have_a_note(told: Tell, region: str, topic: SafetyTopic) -> None:
    assert topics_of(told(region), [], []) == (topic,)


@pytest.mark.parametrize("kind", [Kind.CRAMP, Kind.SPASM, Kind.NOT_SURE, None])
def test_ten_minutes_are_long_for_a_cramp_in_the_leg(told: Tell, kind: Kind | None) -> None:
    assert topics_of(told("calf_inner", kind=kind, lasted_at_least=600), [], []) == (SafetyTopic.LONG_CRAMP,)
    assert topics_of(told("calf_inner", kind=kind, lasted_at_least=300), [], []) == ()
    assert topics_of(told("shoulder_top", kind=kind, lasted_at_least=600), [], []) == ()


def test_the_end_tells_how_long_it_was(told: Tell, now: datetime) -> None:
    long = told("foot_arch", ended=now, began=now - timedelta(minutes=11))
    short = told("foot_arch", ended=now, began=now - timedelta(minutes=9))
    assert topics_of(long, [], []) == (SafetyTopic.LONG_CRAMP,)
    assert topics_of(short, [], []) == ()


@pytest.mark.parametrize("kind", [Kind.TWITCH, Kind.URGE_TO_MOVE])
def test_a_long_twitch_is_no_long_cramp(told: Tell, kind: Kind) -> None:
    assert topics_of(told("calf_inner", kind=kind, lasted_at_least=1800), [], []) == ()


def test_one_leg_that_is_sore_the_next_day(told: Tell) -> None:
    one = told("calf_inner", "calf_outer", kind=Kind.CRAMP, sore_next_day=True)
    assert topics_of(one, [], []) == (SafetyTopic.BLOOD_CLOT,)
    other = PlaceAnswer("calf_inner", RIGHT, View.BACK)
    both = replace(one, places=(*one.places, other))
    assert topics_of(both, [], []) == ()
    assert topics_of(replace(one, sore_next_day=False), [], []) == ()


def test_tightness_in_one_leg_for_half_an_hour(told: Tell) -> None:
    tight = told("hamstring_inner", kind=Kind.TIGHTNESS, lasted_at_least=1800)
    assert topics_of(tight, [], []) == (SafetyTopic.BLOOD_CLOT,)


def test_twitches_in_several_places(told: Tell, now: datetime) -> None:
    twitch = told("eyelid", kind=Kind.TWITCH)
    lately = days_before(now, 2)
    assert topics_of(twitch, [], []) == ()
    assert topics_of(twitch, [], [seen(lately, "eyelid_left", kind=Kind.TWITCH)]) == ()
    assert topics_of(twitch, [], [seen(lately, "calf_inner_left", kind=Kind.CRAMP)]) == ()
    elsewhere = [seen(lately, "calf_inner_left", kind=Kind.TWITCH)]
    assert topics_of(twitch, [], elsewhere) == (SafetyTopic.TWITCHES,)


def test_twitches_for_more_than_two_weeks(told: Tell, now: datetime) -> None:
    twitch = told("eyelid", kind=Kind.TWITCH)
    before = [seen(days_before(now, 15), "eyelid_left", kind=Kind.TWITCH)]
    assert topics_of(twitch, [], before) == (SafetyTopic.TWITCHES,)
    assert topics_of(replace(twitch, kind=Kind.SPASM), [], before) == ()


def test_nights_that_are_broken_again_and_again(told: Tell, now: datetime) -> None:
    woken = told("shoulder_top", woke_me=True)
    nights = [seen(days_before(now, ago), "shoulder_top_left", woke_me=True) for ago in (3, 6)]
    assert topics_of(woken, [], nights) == (SafetyTopic.NIGHTS,)
    assert topics_of(woken, [], nights[:1]) == ()
    assert topics_of(replace(woken, woke_me=None), [], nights) == ()


def test_the_spasm_itself_does_not_count_as_an_earlier_one(told: Tell, now: datetime) -> None:
    woken = told("shoulder_top", woke_me=True)
    itself = seen(days_before(now, 0), "shoulder_top_left", woke_me=True)
    assert topics_of(woken, [], [itself, itself]) == ()


def test_a_new_medicine(told: Tell) -> None:
    assert topics_of(told("thumb", causes=(Cause.NEW_MEDICINE,)), [], []) == (SafetyTopic.NEW_MEDICINE,)


def test_the_most_urgent_comes_first(told: Tell) -> None:
    much = told("calf_inner", "chest", lasted_at_least=1800, causes=(Cause.NEW_MEDICINE,))
    assert topics_of(much, [RemedyGroup.TOPICAL, RemedyGroup.HEAT], []) == (
        SafetyTopic.CHEST,
        SafetyTopic.BLOOD_CLOT,
        SafetyTopic.LONG_CRAMP,
        SafetyTopic.NEW_MEDICINE,
        SafetyTopic.HEAT_AND_COLD,
        SafetyTopic.CREAMS,
    )


@pytest.mark.parametrize(
    ("group", "regions", "topics"),
    [
        (RemedyGroup.HEAT, {"thumb"}, (SafetyTopic.HEAT_AND_COLD,)),
        (RemedyGroup.COLD, (), (SafetyTopic.HEAT_AND_COLD,)),
        (RemedyGroup.TOPICAL, (), (SafetyTopic.CREAMS,)),
        (RemedyGroup.CHIROPRACTIC, {"neck_back"}, (SafetyTopic.NECK_TREATMENT,)),
        (RemedyGroup.CHIROPRACTIC, (), (SafetyTopic.NECK_TREATMENT,)),
        (RemedyGroup.CHIROPRACTIC, {"thumb"}, ()),
        (RemedyGroup.MASSAGE, {"neck_back"}, ()),
    ],
)
def test_remedies_have_notes(group: RemedyGroup, regions: set[str], topics: tuple[SafetyTopic, ...]) -> None:
    assert topics_of_use(group, regions) == topics


def test_a_remedy_for_a_spasm_was_where_the_spasm_was(told: Tell) -> None:
    neck, hand = told("skull_base"), told("thumb")
    assert topics_of(neck, [RemedyGroup.CHIROPRACTIC], []) == (SafetyTopic.NECK_TREATMENT,)
    assert topics_of(hand, [RemedyGroup.CHIROPRACTIC], []) == ()
