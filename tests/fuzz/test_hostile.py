"""Without a fuzzer: where it begins, and what it found, are told or harmless."""

from pathlib import Path

import pytest

from tests.fuzz.hostile import TARGETS, seeds


@pytest.mark.parametrize("name", TARGETS)
def test_where_the_fuzzer_begins_is_harmless(name: str, tmp_path: Path) -> None:
    for seed in seeds(name):
        TARGETS[name](seed, tmp_path)


FOUND: list[tuple[str, bytes]] = [
    ("journal_file", b"\0\0\0&\x01\x02\x03\x01\x14\0\x03\x01\x14"),
    ("tries", b'[1e999, "2026-11-06T20:30:00+00:00"]'),
]


@pytest.mark.parametrize(("name", "content"), FOUND)
def test_what_was_found_once_is_told_or_harmless(name: str, content: bytes, tmp_path: Path) -> None:
    TARGETS[name](content, tmp_path)
