"""One reader for each format of a text."""
