"""Numbers: what the scores and weights amount to."""
