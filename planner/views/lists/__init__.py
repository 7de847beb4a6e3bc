"""The lists that a municipality keeps, and the rules of counting: everything that the plan is made of."""

from planner.views.lists.acting import ACTIONS
from planner.views.lists.callbacks import register
from planner.views.lists.kinds import LISTS
from planner.views.lists.layout import layout
from planner.views.page import Page

PAGE = Page(
    path="/beheer",
    title="Beheer",
    layout=layout,
    register=register,
    menu="Beheer",
    actions=ACTIONS,
    editables=tuple(one.editable for one in LISTS),
)
