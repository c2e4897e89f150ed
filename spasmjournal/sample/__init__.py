"""A made-up journal that looks like a real person's, to look around in."""

from spasmjournal.sample.diary import made_up_diary

__all__ = ["made_up_diary"]
