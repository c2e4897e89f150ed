"""Spasm Journal: a private desktop journal for muscle spasms, cramps and twitches."""

__version__ = "0.1.0"
