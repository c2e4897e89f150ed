"""For which place and for which suspected cause: remedies in squares."""
