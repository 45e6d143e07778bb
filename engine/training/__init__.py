"""Training: the plan, the loop, its events and what a run's folder holds."""
