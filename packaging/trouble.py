"""What can stand in the way of setting up."""


class SetUpError(Exception):
    """Something is missing that only a person can put right; the text says what to do."""
