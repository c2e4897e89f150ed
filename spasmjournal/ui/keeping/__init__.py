"""Safekeeping: the passphrase, the copies, another computer, and one's own data in files."""
