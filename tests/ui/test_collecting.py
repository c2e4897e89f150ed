"""Garbage goes in the windows' thread only, however much a thread beside it leaves behind."""

import gc
import threading

import pytest
from PySide6.QtCore import QObject, QThread
from pytestqt.qtbot import QtBot

from spasmjournal.ui.collecting import Collecting, collect_what_is_due
from spasmjournal.ui.work import Work

_MANY = 20_000


class Cycle:
    """Holds itself, so that only the collector ends it; writes down in which thread that was."""

    def __init__(self, ends: list[int]) -> None:
        self.itself = self
        self._ends = ends

    def __del__(self) -> None:
        self._ends.append(threading.get_ident())


def leave_garbage() -> None:
    for _ in range(_MANY):
        cycle: list[object] = []
        cycle.append(cycle)


@pytest.fixture
def parent(qapp: object) -> QObject:
    return QObject()


def test_work_beside_the_window_collects_nothing(qtbot: QtBot, parent: QObject) -> None:
    gc.enable()
    Collecting(parent)
    ends: list[int] = []
    Cycle(ends)
    work = Work(leave_garbage, parent)
    with qtbot.waitSignal(work.finished):
        work.start()
    assert ends == []
    leave_garbage()
    qtbot.waitUntil(lambda: bool(ends))
    assert ends == [threading.get_ident()]


def test_the_window_s_thread_is_where_the_parent_lives(qtbot: QtBot, parent: QObject) -> None:
    assert Collecting(parent).thread() is QThread.currentThread()


def test_little_is_left_alone(qapp: object) -> None:
    gc.collect()
    ends: list[int] = []
    Cycle(ends)
    collect_what_is_due()
    assert not ends
    leave_garbage()
    collect_what_is_due()
    assert ends
