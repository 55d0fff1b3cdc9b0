"""Paths, preferences, resources and logs."""
