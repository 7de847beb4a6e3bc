"""What was changed, by whom and why; with a filter, a file, and the way to the plan of a day in the past."""

from planner.views.history.callbacks import register
from planner.views.history.layout import layout
from planner.views.page import Page

PAGE = Page(path="/geschiedenis", title="Geschiedenis", layout=layout, register=register)
