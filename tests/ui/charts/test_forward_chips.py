"""The remedies of a chart as chips: few in sight, the rest in a fold; one in front at a time."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from spasmjournal.look import Look
from spasmjournal.ui.charts.forward_chips import ForwardChips, Shown
from spasmjournal.ui.theme import PAPER
from spasmjournal.vocabulary import RemedyGroup

LEFT = Qt.MouseButton.LeftButton
GROUPS = list(RemedyGroup)


def remedies(count: int) -> list[Shown]:
    return [Shown(n + 1, f"Remedy {n} & " + "x" * 80, GROUPS[n % len(GROUPS)]) for n in range(count)]


@pytest.fixture
def look() -> Look:
    return replace(PAPER, font="DejaVu Sans")


@pytest.fixture
def chips(qtbot: QtBot, look: Look) -> ForwardChips:
    chips = ForwardChips()
    qtbot.addWidget(chips)
    chips.resize(600, 400)
    chips.show_remedies(remedies(40), look)
    chips.show()
    return chips


def test_many_remedies_lie_in_a_fold(chips: ForwardChips) -> None:
    assert chips.fold.isVisible()
    assert not chips.others.isVisible()
    chips.fold.toggle.click()
    assert chips.others.isVisible()
    names = {button.toolTip() for button in chips.others.findChildren(type(chips.others.button(40)))}
    assert {remedy.name for remedy in remedies(40)[8:]} <= names
    assert all(chips.first.button(n).width() <= chips.width() for n in range(1, 9))


def test_one_alone_needs_no_choice(chips: ForwardChips, look: Look) -> None:
    chips.show_remedies(remedies(1), look)
    assert not chips.isVisible()
    chips.show_remedies(remedies(5), look)
    assert chips.isVisible()
    assert not chips.fold.isVisible()


def test_one_is_in_front_at_a_time_and_can_be_let_go(chips: ForwardChips, qtbot: QtBot) -> None:
    qtbot.mouseClick(chips.first.button(3), LEFT)
    assert chips.forward() == remedies(40)[2]
    chips.fold.toggle.click()
    qtbot.mouseClick(chips.others.button(20), LEFT)
    assert chips.forward() == remedies(40)[19]
    assert chips.first.value() is None
    qtbot.mouseClick(chips.others.button(20), LEFT)
    assert chips.forward() is None


def test_remedies_of_the_same_group_stand_back_by_themselves(chips: ForwardChips, qtbot: QtBot) -> None:
    qtbot.mouseClick(chips.first.button(3), LEFT)
    assert chips.pale() == {3 + len(GROUPS), 3 + 2 * len(GROUPS)}


def test_what_is_in_front_stays_as_long_as_it_is_there(chips: ForwardChips, look: Look, qtbot: QtBot) -> None:
    qtbot.mouseClick(chips.first.button(3), LEFT)
    chips.show_remedies(remedies(5), look)
    assert chips.forward() == remedies(5)[2]
    chips.show_remedies(remedies(2), look)
    assert chips.forward() is None


@pytest.mark.parametrize("group", RemedyGroup)
def test_every_mark_is_drawn_on_its_chip(chips: ForwardChips, look: Look, group: RemedyGroup) -> None:
    chips.show_remedies([Shown(1, "One", group), Shown(2, "Other", group)], look)
    icon = chips.first.button(1).icon()
    image = icon.pixmap(chips.first.button(1).iconSize()).toImage()
    painted = sum(
        image.pixelColor(x, y).alpha() > 128 for x in range(image.width()) for y in range(image.height())
    )
    assert 0.02 < painted / (image.width() * image.height()) < 0.7
