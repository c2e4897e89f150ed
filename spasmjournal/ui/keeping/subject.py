"""What safekeeping is about, one part of the page each."""

from enum import Enum, auto


class Subject(Enum):
    """A part of the page that menus and notices lead to."""

    WHERE = auto()
    PASSPHRASE = auto()
    COPIES = auto()
    OTHER_COPY = auto()
    FILES = auto()
