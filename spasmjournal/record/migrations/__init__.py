"""The forms a journal file has had, oldest first; run by `record.upgrade` on opening."""
