"""Faults: errors that nobody foresaw. Logged, and shown once with the details to copy."""
