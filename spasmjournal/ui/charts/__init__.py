"""The page of charts; matplotlib is imported when it is first looked at."""
