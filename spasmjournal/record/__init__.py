"""What is kept: the journal file, and the one door through which it is changed."""
