"""One proposal: what it is for and what it costs, how far it is, what was said about it; and its form."""

from planner.views.page import Page
from planner.views.proposal.actions import ACTIONS
from planner.views.proposal.callbacks import RECORD_PAGE
from planner.views.proposal.form import EDITABLE
from planner.views.proposal.layout import layout

PAGE = Page(
    path="/voorstellen/<id>",
    title="Voorstel",
    layout=layout,
    register=RECORD_PAGE.register,
    exists=RECORD_PAGE.exists,
    actions=ACTIONS,
    editables=(EDITABLE,),
)
