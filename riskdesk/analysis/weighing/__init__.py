"""Local weights of siblings by each way of weighing."""
