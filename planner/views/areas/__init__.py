"""Which wijk lacks what: every wijk beside the others, as a heatmap, as a table and on a tile map."""

from planner.views.areas.callbacks import register
from planner.views.areas.layout import layout
from planner.views.areas.map import PICTURES
from planner.views.page import Page

PAGE = Page(
    path="/wijken",
    title="Dekking per wijk",
    layout=layout,
    register=register,
    menu="Wijken",
    pictures=PICTURES,
    parts=("wijken",),
)
