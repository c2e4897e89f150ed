"""What helps: remedies beside waiting it out, a row each."""
