"""Score sheets: cells of a table, and what they say about an assessment."""
