"""How the planner says things: plain Dutch (B1), the same words on every screen and in every file."""
