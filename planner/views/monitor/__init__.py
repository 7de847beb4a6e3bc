"""Goals and figures: every indicator beside its target and beside the country, with source and year at each."""

from planner.views.monitor.callbacks import register
from planner.views.monitor.layout import layout
from planner.views.monitor.pictures import PICTURES
from planner.views.monitor.reading import ACTIONS, EDITABLE
from planner.views.monitor.situations import ACTIONS as SITUATION_ACTIONS
from planner.views.monitor.situations import EDITABLE as SITUATION
from planner.views.page import Page

PAGE = Page(
    path="/monitor",
    title="Doelen en cijfers",
    layout=layout,
    register=register,
    menu="Monitor",
    actions=(*ACTIONS, *SITUATION_ACTIONS),
    editables=(EDITABLE, SITUATION),
    pictures=PICTURES,
    parts=("situatie", "doelen"),
)
