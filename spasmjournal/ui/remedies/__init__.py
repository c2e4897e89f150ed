"""The page of one's remedies."""
