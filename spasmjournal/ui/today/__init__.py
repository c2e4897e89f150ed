"""The page where one acts: the body map, and the card beside it."""
