"""Bringing two copies of a journal together, row by row."""
