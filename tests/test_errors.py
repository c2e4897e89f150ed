"""Every known trouble says in whole sentences what happened and what to do next."""

import string

import pytest

from spasmjournal import errors
from spasmjournal.errors import JournalError
from spasmjournal.i18n import sentence

ABSTRACT = (JournalError, errors.BadAnswer)
KINDS = [
    kind
    for kind in vars(errors).values()
    if isinstance(kind, type) and issubclass(kind, JournalError) and kind not in ABSTRACT
]


def _made(kind: type[JournalError]) -> JournalError:
    names = {name for _, name, _, _ in string.Formatter().parse(kind.says) if name}
    return kind(**{name: f"<{name}>" for name in names})


@pytest.mark.parametrize("kind", KINDS)
def test_it_says_what_happened_and_what_to_do(kind: type[JournalError]) -> None:
    told = sentence(_made(kind))
    assert told == str(_made(kind))
    assert "{" not in told
    assert told.endswith(".")
    assert "\n" not in told
    assert 20 < len(told) < 200
    _, _, to_do = told.partition(". ")
    assert to_do or told.startswith("Please ")


@pytest.mark.parametrize("kind", KINDS)
def test_it_blames_nobody_and_shouts_at_nobody(kind: type[JournalError]) -> None:
    words = sentence(_made(kind)).casefold()
    for word in ("error", "invalid", "illegal", "fatal", "failed", "!", "wrong"):
        assert word not in words


def test_an_answer_that_cannot_be_kept_is_told_from_other_trouble() -> None:
    assert issubclass(errors.EndBeforeStart, errors.BadAnswer)
    assert not issubclass(errors.SaveFailed, errors.BadAnswer)


def test_fields_may_hold_braces_of_their_own() -> None:
    assert "{odd} %n" in sentence(errors.FileMissing(path="{odd} %n"))
