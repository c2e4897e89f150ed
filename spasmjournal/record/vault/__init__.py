"""How a journal is locked: its key, the passphrase that wraps it, the sheet of paper that replaces it."""
