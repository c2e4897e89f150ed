"""Starts the program: `spasmjournal`, or `python -m spasmjournal`."""

import os
import sys

from spasmjournal import cli

_FOR_OTHERS = 0o077
"""What others may do with a file that the program makes, be it only the settings: nothing."""


def main() -> int:
    """Do what the command line asks; the exit code."""
    os.umask(_FOR_OTHERS)
    return cli.main(sys.argv[1:])


if __name__ == "__main__":
    sys.exit(main())
