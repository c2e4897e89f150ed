"""A journal that is damaged: a copy to put back, and what can still be read of it."""
