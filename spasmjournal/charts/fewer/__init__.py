"""Fewer or not: spasms a week on a regular remedy and off it."""
