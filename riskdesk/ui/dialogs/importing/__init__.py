"""What stands between reading a file and taking it in: previews, with everything that a person may decide."""
