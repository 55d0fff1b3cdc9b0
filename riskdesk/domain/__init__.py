"""What an assessment is and all one can do to it."""
