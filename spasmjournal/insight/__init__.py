"""Numbers: observations in, frozen dataclasses out."""
