"""Where the small files of a locked journal lie."""

from pathlib import Path


def key_file_of(journal: Path) -> Path:
    """The file beside a locked journal, or a locked copy, in which a passphrase wraps its key."""
    return journal.with_name(f"{journal.name}.key")
