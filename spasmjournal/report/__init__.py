"""The report for an appointment: numbers and entries in, pages out."""
