"""What the planner knows and how it reasons. Pure: no Dash, no SQL, no files, no clock."""
