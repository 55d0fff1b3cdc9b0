"""Everything a user can do to an assessment, one small class each."""
