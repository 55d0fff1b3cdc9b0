"""Small controls used on several pages."""
