"""One intervention: which cells it fills, where it runs, what is known of it and how we know that; and its form."""

from planner.views.intervention.actions import ACTIONS, EDITABLE
from planner.views.intervention.callbacks import RECORD_PAGE
from planner.views.intervention.layout import layout
from planner.views.page import Page

PAGE = Page(
    path="/interventies/<id>",
    title="Interventie",
    layout=layout,
    register=RECORD_PAGE.register,
    exists=RECORD_PAGE.exists,
    actions=ACTIONS,
    editables=(EDITABLE,),
)
