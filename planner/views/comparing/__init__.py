"""Two to four wijken, or wijken and the municipality, beside each other: what differs, and which wijken are alike."""

from planner.views.comparing.callbacks import register
from planner.views.comparing.choosing import PATH
from planner.views.comparing.layout import layout
from planner.views.page import Page

PAGE = Page(path=PATH, title="Wijken vergelijken", layout=layout, register=register)
