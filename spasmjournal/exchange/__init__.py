"""Files that leave the program, and files that come in; what comes in is never believed."""
