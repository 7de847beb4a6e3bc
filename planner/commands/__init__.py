"""What `planner` can do from the command line: a module per command, and what several of them share."""
