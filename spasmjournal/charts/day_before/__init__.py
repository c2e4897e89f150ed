"""The day before: spasms after days of little sleep, of stress, or of overdoing it."""
