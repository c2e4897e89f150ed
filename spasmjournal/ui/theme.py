"""The one place that names colours: palettes, the intensity ramp, remedy marks, type sizes, spacing.

The ramps are even steps of OKLab lightness from calm to dark (paper) or from dark to bright (night),
so they order alike for every kind of colour vision and in grey.
"""

from collections.abc import Mapping
from dataclasses import replace
from enum import StrEnum
from types import MappingProxyType

from PySide6.QtCore import QObject, Qt, QTimer, Signal
from PySide6.QtGui import QFontDatabase
from PySide6.QtWidgets import QApplication, QStyleFactory

from spasmjournal.look import Look, RemedyMark
from spasmjournal.ui.clock import Clock
from spasmjournal.ui.icons import Icons
from spasmjournal.ui.night import DARK_HOURS, Hours
from spasmjournal.ui.restyling import restyle
from spasmjournal.ui.system_colours import SystemColours
from spasmjournal.vocabulary import RemedyGroup as Group

TEXT_SIZES = (80, 90, 100, 110, 125, 150, 175, 200)
BASE_POINTS = 11.0
_GROWTH = 0.6
_LOOK_AGAIN_MS = 60_000


def grown(width: int, look: Look) -> int:
    """A width in pixels that grows with the text, but more slowly: the map needs the room more."""
    return round(width * (1 + (look.text_points / BASE_POINTS - 1) * _GROWTH))


class Scheme(StrEnum):
    """Which colours a person wants; SYSTEM follows the desktop, AUTOMATIC the clock as well."""

    AUTOMATIC = "automatic"
    SYSTEM = "system"
    PAPER = "paper"
    NIGHT = "night"
    CONTRAST = "contrast"


_MARKERS: Mapping[Group, str] = {
    Group.WAITED: "o",
    Group.HEAT: "^",
    Group.COLD: "v",
    Group.STRETCHING: "s",
    Group.MASSAGE: "D",
    Group.TOPICAL: "p",
    Group.MOVEMENT: ">",
    Group.CHIROPRACTIC: "X",
    Group.ACUPUNCTURE: "*",
    Group.PHYSIOTHERAPY: "+",
    Group.BATH: "<",
    Group.HYDRATION: "d",
    Group.SUPPLEMENT: "2",
    Group.MEDICINE: "P",
    Group.TENS: "1",
    Group.RELAXATION: r"$\sim$",
    Group.OTHER: "x",
}


def _marks(colours: str) -> Mapping[Group, RemedyMark]:
    named = zip(_MARKERS.items(), colours.split(), strict=True)
    return MappingProxyType({group: RemedyMark(colour, marker) for (group, marker), colour in named})


PAPER = Look(
    name="paper",
    dark=False,
    paper="#FAF8F5",
    surface="#F3EEE7",
    raised="#FFFDFA",
    ink="#2B2521",
    muted="#6A5F56",
    line="#DCD2C6",
    accent="#2F6672",
    on_accent="#FFFFFF",
    warning="#8A3B2A",
    skin="#EFE2D3",
    outline="#8A7362",
    detail="#BFA78F",
    ramp=tuple(
        "#F4E6CA #F0D0A0 #EDB77B #E89E5D #DF8547 #D46D3A #C45636 #B24236 #9C3138 #832538 #691D35".split()
    ),
    ramp_ink=("#2B2521",) * 6 + ("#FFFFFF",) * 5,
    more="#A0501C",
    same="#857868",
    less="#2B6290",
    remedies=_marks(
        "#6A5F56 #B0502B #316CA5 #53752A #7C5598 #177C52 #786900 #7A4A2B #A33D6E "
        "#5D60A7 #007694 #2F7F99 #8F6A1E #9F4D48 #4D5A62 #6B7A3A #57504A"
    ),
    font="",
    text_points=BASE_POINTS,
)

NIGHT = Look(
    name="night",
    dark=True,
    paper="#15110E",
    surface="#1D1814",
    raised="#262019",
    ink="#D8C6B0",
    muted="#A08C78",
    line="#4A3D32",
    accent="#D79A5B",
    on_accent="#15110E",
    warning="#E79D7B",
    skin="#2B231D",
    outline="#8C745E",
    detail="#5A4A3C",
    ramp=tuple(
        "#3B2824 #563226 #6E3D27 #864A28 #9C592A #B06A2F #C27C39 #D29149 #E0A65D #ECBB76 #F7D293".split()
    ),
    ramp_ink=("#F0E2CF",) * 5 + ("#15110E",) * 6,
    more="#E0904A",
    same="#A59683",
    less="#8FB0CF",
    remedies=_marks(
        "#A08C78 #E79D7B #8FB0CF #9CBE7A #C0A4CF #75C59B #C0B365 #C9A184 #DC98B0 "
        "#B0AADC #7FB9BF #8CC4C8 #DAA668 #EA9891 #B5B0A8 #A9B87A #B8A894"
    ),
    font="",
    text_points=BASE_POINTS,
)

CONTRAST = Look(
    name="contrast",
    dark=True,
    paper="#000000",
    surface="#000000",
    raised="#101010",
    ink="#FFFFFF",
    muted="#E0E0E0",
    line="#9A9A9A",
    accent="#FFD54A",
    on_accent="#000000",
    warning="#FFB199",
    skin="#1C1C1C",
    outline="#FFFFFF",
    detail="#9A9A9A",
    ramp=tuple(
        "#4A3A34 #653F2C #80472A #9A5229 #B2602B #C87130 #DB843A #E99A49 #F2B05F #F8C67B #FFE0A6".split()
    ),
    ramp_ink=("#FFFFFF",) * 5 + ("#000000",) * 6,
    more="#FFA64D",
    same="#BDBDBD",
    less="#7FC4FF",
    remedies=_marks(
        "#E0E0E0 #FFA07A #9AC8FF #B8E986 #DDB6FF #7FE8B8 #F0E070 #F0C09A #FFA8D0 "
        "#C6C2FF #80E0F0 #A0F0F0 #FFC870 #FFA8A0 #D0D0D0 #D0E890 #FFFFFF"
    ),
    font="",
    text_points=BASE_POINTS,
)

INK = replace(
    PAPER,
    name="print",
    paper="#FFFFFF",
    surface="#F4F2EF",
    raised="#FFFFFF",
    ink="#1A1715",
    muted="#55504B",
    line="#C9C2BA",
    skin="#F7F4F0",
    outline="#5E554D",
    detail="#B3A99E",
    text_points=9.5,
)
"""How things look on white paper."""

_LOOKS = {Scheme.PAPER: PAPER, Scheme.NIGHT: NIGHT, Scheme.CONTRAST: CONTRAST}


def print_look(font: str = "") -> Look:
    """The look of the printed report."""
    return replace(INK, font=font)


def colours_for(scheme: Scheme, *, by_night: bool, dark: bool, contrast: bool) -> Scheme:
    """What a choice comes to at this hour, on a system that asks for dark colours or for contrast."""
    if scheme not in (Scheme.AUTOMATIC, Scheme.SYSTEM):
        return scheme
    if contrast:
        return Scheme.CONTRAST
    return Scheme.NIGHT if dark or (by_night and scheme is Scheme.AUTOMATIC) else Scheme.PAPER


class Theme(QObject):
    """What the person chose, applied to the whole application; `changed` says that it differs now."""

    changed = Signal()

    def __init__(
        self,
        application: QApplication,
        scheme: Scheme,
        text_percent: int,
        clock: Clock,
        hours: Hours = DARK_HOURS,
    ) -> None:
        super().__init__(application)
        self._application = application
        self._scheme = scheme
        self._percent = text_percent
        self._clock = clock
        self._hours = hours
        self._system = SystemColours(self)
        self._icons = Icons()
        self._family = QFontDatabase.systemFont(QFontDatabase.SystemFont.GeneralFont).family()
        application.setStyle(QStyleFactory.create("Fusion"))
        self._system.changed.connect(self.look_again)
        self._system.ask_for(self._wanted_of_system())
        self._shown = self._resolved()
        self._apply()
        again = QTimer(self, interval=_LOOK_AGAIN_MS)
        again.timeout.connect(self.look_again)
        again.start()

    @property
    def scheme(self) -> Scheme:
        """The person's choice, which may be AUTOMATIC or SYSTEM."""
        return self._scheme

    @property
    def text_percent(self) -> int:
        """The size of text, in per cent of the usual one."""
        return self._percent

    @property
    def hours(self) -> Hours:
        """When AUTOMATIC takes the colours of the night."""
        return self._hours

    @property
    def look(self) -> Look:
        """The colours and sizes in force."""
        points = BASE_POINTS * self._percent / 100
        return replace(_LOOKS[self._shown], font=self._family, text_points=points)

    def choose(self, scheme: Scheme) -> None:
        """Take other colours."""
        self._scheme = scheme
        self.look_again()

    def set_text_percent(self, percent: int) -> None:
        """Take another size of text, from 80 to 200 per cent."""
        percent = min(max(percent, TEXT_SIZES[0]), TEXT_SIZES[-1])
        if percent != self._percent:
            self._percent = percent
            self._apply()

    def set_hours(self, hours: Hours) -> None:
        """Take other hours for the night."""
        self._hours = hours
        self.look_again()

    def look_again(self) -> None:
        """Time has passed, or the system's colours are others now."""
        # asked first: a system that was asked for dark colours says that it has them
        self._system.ask_for(self._wanted_of_system())
        resolved = self._resolved()
        if resolved is not self._shown:
            self._shown = resolved
            self._apply()

    def _by_night(self) -> bool:
        return self._clock() in self._hours

    def _resolved(self) -> Scheme:
        system = self._system
        return colours_for(
            self._scheme, by_night=self._by_night(), dark=system.dark, contrast=system.contrast
        )

    def _wanted_of_system(self) -> Qt.ColorScheme:
        if self._scheme is Scheme.PAPER:
            return Qt.ColorScheme.Light
        follows = self._scheme is Scheme.SYSTEM or (self._scheme is Scheme.AUTOMATIC and not self._by_night())
        return Qt.ColorScheme.Unknown if follows else Qt.ColorScheme.Dark

    def _apply(self) -> None:
        restyle(self._application, self.look, self._icons)
        self.changed.emit()
