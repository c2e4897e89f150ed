"""The card "Where" of the charts page, on a journal whose entries are known."""

from datetime import datetime, timedelta

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QScrollArea, QWidget
from pytestqt.qtbot import QtBot

from spasmjournal.entry_filter import EntryFilter
from spasmjournal.period import Period
from spasmjournal.record.answers import CheckInAnswer, PlaceAnswer, SpasmAnswer, UseAnswer
from spasmjournal.record.journal import Journal
from spasmjournal.ui.body_map.region_button import RegionButton
from spasmjournal.ui.charts.asked import Span
from spasmjournal.ui.charts.charts_page import ChartsPage
from spasmjournal.ui.charts.where import Shown
from spasmjournal.ui.charts.where_card import WhereCard
from spasmjournal.ui.theme import Scheme, Theme
from spasmjournal.vocabulary import Kind, Side, View
from tests.ui.charts.conftest import OpenPage, Settle

CALF = PlaceAnswer("calf_inner", Side.LEFT, View.BACK)
THIGH = PlaceAnswer("hamstring_outer", Side.RIGHT, View.BACK)
SOLE = PlaceAnswer("foot_arch", Side.LEFT, View.BACK)


def record(
    journal: Journal, now: datetime, place: PlaceAnswer, often: int, days_ago: int = 1, worst: int | None = 6
) -> None:
    for _ in range(often):
        journal.add_spasm(SpasmAnswer((place,), now - timedelta(days=days_ago), worst=worst), now)


def card(page: ChartsPage) -> WhereCard:
    assert page.board is not None
    return page.board.where


def choose(page: ChartsPage, qtbot: QtBot, shown: Shown) -> WhereCard:
    qtbot.mouseClick(card(page).shown.button(shown), Qt.MouseButton.LeftButton)
    return card(page)


def told(where: WhereCard, key: str) -> str:
    buttons = where.map.findChildren(RegionButton)
    found = next(b for b in buttons if (b.region.key, b.view) == (key, View.BACK))
    return found.accessibleDescription().rpartition("Seen from behind. ")[2]


def test_the_busiest_places_are_named_with_side_and_count(
    open_page: OpenPage, journal: Journal, now: datetime
) -> None:
    record(journal, now, CALF, 5)
    record(journal, now, THIGH, 3)
    record(journal, now, SOLE, 2)
    where = card(open_page())
    assert where.sentence == ("Most spasms: Left calf, inner half (5); Back of right thigh, outer half (3).")
    assert told(where, "calf_inner_left") == "5 spasms"
    assert told(where, "foot_arch_left") == "2 spasms. Too few to say: 1 more needed"
    assert where.map.accessibleDescription() == where.sentence


def test_an_empty_journal_and_a_young_one_say_so(
    open_page: OpenPage, settle: Settle, journal: Journal, now: datetime, qtbot: QtBot
) -> None:
    page = open_page()
    where = card(page)
    assert where.sentence == "No spasm is noted in this time."
    nothing = "Nothing to compare: of one of the two times no day is known."
    assert choose(page, qtbot, Shown.COMPARED).sentence == nothing
    record(journal, now, CALF, 2)
    settle(page)
    assert where.sentence == nothing
    assert choose(page, qtbot, Shown.HOW_OFTEN).sentence == "Too few to say: no place has 3 spasms yet."
    assert choose(page, qtbot, Shown.HOW_BAD).sentence == "Too few to say: no place has 3 intensities yet."


def test_how_bad_tells_of_intensities(
    open_page: OpenPage, journal: Journal, now: datetime, qtbot: QtBot
) -> None:
    record(journal, now, CALF, 2, worst=4)
    record(journal, now, CALF, 2, worst=5)
    record(journal, now, THIGH, 3, worst=8)
    record(journal, now, SOLE, 9, worst=None)
    where = choose(open_page(), qtbot, Shown.HOW_BAD)
    assert where.sentence == (
        "Highest typical worst, of 10: Back of right thigh, outer half (8); Left calf, inner half (4.5)."
    )
    assert told(where, "calf_inner_left") == "Typical worst 4.5 of 10; intensities told: 4"
    assert told(where, "foot_arch_left") == "9 spasms. Too few to say: 3 more needed"


def test_the_time_before_is_compared_by_known_days(
    open_page: OpenPage, settle: Settle, journal: Journal, now: datetime, qtbot: QtBot
) -> None:
    record(journal, now, CALF, 12, days_ago=2)
    record(journal, now, CALF, 3, days_ago=40)
    record(journal, now, THIGH, 8, days_ago=40)
    journal.check_in(CheckInAnswer((now - timedelta(days=41)).date(), no_spasms=True), now)
    journal.check_in(CheckInAnswer((now - timedelta(days=3)).date(), no_spasms=True), now)
    page = open_page()
    qtbot.mouseClick(page.asked.spans.button(Span.MONTH), Qt.MouseButton.LeftButton)
    settle(page)
    where = choose(page, qtbot, Shown.COMPARED)
    assert where.sentence == (
        "More often: Left calf, inner half (3 → 12). Less often: Back of right thigh, outer half (8 → 0)."
    )
    assert where.method.startswith("First: ")
    assert where.method.count("days known: 2 of 30") == 2
    assert told(where, "calf_inner_left") == "Noted more often: 3 → 12"
    qtbot.mouseClick(page.asked.spans.button(Span.THREE_MONTHS), Qt.MouseButton.LeftButton)
    settle(page)
    assert where.sentence.startswith("Nothing to compare")


def test_the_map_follows_the_time_that_is_picked(
    open_page: OpenPage, settle: Settle, journal: Journal, now: datetime, qtbot: QtBot
) -> None:
    record(journal, now, CALF, 3, days_ago=2)
    record(journal, now, CALF, 4, days_ago=60)
    page = open_page()
    counts = []
    for span in (Span.MONTH, Span.THREE_MONTHS):
        qtbot.mouseClick(page.asked.spans.button(span), Qt.MouseButton.LeftButton)
        settle(page)
        counts.append(told(card(page), "calf_inner_left"))
    assert counts == ["3 spasms", "7 spasms"]


def test_one_thing_is_always_shown(open_page: OpenPage, qtbot: QtBot) -> None:
    where = choose(open_page(), qtbot, Shown.HOW_OFTEN)
    assert where.shown.value() is Shown.HOW_OFTEN


@pytest.mark.parametrize("scheme", [Scheme.NIGHT, Scheme.CONTRAST])
def test_it_takes_the_themes_colours_and_size(
    open_page: OpenPage,
    settle: Settle,
    journal: Journal,
    now: datetime,
    theme: Theme,
    scheme: Scheme,
    qtbot: QtBot,
) -> None:
    record(journal, now, CALF, 9)
    page = open_page()
    where = card(page)
    theme.choose(scheme)
    theme.set_text_percent(200)
    settle(page)
    qtbot.waitUntil(lambda: where.map.height() == where.map.heightForWidth(where.map.width()))
    assert where.map.height() > 1000
    image, spot = where.map.grab().toImage(), where.map.centre_of("calf_inner_left", View.BACK)
    seen = {image.pixelColor(spot + QPoint(0, y)).name().upper() for y in range(-30, 30)}
    assert theme.look.ramp[10] in seen
    assert image.pixelColor(2, image.height() // 2).name().upper() == theme.look.raised


def test_a_region_asks_for_the_entries_behind_it(
    open_page: OpenPage, journal: Journal, now: datetime, qtbot: QtBot, page_window: QWidget
) -> None:
    record(journal, now, CALF, 3)
    page = open_page()
    area = page.findChild(QScrollArea)
    assert area is not None
    today = now.date()
    asked: dict[Shown, Period] = {
        Shown.HOW_OFTEN: Period.last_days(91, today),
        Shown.COMPARED: Period.last_days(182, today),
    }
    for shown, period in asked.items():
        where = choose(page, qtbot, shown)
        with qtbot.waitSignal(page.entries_wanted) as wanted:
            qtbot.mouseClick(
                where.map,
                Qt.MouseButton.LeftButton,
                pos=where.map.centre_of("calf_inner_left", View.BACK),
            )
        assert wanted.args == [EntryFilter(period, frozenset({"calf_inner_left"}))]


def test_days_with_a_remedy_stand_beside_days_without(
    open_page: OpenPage, settle: Settle, journal: Journal, now: datetime, qtbot: QtBot
) -> None:
    page = open_page()
    where = choose(page, qtbot, Shown.WITH_REMEDY)
    assert where.sentence.startswith("No remedy is noted by itself in this time")
    massage, bath = [remedy for remedy in journal.remedies() if remedy.name in ("Massage", "Heat")][::-1]
    for days_ago in range(1, 15):
        journal.use_remedy(UseAnswer(massage.id, now - timedelta(days=days_ago)), now)
    journal.use_remedy(UseAnswer(bath.id, now - timedelta(days=60)), now)
    record(journal, now, CALF, 9, days_ago=40)
    record(journal, now, THIGH, 7, days_ago=5)
    record(journal, now, SOLE, 4, days_ago=5)
    settle(page)
    qtbot.mouseClick(where.remedies.button(massage.id), Qt.MouseButton.LeftButton)
    assert where.sentence == (
        "On days with Massage: More often: Back of right thigh, outer half (0 → 7). "
        "Less often: Left calf, inner half (9 → 0). Places without a sure difference: 1."
    )
    assert where.method.startswith("First: days without it, known: 1. Second: days with it, known: 1.")
    with qtbot.waitSignal(page.entries_wanted) as wanted:
        qtbot.mouseClick(
            where.map,
            Qt.MouseButton.LeftButton,
            pos=where.map.centre_of("calf_inner_left", View.BACK),
        )
    assert len(journal.entries(wanted.args[0])) == 9
    qtbot.mouseClick(where.remedies.button(bath.id), Qt.MouseButton.LeftButton)
    assert where.sentence.startswith("Nothing to compare: days known without Heat: 2; with it: 0.")


def test_a_region_of_a_narrowed_map_asks_for_just_those_entries(
    open_page: OpenPage, settle: Settle, journal: Journal, now: datetime, qtbot: QtBot
) -> None:
    record(journal, now, CALF, 3)
    journal.add_spasm(SpasmAnswer((CALF,), now - timedelta(days=1), Kind.TWITCH), now)
    page = open_page()
    page.asked.kinds.action(Kind.TWITCH).trigger()
    settle(page)
    where = card(page)
    with qtbot.waitSignal(page.entries_wanted) as wanted:
        qtbot.mouseClick(
            where.map,
            Qt.MouseButton.LeftButton,
            pos=where.map.centre_of("calf_inner_left", View.BACK),
        )
    (entry,) = journal.entries(wanted.args[0])
    assert entry.spasm is not None
    assert entry.spasm.kind is Kind.TWITCH
