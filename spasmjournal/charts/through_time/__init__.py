"""Spasms through time, and what happened meanwhile."""
