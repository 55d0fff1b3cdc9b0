"""Finding again, in a brief's new text, what was quoted from its old one."""
