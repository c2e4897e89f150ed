"""Letters that no font here can show: which they are is said in words, so that nobody sees empty boxes."""

import re
import unicodedata
from collections.abc import Collection

from PySide6.QtCore import QCoreApplication

from spasmjournal.i18n import number_text


def stood_in(text: str, missing: Collection[str]) -> str:
    """The text with each run of letters that cannot be shown told in words."""
    if not missing:
        return text
    run = re.compile(f"[{re.escape(''.join(sorted(missing)))}]+")
    return run.sub(lambda found: _said(found.group()), text)


def _said(letters: str) -> str:
    return QCoreApplication.translate("Report", "[{script}, letters: {count}]").format(
        script=_script(letters), count=number_text(len(letters))
    )


def _script(letters: str) -> str:
    """The script of most letters; kana tell Japanese from Chinese."""
    names = [unicodedata.name(letter, "").split(" ")[0].split("-")[0] for letter in letters]
    if any(name in ("HIRAGANA", "KATAKANA") for name in names):
        return QCoreApplication.translate("Report", "Japanese")
    most = max(names, key=names.count)
    return {
        "CJK": QCoreApplication.translate("Report", "Chinese or Japanese"),
        "HANGUL": QCoreApplication.translate("Report", "Korean"),
        "ARABIC": QCoreApplication.translate("Report", "Arabic"),
        "HEBREW": QCoreApplication.translate("Report", "Hebrew"),
        "GREEK": QCoreApplication.translate("Report", "Greek"),
        "CYRILLIC": QCoreApplication.translate("Report", "Cyrillic"),
        "DEVANAGARI": QCoreApplication.translate("Report", "Devanagari"),
        "THAI": QCoreApplication.translate("Report", "Thai"),
    }.get(most, QCoreApplication.translate("Report", "other signs"))
