"""Controls that know nothing of the pages they stand on."""
