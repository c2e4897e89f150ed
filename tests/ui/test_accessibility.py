"""Without seeing the window: what a screen reader finds in it, and a spasm saved through one alone."""

import subprocess
import sys
from collections import Counter
from collections.abc import Iterator, Mapping
from contextlib import closing
from pathlib import Path

import pytest

import system_libraries
from spasmjournal.anatomy import Anatomy, load_anatomy
from spasmjournal.period import Period
from spasmjournal.record.database import open_database
from spasmjournal.record.journal import Journal
from spasmjournal.ui.clock import SystemClock
from spasmjournal.ui.pages import Place, place_names
from spasmjournal.vocabulary import INTENSITIES, Kind, View
from spasmjournal.wording import kind_text
from tests.ui.screen_reader import ScreenReader, Thing, screen_reader

ROOT = Path(__file__).parents[2]
MISSING = [need.thing for need in system_libraries.SCREEN_READER if not system_libraries.is_there(need.thing)]
LINUX = sys.platform.startswith("linux")

pytestmark = [
    pytest.mark.onscreen,
    pytest.mark.skipif(not LINUX or bool(MISSING), reason=f"no AT-SPI: {', '.join(MISSING)}"),
]

BUTTONS = {"push button", "toggle button", "check box", "radio button"}
ANSWERS = {*BUTTONS, "combo box", "editbar", "menu item", "slider", "spin button", "text"}
CALF = "Left calf, inner half"
MAP = "Body map"


class Program:
    """The program on an empty journal, with a screen reader that was there before it."""

    def __init__(self, reader: ScreenReader, process: "subprocess.Popen[bytes]", journal: Path) -> None:
        self.reader = reader
        self.process = process
        self.journal = journal

    def regions(self, name: str = "") -> list[Thing]:
        """The buttons on the body map, all or those of one name: from the front, then from behind."""
        names = {region.name for region in load_anatomy().regions}
        on_map = [thing for thing in self.reader.look() if thing.within == MAP and thing.name in names]
        return [thing for thing in on_map if name in ("", thing.name)]

    def press(self, name: str) -> None:
        """Press the first thing of this name, as soon as there is one to be seen."""
        self.reader.press(self.reader.find_name(name))

    def press_region(self, name: str, view: View) -> None:
        """Press a region in one view."""
        self.reader.find_name(name)
        self.reader.press(self.regions(name)[list(View).index(view)])

    def wait_pressed(self, name: str) -> None:
        """Wait until the thing of this name is pressed."""
        self.reader.find(lambda thing: thing.name == name and thing.is_pressed)

    def wait_told(self, told: str) -> None:
        """Wait until a region is described like this."""
        self.reader.find(lambda thing: thing.description == told and thing.within == MAP)

    def quit(self) -> None:
        """End the program as its menu does."""
        self.reader.press(self.reader.find(lambda thing: thing.name == "Quit"))
        assert self.process.wait(timeout=20) == 0


@pytest.fixture
def program(tmp_path: Path) -> Iterator[Program]:
    journal = tmp_path / "mine.spasmjournal"
    with screen_reader(tmp_path) as (reader, settings), _started(settings, journal) as process:
        try:
            reader.find_name("Nothing noted yet today.")
            yield Program(reader, process, journal)
        finally:
            process.terminate()


def _started(settings: Mapping[str, str], journal: Path) -> "subprocess.Popen[bytes]":
    command = [sys.executable, "-m", "spasmjournal", "--journal", str(journal)]
    return subprocess.Popen(command, cwd=ROOT, env=settings)


@pytest.fixture(scope="module")
def anatomy() -> Anatomy:
    return load_anatomy()


def test_a_spasm_is_saved_through_a_screen_reader_alone(program: Program) -> None:
    assert not any(calf.is_pressed for calf in program.regions(CALF))
    program.press_region(CALF, View.BACK)
    program.reader.find_name(f"Take away {CALF}")
    assert all(calf.is_pressed for calf in program.regions(CALF))
    program.press(f"Kind: {kind_text(Kind.CRAMP)}")
    program.press("Worst intensity: 8 of 10")
    program.press("Save")
    program.reader.find_name(f"Saved: {CALF}")
    assert not any(region.is_pressed for region in program.regions())
    program.quit()

    now = SystemClock()()
    with closing(Journal(open_database(program.journal, now, must_exist=True))) as journal:
        (spasm,) = journal.seen_spasms(Period.last_days(2, now.date()))
        (place,) = journal.answered_spasm(spasm.id).places
    assert (spasm.kind, spasm.worst) == (Kind.CRAMP, 8)
    assert (place.region, place.side, place.view) == ("calf_inner", "left", View.BACK)
    assert place.x is not None
    assert place.x > 0


def test_a_second_press_takes_the_place_away_again(program: Program) -> None:
    program.press_region(CALF, View.BACK)
    program.reader.find_name(f"Take away {CALF}")
    program.press_region("Right calf, inner half", View.FRONT)
    program.reader.find_name("Take away Right calf, inner half")
    program.press_region(CALF, View.FRONT)
    program.reader.find(lambda thing: thing.name == CALF and thing.within == MAP and not thing.is_pressed)
    pressed = {region.name for region in program.regions() if region.is_pressed}
    assert pressed == {"Right calf, inner half"}


def test_every_region_is_a_button_in_each_of_its_views(program: Program, anatomy: Anatomy) -> None:
    found = program.regions()
    expected = Counter(region.name for view in View for region in anatomy.in_view(view))
    assert Counter(thing.name for thing in found) == expected
    assert len({thing.name for thing in found}) == len(anatomy.regions) >= 110
    assert {thing.role for thing in found} <= BUTTONS
    assert all({"enabled", "focusable", "showing"} <= thing.states for thing in found)


def test_a_region_tells_its_muscle_its_view_and_what_was_recorded(program: Program) -> None:
    front, back = (calf.description for calf in program.regions(CALF))
    assert front == "Gastrocnemius, medial head. Seen from the front"
    assert back == "Gastrocnemius, medial head. Seen from behind"
    for count in ("1 spasm", "2 spasms"):
        program.press_region(CALF, View.BACK)
        program.press("Save")
        program.wait_told(f"{back}. Today: {count}")
    right = program.regions("Right calf, inner half")
    assert not any("Today" in region.description for region in right)


def test_all_that_can_be_answered_has_a_name(program: Program) -> None:
    for place in Place:
        name = place_names()[place]
        program.press(name)
        program.wait_pressed(name)
        assert not _nameless(program)
    program.press(place_names()[Place.TODAY])
    program.press_region(CALF, View.BACK)
    program.reader.find_name("Save")
    assert not _nameless(program)
    names = {thing.name for thing in program.reader.look() if thing.role in BUTTONS}
    assert {f"Worst intensity: {level} of 10" for level in INTENSITIES} <= names
    assert {f"Kind: {kind_text(kind)}" for kind in Kind} <= names


def _nameless(program: Program) -> list[Thing]:
    """What could not be told apart by ear; the line within a field goes by the name of the field."""
    shown = [thing for thing in program.reader.look() if thing.is_shown and not thing.name]
    fields = ANSWERS - BUTTONS
    return [thing for thing in shown if thing.role in BUTTONS or (thing.role in fields and not thing.within)]
