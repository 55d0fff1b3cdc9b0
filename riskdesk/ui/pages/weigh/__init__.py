"""The Weigh page."""
