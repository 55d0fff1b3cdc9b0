"""What the main window does beside showing pages: files, its own memory, first steps, colleagues."""
