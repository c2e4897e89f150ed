"""Type on a chart: sizes that follow the look, fonts that hold any script, text cut to its room."""

from matplotlib.font_manager import FontProperties, fontManager, get_font
from matplotlib.textpath import TextToPath

from spasmjournal.look import Look

BASE = "DejaVu Sans"
OTHER_SCRIPTS = (
    "Noto Sans CJK JP",
    "Noto Sans Arabic",
    "Noto Naskh Arabic",
    "Noto Sans Hebrew",
    "Noto Sans Devanagari",
    "Droid Sans Fallback",
    "Segoe UI",
    "Segoe UI Symbol",
    "Nirmala UI",
    "Yu Gothic",
    "Malgun Gothic",
    "Microsoft YaHei",
    "Hiragino Sans",
    "PingFang SC",
    "Arial Unicode MS",
)
"""Fonts asked for what the system's own font does not hold; those not installed are passed over."""

SMALL = 0.86
_LATIN = 0x250
_PUNCTUATION = range(0x2010, 0x2027)
_BOX = "□"
_HINTING = 1.03
"""On a screen letters are set on whole pixels, which can make a line a little wider."""


class Lettering:
    """The fonts of one drawing; lengths are points."""

    def __init__(self, look: Look) -> None:
        self.size = look.text_points
        self.small = look.text_points * SMALL
        self._installed = set(fontManager.get_font_names())
        self._widths: dict[tuple[str, bool, bool], float] = {}
        self._families = [name for name in dict.fromkeys((look.font, BASE)) if name in self._installed]

    def font(self, text: str = "", *, small: bool = False, bold: bool = False) -> FontProperties:
        """The font for a text, with others behind it where the text needs them."""
        plain = not any(map(_is_of_other_script, text))
        return FontProperties(
            family=self._families if plain else self._all_families(),
            size=self.small if small else self.size,
            weight="bold" if bold and plain else "normal",
        )

    def legible(self, text: str) -> str:
        """The text on one line, with a box for each letter that no font here holds."""
        line = " ".join(text.split())
        if not any(map(_is_of_other_script, line)):
            return line
        paths = [fontManager.findfont(FontProperties(family=[name])) for name in self._all_families()]
        fonts = [get_font(path) for path in paths]
        return "".join(
            letter if any(font.get_char_index(ord(letter)) for font in fonts) else _BOX for letter in line
        )

    def width(self, text: str, *, small: bool = False, bold: bool = False) -> float:
        """How wide a line of text is."""
        asked = (text, small, bold)
        if asked not in self._widths:
            font = self.font(text, small=small, bold=bold)
            width, _, _ = TextToPath().get_text_width_height_descent(text, font, ismath=False)
            self._widths[asked] = float(width) * _HINTING
        return self._widths[asked]

    def cut(self, text: str, room: float, *, small: bool = False, bold: bool = False) -> str:
        """The text on one line, ended with "…" where it would be wider than `room`."""
        line = self.legible(text)
        if self.width(line, small=small, bold=bold) <= room:
            return line
        fits, over = 0, min(len(line), int(room))
        while over - fits > 1:
            middle = (fits + over) // 2
            if self.width(f"{line[:middle].rstrip()}…", small=small, bold=bold) <= room:
                fits = middle
            else:
                over = middle
        return f"{line[:fits].rstrip()}…"

    def _all_families(self) -> list[str]:
        return [*self._families, *(name for name in OTHER_SCRIPTS if name in self._installed)]


def _is_of_other_script(letter: str) -> bool:
    return ord(letter) >= _LATIN and ord(letter) not in _PUNCTUATION
