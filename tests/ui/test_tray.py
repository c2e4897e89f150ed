"""The sign on the panel: it counts what waits, does a few acts, and names nothing personal."""

from collections.abc import Iterator
from datetime import datetime
from pathlib import Path

import pytest
from PySide6.QtWidgets import QSystemTrayIcon
from pytestqt.qtbot import QtBot

from spasmjournal.record.answers import (
    AfterAnswer,
    PlaceAnswer,
    RemedyAnswer,
    SpasmAnswer,
    UseAnswer,
)
from spasmjournal.record.database import create_database
from spasmjournal.record.journal import Journal
from spasmjournal.settings import Settings
from spasmjournal.ui.journal_icon import journal_icon
from spasmjournal.ui.theme import Scheme, Theme
from spasmjournal.ui.tray import Tray
from spasmjournal.vocabulary import Side, View
from tests.ui.conftest import SetClock

CALF = PlaceAnswer("calf_inner", Side.LEFT, View.BACK)
WORDS = "My grandmother's ointment"


@pytest.fixture
def kept(qtbot: QtBot, path: Path, now: datetime) -> Iterator[Journal]:
    journal = Journal(create_database(path, now))
    yield journal
    journal.close()


@pytest.fixture
def noon(clock: SetClock) -> SetClock:
    clock.now = clock.now.replace(hour=12)
    return clock


@pytest.fixture
def tray(kept: Journal, theme: Theme, settings: Settings, noon: SetClock) -> Iterator[Tray]:
    made = Tray(theme, settings, noon)
    made.show_journal(kept)
    yield made
    made.show_journal(None)


@pytest.fixture
def said(tray: Tray) -> list[str]:
    texts: list[str] = []
    tray.notified.connect(texts.append)
    return texts


def _try_something(journal: Journal, clock: SetClock, *, notify: bool = True) -> int:
    remedy = journal.add_remedy(RemedyAnswer(WORDS, notify=notify), clock())
    journal.add_spasm(SpasmAnswer((CALF,), clock()), clock())
    return journal.use_remedy(UseAnswer(remedy, clock()), clock())


def test_counts_what_waits_in_words(tray: Tray, kept: Journal, noon: SetClock) -> None:
    assert tray.icon.toolTip() == "Spasm Journal"
    use = _try_something(kept, noon)
    noon.wait(minutes=20)
    tray.look_again()
    assert tray.icon.toolTip() == "Spasm Journal\nA question waits"
    kept.record_after(use, AfterAnswer(after=2), noon())
    assert tray.icon.toolTip() == "Spasm Journal"
    tray.show_count(12)
    assert tray.icon.toolTip() == "Spasm Journal\n12 questions wait"


def test_tells_once_and_nothing_personal(tray: Tray, kept: Journal, noon: SetClock, said: list[str]) -> None:
    _try_something(kept, noon)
    for _ in range(40):
        noon.wait(minutes=1)
        tray.look_again()
    assert said == ["A question waits"]
    seen = [*said, tray.icon.toolTip(), *(action.text() for action in tray.menu.actions())]
    assert not [text for text in seen for word in (*WORDS.split(), "calf", "left") if word in text.lower()]


def test_tells_nothing_that_was_not_asked_for(
    tray: Tray, kept: Journal, noon: SetClock, said: list[str]
) -> None:
    _try_something(kept, noon, notify=False)
    noon.wait(minutes=20)
    tray.look_again()
    assert not said
    assert tray.icon.toolTip().endswith("A question waits")


def test_tells_of_the_night_in_the_morning(
    tray: Tray, kept: Journal, noon: SetClock, said: list[str]
) -> None:
    noon.now = noon.now.replace(hour=23)
    tray.look_again()
    _try_something(kept, noon)
    noon.wait(hours=1)
    tray.look_again()
    assert not said
    noon.wait(hours=8)
    tray.look_again()
    assert said == ["A question waits"]


def test_tells_by_night_where_it_is_wanted(
    tray: Tray, kept: Journal, settings: Settings, noon: SetClock, said: list[str]
) -> None:
    settings.notify_at_night = True
    noon.now = noon.now.replace(hour=23)
    tray.look_again()
    _try_something(kept, noon)
    noon.wait(minutes=20)
    tray.look_again()
    assert said == ["A question waits"]


def test_what_was_due_long_ago_is_not_told_at_the_start(
    kept: Journal, theme: Theme, settings: Settings, noon: SetClock
) -> None:
    _try_something(kept, noon)
    noon.wait(hours=2)
    tray, said = Tray(theme, settings, noon), list[str]()
    tray.notified.connect(said.append)
    tray.show_journal(kept)
    assert not said
    assert tray.icon.toolTip().endswith("A question waits")
    tray.show_journal(None)
    assert tray.icon.toolTip() == "Spasm Journal"


def test_the_menu_says_what_is_wanted(qtbot: QtBot, tray: Tray, kept: Journal, noon: SetClock) -> None:
    assert not tray.quick_log.isEnabled(), "there is no last place yet"
    _try_something(kept, noon)
    again, _rule, opens, quits = tray.menu.actions()
    for action, wanted in (
        (again, tray.quick_log_wanted),
        (opens, tray.open_wanted),
        (quits, tray.quit_wanted),
    ):
        with qtbot.waitSignal(wanted):
            action.trigger()
    with qtbot.waitSignal(tray.open_wanted):
        tray.icon.activated.emit(QSystemTrayIcon.ActivationReason.Trigger)


@pytest.mark.parametrize("scheme", [Scheme.PAPER, Scheme.NIGHT, Scheme.CONTRAST])
@pytest.mark.parametrize("size", [16, 22, 64])
def test_the_number_is_seen_on_the_sign(theme: Theme, scheme: Scheme, size: int) -> None:
    theme.choose(scheme)
    drawn = [journal_icon(theme.look, count).pixmap(size, size).toImage() for count in (0, 1, 7, 10, 99)]
    assert len({bytes(picture.constBits()) for picture in drawn}) == 4, "more than nine are nine and more"
    badge = drawn[1].copy(size // 3, size // 3, size - size // 3, size - size // 3)
    shades = [
        badge.pixelColor(x, y).lightnessF() for x in range(badge.width()) for y in range(badge.height())
    ]
    assert max(shades) - min(shades) > 0.5


def test_is_not_there_where_the_desktop_has_no_place(tray: Tray) -> None:
    assert tray.icon.isVisible() is QSystemTrayIcon.isSystemTrayAvailable()
