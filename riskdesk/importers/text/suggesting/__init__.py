"""Rules that find what a brief may be saying: options, prospects, scenarios, evidence and assumptions."""
