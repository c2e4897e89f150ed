"""The panel by itself on a journal file: what happens is seen on it, what is pressed is written down."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from spasmjournal.anatomy import load_anatomy
from spasmjournal.observation import SeenSpasm
from spasmjournal.record.answers import PlaceAnswer, RemedyAnswer
from spasmjournal.record.database import open_database
from spasmjournal.record.journal import Journal
from spasmjournal.ui.theme import Theme
from spasmjournal.ui.today.day_panel import DayPanel
from spasmjournal.ui.today.panel_desk import PanelDesk
from spasmjournal.vocabulary import RemedyGroup, Side, View
from spasmjournal.wording import places_text
from tests.ui.conftest import SetClock

CALF = PlaceAnswer("calf_inner", Side.LEFT, View.BACK)
HEEL = PlaceAnswer("heel", Side.RIGHT, View.BACK)
EVERY_DAY = frozenset(range(7))


@pytest.fixture
def kept(path: Path, clock: SetClock) -> Iterator[Journal]:
    journal = Journal(open_database(path, clock()))
    yield journal
    journal.close()


@pytest.fixture
def heat(kept: Journal) -> int:
    return next(remedy.id for remedy in kept.remedies() if remedy.name == "Heat")


@pytest.fixture
def massage(kept: Journal) -> int:
    return next(remedy.id for remedy in kept.remedies() if remedy.name == "Massage")


@pytest.fixture
def magnesium(kept: Journal, clock: SetClock) -> int:
    """Taken every day, for the last two days."""
    clock.wait(days=-2)
    answer = RemedyAnswer("Magnesium", RemedyGroup.SUPPLEMENT, planned_days=EVERY_DAY)
    remedy_id = kept.add_remedy(answer, clock())
    clock.wait(days=2)
    return remedy_id


@pytest.fixture
def panel(qtbot: QtBot, theme: Theme) -> DayPanel:
    anatomy = load_anatomy()

    def name(spasm: SeenSpasm) -> str:
        return places_text(anatomy.region(place.region).name for place in spasm.places)

    panel = DayPanel(name, theme.look)
    panel.resize(400, 2400)
    qtbot.addWidget(panel)
    with qtbot.waitActive(panel):
        panel.show()
    return panel


@pytest.fixture
def desk(panel: DayPanel, kept: Journal, clock: SetClock) -> PanelDesk:
    """What is written down is seen at once, as on the page."""
    desk = PanelDesk(panel, load_anatomy(), clock)
    desk.open(kept)
    kept.changed.connect(desk.show)
    desk.show()
    return desk


@pytest.fixture
def told(desk: PanelDesk) -> list[str]:
    """What was said to the person."""
    told: list[str] = []
    desk.told.connect(told.append)
    return told


@pytest.fixture
def pass_time(desk: PanelDesk, clock: SetClock) -> Callable[..., None]:
    """Time passes, and the page looks again."""

    def pass_it(**passed: float) -> None:
        clock.wait(**passed)
        desk.show()

    return pass_it
