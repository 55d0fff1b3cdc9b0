"""The Frame page."""
