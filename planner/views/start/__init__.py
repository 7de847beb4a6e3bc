"""A new municipality in five steps: the municipality itself, wijken, themes, first interventions, and ready."""

from planner.views.page import Page
from planner.views.parts.starting import PATH, TITLE
from planner.views.start import areas, choosing, finishing, themes, town
from planner.views.start.callbacks import register
from planner.views.start.layout import layout

PAGE = Page(
    path=PATH,
    title=TITLE,
    layout=layout,
    register=register,
    actions=(*town.ACTIONS, *areas.ACTIONS, *themes.ACTIONS, *choosing.ACTIONS, *finishing.ACTIONS),
)
