"""What can be done to a journal; `Journal` has all of these verbs."""
