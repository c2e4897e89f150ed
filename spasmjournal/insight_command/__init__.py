"""What the `insight` command prints: the numbers of a period, as tables to read or as JSON."""
