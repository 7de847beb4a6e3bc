"""Benchmarks of the planner, each beside a peer that does the same in the plain way. `python -m bench` runs all."""
