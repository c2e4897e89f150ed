"""Feed what reads files from outside with bytes that atheris makes up to reach every line of it.

python -m tests.fuzz.fuzz_importers TARGET FOLDER [OPTIONS OF LIBFUZZER]

The folder gets the corpus and whatever is found; it may be an empty one.
"""

import sys
from collections.abc import Sequence
from pathlib import Path

import atheris

with atheris.instrument_imports(include=["spasmjournal"]):
    from tests.fuzz import hostile


def main(arguments: Sequence[str]) -> None:
    """Fuzz one target until something is found or the time is over; this does not return."""
    name, folder, *options = arguments
    corpus, place, found = (Path(folder).resolve() / part for part in ("corpus", "place", "found"))
    for each in (corpus, place, found):
        each.mkdir(parents=True, exist_ok=True)
    for number, seed in enumerate(hostile.seeds(name)):
        (corpus / f"seed-{number}").write_bytes(seed)
    target = hostile.TARGETS[name]
    atheris.Setup(
        [sys.argv[0], str(corpus), f"-artifact_prefix={found}/", *options],
        lambda content: target(content, place),
    )
    atheris.Fuzz()


if __name__ == "__main__":
    main(sys.argv[1:])
