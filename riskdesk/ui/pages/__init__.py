"""The screens named in the rail."""
