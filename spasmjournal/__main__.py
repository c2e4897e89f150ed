"""Starts the program: `spasmjournal`, or `python -m spasmjournal`."""

import sys

from spasmjournal import cli


def main() -> int:
    """Do what the command line asks; the exit code."""
    return cli.main(sys.argv[1:])


if __name__ == "__main__":
    sys.exit(main())
