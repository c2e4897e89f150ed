"""Three groups are asked back from paper, and compared as a whole sheet is."""

from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from spasmjournal.record.vault.data_key import DataKey
from spasmjournal.record.vault.recovery_sheet import GROUPS, groups_of
from spasmjournal.ui.keeping.asked_back import ASKED, AskedBack, mistyped

KEY = DataKey(bytes(range(32)))
keys = st.binary(min_size=32, max_size=32).map(DataKey)
numbers = st.sets(st.integers(1, GROUPS), min_size=ASKED, max_size=ASKED)


@given(keys, numbers, st.data())
def test_exactly_the_groups_that_differ_are_named(key: DataKey, asked: set[int], data: st.DataObject) -> None:
    groups = groups_of(key)
    changed = data.draw(st.sets(st.sampled_from(sorted(asked))))
    typed = {}
    for number in asked:
        group = groups[number - 1]
        other = "Z" if group[0] != "Z" else "Y"
        typed[number] = f" {(other if number in changed else group[0])}{group[1:].lower()}"
    assert mistyped(typed, groups) == sorted(changed)


@pytest.fixture
def asked(qtbot: QtBot) -> AskedBack:
    made = AskedBack(Random(3))
    qtbot.addWidget(made)
    made.show()
    made.ask(groups_of(KEY))
    return made


def enter(asked: AskedBack, number: int, text: str) -> None:
    asked.fields[number].setText(text)
    QTest.keyClick(asked.fields[number], Qt.Key.Key_Return)


def test_enter_leads_from_group_to_group_and_then_compares(qtbot: QtBot, asked: AskedBack) -> None:
    first, second, third = asked.fields
    assert [asked.fields[first].accessibleName()] == [f"Group {first}"]
    groups = groups_of(KEY)
    enter(asked, first, groups[first - 1].lower())
    assert asked.focusWidget() is asked.fields[second]
    enter(asked, second, groups[second - 1])
    with qtbot.waitSignal(asked.right):
        enter(asked, third, " ".join(groups[third - 1]))
    assert asked.fields == {}


def test_a_group_that_is_not_right_is_named_and_can_be_corrected(qtbot: QtBot, asked: AskedBack) -> None:
    groups = groups_of(KEY)
    first, second, third = asked.fields
    for number in (first, second, third):
        asked.fields[number].setText(groups[number - 1])
    asked.fields[second].setText("22222")
    with qtbot.assertNotEmitted(asked.right):
        qtbot.mouseClick(asked.compare, Qt.MouseButton.LeftButton)
    assert f"groups: {second}. " in asked.trouble.text()
    assert asked.focusWidget() is asked.fields[second]
    with qtbot.waitSignal(asked.right):
        enter(asked, second, groups[second - 1])


def test_nothing_is_compared_before_all_are_typed(qtbot: QtBot, asked: AskedBack) -> None:
    first, second, _ = asked.fields
    asked.fields[first].setText("22222")
    qtbot.mouseClick(asked.compare, Qt.MouseButton.LeftButton)
    assert not asked.trouble.isVisible()
    assert asked.focusWidget() is asked.fields[second]


def test_chance_decides_which_three_groups_are_asked_for(asked: AskedBack) -> None:
    before = set(asked.fields)
    seen = set(before)
    for _ in range(20):
        asked.ask(groups_of(KEY))
        assert len(asked.fields) == ASKED
        seen |= set(asked.fields)
    assert seen > before
