"""Takes a picture of every page of the window, in each theme, at 100 % and 200 % text.

Run by `python3 packaging/dev.py shots [FOLDER]`; the journal in the pictures is made up.
"""

import sys
import tempfile
from collections.abc import Callable
from datetime import datetime, timedelta, timezone
from pathlib import Path

from PySide6.QtCore import QEventLoop, Qt, QTimer
from PySide6.QtGui import QColor, QPainter, QPixmap
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from spasmjournal.app import make_application, make_window
from spasmjournal.record.answers import SpasmAnswer, UseAnswer
from spasmjournal.settings import Settings
from spasmjournal.ui.charts.charts_page import ChartsPage
from spasmjournal.ui.charts.where import Shown
from spasmjournal.ui.journal.journal_page import JournalPage
from spasmjournal.ui.main_window import MainWindow
from spasmjournal.ui.pages import Place, place_names
from spasmjournal.ui.report.report_page import ReportPage
from spasmjournal.ui.theme import Scheme
from spasmjournal.ui.today.answer_card import AnswerCard
from spasmjournal.vocabulary import Kind, RemedyGroup, View

MOMENT = datetime(2026, 11, 6, 21, 30, tzinfo=timezone(timedelta(hours=1)))
SIZES = {100: (1240, 860), 200: (1600, 1000)}
_SETTLE_MS = 250
_PRINTED_WIDTH = 1240
_LEFT = Qt.MouseButton.LeftButton


class ShotClock:
    """It is always the same evening in the pictures."""

    def __call__(self) -> datetime:
        """That evening."""
        return MOMENT

    def at(self, wall: datetime) -> datetime:
        """The wall clock where the pictures are taken."""
        return wall.replace(tzinfo=MOMENT.tzinfo)

    def here(self, moment: datetime) -> datetime:
        """A moment on the wall clock where the pictures are taken."""
        return moment.astimezone(MOMENT.tzinfo)


def main() -> int:
    """Take all pictures into the folder that is named."""
    folder = Path(sys.argv[1] if len(sys.argv) > 1 else "shots")
    folder.mkdir(parents=True, exist_ok=True)
    application = make_application(["spasmjournal"])
    with tempfile.TemporaryDirectory() as place:
        settings = Settings(Path(place) / "settings.ini")
        window = make_window(application, settings, ShotClock(), Path(place))
        window.show()
        _wait_for(window, lambda: window.open_path(Path(place) / "empty.spasmjournal"))
        _shoot_all(window, folder, "empty")
        _wait_for(window, window.look_around)
        _live_a_day(window)
        _shoot_all(window, folder, "year")
        _shoot_printed(window, folder / "year-printed.png")
        window.close()
    return 0


def _shoot_all(window: MainWindow, folder: Path, name: str) -> None:
    for scheme in (Scheme.PAPER, Scheme.NIGHT, Scheme.CONTRAST):
        for percent, size in SIZES.items():
            window.theme.choose(scheme)
            window.theme.set_text_percent(percent)
            window.resize(*size)
            for place in place_names():
                page = window.go(place)
                if isinstance(page, ChartsPage):
                    _wait_for_charts(page)
                _shoot(window, folder / f"{name}-{place.name.lower()}-{scheme}-{percent}.png")
            for card, shoot in _CARDS.items():
                window.go(Place.TODAY)
                shoot(window, folder / f"{name}-{card}-{scheme}-{percent}.png")
            _shoot_in_journal(window, folder, f"{name}-{{}}-{scheme}-{percent}.png")
            _shoot_where(window, folder, f"{name}-where-{{}}-{scheme}-{percent}.png")


def _live_a_day(window: MainWindow) -> None:
    """Let something wait, go on, and be unfinished."""
    journal, now = window.journal, MOMENT
    assert journal is not None
    places = journal.places_again(now, 3)
    heat = next(remedy for remedy in journal.remedies() if remedy.group == RemedyGroup.HEAT)
    hour = timedelta(hours=1)
    journal.quick_log(places[1], now - 8 * hour)
    journal.add_spasm(SpasmAnswer(places[2], now - hour, Kind.CRAMP, still_going=True), now)
    use = UseAnswer(heat.id, now - 3 * hour, before=7)
    journal.add_spasm(SpasmAnswer(places[0], now - 3 * hour, Kind.CRAMP, 7, uses=(use,)), now)


def _shoot_check_in(window: MainWindow, path: Path) -> None:
    window.today.start_check_in()
    card = window.today.check_in_card
    assert card is not None
    card.stress.button(4).click()
    _shoot(window, path)
    _put_away(window, card)


def _shoot_appointment(window: MainWindow, path: Path) -> None:
    window.today.start_appointment()
    card = window.today.appointment_card
    assert card is not None
    _shoot(window, path)
    _put_away(window, card)


def _shoot_in_journal(window: MainWindow, folder: Path, name: str) -> None:
    page = window.go(Place.JOURNAL)
    assert isinstance(page, JournalPage)
    page.calendar.click()
    _shoot(window, folder / name.format("calendar"))
    page.year.close_calendar.click()
    page.bin.click()
    _shoot(window, folder / name.format("bin"))
    page.binned.close_bin.click()


def _shoot_where(window: MainWindow, folder: Path, name: str) -> None:
    page = window.go(Place.CHARTS)
    assert isinstance(page, ChartsPage)
    _wait_for_charts(page)
    assert page.board is not None
    where = page.board.where
    for shown in (Shown.HOW_BAD, Shown.COMPARED, Shown.WITH_REMEDY):
        where.shown.button(shown).click()
        _settle()
        _save(where.grab(), folder / name.format(shown.name.lower().replace("_", "-")))
    where.shown.button(Shown.HOW_OFTEN).click()


def _shoot_printed(window: MainWindow, path: Path) -> None:
    """The first page of the report, as paper has it."""
    page = window.go(Place.REPORT)
    assert isinstance(page, ReportPage)
    while (pages := page.preview.pages) is None:
        _settle()
    sheet = pages.sheet
    picture = QPixmap(_PRINTED_WIDTH, round(_PRINTED_WIDTH * sheet.paper_height / sheet.paper_width))
    picture.fill(QColor(sheet.look.paper))
    painter = QPainter(picture)
    pages.paint(painter, 0, _PRINTED_WIDTH)
    painter.end()
    _save(picture, path)


def _put_away(window: MainWindow, card: AnswerCard) -> None:
    QTest.mouseClick(card.away, _LEFT)
    window.notice.clear()


def _shoot_card(window: MainWindow, path: Path) -> None:
    body_map = window.today.body_map
    QTest.mouseClick(body_map, _LEFT, pos=body_map.centre_of("calf_inner_left", View.BACK))
    card = window.today.card
    assert card is not None
    card.worst.button(7).click()
    _shoot(window, path)
    _put_away(window, card)


_CARDS = {"card": _shoot_card, "check-in": _shoot_check_in, "appointment": _shoot_appointment}


def _shoot(window: MainWindow, path: Path) -> None:
    _settle()
    _save(window.grab(), path)


def _save(picture: QPixmap, path: Path) -> None:
    picture.save(str(path))
    sys.stdout.write(f"{path}\n")


def _wait_for(window: MainWindow, act: Callable[[], None]) -> None:
    loop = QEventLoop()
    window.journal_opened.connect(loop.quit)
    act()
    loop.exec()


def _wait_for_charts(page: ChartsPage) -> None:
    """Wait until all that can be seen was reckoned and drawn."""
    _settle()
    while not page.is_settled:
        _settle()


def _settle(milliseconds: int = _SETTLE_MS) -> None:
    loop = QEventLoop()
    QTimer.singleShot(milliseconds, loop.quit)
    loop.exec()
    QApplication.sendPostedEvents()


if __name__ == "__main__":
    sys.exit(main())
