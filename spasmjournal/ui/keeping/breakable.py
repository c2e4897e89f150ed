"""Long names of files, as they can be shown: they may be broken where a part of them ends."""

import re

_LONG = re.compile(r"\S{24,}")
_PART_ENDS = re.compile(r"(?<=[/\\._-])(?=\w)")
_MAY_BREAK = "\u200b"


def breakable(text: str) -> str:
    """The text, so that no word of it is wider than a narrow card; to be read, not to be copied."""
    return _LONG.sub(lambda word: _PART_ENDS.sub(_MAY_BREAK, word[0]), text)
