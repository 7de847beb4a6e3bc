"""Figures out of a file: read, looked at beside the plan, and taken over when somebody says so."""

from planner.views.figures_in import maps
from planner.views.figures_in.actions import ACTIONS
from planner.views.figures_in.callbacks import register
from planner.views.figures_in.layout import layout
from planner.views.page import Page

PAGE = Page(
    path="/import", title="Cijfers inlezen", layout=layout, register=register, actions=(*ACTIONS, *maps.ACTIONS)
)
