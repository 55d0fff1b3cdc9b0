"""Ways of weighing other than moving bars: what each asks, and the answers."""
