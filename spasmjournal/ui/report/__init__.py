"""The report page: what goes into it, and the pages as they come out."""
