"""Steps from each schema of the workspace to the next."""
