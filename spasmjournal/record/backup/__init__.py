"""Copies of a journal: made by themselves, thinned, looked into, put back; and what damage leaves."""
