"""Work beside the window: in order, the newest of a kind, and what is left is dropped."""

from collections.abc import Callable
from functools import partial
from threading import Event, get_ident

import pytest
from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from spasmjournal.errors import FileMissing
from spasmjournal.ui.charts.beside import Beside


class Gate:
    """A task that goes on only when it is let."""

    def __init__(self) -> None:
        self.begun, self.open = Event(), Event()

    def __call__(self) -> str:
        self.begun.set()
        assert self.open.wait(20)
        return "late"


@pytest.fixture
def beside(qapp: QObject) -> Beside:
    return Beside(qapp)


@pytest.fixture
def until_idle(qtbot: QtBot, beside: Beside) -> Callable[[], None]:
    return lambda: qtbot.waitUntil(lambda: beside.is_idle, timeout=20_000)


def test_tasks_run_elsewhere_and_one_after_another(beside: Beside, until_idle: Callable[[], None]) -> None:
    given: list[tuple[int, bool]] = []
    here = get_ident()
    for number in range(4):
        beside.ask(number, lambda n=number: (n, get_ident() == here), given.append)  # type: ignore[misc]
    until_idle()
    assert given == [(number, False) for number in range(4)]


def test_only_the_newest_of_a_kind_is_given(
    beside: Beside, qtbot: QtBot, until_idle: Callable[[], None]
) -> None:
    gate, given = Gate(), list[str]()
    beside.ask("numbers", gate, given.append)
    qtbot.waitUntil(gate.begun.is_set)
    ran: list[str] = []

    def run(name: str) -> str:
        ran.append(name)
        return name

    for name in ("a", "b", "c"):
        beside.ask("numbers", partial(run, name), given.append)
    assert beside.is_asked("numbers")
    gate.open.set()
    until_idle()
    assert given == ["c"]
    assert ran == ["c"]


def test_what_is_left_is_not_given(beside: Beside, qtbot: QtBot, until_idle: Callable[[], None]) -> None:
    gate, given = Gate(), list[str]()
    beside.ask("numbers", gate, given.append)
    beside.ask("picture", lambda: "picture", given.append)
    qtbot.waitUntil(gate.begun.is_set)
    beside.forget_all()
    assert not beside.is_asked("numbers")
    gate.open.set()
    until_idle()
    assert given == []
    beside.ask("numbers", lambda: "again", given.append)
    until_idle()
    assert given == ["again"]


def test_known_trouble_is_told_once_and_work_goes_on(
    beside: Beside, qtbot: QtBot, until_idle: Callable[[], None]
) -> None:
    def fail() -> str:
        raise FileMissing(path="chart.png")

    given: list[str] = []
    with qtbot.waitSignal(beside.failed) as told:
        beside.ask("file", fail, given.append)
        beside.ask("picture", lambda: "picture", given.append)
    assert isinstance(told.args[0], FileMissing)
    until_idle()
    assert given == ["picture"]


def test_whoever_asked_may_go_in_the_meantime(qapp: QObject, qtbot: QtBot) -> None:
    parent = QObject()
    beside = Beside(parent)
    gate, given = Gate(), list[str]()
    beside.ask("numbers", gate, given.append)
    qtbot.waitUntil(gate.begun.is_set)
    del parent, beside
    gate.open.set()
    qtbot.wait(50)
    assert given == []


def test_a_task_that_dies_is_told_of_and_work_goes_on(
    beside: Beside, qtbot: QtBot, until_idle: Callable[[], None]
) -> None:
    def mistaken() -> str:
        raise ValueError

    given: list[str] = []
    with qtbot.captureExceptions() as caught, qtbot.waitSignal(beside.broken_off):
        beside.ask("numbers", mistaken, given.append)
        beside.ask("picture", lambda: "picture", given.append)
    until_idle()
    assert given == ["picture"]
    assert [kind for kind, *_ in caught] == [ValueError]


def test_what_is_waited_for_was_handed_over(beside: Beside) -> None:
    given: list[str] = []
    for name in ("a", "b", "c"):
        beside.ask(name, partial(str.upper, name), given.append)
    beside.finish()
    assert (given, beside.is_idle) == (["A", "B", "C"], True)
