"""A line drawn on the map of the page: into the card, into the journal, and back to be corrected."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from spasmjournal.observation import SeenSpasm
from spasmjournal.period import Period
from spasmjournal.record.journal import Journal
from spasmjournal.ui.main_window import MainWindow
from spasmjournal.ui.today.dots import dots_of
from spasmjournal.ui.today.spasm_card import SpasmCard
from spasmjournal.vocabulary import View

Click = Callable[[QWidget], None]
ClickBody = Callable[[str, View], None]
Draw = Callable[..., None]
LEFT = Qt.MouseButton.LeftButton
LEG = {"hamstring_inner_left", "knee_back_left", "calf_inner_left"}


@pytest.fixture
def draw(qtbot: QtBot, window: MainWindow) -> Draw:
    """Drag from the middle of a region to that of another, seen from behind."""

    def draw_it(start: str, end: str, ending: Qt.Key | None = None) -> None:
        body_map = window.today.body_map
        first, last = (body_map.centre_of(key, View.BACK) for key in (start, end))
        qtbot.mousePress(body_map, LEFT, pos=first)
        qtbot.mouseMove(body_map, (first + last) / 2 + QPoint(4, 0))
        qtbot.mouseMove(body_map, last)
        if ending is not None:
            qtbot.keyClick(QApplication.focusWidget(), ending)
        qtbot.mouseRelease(body_map, LEFT, pos=last)

    return draw_it


@pytest.fixture
def card(window: MainWindow, draw: Draw) -> SpasmCard:
    draw("hamstring_inner_left", "calf_inner_left")
    assert window.today.card is not None
    return window.today.card


def ink_at(window: MainWindow, key: str) -> int:
    """How many pixels around the middle of a region have the colour of drawn lines."""
    image, middle = window.today.body_map.grab().toImage(), window.today.body_map.centre_of(key, View.BACK)
    spots = [middle + QPoint(x, y) for x in range(-9, 10) for y in range(-30, 31)]
    return sum(image.pixelColor(spot) == QColor(window.theme.look.ink) for spot in spots)


def only(journal: Journal, today: Period) -> SeenSpasm:
    (spasm,) = journal.seen_spasms(today)
    return spasm


def test_drawn_saved_and_corrected(
    qtbot: QtBot, click: Click, window: MainWindow, journal: Journal, card: SpasmCard, today: Period
) -> None:
    assert card.save.hasFocus()
    assert card.region_keys() >= LEG
    qtbot.keyClick(card.save, Qt.Key.Key_Return)
    kept = only(journal, today)
    assert {place.region for place in kept.places} >= LEG
    assert all(place.x is not None and place.y is not None for place in kept.places)
    assert [stroke.view for stroke in kept.strokes] == [View.BACK]
    click(window.today.panel.spasms[0])
    again = window.today.card
    assert again is not None
    assert again.places.strokes() == kept.strokes
    assert again.places.erase.isVisible()
    again.worst.button(6).click()
    again.save.click()
    changed = only(journal, today)
    assert (changed.worst, changed.strokes, changed.places) == (6, kept.strokes, kept.places)


def test_the_line_is_seen_while_the_card_is_open_and_afterwards(
    window: MainWindow, card: SpasmCard, click: Click
) -> None:
    assert ink_at(window, "knee_back_left") > 5
    click(card.save)
    assert ink_at(window, "knee_back_left") > 5
    window.steps.undo()
    assert ink_at(window, "knee_back_left") == 0


def test_the_line_is_removed_and_the_places_stay(
    window: MainWindow, journal: Journal, card: SpasmCard, click: Click, today: Period
) -> None:
    places = card.region_keys()
    click(card.places.erase)
    assert not card.places.erase.isVisible()
    assert ink_at(window, "knee_back_left") == 0
    click(card.save)
    kept = only(journal, today)
    assert {place.region for place in kept.places} == places
    assert not kept.strokes


def test_a_line_removed_from_a_kept_entry_is_gone_at_once(
    window: MainWindow, journal: Journal, card: SpasmCard, click: Click, today: Period
) -> None:
    click(card.save)
    click(window.today.panel.spasms[0])
    again = window.today.card
    assert again is not None
    click(again.places.erase)
    assert ink_at(window, "knee_back_left") == 0
    click(again.save)
    assert only(journal, today).strokes == ()


def test_a_line_only_adds_to_an_open_card(
    window: MainWindow, journal: Journal, card: SpasmCard, draw: Draw, click_body: ClickBody, today: Period
) -> None:
    click_body("heel_left", View.BACK)
    draw("calf_inner_left", "heel_left")
    assert window.today.card is card
    assert card.region_keys() >= LEG | {"heel_left"}
    assert "lines" in card.places.erase.text()
    card.save.click()
    assert len(only(journal, today).strokes) == 2


def test_places_and_line_come_back(window: MainWindow, card: SpasmCard, click: Click) -> None:
    places, strokes = card.region_keys(), card.places.strokes()
    click(card.away)
    assert not window.today.is_writing
    assert ink_at(window, "knee_back_left") == 0
    click(window.notice.act)
    again = window.today.card
    assert again is not None
    assert (again.region_keys(), again.places.strokes()) == (places, strokes)


def test_escape_while_drawing_leaves_the_card_open(window: MainWindow, card: SpasmCard, draw: Draw) -> None:
    window.activateWindow()
    before = card.answer()
    draw("buttock_right", "calf_inner_right", ending=Qt.Key.Key_Escape)
    assert window.today.card is card
    assert card.answer() == before


def test_while_a_use_is_being_written_nothing_is_drawn(
    window: MainWindow, journal: Journal, draw: Draw, click: Click
) -> None:
    click(window.today.panel.tried)
    draw("hamstring_inner_left", "calf_inner_left")
    assert window.today.card is None
    assert "still open" in window.notice.text.text()
    assert ink_at(window, "knee_back_left") == 0


def test_a_line_has_one_dot_where_it_begins(
    journal: Journal, card: SpasmCard, click: Click, click_body: ClickBody, today: Period
) -> None:
    click_body("heel_right", View.BACK)
    click(card.save)
    kept = only(journal, today)
    first = kept.strokes[0].points[0]
    dots = [(dot.x, dot.y) for dot in dots_of([kept])]
    assert len(dots) == 2
    assert dots[0] == pytest.approx(first, abs=0.1)
