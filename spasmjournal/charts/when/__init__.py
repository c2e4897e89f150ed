"""When it happens: hours, weekdays, nights, and sleep."""
