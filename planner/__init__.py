"""LPA-planner: shows a municipality where its prevention mix has holes, and helps to fill them."""

__version__ = "0.1.0"
