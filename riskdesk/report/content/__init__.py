"""Every sentence and table of the report."""
