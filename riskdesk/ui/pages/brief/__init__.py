"""The Brief page."""
