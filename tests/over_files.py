"""A rule that holds in every file, tried folder by folder: a test for each file costs more than the rule."""

from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any

import pytest

Rule = Callable[[Path], None]


def in_every(files: Iterable[Path], root: Path) -> Callable[[Rule], Any]:
    """Make a rule about one file a test of each folder; it names the files where the rule does not hold."""
    folders: dict[str, list[Path]] = {}
    for file in files:
        folders.setdefault(file.parent.relative_to(root).as_posix(), []).append(file)

    def made(rule: Rule) -> Any:
        def test(folder: str) -> None:
            told = [f"{file.name}: {why}" for file in folders[folder] if (why := _why_not(rule, file))]
            if told:
                pytest.fail("\n".join(told), pytrace=False)

        test.__name__, test.__doc__ = rule.__name__, rule.__doc__
        return pytest.mark.parametrize("folder", folders)(test)

    return made


def _why_not(rule: Rule, file: Path) -> str:
    try:
        rule(file)
    except AssertionError as failure:
        return str(failure) or "it does not hold"
    return ""
