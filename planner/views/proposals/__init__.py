"""Proposals by how far they are, as a list and as a board: up to the steering group, and from there to carrying out."""

from planner.views.page import Page
from planner.views.proposals.callbacks import register
from planner.views.proposals.layout import layout

PAGE = Page(
    path="/voorstellen",
    title="Voorstellen",
    layout=layout,
    register=register,
    menu="Voorstellen",
    parts=("voorstellen",),
)
