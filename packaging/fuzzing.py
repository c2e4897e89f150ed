"""Hostile files: what reads files from outside, fed by atheris with whatever reaches another line of it."""

import tempfile
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path

import environment

Step = Callable[[str, Sequence[str], Mapping[str, str]], tuple[int, str]]

TARGETS = (
    "export_text export_values export_merged journal_file any_journal_file key_files recovery_sheets tries"
).split()
SECONDS = 150
"""For each target, unless told otherwise."""
OPTIONS = ("-max_len=32768", "-timeout=60", "-rss_limit_mb=4096")


def fuzz(python: str, seconds: int, step: Step, settings: Mapping[str, str]) -> tuple[int, list[str]]:
    """Run each target for a while; the first exit code that is not 0, and a line about each target."""
    if not environment.has_or_gets(python, "atheris"):
        return 0, ["hostile files: left out, atheris could not be installed here"]
    told = []
    for target in TARGETS:
        with _folder() as folder:
            options = (*OPTIONS, f"-max_total_time={seconds}")
            command = [python, "-m", "tests.fuzz.fuzz_importers", target, folder, *options]
            code, last = step(f"hostile files: {target}", command, settings)
        told.append(f"hostile files, {target}: {last}")
        if code:
            return code, told
    return 0, told


def _folder() -> tempfile.TemporaryDirectory[str]:
    """In memory if there is such a folder: each try writes files, and syncing them takes longest."""
    memory = Path("/dev/shm")
    return tempfile.TemporaryDirectory(dir=memory if memory.is_dir() else None)
