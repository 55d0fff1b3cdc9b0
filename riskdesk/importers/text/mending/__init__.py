"""What looks broken in a text, each kind with what it would be mended to."""
