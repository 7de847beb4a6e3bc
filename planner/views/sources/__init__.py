"""Where everything comes from, how sure it is and what waits for a yes, and by which rules the planner counts."""

from planner.views.page import Page
from planner.views.parts.confirming import CONFIRM
from planner.views.sources.callbacks import register
from planner.views.sources.layout import layout

PAGE = Page(
    path="/bronnen",
    title="Bronnen en rekenregels",
    layout=layout,
    register=register,
    menu="Bronnen",
    actions=(CONFIRM,),
    parts=("bronnen",),
)
