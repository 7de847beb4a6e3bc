"""Put a document together: which parts, about what, in which file; its pages are shown before it is made."""

from planner.views.composing.callbacks import register
from planner.views.composing.layout import layout
from planner.views.composing.presets import ACTIONS
from planner.views.page import Page

PAGE = Page(path="/export", title="Exporteren", layout=layout, register=register, actions=ACTIONS)
