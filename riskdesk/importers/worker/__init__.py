"""Reading a file in a process of its own, which can do nothing else."""
