"""Many places on a card: a few in sight, the rest on demand."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from spasmjournal.anatomy import load_anatomy
from spasmjournal.record.answers import PlaceAnswer
from spasmjournal.ui.today.places_field import PlacesField
from spasmjournal.ui.today.spasm_card import SpasmCard
from spasmjournal.vocabulary import View

Click = Callable[[QWidget], None]


@pytest.fixture
def many(qtbot: QtBot, card: SpasmCard) -> PlacesField:
    """Fourteen places, as a drag over the body chooses them."""
    regions = load_anatomy().in_view(View.BACK)[:14]
    card.places.show_places(())
    card.add_drawn([PlaceAnswer(region.id, region.side, View.BACK) for region in regions], ())
    qtbot.waitUntil(lambda: len(_chips(card.places)) == 3)
    return card.places


def _chips(field: PlacesField) -> list[QPushButton]:
    return [chip for chip in field.findChildren(QPushButton) if chip.isVisible() and "×" in chip.text()]


def test_the_first_few_are_in_sight_and_the_rest_on_demand(
    qtbot: QtBot, click: Click, many: PlacesField
) -> None:
    assert (len(_chips(many)), many.more.text()) == (3, "and 11 more")
    many.more.setFocus()
    qtbot.keyClick(many.more, Qt.Key.Key_Space)
    qtbot.waitUntil(lambda: len(_chips(many)) == 14)
    assert QApplication.focusWidget() is _chips(many)[3]
    click(many.more)
    qtbot.waitUntil(lambda: len(_chips(many)) == 3)


def test_one_taken_away_hands_the_keyboard_to_the_next(qtbot: QtBot, many: PlacesField) -> None:
    first, second = _chips(many)[:2]
    first.setFocus()
    qtbot.keyClick(first, Qt.Key.Key_Space)
    assert len(many.places()) == 13
    focused = QApplication.focusWidget()
    assert isinstance(focused, QPushButton)
    assert focused.text() == second.text()


def test_all_are_taken_away_at_once(click: Click, card: SpasmCard, many: PlacesField) -> None:
    click(many.remove_all)
    assert not card.region_keys()
    assert not card.save.isEnabled()
    assert "at least one place" in card.trouble.text()
    assert many.remove_all.isHidden()
    assert many.more.isHidden()


def test_two_places_need_no_such_thing(card: SpasmCard, many: PlacesField) -> None:
    many.show_places(many.places()[:2])
    assert many.remove_all.isHidden()


def test_a_remedy_lists_no_more_places_than_the_card(
    qtbot: QtBot, click: Click, card: SpasmCard, many: PlacesField
) -> None:
    click(next(chip for chip in card.tried.findChildren(QPushButton) if chip.text() == "Heat"))
    (row,) = card.tried.rows()
    keys = [(place.region, place.side) for place in many.places()]
    qtbot.waitUntil(row.place.isVisible)
    assert [key for key in keys if not row.place.button(key).isHidden()] == keys[:3]
    row.place.button(keys[1]).click()
    click(row.more_places)
    assert not any(row.place.button(key).isHidden() for key in keys)
    assert row.answer().place == keys[1]
