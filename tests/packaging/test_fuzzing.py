"""What a fuzzer is for is fuzzed, and where there is none that is said."""

from collections.abc import Mapping, Sequence

import pytest

import environment
import fuzzing
from tests.fuzz.hostile import TARGETS


def step(name: str, command: Sequence[str], settings: Mapping[str, str]) -> tuple[int, str]:
    return int("tries" in command), f"Done with {name}"


def test_every_target_is_fuzzed_until_something_is_found(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(environment, "has_or_gets", lambda python, package: True)
    code, told = fuzzing.fuzz("python", 1, step, {})
    assert code == 1
    assert len(told) == len(TARGETS) == len(set(fuzzing.TARGETS) & TARGETS.keys())


def test_without_a_fuzzer_it_is_said(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(environment, "has_or_gets", lambda python, package: False)
    assert fuzzing.fuzz("python", 1, step, {}) == (
        0,
        ["hostile files: left out, atheris could not be installed here"],
    )
