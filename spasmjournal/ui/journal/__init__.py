"""The page where one reads: all entries, newest first."""
