"""The assessment file, its schema and the results as JSON."""
