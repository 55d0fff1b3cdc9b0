"""Use cases: each joins several layers for one wish of the user."""
