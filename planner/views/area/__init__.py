"""One wijk: its matrix, its figures beside the municipality's, what it lacks, what runs there, and who takes part."""

from planner.views.area.callbacks import PREFIX, RECORD_PAGE, exists
from planner.views.area.layout import layout
from planner.views.page import Page

PAGE = Page(
    path=f"{PREFIX}<id>",
    title="Wijk",
    layout=layout,
    register=RECORD_PAGE.register,
    exists=exists,
    parts=("wijkprofielen",),
)
