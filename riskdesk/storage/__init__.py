"""The workspace: assessments kept in a database."""
